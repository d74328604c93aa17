import type { Page } from '@playwright/test';
import { addSomebodyNew, unique } from './acts.ts';
import { arrived, expect, expectAccessible, test, watchOf } from './fixtures.ts';
import { openIdentityProvider } from './identity-provider.ts';
import { codeIn, openMailbox } from './mailbox.ts';
import { answering, freePort, runTerreau, startServer, stopped, throwawayFolder } from './server.ts';

type Mailbox = Awaited<ReturnType<typeof openMailbox>>;

async function enter(page: Page, mail: string, mailbox: Mailbox): Promise<void> {
  const before = mailbox.count(mail);
  await page.goto('/sign-in');
  await page.getByLabel('Votre adresse électronique').fill(mail);
  await page.getByRole('button', { name: 'Recevoir le lien et le code' }).click();
  await page.getByLabel('Code à six chiffres').fill(codeIn(await mailbox.letter(mail, before + 1)));
  await page.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(page).toHaveURL('/today');
  await arrived(page);
}

/** An act of the page Today, by its word, as often as it is offered for the next step. */
const step = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name });

test('an instance of one’s own: set up, begun, its first pair at work, and entered with the institution’s account', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const folder = throwawayFolder();
  const mailbox = await openMailbox();
  const provider = await openIdentityProvider({ sub: 'c-1', email: 'claire@example.org', name: 'Claire Essai' });
  const port = await freePort();
  const settings = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'terreau',
    OIDC_CLIENT_SECRET: 'not a secret',
    OIDC_NAME: 'Région',
  };
  const identity = ['--institution', 'Région Essai', '--time-zone', 'Europe/Paris'];
  const person = ['--name', 'Claire Essai', '--mail', 'claire@example.org', '--smtp', mailbox.url];
  expect(await runTerreau(folder.path, ['setup', ...identity, ...person], { PORT: String(port) })).toContain(
    'claire@example.org',
  );
  const server = startServer(folder.path, port, { settings });
  try {
    await answering(server);
    const open = () => as('visiteur', { baseURL: server.url });
    const claire = await open();

    await test.step('nothing of the demonstration is here', async () => {
      watchOf(claire).allow(404);
      expect((await claire.request.get('/outbox')).status()).toBe(404);
      expect((await claire.request.post('/sign-in/demo', { form: { persona: 'cultivatrice' } })).status()).toBe(404);
      await claire.goto('/');
      await arrived(claire);
      await expect(claire.getByText('Les communautés ouvertes se présenteront ici.')).toBeVisible();
      await expectAccessible(claire, 'the home page of an empty instance');
    });

    await enter(claire, 'claire@example.org', mailbox);
    await test.step('the first cultivator is shown how to begin', async () => {
      await expectAccessible(claire, 'Today of an empty instance');
      await step(claire, 'Les écrire').click();
      await claire.getByRole('link', { name: 'Ajouter une direction' }).click();
      await claire.getByLabel('Son nom').fill('Direction de l’agriculture');
      await claire.getByLabel('En court').fill('Agriculture');
      await claire.getByRole('button', { name: 'Enregistrer' }).click();
      await claire.getByRole('link', { name: 'Ajouter une thématique' }).click();
      await claire.getByLabel('En français').fill('Alimentation');
      await claire.getByLabel('En anglais').fill('Food');
      await claire.getByRole('button', { name: 'Enregistrer' }).click();
      await expect(claire.getByText('C’est enregistré.')).toBeVisible();

      await claire.goto('/today');
      await step(claire, 'Créer une communauté').click();
      await arrived(claire);
      await claire.getByLabel('Son nom').fill('Halles et jardins');
      await claire.getByLabel('L’adresse de sa page').fill('halles');
      await claire.getByLabel('Sa thématique').selectOption('Alimentation');
      await claire.getByRole('combobox', { name: 'Son territoire' }).pressSequentially('Aude');
      await claire
        .getByRole('option', { name: /^Aude\b/ })
        .first()
        .click();
      await claire.getByRole('button', { name: 'Créer le brouillon' }).click();
      await claire.getByRole('button', { name: 'Ouvrir la communauté' }).click();

      await claire.goto('/today');
      await step(claire, 'Inviter quelqu’un').click();
      await claire.getByLabel('Son nom').fill('Jean Essai');
      await claire.getByLabel('Son adresse').fill('jean@example.org');
      await claire.getByRole('button', { name: 'Créer le compte' }).click();
      await expect(claire.getByText('Jean Essai a maintenant un compte.')).toBeVisible();
      await claire.goto('/communities/halles/mandates');
      await arrived(claire);
      await claire.getByRole('combobox', { name: 'À qui' }).pressSequentially('Jean');
      await claire.getByRole('option', { name: 'Jean Essai' }).first().click();
      await claire.getByRole('group', { name: 'Pour quel côté' }).getByText('Côté communauté').click();
      await claire.getByRole('button', { name: 'Proposer le mandat' }).click();
      await expect(claire.getByText('La proposition est partie.')).toBeVisible();
      await claire.goto('/today');
      await expect(claire.getByRole('heading', { name: 'Pour commencer' })).toBeHidden();
    });

    await test.step('the first gardener accepts and logs', async () => {
      const jean = await open();
      await enter(jean, 'jean@example.org', mailbox);
      await jean.getByRole('link', { name: 'Voir la proposition' }).click();
      await jean.getByRole('button', { name: 'Accepter le mandat' }).click();
      await expect(jean).toHaveURL(/\/communities\/halles/);
      await jean.goto('/log');
      await arrived(jean);
      await addSomebodyNew(jean, 'Avec qui ?', unique('Rosa Essai'));
      await jean.getByLabel('Ce qui s’est dit').fill('Elle cherche un étal le samedi.');
      await jean.getByRole('button', { name: /^Consigner l’échange/ }).click();
      await expect(jean.getByText('C’est consigné.')).toBeVisible();
    });

    await test.step('an account of the institution enters only where it was linked by its owner', async () => {
      const stranger = await open();
      const enterByInstitution = async (page: Page) => {
        await page.goto('/sign-in');
        await page.getByRole('button', { name: 'Entrer avec Région' }).click();
      };
      await enterByInstitution(stranger);
      await expect(stranger.getByText('n’est relié à personne ici'), 'the same address gives nothing').toBeVisible();
      await claire.goto('/account');
      await claire.getByRole('button', { name: 'Relier mon compte Région' }).click();
      await expect(claire.getByText('Il est relié')).toBeVisible();
      await enterByInstitution(stranger);
      await expect(stranger).toHaveURL('/today');
      await expect(stranger.getByRole('heading', { level: 1 })).toContainText('Claire');

      const jean = await open();
      await enter(jean, 'jean@example.org', mailbox);
      await jean.goto('/account');
      await jean.getByRole('button', { name: 'Relier mon compte Région' }).click();
      await expect(jean.getByText('déjà relié à une autre personne')).toBeVisible();
      provider.become({ sub: 'x-9', email: 'nobody@example.org', name: 'Personne' });
      const other = await open();
      await enterByInstitution(other);
      await expect(other.getByText('n’est relié à personne ici'), 'nobody is signed up').toBeVisible();

      await claire.getByRole('button', { name: 'Délier, Région' }).click();
      await expect(claire.getByRole('button', { name: 'Relier mon compte Région' })).toBeVisible();
    });
  } finally {
    await stopped(server.child, 'SIGTERM');
    folder.remove();
    await Promise.all([mailbox.close(), provider.close()]);
  }
});
