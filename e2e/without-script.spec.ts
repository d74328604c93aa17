import { chooseReaders, home, unique } from './acts.ts';
import { expect, test, watchOf } from './fixtures.ts';

test.describe('without JavaScript', () => {
  test('a gardener logs an exchange, and opens its need further', async ({ as }) => {
    const page = await as('jardiniere-territoire', { javaScriptEnabled: false });
    const who = unique('Ernestine Essai');
    const need = unique('Un congélateur collectif');
    await page.goto('/log');
    await page.getByLabel('Avec qui ?').fill(`${who}, Nadège Roumieu`);
    await page.getByLabel('Ce qui s’est dit').fill('Elle a trop de courges.');
    await page.locator('summary').filter({ hasText: 'Un besoin' }).click();
    await page.getByLabel('Le besoin, en une phrase').fill(need);
    await page.getByRole('button', { name: /^Consigner l’échange/ }).click();
    await expect(page.getByText('C’est consigné.')).toBeVisible();
    const participants = page.getByRole('list', { name: 'Qui était là' });
    await expect(participants.getByRole('link', { name: who })).toBeVisible();
    await expect(participants.getByRole('link', { name: 'Nadège Roumieu' })).toBeVisible();

    await page.getByRole('link', { name: need }).first().click();
    await page.locator('summary').filter({ hasText: 'Changer qui lit' }).click();
    await chooseReaders(page, 'Qui lira désormais', 'communauté');
    await page.getByRole('button', { name: 'Partager ainsi' }).click();
    await expect(page.getByText('Le partage a changé.')).toBeVisible();
    const readers = page.getByRole('region', { name: 'Qui lira' });
    await expect(readers).toContainText('Lu par le binôme et par les membres de la communauté');
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(readers).toContainText('Lu par vous deux seulement');
  });

  test('a forgotten word is told, and everything typed is still there', async ({ as }) => {
    const page = await as('jardiniere-territoire', { javaScriptEnabled: false });
    watchOf(page).allow(422);
    await page.goto('/log');
    await page.getByLabel('Ce qui s’est dit').fill('Elle a rappelé au sujet du four.');
    await page.getByRole('button', { name: /^Consigner l’échange/ }).click();
    await expect(page.getByRole('alert')).toContainText('Dites avec qui');
    await expect(page.getByLabel('Ce qui s’est dit')).toHaveValue('Elle a rappelé au sujet du four.');
  });

  test('a member expresses a need, and the pair finds it in the table', async ({ as }) => {
    const page = await as('membre-informe', { javaScriptEnabled: false });
    const need = unique('Des paniers pour les étudiants');
    await page.goto(home);
    await page.getByRole('link', { name: 'Exprimer un besoin' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Exprimer un besoin' })).toBeVisible();
    await page.getByLabel('Le besoin, en une ligne').fill(need);
    await page.getByRole('button', { name: 'Exprimer ce besoin' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(need);
    const gardener = await as('jardinier-region', { javaScriptEnabled: false });
    await gardener.goto(`${home}/table`);
    await gardener.getByRole('link', { name: need }).click();
    await expect(gardener.getByText('Youssef Taleb').first()).toBeVisible();
    const agent = await as('agente', { javaScriptEnabled: false });
    await agent.goto('/table');
    await expect(agent.getByRole('link', { name: need })).toHaveCount(0);
  });
});
