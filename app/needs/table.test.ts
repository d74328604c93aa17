import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { newId } from '#db/ids.ts';
import { needs, needThemes, replies } from '#db/schema/needs.ts';
import { synergyCommunities, synergyNeeds } from '#db/schema/synergies.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { loadTable, type TablePage } from './table-page.server.ts';
import { columnIds, parseView, sorts, viewQuery } from './table-view.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
let today: string;
const daysAgo = (days: number) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await smallWorld();
  today = world.viewers.gardener.today;
  const { build, theme, directorate, otherDirectorate, db, here, there, accounts } = world;
  const both = [directorate, otherDirectorate];
  ids.pair = await build.need({ title: 'Écrire à deux', collectedOn: daysAgo(100) });
  ids.shared = await build.need(
    { title: 'Stocker les invendus', visibility: 'shared', urgency: 'high', collectedOn: daysAgo(10) },
    { directorates: both, expressers: [world.engagedActor] },
  );
  ids.told = await build.need({
    title: 'Un four',
    visibility: 'institution',
    state: 'answered',
    collectedOn: daysAgo(200),
  });
  ids.public = await build.need(
    { title: 'Zone de gratuité', visibility: 'public', state: 'taken_up', collectedOn: daysAgo(70) },
    { directorates: [directorate] },
  );
  ids.mine = await build.need({ title: 'Pour moi', visibility: 'private', collectedOn: daysAgo(3) });
  const away = { communityId: there, authorId: accounts.stranger };
  ids.away = await build.need({ ...away, title: 'Ailleurs', collectedOn: daysAgo(5) });
  ids.awayShared = await build.need({
    ...away,
    title: 'Ailleurs, partagé',
    visibility: 'shared',
    collectedOn: daysAgo(6),
  });
  ids.synergy = await build.synergy({ title: 'La cantine et le four', visibility: 'shared', proposedOn: daysAgo(20) });
  ids.guest = await build.synergy({ ...away, title: 'Venue d’ailleurs', visibility: 'pair', proposedOn: daysAgo(30) });
  await db.insert(synergyCommunities).values({ synergyId: ids.guest, communityId: here });
  await db.insert(synergyNeeds).values({ synergyId: ids.synergy, needId: ids.shared });
  await db.insert(needThemes).values({ needId: ids.shared, themeId: theme });
  const reply = {
    side: 'community' as const,
    authorId: accounts.gardener,
    communityId: here,
    words: 'Dit',
    visibility: 'shared' as const,
  };
  await db.insert(replies).values([
    { ...reply, id: newId(), needId: ids.told, toldOn: daysAgo(150) },
    { ...reply, id: newId(), needId: ids.public, toldOn: daysAgo(40) },
  ]);
});
afterAll(() => world.end());

function load(viewer: Viewer, query = '', slug: string | null = null): Promise<TablePage> {
  const path = slug ? `/communities/${slug}/table` : '/table';
  const context = { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(viewer) };
  return loadTable({ request: new Request(`http://here${path}${query}`), context, params: {} }, slug);
}
const shown = async (viewer: Viewer, query = '', slug: string | null = null) => {
  const page = await load(viewer, query, slug);
  expect(page.total).toBe(page.rows.length);
  return page.rows.map((row) => Object.entries(ids).find(([, id]) => id === row.id)?.[0]);
};

describe('who finds what', () => {
  it.each([
    ['gardener', ['mine', 'shared', 'synergy', 'guest', 'public', 'pair', 'told']],
    ['colleague', ['awayShared', 'shared', 'synergy', 'guest', 'public', 'pair', 'told']],
    ['stranger', ['away', 'awayShared', 'guest', 'public']],
    ['cultivator', ['awayShared', 'shared', 'synergy', 'public', 'told']],
    ['otherAgent', ['shared', 'synergy', 'awayShared', 'public', 'told']],
    ['engaged', ['shared', 'synergy', 'public']],
    ['citizen', ['public']],
  ] as const)('%s', async (who, expected) => {
    expect(await shown(world.viewers[who])).toEqual(expected);
  });

  it('a visitor sees what is public, without levels or silences', async () => {
    expect(await shown(world.viewers.visitor, '', 'ici')).toEqual(['public']);
    const page = await load(world.viewers.visitor, '?cols=level.waiting.state&level=pair&silence=28', 'ici');
    expect(page.view.columns).toEqual(['state']);
    expect(page.rows).toHaveLength(1);
  });

  it('one community holds its needs, its synergies and those that were opened to it', async () => {
    const here = await shown(world.viewers.colleague, '', 'ici');
    expect(here).toEqual(['shared', 'synergy', 'guest', 'public', 'pair', 'told']);
    expect(await shown(world.viewers.gardener, '', 'ailleurs')).toEqual(['guest']);
    await expect(load(world.viewers.gardener, '', 'nulle-part')).rejects.toMatchObject({ init: { status: 404 } });
  });

  it('an agent finds first what concerns their directorate, and how much that is', async () => {
    const page = await load(world.viewers.agent);
    expect(page.counts.concerned).toBe(3);
    expect(page.rows.map((row) => row.concerned)).toEqual([true, true, true, false, false]);
    expect((await load(world.viewers.agent, '?sort=title&order=asc')).rows[0]?.concerned).toBe(false);
  });
});

