import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { home, unique } from './acts.ts';
import { arrived, expect, expectAccessible, test, watchOf } from './fixtures.ts';
import { phone } from './inspect.ts';

/** A sheet of members as an association keeps it: somebody twice, two who are known already, a row without a name. */
function sheet(family: string): { name: string; mimeType: string; buffer: Buffer } {
  const rows = [
    'Nom;Prénom;Mail;Tél;Commune;Structure;Fonction;Commentaire',
    `${family};Aline;aline.${family}@example.org;06 39 98 01 01;Sète;Épicerie ${family};trésorière;vient à vélo`,
    `${family};Basile;basile.${family}@example.org;06 39 98 01 02;Lodève;;;`,
    `${family.toUpperCase()};Basile;Basile.${family}@example.org;0639980102;Lodève;;;rappelé en mars`,
    'Roumieu;Nadège;;;;;;',
    'Taleb;Youssef;;;;;;',
    ';;;;Sète;;;personne ?',
    `${family};Camille;camille.${family}@example.org;;Sainte-Colombe;;;`,
  ];
  return { name: 'adhésions.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) };
}

/** The figure above some words. */
const figure = (page: Page, words: string) => page.locator('.count').filter({ hasText: words }).locator('.count-value');

async function bring(page: Page, family: string): Promise<void> {
  await page.goto(`${home}/actors`);
  await page.getByRole('link', { name: 'Importer une liste' }).first().click();
  await page.getByLabel('Le fichier').setInputFiles(sheet(family));
  await page.getByRole('button', { name: 'Lire ce fichier' }).click();
  await expect(page.getByRole('heading', { name: 'Ce que cette liste deviendrait' })).toBeVisible({ timeout: 30_000 });
}

const leaveOut = async (page: Page, name: string) => {
  const group = page.getByRole('group', { name: `Que faire de ${name}` });
  await group.getByLabel('Ne pas importer cette ligne').check();
};

/** Two records become one, side by side, and come apart again as if nothing had been. */
async function mergeAndSeparate(page: Page, name: string, other: string): Promise<void> {
  await page.goto(`${home}/actors?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).click();
  await page.getByRole('link', { name: 'Réunir avec une autre fiche' }).click();
  const box = page.getByRole('combobox', { name: 'L’autre fiche' });
  await box.pressSequentially(other, { delay: 5 });
  await page.getByRole('option', { name: other }).click();
  await page.getByRole('button', { name: 'Comparer les deux fiches' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Réunir deux fiches' })).toBeVisible();
  await expectAccessible(page, 'two records side by side');
  await page.getByRole('button', { name: 'Réunir les deux fiches' }).click();
  await expect(page.getByText('Les deux fiches n’en font plus qu’une').first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'Réunions' })).toContainText('Réunie avec la fiche');
  await page.getByRole('button', { name: 'Défaire la réunion' }).click();
  await expect(page.getByText('Les deux fiches sont de nouveau séparées.')).toBeVisible();
}

test.describe('a gardener brings a list', () => {
  test('corrects it, imports it, merges two of it and takes them apart, and undoes it all but what changed since', async ({
    as,
  }) => {
    test.setTimeout(180_000);
    const page = await as('jardiniere-territoire');
    const family = unique('Essai').replaceAll(' ', '');
    await bring(page, family);
    await arrived(page);
    await expect(figure(page, 'à créer')).toHaveText('5');
    await expect(figure(page, 'refusée')).toHaveText('1');
    await expectAccessible(page, 'a list that was read');

    await leaveOut(page, 'Nadège Roumieu');
    await leaveOut(page, 'Youssef Taleb');
    await page.getByText('Deuxième cercle', { exact: true }).click();
    await page.getByLabel('Quelle commune pour « Sainte-Colombe »').selectOption({ index: 1 });
    await expect(page.getByRole('button', { name: /^Importer/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Relire avec ces choix' }).click();
    await expect(page.getByText('2 décisions prises')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('1 réponse donnée')).toBeVisible();
    await expect(figure(page, 'à créer')).toHaveText('3');
    await expect(figure(page, 'refusées')).toHaveText('3');

    const start = page.getByRole('button', { name: /^Importer/ });
    watchOf(page).allow(422);
    await start.click();
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByLabel('L’origine, en une ligne').fill('Adhésions, automne 2026');
    await page.getByLabel('Elles ont dit oui').check();
    await start.click();
    await expect(page.getByRole('heading', { name: 'L’import est terminé' })).toBeVisible({ timeout: 30_000 });
    await expect(figure(page, 'créées')).toHaveText('3');
    await expectAccessible(page, 'an import that is done');
    const done = page.url().replace(/[?#].*/, '');

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Prendre les 3 lignes refusées/ }).click();
    const refused = (await readFile(await (await download).path())).toString('utf8').trim().split('\r\n');
    expect(refused).toHaveLength(4);
    expect(refused[0]).toContain('Commune;Structure;Fonction;Commentaire;Pourquoi');
    expect(refused.join()).toContain('Roumieu');

    await page.goto(`${home}/actors?q=${family}`);
    await expect(page.getByRole('link', { name: `Aline ${family}` })).toBeVisible();
    await page.getByRole('link', { name: `Basile ${family}` }).click();
    await expect(page.getByRole('link', { name: `basile.${family}@example.org`.toLowerCase() })).toBeVisible();
    await page.goto(`${page.url().replace(/[?#].*/, '')}/edit`);
    await page.getByLabel('Présentation').fill('Fait le tour des marchés.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('C’est enregistré.')).toBeVisible();

    await mergeAndSeparate(page, `Aline ${family}`, `Camille ${family}`);

    await page.goto(done);
    await page.locator('summary').filter({ hasText: 'Défaire cet import' }).click();
    await page.getByRole('button', { name: 'Défaire l’import' }).click();
    await expect(page.getByRole('heading', { name: 'L’import est défait' })).toBeVisible({ timeout: 30_000 });
    const kept = page.getByRole('list', { name: 'Ce qui est resté' });
    await expect(kept.getByRole('link', { name: `Basile ${family}` })).toBeVisible();
    await expect(kept.getByRole('listitem')).toHaveCount(1);
    await expectAccessible(page, 'an import that is undone');
    await page.goto(`${home}/actors?q=${family}`);
    await expect(page.getByRole('link', { name: `Basile ${family}` })).toBeVisible();
    for (const name of ['Aline', 'Camille']) {
      await expect(page.getByRole('link', { name: `${name} ${family}` })).toHaveCount(0);
    }
    await page.goto(`${home}/imports`);
    await expect(page.getByRole('row').filter({ hasText: 'défait' }).first()).toBeVisible();
  });

  test('on a phone without JavaScript', async ({ as }) => {
    test.setTimeout(120_000);
    const page = await as('jardinier-region', { javaScriptEnabled: false, viewport: phone });
    watchOf(page).allow(422);
    const family = unique('Sobre').replaceAll(' ', '');
    await page.goto(`${home}/imports/new`);
    await page.getByRole('button', { name: 'Lire ce fichier' }).click();
    await expect(page.getByRole('alert')).toContainText('Choisissez d’abord un fichier');
    await bring(page, family);
    await page.getByText('Deuxième cercle', { exact: true }).click();
    await page.getByLabel('L’origine, en une ligne').fill('Le forum');
    await page.getByLabel('Elles peuvent s’y attendre').check();
    await page.getByRole('button', { name: /^Importer/ }).click();
    await expect(page.getByText('Ces choix changent le résultat')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByLabel('L’origine, en une ligne')).toHaveValue('Le forum');
    await page.getByRole('button', { name: /^Importer/ }).click();
    await expect(page.getByRole('heading', { name: 'L’import est terminé' })).toBeVisible({ timeout: 30_000 });
    await page.locator('summary').filter({ hasText: 'Défaire cet import' }).click();
    await page.getByRole('button', { name: 'Défaire l’import' }).click();
    await expect(page.getByRole('heading', { name: 'L’import est défait' })).toBeVisible({ timeout: 30_000 });
  });
});
