import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { understandColumns } from '#app/imports/columns.ts';
import { openList } from '#app/imports/read/open-list.ts';
import { type ActorRow, rowReader } from '#app/imports/rows.ts';
import { known } from '#app/imports/testing/known.ts';
import { newId } from '#db/ids.ts';
import { actorThemes, memberships, ties } from '#db/schema/actors.ts';
import { territories } from '#db/schema/institution.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { takeList } from './commands.server.ts';
import type { ExportFormat } from './export.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
  const { build, db, engagedActor: lucie, informedActor: marc, theme, otherTheme, there, accounts } = world;
  await db
    .insert(territories)
    .values([
      { code: 'C25056', kind: 'commune', name: 'Besançon', postcodes: ['25000'] },
      { code: 'C01266', kind: 'commune', name: 'Montrevel-en-Bresse', postcodes: ['01340'] },
    ])
    .onConflictDoNothing();
  await db.execute(
    sql`update themes set name_fr = 'Alimentation, durable', name_en = 'Food, sustainable' where id = ${theme}`,
  );
  await db.execute(sql`update actors set territory_code = 'C25056', about = ${'\'- un texte\nen deux lignes; avec "tout"'},
    brings = '=un hangar', is_relay = true where id = ${lucie}`);
  const reached = (actorId: string, kind: 'mail' | 'phone' | 'address' | 'web', value: string, at: number) =>
    build.contactPoint(actorId, { kind, value, createdAt: new Date(at) });
  await reached(lucie, 'mail', 'lucie@exemple.fr', 1);
  await reached(lucie, 'mail', 'l.engagee@exemple.fr', 2);
  await reached(lucie, 'phone', '+33 6 12 34 56 78', 3);
  await reached(lucie, 'phone', '+33 3 81 00 00 00', 4);
  await reached(lucie, 'address', '12 rue des Prés, 25000 Besançon', 5);
  await reached(lucie, 'address', 'Le Bourg, Dole', 6);
  await reached(lucie, 'web', 'https://exemple.fr/a,b;c', 7);
  await reached(lucie, 'web', 'https://lucie.exemple.fr', 8);
  await db.insert(actorThemes).values([
    { actorId: lucie, themeId: theme },
    { actorId: lucie, themeId: otherTheme },
  ]);
  const terres = await build.actor(
    { kind: 'organization', name: 'Terres vives', sortName: 'Terres vives' },
    'informed',
  );
  await db.execute(sql`update actors set territory_code = 'C01266' where id = ${terres}`);
  const tie = (kind: 'affiliation' | 'introduced_by', actorId: string, otherId: string, role = '') => ({
    id: newId(),
    ...{ kind, actorId, otherId, role },
    authorId: accounts.gardener,
  });
  await db
    .insert(ties)
    .values([
      tie('affiliation', lucie, terres, 'Trésorière'),
      tie('introduced_by', lucie, marc),
      tie('affiliation', terres, marc),
    ]);
  await build.actor({ name: '=Ana Melo', sortName: 'Melo =Ana' }, 'citizen');
  await build.actor({ name: "'Zaz", sortName: "'Zaz" }, 'citizen');
  const far = { actorId: lucie, communityId: there, circle: 'informed' as const, startedOn: '2025-03-01' };
  await db.insert(memberships).values({ id: newId(), ...far, movedBy: accounts.stranger });
});
afterAll(() => world.end());

const themes = () => [
  { id: world.theme, names: ['Alimentation, durable', 'Food, sustainable'] },
  { id: world.otherTheme, names: ['Mobilités', 'Mobility'] },
];