describe('filters', () => {
  it.each([
    ['kind=need', ['shared', 'public', 'pair', 'told']],
    ['kind=synergy', ['synergy', 'guest']],
    ['state=open', ['shared', 'synergy', 'guest', 'public', 'pair']],
    ['state=done', ['told']],
    ['state=taken_up', ['public']],
    ['state=proposed', ['synergy', 'guest']],
    ['theme=alimentation', ['shared']],
    ['directorate=agriculture', ['shared', 'synergy', 'public']],
    ['directorate=culture', ['shared', 'synergy']],
    ['urgency=high', ['shared']],
    ['level=pair', ['guest', 'pair']],
    ['silence=14', ['public', 'pair']],
    ['silence=60', ['pair']],
    ['crossing=1', ['shared', 'synergy']],
    ['text=INVENDUS', ['shared']],
    ['text=lucie', ['shared']],
    ['text=ecrire', ['pair']],
    ['state=open&directorate=agriculture&kind=need', ['shared', 'public']],
  ])('%s', async (query, expected) => {
    expect(await shown(world.viewers.colleague, `?${query}`, 'ici')).toEqual(expected);
  });

  it('keep among the silences what was closed without a word to who asked', async () => {
    const done = { communityId: world.there, authorId: world.accounts.stranger, collectedOn: daysAgo(300) };
    const id = await world.build.need({ ...done, state: 'closed', closedReason: 'Plus d’actualité' });
    const rows = async (query: string) => (await load(world.viewers.stranger, query, 'ailleurs')).rows;
    expect((await rows('?silence=60')).map((row) => row.id)).toContain(id);
    expect((await rows('?sort=waiting')).find((row) => row.id === id)).toMatchObject({ waitingSince: daysAgo(300) });
    await world.db.delete(needs).where(eq(needs.id, id));
  });

  it('work over everything too', async () => {
    const { cultivator } = world.viewers;
    expect(await shown(cultivator, '?crossing=1')).toEqual(['shared', 'synergy']);
    expect(await shown(cultivator, '?silence=28')).toEqual(['public']);
    expect(await shown(cultivator, '?community=ailleurs')).toEqual(['awayShared']);
    expect(await shown(cultivator, '?directorate=agriculture')).toEqual(['shared', 'synergy', 'public']);
  });

  it('count both kinds whichever is shown', async () => {
    const page = await load(world.viewers.colleague, '?kind=need&directorate=agriculture', 'ici');
    expect(page.counts).toMatchObject({ need: 2, synergy: 1 });
    expect(page.total).toBe(2);
  });
});

describe('sorts', () => {
  it.each([
    ['title', 'asc', ['pair', 'synergy', 'shared', 'told', 'guest', 'public']],
    ['title', 'desc', ['public', 'guest', 'told', 'shared', 'synergy', 'pair']],
    ['since', 'asc', ['told', 'pair', 'public', 'guest', 'synergy', 'shared']],
    ['waiting', 'desc', ['pair', 'public', 'shared', 'synergy', 'guest', 'told']],
    ['urgency', 'desc', ['shared', 'public', 'pair', 'told', 'synergy', 'guest']],
    ['directorates', 'desc', ['shared', 'synergy', 'public', 'guest', 'pair', 'told']],
  ])('by %s, %s', async (sort, order, expected) => {
    expect(await shown(world.viewers.colleague, `?sort=${sort}&order=${order}`, 'ici')).toEqual(expected);
  });

  it.each(sorts.flatMap((sort) => [`${sort}&order=asc`, sort]))('by %s finds the same rows', async (sort) => {
    for (const slug of ['ici', null]) {
      const usual = (await shown(world.viewers.colleague, '', slug)).sort();
      expect((await shown(world.viewers.colleague, `?sort=${sort}`, slug)).sort()).toEqual(usual);
    }
  });
});

