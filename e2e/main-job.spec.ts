import { addSomebodyKnown, addSomebodyNew, chooseReaders, home, linksTo, logPlainly, tapping, unique } from './acts.ts';
import { arrived, expect, type Persona, test, watchOf } from './fixtures.ts';
import { inspect } from './inspect.ts';

test('from a phone call to the map, and each reads what they may', async ({ as }) => {
  const who = unique('Odette Essai');
  const need = unique('Une chambre froide à partager');
  const synergy = unique('La cantine et la ferme');
  const notes = unique('Elle jette ses invendus du samedi');

  const page = await as('jardiniere-territoire');
  await page.goto('/today');
  await arrived(page);
  const { taps, tap } = tapping(page);
  await tap(page.getByRole('link', { name: /^Consigner\b/ }).first());
  await expect(page.getByRole('heading', { level: 1, name: 'Consigner un échange' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Avec qui ?' })).toBeFocused();
  await addSomebodyNew(page, 'Avec qui ?', who);
  await tap(page.getByLabel('Ce qui s’est dit'));
  await page.getByLabel('Ce qui s’est dit').fill(notes);
  await expect(page.getByText('La personne concernée peut en demander copie.')).toBeVisible();

  await tap(page.locator('summary').filter({ hasText: 'Un besoin' }));
  await expect(page.getByLabel('Le besoin, en une phrase')).toBeFocused();
  await page.keyboard.insertText(need);
  await chooseReaders(page, 'Qui lira ce besoin', 'les deux côtés', tap);

  await tap(page.locator('summary').filter({ hasText: 'Une synergie' }));
  await expect(page.getByLabel('Le lien, en une phrase')).toBeFocused();
  await page.keyboard.insertText(synergy);
  await tap(page.getByRole('combobox', { name: 'Et avec qui' }));
  await addSomebodyKnown(page, 'Et avec qui', 'roumieu', 'Nadège Roumieu');
  await chooseReaders(page, 'Qui lira cette synergie', 'communauté', tap);
  await expect(page.locator('.form-actions')).toContainText('les deux côtés');

  await tap(page.getByRole('button', { name: /^Consigner l’échange/ }));
  await expect(page.getByText('C’est consigné.')).toBeVisible();
  expect(taps.count, 'taps besides typing').toBeLessThanOrEqual(10);
  const exchange = new URL(page.url()).pathname;

  await test.step('both stand in the shared table', async () => {
    await page.goto(`${home}/table`);
    await expect(page.getByRole('rowheader', { name: need })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: synergy })).toBeVisible();
    for (const head of ['Quoi', 'État', 'Directions', 'Depuis', 'Silence', 'Lu par'])
      await expect(page.getByRole('columnheader', { name: head }).getByRole('link'), head).toHaveCount(1);
    await expect(page.getByRole('row').filter({ hasText: need })).toContainText('les deux côtés');
    await expect(page.getByRole('row').filter({ hasText: synergy })).toContainText('communauté');
  });
  const needPath = (await page.getByRole('link', { name: need }).getAttribute('href')) ?? '';
  const synergyPath = (await page.getByRole('link', { name: synergy }).getAttribute('href')) ?? '';

  await test.step('the synergy is on the map', async () => {
    await page.goto(`${home}/network`);
    await arrived(page);
    await page.getByRole('group', { name: 'Cercles' }).getByText('Citoyen·ne·s').click();
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: who }) })
      .first();
    await expect(row).toContainText('Nadège Roumieu');
    await expect(page.locator('.network-canvas canvas').first()).toBeVisible();
  });

  await test.step('the institutional gardener answers the need', async () => {
    const other = await as('jardinier-region');
    await other.goto('/today');
    await expect(other.getByText(notes)).toBeVisible();
    await other.goto(`${home}/table`);
    await other.getByRole('link', { name: need }).click();
    await other.getByRole('link', { name: 'Répondre' }).click();
    await other.getByLabel('Les mots du retour').fill('La direction visite deux halles en mars.');
    await other.getByRole('button', { name: 'Consigner le retour' }).click();
    await expect(other).toHaveURL(`${needPath}?replied`);
    await expect(other.getByText('La direction visite deux halles en mars.')).toBeVisible();
  });

  await test.step('and corrects what they wrote; the first gardener may not', async () => {
    const other = await as('jardinier-region');
    await other.goto(needPath);
    await other.getByRole('link', { name: /^Corriger le retour/ }).click();
    await arrived(other);
    await inspect(other, 'the correction of a reply');
    await other.getByLabel('Les mots du retour').fill('La direction visite trois halles en mars.');
    await other.getByRole('button', { name: /^(Corriger|Enregistrer)/ }).click();
    await expect(other).toHaveURL(`${needPath}?replied=again`);
    await page.goto(needPath);
    await expect(page.getByText('La direction visite trois halles en mars.')).toBeVisible();
    await expect(page.getByRole('link', { name: /^Corriger le retour/ })).toHaveCount(0);
  });

  const reads: Record<Persona | 'visiteur', string[]> = {
    'jardiniere-territoire': [exchange, needPath, synergyPath],
    'jardinier-region': [exchange, needPath, synergyPath],
    cultivatrice: [needPath],
    agente: [needPath],
    'membre-engagee': [needPath, synergyPath],
    'membre-informe': [needPath, synergyPath],
    visiteur: [],
  };
  for (const [reader, theirs] of Object.entries(reads) as [Persona | 'visiteur', string[]][]) {
    await test.step(`what ${reader} reads`, async () => {
      const { request } = await as(reader);
      const table = await (await request.get(`${home}/table`)).text();
      for (const path of [exchange, needPath, synergyPath]) {
        const answer = await request.get(path);
        expect(answer.status(), path).toBe(theirs.includes(path) ? 200 : 404);
        expect(table.includes(path), `${path} in the table`).toBe(theirs.includes(path) && path !== exchange);
        // The new person is known to the pair only: nobody else reads the name, not even beside what they do read.
        expect((await answer.text()).includes(who), 'the name').toBe(reader.startsWith('jardini'));
      }
    });
  }
  await test.step('and is told calmly what is not theirs', async () => {
    const visitor = await as('visiteur');
    watchOf(visitor).allow(404);
    await visitor.goto(needPath);
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Cette page n’est pas ici');
    const agent = await as('agente');
    await agent.goto(`${home}/table`);
    await expect(agent.getByRole('link', { name: need })).toBeVisible();
    await expect(agent.getByRole('link', { name: synergy })).toHaveCount(0);
  });
});

