import { setTimeout as sleep } from 'node:timers/promises';
import { request as http } from '@playwright/test';
import { addSomebodyNew, home, linksTo, logPlainly, unique } from './acts.ts';
import { arrived, expect, test, watchOf } from './fixtures.ts';
import { answering, freePort, startServer, stopped, throwawayFolder } from './server.ts';

test('what was logged is there after kill -9 and a new start', async () => {
  const folder = throwawayFolder();
  const port = await freePort();
  let server = startServer(folder.path, port);
  try {
    await answering(server);
    const request = await http.newContext({ baseURL: server.url });
    const entered = await request.post('/sign-in/demo', {
      form: { persona: 'jardiniere-territoire', to: '/today' },
      maxRedirects: 0,
    });
    expect(entered.status()).toBe(302);
    const notes = unique('Il tient la halle le samedi');
    const exchange = await logPlainly(request, {
      newActors: unique('Basile Essai'),
      notes,
      'needs[0].title': unique('Un quai couvert'),
      'needs[0].visibility': 'shared',
    });
    await stopped(server.child, 'SIGKILL');

    server = startServer(folder.path, port);
    await answering(server);
    // PostgreSQL had not noticed: it went on running, and is taken over.
    expect(server.said()).toMatch(/elle est reprise|is taken over/);
    const page = await request.get(exchange);
    expect(page.status(), 'the session holds too').toBe(200);
    expect(await page.text()).toContain(notes);
    expect(await linksTo(request, exchange, 'needs')).toHaveLength(1);
    await request.dispose();

    await stopped(server.child, 'SIGTERM');
    expect(server.child.exitCode, 'an orderly end').toBe(0);
  } finally {
    await stopped(server.child, 'SIGKILL');
    folder.remove();
  }
});

test('a draft survives a closed tab and a lost network, and is saved once', async ({ as }) => {
  const who = unique('Rose Essai');
  const notes = unique('Elle prête son pressoir en octobre');
  const first = await as('jardiniere-territoire');
  await first.goto('/log');
  await arrived(first);
  await addSomebodyNew(first, 'Avec qui ?', who);
  await first.getByLabel('Ce qui s’est dit').fill(notes);
  await first.locator('summary').filter({ hasText: 'Un besoin' }).click();
  await first.getByLabel('Le besoin, en une phrase').fill('Un broyeur à partager');
  await sleep(800);
  await first.close();

  const context = first.context();
  const page = await context.newPage();
  await page.goto('/log');
  await expect(page.getByText(/^Brouillon retrouvé/)).toBeVisible();
  await expect(page.getByLabel('Ce qui s’est dit')).toHaveValue(notes);
  await expect(page.getByRole('button', { name: `Retirer ${who}` })).toBeVisible();
  await expect(page.getByLabel('Le besoin, en une phrase')).toHaveValue('Un broyeur à partager');

  await test.step('without network the page stays, with every word', async () => {
    watchOf(page).allowOffline();
    await context.setOffline(true);
    await page.getByRole('button', { name: /^Consigner l’échange/ }).click();
    await expect(page.getByText(/^Terreau ne répond pas/)).toBeVisible();
    await expect(page.getByLabel('Ce qui s’est dit')).toHaveValue(notes);
    await page.getByLabel('Ce qui s’est dit').press('End');
    await page.keyboard.insertText(' et en novembre');
    await context.setOffline(false);
  });

  await page.getByRole('button', { name: /^Consigner l’échange/ }).dblclick();
  await expect(page.getByText('C’est consigné.')).toBeVisible();
  await expect(page.getByText(`${notes} et en novembre`)).toBeVisible();
  await page.goto(`${home}/journal`);
  await expect(page.getByText(notes)).toHaveCount(1);
  await page.goto('/log');
  await arrived(page);
  await expect(page.getByLabel('Ce qui s’est dit')).toHaveValue('');
  await expect(page.getByText(/^Brouillon retrouvé/)).toHaveCount(0);
});

