import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { newId } from '#db/ids.ts';
import { actorThemes, memberships } from '#db/schema/actors.ts';
import { followUpActors, followUps } from '#db/schema/journal.ts';
import { bulkActs } from '#db/schema/views.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { action, loader } from '../many.route.tsx';
import { action as undoAction } from '../undo-act.route.ts';
import { findBulkAct } from './queries.server.ts';
import { actOnMany as work } from './work.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world.end());

const context = (viewer: Viewer) => ({ nonce: '', requestId: '', clientIp: '', viewer: Promise.resolve(viewer) });
type Fields = [string, string][];

async function act(viewer: Viewer, kind: string, fields: Fields, id = newId()) {
  const request = new Request(`http://localhost/actors/many?act=${kind}`, {
    method: 'POST',
    body: new URLSearchParams([['id', id], ['to', '/actors'], ...fields]),
  });
  const answer = await action({ request, params: {}, context: context(viewer) } as never).catch((thrown) => thrown);
  const status = answer instanceof Response ? answer.status : (answer.init?.status ?? 200);
  const told = await asViewer(viewer, (tx) => findBulkAct(tx, viewer, id));
  return { id, status, to: answer instanceof Response ? (answer.headers.get('location') ?? '') : '', told };
}

async function undo(viewer: Viewer, id: string) {
  const request = new Request('http://localhost/', { method: 'POST', body: new URLSearchParams({ to: '/actors' }) });
  const answer = await undoAction({ request, params: { id }, context: context(viewer) } as never).catch((t) => t);
  return answer instanceof Response ? answer.status : (answer.init?.status ?? 200);
}

const who = (...ids: string[]): Fields => ids.map((id) => ['who', id]);
const present = async (actorId: string) =>
  (
    await world.db
      .select()
      .from(memberships)
      .where(and(eq(memberships.actorId, actorId), isNull(memberships.endedOn)))
  ).map((stay) => stay.circle);

describe('a move of many to a circle', () => {
  test('moves whom it may, says whom it left and why, once, and is undone', async () => {
    const [one, two] = [await world.build.actor({}, 'citizen'), await world.build.actor({}, 'citizen')];
    const already = await world.build.actor({}, 'informed');
    const strange = await world.build.actor({ visibility: 'public', communityId: world.there }, 'citizen');
    const hidden = await world.build.actor({ communityId: world.there, authorId: world.accounts.stranger }, 'citizen');
    const fields: Fields = [
      ...who(one, two, already, strange, hidden),
      ['communityId', world.here],
      ['circle', 'informed'],
    ];
    const { gardener } = world.viewers;
    const done = await act(gardener, 'circle', fields);
    expect(done).toMatchObject({ status: 303, to: `/actors?act=${done.id}` });
    expect(done.told).toMatchObject({ made: 2, already: 1, absent: 2, notTheirs: 0 });
    await act(gardener, 'circle', fields, done.id);
    expect([await present(one), await present(two), await present(hidden)]).toEqual([
      ['informed'],
      ['informed'],
      ['citizen'],
    ]);
    expect(await undo(world.viewers.colleague, done.id)).toBe(404);
    expect(await undo(gardener, done.id)).toBe(303);
    expect(await undo(gardener, done.id)).toBe(303);
    expect([await present(one), await present(two), await present(already)]).toEqual([
      ['citizen'],
      ['citizen'],
      ['informed'],
    ]);
    const told = await asViewer(gardener, (tx) => findBulkAct(tx, gardener, done.id));
    expect(told).toMatchObject({ undone: 2, changedSince: 0, undoAsked: true });
  });

  test('whoever moved on since stays there', async () => {
    const one = await world.build.actor({}, 'citizen');
    const fields = (circle: string): Fields => [...who(one), ['communityId', world.here], ['circle', circle]];
    const first = await act(world.viewers.gardener, 'circle', fields('informed'));
    await act(world.viewers.colleague, 'circle', fields('engaged'));
    await undo(world.viewers.gardener, first.id);
    expect(await present(one)).toEqual(['engaged']);
    const told = await asViewer(world.viewers.gardener, (tx) => findBulkAct(tx, world.viewers.gardener, first.id));
    expect(told).toMatchObject({ changedSince: 1 });
  });

  test('is for gardeners of that community', async () => {
    const one = await world.build.actor({ visibility: 'public' }, 'citizen');
    const fields: Fields = [...who(one), ['communityId', world.here], ['circle', 'engaged']];
    expect((await act(world.viewers.stranger, 'circle', fields)).status).toBe(403);
    expect((await act(world.viewers.agent, 'circle', fields)).status).toBe(403);
    expect(await present(one)).toEqual(['citizen']);
  });

  test('the whole list as filtered, at any size, by a work that can be taken up again', async () => {
    const { gardener } = world.viewers;
    for (let i = 0; i < 5; i += 1) await world.build.actor({ name: `Lot ${i}`, sortName: `Lot ${i}` }, 'citizen');
    const fields: Fields = [
      ['all', 'on'],
      ['query', 'q=lot&circle=citizen'],
      ['of', 'ici'],
      ['themeId', world.theme],
    ];
    const { id, told } = await act(gardener, 'theme', fields);
    expect(told).toMatchObject({ asked: 5, made: 5 });
    // As if it had been too much to wait for, and a process had left it after two.
    await world.db.update(bulkActs).set({ acted: 2, made: [] }).where(eq(bulkActs.id, id));
    const progress: number[] = [];
    const asked = { id: newId(), subjectId: id, userId: gardener.userId };
    const signal = new AbortController().signal;
    expect(await work({ ...asked, signal, progress: (done) => progress.push(done) })).toBe('done');
    expect(progress).toEqual([5]);
    const stranger = { ...asked, userId: world.viewers.colleague.userId };
    expect(await work({ ...stranger, signal, progress: () => {} })).toBe('done');
    expect(await work({ ...asked, signal: AbortSignal.abort(), progress: () => {} })).toBe('stopped');
    expect(await asViewer(gardener, (tx) => findBulkAct(tx, gardener, id))).toMatchObject({ acted: 5, already: 3 });
  });
});