describe('what a row says', () => {
  it('tells its people, directorates, silence and what may be done', async () => {
    const page = await load(world.viewers.colleague, '', 'ici');
    const row = (name: string) => page.rows.find((one) => one.id === ids[name]);
    expect(row('shared')).toMatchObject({
      who: ['Lucie Engagée'],
      whoMore: 0,
      directorates: ['Agriculture', 'Culture'],
      themes: ['Alimentation'],
      waitingSince: daysAgo(10),
    });
    expect(row('synergy')).toMatchObject({ directorates: ['Agriculture', 'Culture'], waitingSince: null });
    expect(row('public')).toMatchObject({ waitingSince: daysAgo(40) });
    expect(row('told')).toMatchObject({ waitingSince: null });
    expect(row('pair')?.next).toContain('qualified');
    const asAgent = await load(world.viewers.agent);
    expect(asAgent.rows.flatMap((one) => one.next)).toEqual([]);
    // Nobody is told ids of communities they may not know of.
    expect(JSON.stringify(asAgent.rows)).not.toContain('communities');
  });

  it('offers to undo what was just changed, if it is on the page', async () => {
    const { gardener } = world.viewers;
    expect((await load(gardener, `?undo=${ids.pair}.qualified`)).undo).toMatchObject({
      was: 'qualified',
      now: 'collected',
    });
    for (const undo of [`${ids.away}.qualified`, `${ids.pair}.any`, `${ids.pair}.nothing`, 'x'])
      expect((await load(gardener, `?undo=${undo}`)).undo).toBeNull();
  });
});

it('pages through everything, and comes back from beyond the end', async () => {
  const { build } = world;
  const fresh = [];
  for (let n = 0; n < 60; n++)
    fresh.push(await build.need({ title: `Besoin ${n}`, visibility: 'pair', collectedOn: '2020-01-01' }));
  const first = await load(world.viewers.colleague, '', 'ici');
  const second = await load(world.viewers.colleague, '?page=2', 'ici');
  expect([first.total, first.pages, first.rows.length, second.rows.length]).toEqual([66, 2, 40, 26]);
  const all = [...first.rows, ...second.rows].map((row) => row.id);
  expect(new Set(all).size).toBe(66);
  const beyond = await load(world.viewers.colleague, '?page=2000', 'ici');
  expect([beyond.view.page, beyond.rows.length]).toEqual([2, 26]);
});

it('answers whatever the address holds', async () => {
  const odd = [
    '?page=-1',

    '?page=NaN',
    '?page[]=1',
    '?sort=;drop',
    '?sort=__proto__',
    '?order=up',
    '?cols=',
    '?cols=__proto__',
    '?cols=title',
    '?theme=%00',
    "?theme='",
    '?community=../x',
    '?level=constructor',
    '?silence=99999999999',
    '?crossing=2',
    '?text=%00',
    '?text=%25',
    '?text=_%5C',
    `?text=${encodeURIComponent("'; drop table needs; --")}`,
    `?text=${'é'.repeat(5_000)}`,
    '?text=%F0%9F%8C%B1',
    '?text=%E2%80%AE',
    '?text=%ED%A0%80',
    '?undo=.',
    '?undo=%00.%00',
    `?${'a=b&'.repeat(500)}`,
    '?kind=toString',
  ];
  for (const query of odd)
    for (const slug of ['ici', null])
      expect((await load(world.viewers.colleague, query, slug)).view.page, query).toBe(1);
});

it('says a view in the address and reads it back', () => {
  const setting = { overall: true, signedIn: true };
  const query =
    'kind=need&state=open&theme=alimentation&urgency=high&silence=60&crossing=1&text=four&sort=title&order=asc&page=3&cols=state.who';
  const view = parseView(new URLSearchParams(query), setting);
  expect(viewQuery(view, setting, { page: 3 })).toBe(`?${query}`);
  expect(viewQuery(view, setting)).not.toContain('page');
  expect(viewQuery(parseView(new URLSearchParams(), setting), setting)).toBe('');
  expect(parseView(new URLSearchParams('cols=state&cols=level&cols=who'), setting).columns).toEqual(
    columnIds.filter((column) => ['state', 'level', 'who'].includes(column)),
  );
});