test('a name half typed is found again, and a draft is put aside and taken back', async ({ as }) => {
  const page = await as('jardiniere-territoire');
  await page.goto('/log');
  await arrived(page);
  const box = page.getByRole('combobox', { name: 'Avec qui ?' });
  await box.pressSequentially('roum');
  await expect(page.getByRole('option', { name: 'Nadège Roumieu' })).toBeVisible();
  await sleep(800);
  await page.reload();
  await expect(page.getByText(/^Brouillon retrouvé/)).toBeVisible();
  await expect(box).toHaveValue('roum');
  await page.getByLabel('Ce qui s’est dit').fill('Elle rappelle lundi.');
  await sleep(800);
  await page.reload();
  await page.getByRole('button', { name: 'L’écarter' }).click();
  await expect(page.getByText('Brouillon écarté.')).toBeVisible();
  await expect(page.getByLabel('Ce qui s’est dit')).toHaveValue('');
  await page.getByRole('button', { name: 'Le reprendre' }).click();
  await expect(page.getByLabel('Ce qui s’est dit')).toHaveValue('Elle rappelle lundi.');
  await page.getByRole('button', { name: 'L’écarter' }).click();
  await page.reload();
  await arrived(page);
  await expect(page.getByText(/^Brouillon retrouvé/)).toHaveCount(0);
});

test('leaving erases the drafts of this browser', async ({ as }) => {
  const page = await as('jardiniere-territoire');
  await page.goto('/log');
  await arrived(page);
  await page.getByLabel('Ce qui s’est dit').fill('Ne reste pas ici');
  await sleep(800);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain('Ne reste pas ici');
  await page.goto('/account');
  await arrived(page);
  await page.getByRole('button', { name: 'Sortir' }).click();
  await expect(page).toHaveURL('/');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Ne reste pas ici');
});

test('two people correct one need: the second sees both texts and chooses', async ({ as }) => {
  const [maylis, bastien] = [await as('jardiniere-territoire'), await as('jardinier-region')];
  const title = unique('Un four à pain');
  const exchange = await logPlainly(maylis.request, {
    newActors: unique('Gaspard Essai'),
    notes: 'Il a le bois.',
    'needs[0].title': title,
    'needs[0].visibility': 'shared',
  });
  const [need = ''] = await linksTo(maylis.request, exchange, 'needs');
  for (const page of [maylis, bastien]) {
    await page.goto(`${need}/edit`);
    await arrived(page);
  }
  await maylis.getByLabel('Ce qu’il faut savoir de plus').fill('La commune prête le terrain.');
  await maylis.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(maylis).toHaveURL(need);

  watchOf(bastien).allow(409);
  await bastien.getByLabel('Le besoin, en une ligne').fill(`${title}, et un fournil`);
  await bastien.getByLabel('Ce qu’il faut savoir de plus').fill('La direction paierait la sole.');
  await bastien.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(bastien.getByText('Quelqu’un a changé ce besoin pendant que vous écriviez')).toBeVisible();
  await expect(bastien.getByRole('blockquote').filter({ hasText: title }).first()).toBeVisible();
  await expect(bastien.locator('.two-texts')).toContainText('La commune prête le terrain.');
  await expect(bastien.locator('.two-texts')).toContainText('La direction paierait la sole.');
  const now = await (await maylis.request.get(need)).text();
  expect(now, 'nothing was overwritten').toContain('La commune prête le terrain.');

  await bastien
    .getByLabel('Ce qu’il faut savoir de plus')
    .fill('La commune prête le terrain, la direction paie la sole.');
  await bastien.getByRole('button', { name: 'Enregistrer mon texte' }).click();
  await expect(bastien).toHaveURL(need);
  await expect(bastien.getByText('La commune prête le terrain, la direction paie la sole.')).toBeVisible();
  await expect(bastien.getByRole('heading', { level: 1 })).toHaveText(`${title}, et un fournil`);
});

test('the same exchange sent twice is one exchange', async ({ as }) => {
  const { request } = await as('jardiniere-territoire');
  const again = {
    id: '0192f000-0000-7000-8000-00000000e2e1',
    newActors: unique('Toussaint Essai'),
    notes: unique('Deux fois la même chose'),
  };
  const first = await logPlainly(request, again);
  expect(await logPlainly(request, again)).toBe(first);
});
