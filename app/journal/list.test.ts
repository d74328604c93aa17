import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { tickSeen } from './commands.server.ts';
import { readFilters } from './filters.ts';
import { listJournal } from './list.server.ts';
import { searchPeople } from './people.server.ts';
import { findPrefill } from './prefill.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
const ids: Record<string, string> = {};
beforeAll(async () => {
  world = await smallWorld();
  const { build, engagedActor, there, accounts } = world;
  ids.pair = await build.interaction({ notes: 'Un pré à prêter', happenedOn: '2026-06-01' }, [engagedActor]);
  ids.mine = await build.interaction({ visibility: 'private', happenedOn: '2026-06-02' });
  ids.open = await build.interaction({
    visibility: 'public',
    kind: 'event',
    happenedOn: '2026-06-03',
    notes: '100 % local',
  });
  ids.inside = await build.interaction({
    visibility: 'institution',
    side: 'institution',
    authorId: accounts.colleague,
    happenedOn: '2026-06-04',
  });
  ids.elsewhere = await build.interaction({
    communityId: there,
    authorId: accounts.stranger,
    happenedOn: '2026-06-05',
  });
  await build.actor({
    name: 'Lucie d’Ailleurs',
    sortName: 'Ailleurs Lucie',
    communityId: there,
    authorId: accounts.stranger,
  });
});
afterAll(() => world.end());

async function list(viewer: Viewer, query = '', here = true) {
  const filters = readFilters(new URLSearchParams(query));
  const { lines, next } = await asViewer(viewer, (tx) => listJournal(tx, viewer, filters, here ? world.here : null));
  const name = (id: string) => Object.keys(ids).find((key) => ids[key] === id) ?? id;
  return { names: lines.map((line) => name(line.id)), lines, next };
}

describe('the journal', () => {
  it('shows each what they may read, latest first, and nothing of another community', async () => {
    const seen = async (who: keyof typeof world.viewers, here = true) =>
      (await list(world.viewers[who], '', here)).names;
    expect(await seen('gardener')).toEqual(['inside', 'open', 'mine', 'pair']);
    expect(await seen('colleague')).toEqual(['inside', 'open', 'pair']);
    expect(await seen('agent')).toEqual(['inside', 'open']);
    expect(await seen('engaged')).toEqual(['open']);
    expect(await seen('visitor')).toEqual(['open']);
    expect(await seen('gardener', false)).toEqual(['inside', 'open', 'mine', 'pair']);
    expect(await seen('agent', false)).toEqual(['inside', 'open']);
    expect(await seen('citizen', false)).toEqual(['open']);
    expect(await seen('stranger', false)).toEqual(['elsewhere']);
  });

  it.each([
    ['about=pre', ['pair']],
    ['about=100 %25', ['open']],
    ['about=%25', ['open']],
    ['kind=event', ['open']],
    ['who=lucie', ['pair']],
    ['by=me', ['open', 'mine', 'pair']],
    ['by=institution', ['inside']],
    ['seen=no', ['inside']],
    ['period=quarter&kind=call', ['inside', 'mine', 'pair']],
    ['kind=x&by=y&period=z&after=zz&actor=1&in=2', ['inside', 'open', 'mine', 'pair']],
    ['after=2026-02-31_00000000-0000-0000-0000-000000000000', ['inside', 'open', 'mine', 'pair']],
  ] as [string, string[]][])('filters by %s', async (query, names) => {
    expect((await list({ ...world.viewers.gardener, today: '2026-06-15' }, query)).names).toEqual(names);
  });

  it('pages by keys, and forgets what was ticked', async () => {
    const after = `2026-06-03_${ids.open}`;
    expect((await list(world.viewers.gardener, `after=${after}`)).names).toEqual(['mine', 'pair']);
    await tickSeen(world.viewers.gardener, ids.inside as string, true);
    expect((await list(world.viewers.gardener, 'seen=no')).names).toEqual([]);
  });
});

describe('whom to choose', () => {
  const labels = async (typed: string, viewer: Viewer = world.viewers.gardener) =>
    (await searchPeople(viewer, typed, world.here)).map((one) => one.label);

  it('finds by any part of the name, says the circle, and nobody of another community', async () => {
    expect(await searchPeople(world.viewers.gardener, 'engagee', world.here)).toEqual([
      { value: world.engagedActor, label: 'Lucie Engagée', hint: 'engagé·e' },
    ]);
    expect(await labels('lucie')).toEqual(['Lucie Engagée']);
    expect(await labels('zo')).toEqual(['Zoé Citoyenne']);
    expect(await labels('')).toEqual(['Lucie Engagée']);
    for (const typed of ['%', '\'";--', '🌱', '\\', 'a'.repeat(5_000)]) expect(await labels(typed)).toEqual([]);
    expect(await labels('lucie', world.viewers.visitor)).toEqual([]);
  });

  it('opens the form for whoever called, by id or number, as far as one reads them', async () => {
    await world.build.contactPoint(world.informedActor, { kind: 'phone', value: '06 11 22 33 44' });
    const person = { value: world.informedActor, label: 'Marc Informé' };
    expect(await findPrefill(world.viewers.gardener, world.informedActor, '')).toMatchObject({ person });
    expect(await findPrefill(world.viewers.gardener, '', '+33 6 11 22 33 44')).toMatchObject({ person });
    expect(await findPrefill(world.viewers.gardener, '', '06 99 99 99 99')).toMatchObject({
      person: null,
      phone: '06 99 99 99 99',
    });
    expect(await findPrefill(world.viewers.stranger, world.informedActor, '')).toMatchObject({ person: null });
    expect(await findPrefill(world.viewers.stranger, '', '0611223344')).toMatchObject({ person: null });
  });
});
