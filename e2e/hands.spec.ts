import type { Page } from '@playwright/test';
import { addSomebodyNew, chooseReaders, tapping, unique } from './acts.ts';
import { arrived, expect, test } from './fixtures.ts';

/** Tab until something bears the focus; a person does not count, a test must end. */
async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  const target = page.getByRole(role as 'button', { name });
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluateAll((found) => found.some((one) => one === document.activeElement))) return;
  }
  throw new Error(`Tab does not lead to ${role} ${name}`);
}

test('by keyboard alone, from the first page to the saved exchange', async ({ as }) => {
  const page = await as('jardiniere-territoire');
  await page.goto('/today');
  await arrived(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await tabTo(page, 'link', /^Consigner\b/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Avec qui ?' })).toBeFocused();
  await addSomebodyNew(page, 'Avec qui ?', unique('Marthe Essai'));
  await tabTo(page, 'textbox', /^Ce qui s’est dit/);
  const notes = unique('Elle a des plants de poireaux');
  await page.keyboard.insertText(notes);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('C’est consigné.')).toBeVisible();
  await expect(page.getByText(notes)).toBeVisible();
});

test('c opens the form from anywhere, but is a letter where one writes', async ({ as }) => {
  const page = await as('jardinier-region');
  await page.goto('/communities/alimentation/table');
  await arrived(page);
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { level: 1, name: 'Consigner un échange' })).toBeVisible();
  await page.getByLabel('Ce qui s’est dit').focus();
  await page.keyboard.press('c');
  await expect(page.getByLabel('Ce qui s’est dit')).toHaveValue('c');
});

test.describe('on a phone', () => {
  test('a call with a need, from the bottom bar, in ten taps at most', async ({ as }) => {
    const page = await as('jardiniere-territoire', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.goto('/today');
    await arrived(page);
    const { taps, tap } = tapping(page);
    await tap(page.getByRole('navigation', { name: 'Accès rapide' }).getByRole('link', { name: 'Consigner' }));
    await addSomebodyNew(page, 'Avec qui ?', unique('Anatole Essai'));
    await tap(page.getByLabel('Ce qui s’est dit'));
    await page.getByLabel('Ce qui s’est dit').fill('Il cherche des bras en juin.');
    await tap(page.locator('summary').filter({ hasText: 'Un besoin' }));
    const need = unique('Des bras pour les cerises');
    await page.getByLabel('Le besoin, en une phrase').fill(need);
    await chooseReaders(page, 'Qui lira ce besoin', 'communauté', tap);
    await tap(page.getByRole('button', { name: /^Consigner l’échange/ }));
    await expect(page.getByText('C’est consigné.')).toBeVisible();
    await expect(page.getByRole('link', { name: need }).first()).toBeVisible();
    expect(taps.count).toBeLessThanOrEqual(10);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide, 'nothing is wider than the phone').toBe(false);
  });
});
