import { arrived, expect, test } from './fixtures.ts';

test('a promise ticked on Today is taken back by the offer to undo', async ({ as }) => {
  const page = await as('jardiniere-territoire');
  await page.goto('/today');
  await arrived(page);
  const ticks = page.getByRole('button', { name: /^C’est fait/ });
  const promise = (await ticks.first().getAttribute('aria-label')) ?? '';
  expect(promise).not.toBe('');
  await page.getByRole('button', { name: promise }).click();
  await expect(page.getByRole('button', { name: promise })).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('button', { name: promise })).toBeVisible();
});

test('who spoke finds on Today what became of it', async ({ as }) => {
  const page = await as('membre-engagee');
  await page.goto('/today');
  const own = page.getByRole('list', { name: 'Ce que vous avez exprimé' });
  await expect(own.getByRole('link').first()).toBeVisible();
  await expect(own.getByText(/^On vous a répondu/).first()).toBeVisible();
});