test('a theme is added to those one keeps, and taken back from those it was given', async () => {
  const had = await world.build.actor();
  const other = await world.build.actor();
  const elsewhere = await world.build.actor({ visibility: 'public', communityId: world.there });
  await world.db.insert(actorThemes).values({ actorId: had, themeId: world.otherTheme });
  const { gardener } = world.viewers;
  const done = await act(gardener, 'theme', [...who(had, other, elsewhere), ['themeId', world.otherTheme]]);
  expect(done.told).toMatchObject({ made: 1, already: 1, notTheirs: 1, what: 'Mobilités' });
  await undo(gardener, done.id);
  const left = await world.db.select().from(actorThemes).where(eq(actorThemes.themeId, world.otherTheme));
  expect(left.map((row) => row.actorId)).toEqual([had]);
  expect((await act(gardener, 'theme', [...who(had), ['themeId', newId()]])).status).toBe(404);
});

test('a follow-up is about all of them, and can be taken back while it is not done', async () => {
  const people = [await world.build.actor(), await world.build.actor()];
  const { gardener } = world.viewers;
  const fields: Fields = [
    ...who(...people),
    ['communityId', world.here],
    ['what', 'Les inviter'],
    ['dueOn', '2026-12-01'],
    ['visibility', 'pair'],
  ];
  const done = await act(gardener, 'follow-up', fields);
  expect(done.told).toMatchObject({ made: 2, what: 'Les inviter' });
  expect(await world.db.select().from(followUpActors).where(eq(followUpActors.followUpId, done.id))).toHaveLength(2);
  await undo(gardener, done.id);
  expect(await world.db.select().from(followUps).where(eq(followUps.id, done.id))).toEqual([]);
  const kept = await act(gardener, 'follow-up', fields);
  await world.db.update(followUps).set({ doneAt: new Date() }).where(eq(followUps.id, kept.id));
  await undo(gardener, kept.id);
  expect(await world.db.select().from(followUps).where(eq(followUps.id, kept.id))).toHaveLength(1);
  expect(
    (
      await act(
        gardener,
        'follow-up',
        fields.filter(([name]) => name !== 'what'),
      )
    ).status,
  ).toBe(422);
  expect(
    (
      await act(
        gardener,
        'follow-up',
        fields.filter(([name]) => name !== 'who'),
      )
    ).status,
  ).toBe(422);
});

test('the page says whom it would be about: of those one reads', async () => {
  const shown = await world.build.actor({ name: 'Ana Exemple' });
  const hidden = await world.build.actor({
    name: 'Cachée',
    communityId: world.there,
    authorId: world.accounts.stranger,
  });
  const request = new Request(`http://localhost/actors/many?act=theme&who=${shown}&who=${hidden}&who=x`);
  const page = await loader({ request, params: {}, context: context(world.viewers.gardener) } as never);
  expect(page.chosen).toEqual({ count: 1, names: ['Ana Exemple'] });
});
