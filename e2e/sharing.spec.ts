import { chooseReaders, fold, home, linksTo, logPlainly, unique } from './acts.ts';
import { arrived, expect, test, watchOf } from './fixtures.ts';

test('a gardener looks as a member and as a visitor, and may change nothing meanwhile', async ({ as }) => {
  const page = await as('jardiniere-territoire');
  const titles = { pair: unique('Un besoin du binôme'), community: unique('Un besoin des membres') };
  const exchange = await logPlainly(page.request, {
    newActors: unique('Colette Essai'),
    notes: 'Elle en parle aux autres.',
    'needs[0].title': titles.pair,
    'needs[0].visibility': 'pair',
    'needs[1].title': titles.community,
    'needs[1].visibility': 'community',
  });
  const shown = async () => {
    await page.goto(`${home}/table`);
    const rows = page.getByRole('rowheader');
    await expect(rows.first()).toBeVisible();
    const html = await page.content();
    return Object.entries(titles).flatMap(([level, title]) => (html.includes(title) ? [level] : []));
  };
  const lookAs = async (role: string) => {
    await page.goto(home);
    await arrived(page);
    await page.getByRole('button', { name: 'Voir comme…' }).click();
    await page.getByRole('button', { name: role }).click();
    await expect(page.getByText(/Rien ne peut être modifié/)).toBeVisible();
  };
  watchOf(page).allow(403, 404);
  expect(await shown()).toEqual(['pair', 'community']);
  await lookAs('Comme les membres');
  expect(await shown()).toEqual(['community']);
  expect((await page.goto(exchange))?.status()).toBe(404);
  expect((await page.goto('/log'))?.status()).toBe(403);
  await page.getByRole('button', { name: 'Revenir à ma vue' }).click();
  await expect(page.getByText(/Rien ne peut être modifié/)).toHaveCount(0);
  await lookAs('Comme le public');
  expect(await shown()).toEqual([]);
  await page.getByRole('button', { name: 'Revenir à ma vue' }).click();
  await expect(page.getByText(/Rien ne peut être modifié/)).toHaveCount(0);
  expect(await shown()).toEqual(['pair', 'community']);
});

test('opening further is asked of the side that recorded it, granted, and told', async ({ as }) => {
  const [maylis, bastien, agent] = [
    await as('jardiniere-territoire'),
    await as('jardinier-region'),
    await as('agente'),
  ];
  const title = unique('Un abattoir mobile');
  const exchange = await logPlainly(maylis.request, {
    newActors: unique('Léonce Essai'),
    notes: 'Il fait deux heures de route.',
    'needs[0].title': title,
  });
  const [need = ''] = await linksTo(maylis.request, exchange, 'needs');
  expect((await agent.request.get(need)).status()).toBe(404);

  await bastien.goto(need);
  await arrived(bastien);
  await bastien.locator('summary').filter({ hasText: 'Demander à l’autre jardinier·ère' }).click();
  await chooseReaders(fold(bastien, 'Demander à l’autre jardinier·ère'), 'Qui lira désormais', 'institution');
  await bastien.getByLabel('Pourquoi l’ouvrir (facultatif)').fill('La direction cherche un premier cas.');
  await bastien.getByRole('button', { name: 'Demander à l’autre jardinier·ère' }).click();
  await expect(bastien.getByText('La demande attend sur sa page Aujourd’hui.')).toBeVisible();
  expect((await agent.request.get(need)).status(), 'asking opens nothing').toBe(404);

  await maylis.goto('/today');
  await arrived(maylis);
  await expect(maylis.getByText('« La direction cherche un premier cas. »').first()).toBeVisible();
  await maylis.getByRole('button', { name: `Ouvrir : ${title}` }).click();
  await expect(maylis.getByRole('button', { name: `Ouvrir : ${title}` })).toHaveCount(0);
  expect((await agent.request.get(need)).status()).toBe(200);

  await test.step('its history tells who opened it, to those who read it then', async () => {
    await maylis.goto(need);
    await maylis.getByRole('link', { name: 'Ce qui a changé' }).click();
    await expect(maylis.getByRole('main')).toContainText('Maïlys Delpech');
    await expect(maylis.getByRole('main')).toContainText('institution');
  });
});

test('a level that was changed is undone', async ({ as }) => {
  const page = await as('jardiniere-territoire');
  const visitor = await as('visiteur');
  const title = unique('Un car le dimanche');
  const exchange = await logPlainly(page.request, {
    newActors: unique('Solange Essai'),
    notes: 'Elle va au marché à pied.',
    'needs[0].title': title,
    'needs[0].visibility': 'shared',
  });
  const [need = ''] = await linksTo(page.request, exchange, 'needs');
  await page.goto(need);
  await arrived(page);
  await page.locator('summary').filter({ hasText: 'Changer qui lit' }).click();
  await chooseReaders(page, 'Qui lira désormais', 'public');
  await page.getByRole('button', { name: 'Partager ainsi' }).click();
  await expect(page.getByText('Le partage a changé.')).toBeVisible();
  expect((await visitor.request.get(need)).status()).toBe(200);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('region', { name: 'Qui lira' })).toContainText('Lu par l’institution et par les membres');
  await expect.poll(async () => (await visitor.request.get(need)).status()).toBe(404);
});

test('a state is moved in the table, and moved back', async ({ as }) => {
  const page = await as('jardinier-region');
  const title = unique('Un atelier de découpe');
  await logPlainly(page.request, {
    newActors: unique('Aimé Essai'),
    notes: 'Il demande la salle.',
    'needs[0].title': title,
  });
  await page.goto(`${home}/table`);
  await arrived(page);
  const row = page.getByRole('row').filter({ hasText: title });
  await row.getByRole('button', { name: /Collecté/ }).click();
  await page.getByRole('button', { name: 'Qualifier' }).locator('visible=true').click();
  await expect(row.getByRole('button', { name: /Qualifié/ })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(row.getByRole('button', { name: /Collecté/ })).toBeVisible();
});
