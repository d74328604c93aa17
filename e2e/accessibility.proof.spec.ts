import type { Page } from '@playwright/test';
import { surface } from '../app/surface.ts';
import { addSomebodyNew, home, post, unique } from './acts.ts';
import { crawl } from './crawl.ts';
import { arrived, expect, expectAccessible, expectContrast, type Persona, test, watchOf } from './fixtures.ts';

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** A page as everybody must find it: one title, no id twice, no axe violation, in both lights and at both widths. */
async function inspect(page: Page, where: string): Promise<void> {
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
  await expectAccessible(page, `${where}, phone, dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectContrast(page, `${where}, phone, light`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(wide, `nothing is wider than the phone on ${where}`).toBeLessThanOrEqual(0);
  await page.setViewportSize(desktop);
}

const starts: Record<string, string[]> = {
  visiteur: ['/', '/sign-in', '/communities', '/outbox', home, `${home}/table`, '/projects'],
  'jardiniere-territoire': [
    '/today',
    '/communities',
    home,
    `${home}/edit`,
    `${home}/table`,
    '/log',
    '/notes',
    '/projects',
  ],
  cultivatrice: ['/today', '/communities', '/communities/new', `${home}/mandates`, '/offices', '/table', '/network'],
  agente: ['/today', '/table', '/needs/new', home],
  'membre-engagee': ['/today', '/needs/new', home, `${home}/circles`, `${home}/network`],
};
/** Each line is looked at as the first of these who finds it; what is for everybody, as a visitor and as a gardener. */
const readers: (Persona | 'visiteur')[] = [
  'visiteur',
  'jardiniere-territoire',
  'cultivatrice',
  'agente',
  'membre-engagee',
];
const own: Partial<Record<Persona | 'visiteur', RegExp>> = {
  cultivatrice: /^\/(offices|today|communities\/new|communities\/:slug\/mandates|mandates|network|table)/,
  agente: /^\/(today|table|needs)/,
  'membre-engagee': /^\/(today|actors\/:id|needs\/new|communities\/:slug\/(circles|actors))/,
};

/** In shares, so that two hands work at once. */
const shares: [Persona | 'visiteur', number, number][] = [
  ['jardiniere-territoire', 0, 4],
  ['jardiniere-territoire', 1, 4],
  ['jardiniere-territoire', 2, 4],
  ['jardiniere-territoire', 3, 4],
  ['visiteur', 0, 2],
  ['visiteur', 1, 2],
  ['cultivatrice', 0, 1],
  ['agente', 0, 1],
  ['membre-engagee', 0, 1],
];
for (const [reader, share, of] of shares) {
  test(`the pages of ${reader}, full (${share + 1} of ${of})`, async ({ as }) => {
    test.setTimeout(300_000);
    const page = await as(reader);
    const { pages } = await crawl(page.request, starts[reader] ?? []);
    const theirs = [...pages].filter(([pattern]) => !own[reader] || own[reader].test(pattern)).sort();
    expect(theirs.length).toBeGreaterThan(2);
    for (const [pattern, path] of theirs.filter((_, index) => index % of === share)) {
      await test.step(`${pattern} (${path})`, async () => {
        await page.goto(path);
        await arrived(page);
        await inspect(page, `${pattern} as ${reader}`);
      });
    }
  });
}

test('every page of the surface is met by somebody', async ({ as }) => {
  const met = new Set<string>();
  for (const reader of readers) {
    const { pages } = await crawl((await as(reader)).request, starts[reader] ?? []);
    for (const pattern of pages.keys()) met.add(pattern);
  }
  // These have a moment, and a journey of their own: a letter sent, a mandate offered, an invitation, a step of a form.
  const byJourneys = /^\/(sign-in\/(code|link|demo|oidc)|sign-out|invitations|mandates\/:id\/answer|\*)/;
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