/** Levels from narrow to wide, and who reads each, told from trust.md. */
const levels = ['private', 'pair', 'institution', 'community', 'shared', 'public'];
const reading: Record<Persona | 'visiteur', string[]> = {
  'jardiniere-territoire': levels,
  'jardinier-region': levels.filter((level) => level !== 'private'),
  cultivatrice: ['institution', 'shared', 'public'],
  agente: ['institution', 'shared', 'public'],
  'membre-engagee': ['community', 'shared', 'public'],
  'membre-informe': ['community', 'shared', 'public'],
  visiteur: ['public'],
};

test('six needs of one call, each with its own readers, on pages, table, journal and search', async ({ as }) => {
  const gardener = await as('jardiniere-territoire');
  const mark = unique('échelle');
  const exchange = await logPlainly(gardener.request, {
    newActors: unique('Firmin Essai'),
    notes: `Il en a six sur le cœur. ${mark}`,
    visibility: 'institution',
    ...Object.fromEntries(
      levels.flatMap((level, at) => [
        [`needs[${at}].title`, `Besoin ${level} ${mark}`],
        [`needs[${at}].visibility`, level],
      ]),
    ),
  });
  const paths = new Map<string, string>();
  for (const path of await linksTo(gardener.request, exchange, 'needs')) {
    const html = await (await gardener.request.get(path)).text();
    paths.set(/Besoin (\w+) /.exec(html)?.[1] ?? '', path);
  }
  expect([...paths.keys()].sort()).toEqual([...levels].sort());

  for (const [reader, theirs] of Object.entries(reading) as [Persona | 'visiteur', string[]][]) {
    const { request } = await as(reader);
    for (const level of levels) {
      const answer = await request.get(paths.get(level) ?? '');
      expect(answer.status(), `${reader}, ${level}`).toBe(theirs.includes(level) ? 200 : 404);
    }
    const shown = async (path: string) => {
      const html = await (await request.get(path)).text();
      return levels.filter((level) => html.includes(`Besoin ${level} ${mark}`));
    };
    expect(await shown(`${home}/table?text=${encodeURIComponent(mark)}`), `${reader}, table`).toEqual(theirs);
    if (reader !== 'visiteur') {
      expect(await shown(`/table?text=${encodeURIComponent(mark)}`), `${reader}, whole table`).toEqual(theirs);
    }
    const reads = ['jardiniere-territoire', 'jardinier-region', 'cultivatrice', 'agente'].includes(reader);
    expect((await request.get(exchange)).status(), `${reader}, exchange`).toBe(reads ? 200 : 404);
    if (reads) expect(await shown(exchange), `${reader}, what the exchange brought`).toEqual(theirs);
    const journal = await (await request.get(`${home}/journal`)).text();
    expect(journal.includes(mark), `${reader}, journal`).toBe(reads);
  }
});