/** What an import would make of an export of the first community. */
async function back(locale: 'fr' | 'en', format: ExportFormat): Promise<Record<string, ActorRow>> {
  const viewer = { ...world.viewers.gardener, locale } as Viewer & { userId: string };
  const taken = await takeList(viewer, { list: 'actors', format, community: 'ici', query: '' });
  if (!('file' in taken)) throw new Error('It was to come at once');
  const list = await openList(taken.file.body);
  const rows = [];
  for await (const row of list.rows) rows.push(row);
  expect(list.problems).toEqual([]);
  const { columns } = understandColumns(list.headers, rows, known.places);
  const read = rowReader(columns, { format: list.format, places: known.places, themes: themes() });
  const outcomes = rows.map(read);
  expect(outcomes.map(({ as }) => as)).toEqual(outcomes.map(() => 'actor'));
  return Object.fromEntries(outcomes.map((one) => [(one as ActorRow).name, one as ActorRow]));
}

const values = (row: ActorRow | undefined, kind: string) =>
  row?.contacts.filter((contact) => contact.kind === kind).map(({ value }) => value);

describe.each([
  ['fr', 'csv'],
  ['fr', 'xlsx'],
  ['en', 'csv'],
  ['en', 'xlsx'],
] as const)('import(export) in %s as %s', (locale, format) => {
  it('loses nothing that the list held', async () => {
    const actors = await back(locale, format);
    expect(Object.keys(actors).sort()).toEqual(
      ["'Zaz", '=Ana Melo', 'Lucie Engagée', 'Marc Informé', 'Terres vives', 'Zoé Citoyenne'].sort(),
    );
    const lucie = actors['Lucie Engagée'];
    expect(lucie).toMatchObject({
      kind: 'person',
      sortName: 'Engagée Lucie',
      affiliation: { organization: 'Terres vives', role: 'Trésorière' },
      territory: 'C25056',
      question: null,
      circle: 'engaged',
      community: 'Ici',
      date: '2025-02-01',
      otherThemes: [],
    });
    expect(lucie?.themes.map(({ id }) => id).sort()).toEqual([world.theme, world.otherTheme].sort());
    expect(values(lucie, 'mail')).toEqual(['lucie@exemple.fr', 'l.engagee@exemple.fr']);
    expect(values(lucie, 'phone')).toEqual(['+33 6 12 34 56 78', '+33 3 81 00 00 00']);
    expect(values(lucie, 'address')).toEqual(['12 rue des Prés, 25000 Besançon', 'Le Bourg, Dole']);
    expect(values(lucie, 'web')).toEqual(['https://exemple.fr/a,b;c', 'https://lucie.exemple.fr']);
    expect(lucie?.note).toContain(`'- un texte\nen deux lignes; avec "tout"`);
    expect(lucie?.note).toContain('=un hangar');
    expect(lucie?.note).toContain(
      locale === 'fr' ? 'a été présenté·e par Marc Informé' : 'was introduced by Marc Informé',
    );
    expect(lucie?.note).toContain('Ailleurs');
    expect(lucie?.note).toContain(locale === 'fr' ? 'relais' : 'relay');
    expect(lucie?.remarks).toEqual([]);
    expect(actors['Terres vives']).toMatchObject({
      kind: 'organization',
      affiliation: null,
      territory: 'C01266',
      circle: 'informed',
    });
    expect(actors['Terres vives']?.note).toContain('Marc Informé');
    expect(actors['=Ana Melo']).toMatchObject({ kind: 'person', circle: 'citizen', note: '' });
  });
});

it.each(['vcard', 'geojson'] as const)('%s brings back names, kinds, contacts and themes', async (format) => {
  const actors = await back('fr', format);
  expect(Object.keys(actors)).toHaveLength(6);
  const lucie = actors['Lucie Engagée'];
  expect(lucie).toMatchObject({ kind: 'person', affiliation: { organization: 'Terres vives' } });
  expect(values(lucie, 'mail')).toEqual(['lucie@exemple.fr', 'l.engagee@exemple.fr']);
  expect(values(lucie, 'phone')).toEqual(['+33 6 12 34 56 78', '+33 3 81 00 00 00']);
  expect(lucie?.themes).toHaveLength(2);
  expect(lucie?.territory).toBe('C25056');
  expect(actors['Terres vives']?.kind).toBe('organization');
});
