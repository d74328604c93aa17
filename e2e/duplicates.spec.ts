import type { Locator, Page } from '@playwright/test';
import { home } from './acts.ts';
import { arrived, expect, expectAccessible, test, watchOf } from './fixtures.ts';
import { phone } from './inspect.ts';

async function typeNew(page: Page, given: string, family: string): Promise<void> {
  await page.goto('/actors/new?community=alimentation');
  await page.getByLabel('Prénom').fill(given);
  await page.getByLabel('Nom', { exact: true }).fill(family);
}

/** Somebody who is known, written a little otherwise: warned while typing, and added all the same. */
async function addDouble(page: Page, given: string, family: string, known: string): Promise<void> {
  await typeNew(page, given, family);
  await arrived(page);
  // Typed before the script was there, nothing was asked.
  await page.getByLabel('Nom', { exact: true }).fill(family.slice(0, -1));
  await page.getByLabel('Nom', { exact: true }).fill(family);
  await expect(page.getByText('Peut-être déjà connu·e')).toBeVisible();
  await expect(page.getByRole('link', { name: known })).toBeVisible();
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${given} ${family}` })).toBeVisible();
}

/** Looks through the directory, to the end. */
async function sweep(page: Page): Promise<void> {
  await page.goto(`${home}/duplicates`);
  await page.getByRole('button', { name: /^Chercher/ }).click();
  await expect(page.getByText(/fiches comparées, celles que vous lisez/)).toBeVisible({ timeout: 60_000 });
}

const both = (one: string, other: string) => new RegExp(`(${one} et ${other}|${other} et ${one})$`);

/** A pair, on whichever page of the list it stands. */
async function findPair(page: Page, names: RegExp, view = ''): Promise<Locator> {
  const pair = page.getByRole('listitem').filter({ has: page.getByRole('table', { name: names }) });
  for (let number = 1; number <= 5; number += 1) {
    await page.goto(`${home}/duplicates?page=${number}${view}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Doublons' })).toBeVisible();
    if ((await pair.count()) > 0) break;
  }
  return pair;
}

test.describe('a gardener keeps the directory clean', () => {
  test('sees why two may be one, says that two are not, merges two, and takes back both', async ({ as }) => {
    test.setTimeout(180_000);
    const page = await as('jardiniere-territoire');
    await addDouble(page, 'Mercadier', 'Yolande', 'Yolande Mercadier');
    await addDouble(page, 'Herve', 'Boulbes', 'Hervé Boulbès');
    await sweep(page);
    await expectAccessible(page, 'the pairs that may be one');

    const two = both('Yolande Mercadier', 'Mercadier Yolande');
    const turned = await findPair(page, two);
    await expect(turned).toContainText('nom et prénom dans l’autre ordre');
    await turned.getByRole('button', { name: 'Ce ne sont pas les mêmes' }).click();
    await expect(page.getByText('C’est retenu')).toBeVisible();
    await expect(turned).toHaveCount(0);
    expect(await (await findPair(page, two)).count()).toBe(0);
    const apart = await findPair(page, two, '&view=apart');
    await expectAccessible(page, 'the pairs that are not one');
    await apart.getByRole('button', { name: 'Ce sont peut-être les mêmes' }).click();
    await expect(page.getByText('peuvent à nouveau être rapprochées')).toBeVisible();
    await expect(await findPair(page, two)).toBeVisible();

    const one = both('Hervé Boulbès', 'Herve Boulbes');
    const same = await findPair(page, one);
    await expect(same).toContainText('même nom, aux accents ou aux capitales près');
    await same.getByRole('link', { name: 'Fusionner…' }).click();
    await expect(page.getByText('Fiche qui reste')).toBeVisible();
    await expectAccessible(page, 'two records side by side');
    await page.getByRole('button', { name: 'Réunir les deux fiches' }).click();
    await expect(page.getByText('Les deux fiches n’en font plus qu’une')).toBeVisible();
    const kept = page.url();
    expect(await (await findPair(page, one)).count()).toBe(0);

    await page.goto(kept.replace(/\?.*/, ''));
    const merges = page.getByRole('list', { name: 'Réunions' });
    await merges.getByRole('button', { name: 'Défaire la réunion' }).click();
    await expect(page.getByText('Les deux fiches sont de nouveau séparées.')).toBeVisible();
    await expect(await findPair(page, one)).toBeVisible();
  });

  test('on a phone without JavaScript', async ({ as }) => {
    test.setTimeout(120_000);
    const page = await as('jardinier-region', { javaScriptEnabled: false, viewport: phone });
    watchOf(page).allow(422);
    await typeNew(page, 'Colette', 'Basas');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(page.getByText('Cette fiche existe peut-être déjà')).toBeVisible();
    await page.getByRole('button', { name: 'Créer quand même' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Colette Basas' })).toBeVisible();
    await sweep(page);
    const names = both('Colette Bassas', 'Colette Basas');
    const pair = await findPair(page, names);
    await expect(pair).toContainText('noms à une faute de frappe près');
    await pair.getByRole('button', { name: 'Ce ne sont pas les mêmes' }).click();
    const apart = await findPair(page, names, '&view=apart');
    await apart.getByRole('button', { name: 'Ce sont peut-être les mêmes' }).click();
    await expect(await findPair(page, names)).toBeVisible();
  });
});
