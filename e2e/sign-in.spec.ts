import { expect, test, watchOf } from './fixtures.ts';
import { ask, enterByCode, letter } from './letters.ts';

/** Agents of the demonstration whom no other test signs in: their sessions are theirs. */
const patricia = 'patricia-esteve@example.org';
const mathieu = 'mathieu-roquelaure@example.org';
const vincent = 'vincent-labatut@example.org';

test('by code: a wrong one is refused, the right one serves once, and spends the link of the same letter', async ({
  as,
}) => {
  const page = await as('visiteur');
  watchOf(page).allow(422);
  await ask(page, patricia);
  const { code, link } = await letter(page.context(), patricia);
  const wrong = code === '123456' ? '654321' : '123456';
  await page.getByLabel('Code à six chiffres').fill(wrong);
  await page.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(page.getByText('Ce code ne va pas, ou ne va plus.').first()).toBeVisible();
  await expect(page.getByLabel('Code à six chiffres')).toHaveValue(wrong);
  await page.getByLabel('Code à six chiffres').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bonjour Patricia' })).toBeVisible();

  const later = await as('visiteur');
  watchOf(later).allow(422);
  await later.goto(link);
  await later.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(later.getByText('Ce lien a déjà servi')).toBeVisible();
});

test('by link: looking consumes nothing, the button does, and a second use is refused', async ({ as }) => {
  const asking = await as('visiteur');
  await ask(asking, mathieu);
  const { link } = await letter(asking.context(), mathieu);
  // Guards of mail programs look first, and more than once.
  for (let times = 0; times < 3; times++) expect((await asking.request.get(link)).status()).toBe(200);
  const other = await as('visiteur');
  await other.goto(link);
  await other.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Bonjour Mathieu' })).toBeVisible();
  const third = await as('visiteur');
  watchOf(third).allow(422);
  await third.goto(link);
  await third.getByRole('button', { name: 'Entrer', exact: true }).click();
  await expect(third.getByText('Ce lien a déjà servi')).toBeVisible();
});

test('the answer is the same for an address that nobody has', async ({ as }) => {
  const page = await as('visiteur');
  await ask(page, 'personne-de-connu@example.org');
  await expect(page.getByText('Si cette adresse a un compte, un message vient d’y partir.')).toBeVisible();
  expect(await (await page.request.get('/outbox')).text()).not.toContain('personne-de-connu@example.org');
});

test('better-auth’s own way by mail, and its way to open accounts, are closed', async ({ as }) => {
  const { request } = await as('visiteur');
  for (const path of ['/sign-in/magic-link', '/sign-in/email-otp', '/sign-up/email', '/sign-in/demo']) {
    const answer = await request.post(`/api/auth${path}`, {
      data: { email: 'mailys-delpech@example.org', userId: '0192f000-0000-7000-8000-00000000e2e1' },
    });
    expect(answer.status(), path).toBe(404);
  }
  expect((await request.get('/api/auth/magic-link/verify?token=abc')).status()).toBe(404);
});

test('a passkey is added, enters, and is taken away', async ({ as }) => {
  const page = await as('visiteur');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await enterByCode(page, vincent);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  const keys = page.getByRole('region', { name: 'Clés d’accès' });
  await expect(keys.getByRole('button', { name: /^Retirer/ })).toBeVisible();

  await page.getByRole('button', { name: 'Sortir' }).click();
  await expect(page).toHaveURL('/');
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bonjour Vincent' })).toBeVisible();
  await page.goto('/account');
  await keys.getByRole('button', { name: /^Retirer/ }).click();
  await expect(keys.getByText('Aucune clé pour l’instant.')).toBeVisible();

  await test.step('a session is closed from another device, and is out at once', async () => {
    const phone = await as('visiteur', { userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Firefox/140.0' });
    await enterByCode(phone, vincent);
    await page.reload();
    await page.getByRole('button', { name: 'Fermer, Firefox, Android' }).click();
    await expect(page.getByText('Firefox, Android')).toHaveCount(0);
    await phone.goto('/account');
    await expect(phone).toHaveURL(/\/sign-in\?to=%2Faccount$/);
  });
});
