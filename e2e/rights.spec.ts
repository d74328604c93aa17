import { readFileSync } from 'node:fs';
import { linksTo, logPlainly, unique } from './acts.ts';
import { arrived, expect, expectAccessible, test, watchOf } from './fixtures.ts';

test('somebody asks what is kept about them, then to be erased', async ({ as }) => {
  const page = await as('jardiniere-territoire');
  const name = unique('Zéphyrine');
  const exchange = await logPlainly(page.request, { newActors: name, notes: `${name} prête un pré.` });
  const [actor = ''] = await linksTo(page.request, exchange, 'actors');

  await test.step('the copy tells everything, on a page and in a file', async () => {
    await page.goto(`${actor}/rights`);
    await page.getByRole('link', { name: 'Établir une copie' }).click();
    await arrived(page);
    await page.getByRole('button', { name: 'Établir la copie' }).click();
    const copy = page.getByRole('main');
    await expect(copy.getByText('prête un pré.').first()).toBeVisible();
    await expect(copy).toContainText('Relisez avant de remettre');
    await expectAccessible(page, 'the copy');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger (JSON)' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('prête un pré.');
  });

  await test.step('the erasure says what goes, asks once, and leaves nothing', async () => {
    await page.goto(`${actor}/rights`);
    await page.getByRole('link', { name: 'Effacer…' }).click();
    await arrived(page);
    await expectAccessible(page, 'before an erasure');
    watchOf(page).allow(404, 422);
    await page.getByRole('button', { name: 'Effacer pour toujours' }).click();
    await expect(page.getByText('Cochez cette case pour confirmer.').first()).toBeVisible();
    await page.getByLabel(`J’ai relu : c’est bien ${name} qu’il faut effacer`).check();
    await page.getByRole('button', { name: 'Effacer pour toujours' }).click();
    await expect(page).toHaveURL(/\/today/);
    expect((await page.goto(actor))?.status()).toBe(404);
    await page.goto(exchange);
    await expect(page.getByRole('main')).toContainText('(personne effacée)');
    expect(await page.content()).not.toContain(name);
  });
});
