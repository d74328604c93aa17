import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectContrast } from './fixtures.ts';

const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/**
 * A page as everybody must find it: one title, no id twice, no axe violation in either light, nothing wider than a phone.
 * Thoroughly: all of axe at both widths.
 */
export async function inspect(page: Page, where: string, { thorough = false } = {}): Promise<void> {
  await expect(page, where).toHaveTitle(/\S.* · Terreau$/);
  await expect(page.locator('h1:visible'), `one h1 on ${where}`).toHaveCount(1);
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  });
  expect.soft(twice, `ids that stand twice on ${where}`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page, `${where}, desktop, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page, `${where}, desktop, dark`);
  await page.setViewportSize(phone);
  if (thorough) {
    await expectAccessible(page, `${where}, phone, dark`);
    await page.emulateMedia({ colorScheme: 'light' });
    await expectContrast(page, `${where}, phone, light`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(wide, `nothing is wider than the phone on ${where}`).toBeLessThanOrEqual(0);
  await page.setViewportSize(desktop);
}
