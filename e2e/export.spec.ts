import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { arrived, expect, expectAccessible, expectContrast, test } from './fixtures.ts';

async function download(page: Page, format: string): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: 'Exporter' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('a gardener takes the list as it is filtered, and the other gardener sees that it was taken', async ({ as }) => {
  const page = await as('jardiniere-territoire');
  await page.goto('/communities/alimentation/actors?circle=engaged');
  await arrived(page);
  const { name, text } = await download(page, 'Tableau (CSV)');
  expect(name).toMatch(/^Terreau - Acteurs, .* - \d{4}-\d\d-\d\d\.csv$/);
  expect(text).toMatch(/^\uFEFFNom complet;Prénom;/);
  expect(text.split('\r\n').filter((line) => line.includes('engagé·e')).length).toBeGreaterThan(5);
  expect(text).not.toMatch(/;citoyen·ne;\d/);
  await page.getByRole('button', { name: 'Exporter' }).click();
  await page.getByRole('link', { name: 'Voir ce qui a été pris' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Exports' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Ce que vous avez pris' })).toContainText('cercle');
  await expectAccessible(page, 'exports');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page, 'exports, dark');

  const other = await as('jardinier-region');
  await other.goto('/exports');
  await arrived(other);
  await expect(other.getByRole('table', { name: 'Ce que d’autres ont pris' })).toContainText('Acteurs');
});
