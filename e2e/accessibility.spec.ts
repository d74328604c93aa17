import { surface } from '../app/surface.ts';
import { addSomebodyNew, home, post, unique } from './acts.ts';
import { crawl } from './crawl.ts';
import { arrived, expect, expectAccessible, test, watchOf } from './fixtures.ts';
import { inspect, phone } from './inspect.ts';
import { readers, starts, sweepPages } from './sweep.ts';

sweepPages();

test('every page of the surface is met by somebody', async ({ as }) => {
  const met = new Set<string>();
  for (const reader of readers) {
    const { pages } = await crawl((await as(reader)).request, starts[reader] ?? []);
    for (const pattern of pages.keys()) met.add(pattern);
  }
  // These have a moment, and a journey of their own: a letter sent, a mandate offered, an invitation, a step of a form.
  const byJourneys =
    /^\/(sign-in\/(code|link|demo|oidc)|sign-out|invitations|mandates\/:id\/answer|replies\/:id\/edit|imports\/:id|exports\/:id|actors\/(many|acts|:id\/merge\/:other)|communities\/:slug\/retention\/:id\/keep|\*)/;
  const pagesThere = surface.filter(({ file, path }) => file.endsWith('.tsx') && !byJourneys.test(path));
  expect(pagesThere.map(({ path }) => path).filter((path) => !met.has(path))).toEqual([]);
});

test('with something unfolded, opened or chosen', async ({ as }) => {
  test.setTimeout(180_000);
  const page = await as('jardiniere-territoire');
  const open: [string, () => Promise<void>][] = [
    [home, () => page.getByRole('button', { name: 'Voir comme…' }).click()],
    [`${home}/table`, () => page.getByRole('button', { name: 'Colonnes' }).click()],
    [
      `${home}/table`,
      () =>
        page
          .getByRole('row')
          .getByRole('button', { name: /Collecté|Qualifié|Pris en charge/ })
          .first()
          .click(),
    ],
    [
      '/log',
      async () => {
        await page.getByRole('combobox', { name: 'Avec qui ?' }).pressSequentially('roum');
        await expect(page.getByRole('option', { name: 'Nadège Roumieu' })).toBeVisible();
      },
    ],
    [
      '/log',
      async () => {
        // What was typed in the step before is a draft, and has come back.
        await page.getByRole('combobox', { name: 'Avec qui ?' }).fill('');
        await addSomebodyNew(page, 'Avec qui ?', 'Quelqu’un de neuf');
        for (const part of ['Un besoin', 'Une synergie', 'Une suite à donner', 'Date, heure']) {
          await page.locator('summary').filter({ hasText: part }).click();
        }
        for (const level of ['Qui lira cet échange', 'Qui lira ce besoin']) {
          await page.locator('summary').filter({ hasText: level }).click();
        }
      },
    ],
    [
      `${home}/network`,
      async () => {
        await expect(page.locator('.network-loading')).toHaveCount(0);
        await page.getByRole('application').focus();
        await page.keyboard.press('ArrowRight');
        await expect(page.getByRole('link', { name: 'Ouvrir la fiche' })).toBeVisible();
      },
    ],
  ];
  for (const [path, unfold] of open) {
    await test.step(`${path} ${unfold}`.slice(0, 90), async () => {
      await page.goto(path);
      await arrived(page);
      await unfold();
      await page.emulateMedia({ colorScheme: 'light' });
      await expectAccessible(page, `${path}, open`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, `${path}, open, dark`);
    });
  }
  await page.setViewportSize(phone);
  await page.goto('/today');
  await arrived(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await expectAccessible(page, 'the menu of the phone');
});

test('with an error, which has the focus and leads to its field', async ({ as }) => {
  test.setTimeout(180_000);
  const page = await as('jardiniere-territoire');
  watchOf(page).allow(422);
  const forms: [string, string | RegExp][] = [
    ['/log', /^Consigner l’échange/],
    [`/needs/new?community=alimentation`, 'Consigner le besoin'],
    [`/synergies/new?community=alimentation`, 'Proposer cette synergie'],
    ['/projects/new?community=alimentation', /^(Noter|Proposer|Créer)/],
    ['/actors/new', /^(Créer|Ajouter|Enregistrer)/],
  ];
  for (const [path, button] of forms) {
    await test.step(path, async () => {
      await page.goto(path);
      await arrived(page);
      await page.getByRole('main').getByRole('button', { name: button }).click();
      const summary = page.getByRole('alert');
      await expect(summary).toBeFocused();
      await inspect(page, `${path} with an error`);
      await summary.getByRole('link').first().click();
      expect(
        await page.evaluate(() => document.activeElement?.matches('input, textarea, select, fieldset, summary')),
      ).toBe(true);
    });
  }
});

test('empty: a community that has just been opened', async ({ as }) => {
  test.setTimeout(180_000);
  const page = await as('cultivatrice');
  const slug = unique('vide').replaceAll(' ', '-');
  const form = await (await page.request.get('/communities/new')).text();
  const theme = /<select[^>]*name="theme"[^>]*>.*?<option value="([0-9a-f-]{36})"/s.exec(form)?.[1] ?? '';
  const id = /name="id" value="([0-9a-f-]{36})"/.exec(form)?.[1] ?? '';
  const made = await post(page.request, '/communities/new', {
    id,
    name: `Communauté ${slug}`,
    slug,
    theme,
    territory: 'R76',
    purpose: '',
    charter: '',
  });
  expect(made.status(), await made.text()).toBe(303);
  const empty = `/communities/${slug}`;
  const pages = ['', '/table', '/journal', '/circles', '/actors', '/projects', '/network', '/mandates', '/edit'];
  for (const part of pages) {
    await test.step(`${part || '/'}`, async () => {
      await page.goto(empty + part);
      await arrived(page);
      await inspect(page, `${part || '/'} of an empty community`);
    });
  }
});
