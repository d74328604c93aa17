import type { Page } from '@playwright/test';
import { arrived, expect, expectAccessible, expectContrast, test } from './fixtures.ts';

const need = 'Des légumes frais pour quarante-cinq couverts';
const question = (page: Page) => page.getByRole('combobox', { name: 'Chercher partout' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });

async function ask(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(question(page)).toBeFocused();
  await page.keyboard.insertText(typed);
}

test('by keyboard from anywhere to a record, and back to it by what was opened before', async ({ as }) => {
  const page = await as('jardiniere-territoire');
  await page.goto('/today');
  await arrived(page);
  await ask(page, 'legume');
  await expect(option(page, need)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('group', { name: 'Besoins' }).getByRole('option').first()).toContainText(need);
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ résultats/);
  await expectAccessible(page, 'the palette with results');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page, 'the palette with results, dark');
  await page.keyboard.press('ArrowDown');
  await expect(option(page, need)).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByText(need).first()).toBeVisible();
  await expect(page).toHaveURL(/\/needs\//);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.goto('/journal');
  await arrived(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: 'Récemment ouverts' }).getByRole('option')).toHaveText([
    new RegExp(need),
  ]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Enter pressed before the answer waits for it; an act leads to its form with whom it is about', async ({ as }) => {
  const page = await as('jardiniere-territoire');
  await page.goto('/today');
  await arrived(page);
  await ask(page, 'consigner un échange avec camille bess');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Consigner un échange' })).toBeVisible();
  await expect(page.getByText('Camille Bessière').first()).toBeVisible();
});

test('a visitor finds what is public and nothing else', async ({ as }) => {
  const page = await as('visiteur');
  await page.goto('/communities');
  await arrived(page);
  await ask(page, 'camille bessiere');
  await expect(page.getByText('Rien ici pour « camille bessiere »').first()).toBeVisible();
  await expectAccessible(page, 'the palette without a result');
  await question(page).fill('la table des t');
  await expect(option(page, /^La Table des terres/)).toBeVisible();
});

test('without script the same is a page', async ({ as }) => {
  const page = await as('jardiniere-territoire', { javaScriptEnabled: false });
  await page.goto('/today');
  await page.getByRole('link', { name: 'Chercher', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Chercher partout' }).fill('legume');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await page.getByRole('link', { name: need }).click();
  await expect(page).toHaveURL(/\/needs\//);
});
