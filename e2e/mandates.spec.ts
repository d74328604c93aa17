import type { Page } from '@playwright/test';
import { addSomebodyNew, linksTo, unique } from './acts.ts';
import { arrived, expect, test, watchOf } from './fixtures.ts';
import { enterByCode } from './letters.ts';

const mailOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;

async function invite(page: Page, name: string): Promise<void> {
  await page.goto('/offices/people/new');
  await page.getByLabel('Son nom').fill(name);
  await page.getByLabel('Son adresse').fill(mailOf(name));
  await page.getByRole('button', { name: 'Créer le compte' }).click();
  await expect(page.getByText(`${name} a maintenant un compte.`)).toBeVisible();
}

async function offer(page: Page, slug: string, name: string, side: string): Promise<void> {
  await page.goto(`/communities/${slug}/mandates`);
  await arrived(page);
  await page.getByRole('combobox', { name: 'À qui' }).pressSequentially(name.slice(0, 12));
  await page.getByRole('option', { name }).first().click();
  await page.getByRole('group', { name: 'Pour quel côté' }).getByText(side).click();
  if (side === 'Côté institution') await page.getByLabel('Sa direction').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Proposer le mandat' }).click();
  await expect(page.getByText('La proposition est partie.')).toBeVisible();
}

async function accept(page: Page, name: string, community: string): Promise<void> {
  await enterByCode(page, mailOf(name));
  await page.getByRole('link', { name: 'Voir la proposition' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(community);
  await page.getByRole('button', { name: 'Accepter le mandat' }).click();
  await expect(page).toHaveURL(/\/communities\//);
  await expect(page.getByRole('heading', { level: 1, name: community })).toBeVisible();
}

test('a community is founded, its pair appointed, one mandate ends, and the next gardener takes over', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const mark = unique('').trim();
  const community = `Haies et talus ${mark}`;
  const slug = `haies-${mark}`;
  const [jeanne, karim, louise] = [`Jeanne ${mark}`, `Karim ${mark}`, `Louise ${mark}`];
  const cultivator = await as('cultivatrice');
  watchOf(cultivator).allow(404);

  await test.step('the cultivator founds it and invites', async () => {
    for (const name of [jeanne, karim, louise]) await invite(cultivator, name);
    await cultivator.goto('/communities/new');
    await arrived(cultivator);
    await cultivator.getByLabel('Son nom').fill(community);
    await cultivator.getByLabel('L’adresse de sa page').fill(slug);
    await cultivator.getByLabel('Sa thématique').selectOption({ index: 1 });
    await cultivator.getByRole('combobox', { name: 'Son territoire' }).pressSequentially('Aude');
    await cultivator
      .getByRole('option', { name: /^Aude\b/ })
      .first()
      .click();
    await cultivator.getByRole('button', { name: 'Créer le brouillon' }).click();
    await expect(cultivator.getByRole('heading', { level: 1, name: community })).toBeVisible();
    const visitor = await as('visiteur');
    expect((await visitor.request.get(`/communities/${slug}`)).status(), 'a draft').toBe(404);
    await cultivator.getByRole('button', { name: 'Ouvrir la communauté' }).click();
    await expect.poll(async () => (await visitor.request.get(`/communities/${slug}`)).status()).toBe(200);
  });

  await offer(cultivator, slug, jeanne, 'Côté communauté');
  await offer(cultivator, slug, karim, 'Côté institution');
  const [first, second] = [await as('visiteur'), await as('visiteur')];
  watchOf(first).allow(403, 404);
  await accept(first, jeanne, community);
  await accept(second, karim, community);

  const need = unique('Un guide des haies');
  let exchange = '';
  await test.step('the first gardener logs what stays within the pair', async () => {
    await first.goto('/log');
    await arrived(first);
    await addSomebodyNew(first, 'Avec qui ?', unique('Blaise Essai'));
    await first.getByLabel('Ce qui s’est dit').fill('Il plante deux cents mètres cet hiver.');
    await first.locator('summary').filter({ hasText: 'Un besoin' }).click();
    await first.getByLabel('Le besoin, en une phrase').fill(need);
    await first.locator('summary').filter({ hasText: 'Une suite à donner' }).click();
    await first.getByLabel('Quoi').fill('Lui envoyer la liste des pépinières');
    await first.getByRole('button', { name: /^Consigner l’échange/ }).click();
    await expect(first.getByText('C’est consigné.')).toBeVisible();
    exchange = new URL(first.url()).pathname;
    expect((await second.request.get(exchange)).status(), 'the pair reads it').toBe(200);
    expect((await cultivator.request.get(exchange)).status(), 'who appoints does not thereby read').toBe(404);
  });
  const [needPath = ''] = await linksTo(first.request, exchange, 'needs');

  await test.step('the mandate ends: what is of the pair closes at once', async () => {
    await cultivator.goto(`/communities/${slug}/mandates`);
    await cultivator.getByRole('link', { name: `Terminer le mandat de ${jeanne}` }).click();
    await arrived(cultivator);
    await cultivator.getByRole('button', { name: 'Terminer le mandat' }).click();
    await expect(cultivator).toHaveURL(/mandates\?done=ended$/);
    for (const path of [exchange, needPath]) expect((await first.request.get(path)).status(), path).toBe(404);
    expect((await first.request.get('/log')).status()).toBe(403);
    expect((await second.request.get(exchange)).status(), 'the other gardener still reads it').toBe(200);
  });

  await test.step('who comes next finds what was left', async () => {
    await offer(cultivator, slug, louise, 'Côté communauté');
    const next = await as('visiteur');
    await enterByCode(next, mailOf(louise));
    expect((await next.request.get(exchange)).status(), 'an offer gives nothing to read').toBe(404);
    await next.getByRole('link', { name: 'Voir la proposition' }).click();
    await next.getByRole('button', { name: 'Accepter le mandat' }).click();
    await expect(next).toHaveURL(new RegExp(`/communities/${slug}`));
    await next.goto(`/communities/${slug}/hand-over`);
    await expect(next.getByText(need)).toBeVisible();
    await expect(next.getByText('Lui envoyer la liste des pépinières')).toBeVisible();
    expect((await next.request.get(exchange)).status()).toBe(200);
  });

  await test.step('a closed account is out at once', async () => {
    expect((await second.request.get('/today', { maxRedirects: 0 })).status()).toBe(200);
    await cultivator.goto(`/offices?show=all&q=${encodeURIComponent(karim)}`);
    await arrived(cultivator);
    await cultivator.getByRole('button', { name: `Fermer le compte de ${karim}` }).click();
    await expect(cultivator.getByText('Le compte est fermé')).toBeVisible();
    const out = await second.request.get('/today', { maxRedirects: 0 });
    expect(out.status()).toBe(302);
    expect(out.headers().location).toMatch(/^\/sign-in/);
    expect((await second.request.get(exchange)).status()).toBe(404);
  });
});
