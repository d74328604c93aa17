import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The community of the personas. */
export const home = '/communities/alimentation';

/** Words that no other test says. */
export const unique = (words: string): string =>
  `${words} ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

/** Presses, and counts: what a thumb does besides typing. */
export function tapping(page: Page) {
  const taps = { count: 0 };
  const tap = async (target: Locator) => {
    taps.count += 1;
    if (page.viewportSize()?.width === 390) await target.tap();
    else await target.click();
  };
  return { taps, tap };
}

type Tap = (target: Locator) => Promise<void>;
const press: Tap = (target) => target.click();

/** A part of a page that is folded until wanted, by the words it is folded under. */
export const fold = (page: Page, label: string): Locator =>
  page.locator('details').filter({ has: page.locator('> summary').filter({ hasText: label }) });

/** Unfolds the line that tells who will read, and chooses. */
export async function chooseReaders(
  where: Page | Locator,
  label: string,
  level: string,
  tap: Tap = press,
): Promise<void> {
  await tap(where.locator('summary').filter({ hasText: label }));
  const choices = where.getByRole('group', { name: label }).locator('label');
  await tap(choices.filter({ hasText: new RegExp(`^${level}`) }));
}

/** Writes a name and takes the offer to make a new record, by Enter. */
export async function addSomebodyNew(page: Page, field: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field });
  await box.pressSequentially(name, { delay: 5 });
  // While the search is under way Enter does nothing, so as not to make anew who is about to be found.
  await expect(
    page
      .locator('.pick')
      .filter({ has: box })
      .getByText(/^\d+ propositions?$/),
  ).toBeAttached();
  await expect(page.getByRole('option', { name: `Ajouter « ${name} »` })).toHaveAttribute('aria-selected', 'true');
  await box.press('Enter');
  await expect(page.getByRole('button', { name: `Retirer ${name}` })).toBeVisible();
}

/** Searches somebody known and chooses them, by Enter. */
export async function addSomebodyKnown(page: Page, field: string, typed: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field });
  await box.pressSequentially(typed, { delay: 5 });
  await expect(page.getByRole('option', { name }).first()).toHaveAttribute('aria-selected', 'true');
  await box.press('Enter');
  await expect(page.getByRole('button', { name: `Retirer ${name}` })).toBeVisible();
}

type Fields = Record<string, string | string[]>;

/** Sends a form as a browser without script would; the answer as it comes, redirects not followed. */
export async function post(request: APIRequestContext, path: string, fields: Fields) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  return request.post(path, {
    data: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    maxRedirects: 0,
  });
}

/** The hidden and chosen values of the form on a page, as it would be sent untouched. */
async function fieldsOf(request: APIRequestContext, path: string, names: string[]): Promise<Fields> {
  const html = await (await request.get(path)).text();
  return Object.fromEntries(
    names.map((name) => {
      const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
      return [name, /value="([^"]*)"/.exec(tag)?.[1] ?? ''];
    }),
  );
}

/** Logs an exchange through the plain form, and answers its address. */
export async function logPlainly(request: APIRequestContext, fields: Fields): Promise<string> {
  const begun = await fieldsOf(request, '/log?community=alimentation', ['id', 'community', 'happenedOn']);
  const answer = await post(request, '/log', { ...begun, kind: 'call', visibility: 'pair', ...fields });
  expect(answer.status(), await answer.text()).toBe(303);
  return answer.headers().location?.split('?')[0] ?? '';
}

/** The links of a page that lead to one kind of record. */
export async function linksTo(request: APIRequestContext, path: string, kind: string): Promise<string[]> {
  const html = await (await request.get(path)).text();
  return [
    ...new Set([...html.matchAll(new RegExp(`href="(/${kind}/[0-9a-f-]{36})"`, 'g'))].map(([, href]) => href ?? '')),
  ];
}
