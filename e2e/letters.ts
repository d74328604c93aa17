import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Asks for a letter to enter with. */
export async function ask(page: Page, mail: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Votre adresse électronique').fill(mail);
  await page.getByRole('button', { name: 'Recevoir le lien et le code' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Regardez votre boîte' })).toBeVisible();
}

/** The last letter to somebody in the outbox of the demonstration. */
export async function letter({ request }: BrowserContext, mail: string): Promise<{ link: string; code: string }> {
  const find = async () => {
    const html = await (await request.get('/outbox')).text();
    return html.split('<li').find((part) => part.includes(mail)) ?? '';
  };
  await expect.poll(find, { timeout: 20_000 }).toContain('/sign-in/link?token=');
  const text = await find();
  return {
    link: /href="[^"]*(\/sign-in\/link\?token=[A-Za-z]+)"/.exec(text)?.[1] ?? '',
    code: /(?<![\w-])(\d{6})(?![\w-])/.exec(text.replace(/<[^>]+>/g, ' '))?.[1] ?? '',
  };
}

/** Enters as whoever reads the mail of an address. */
export async function enterByCode(page: Page, mail: string): Promise<void> {
  await ask(page, mail);
  await page.getByLabel('Code à six chiffres').fill((await letter(page.context(), mail)).code);
  await page.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(page).toHaveURL('/today');
}
