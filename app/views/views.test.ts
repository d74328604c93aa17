import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { newId } from '#db/ids.ts';
import { mandates } from '#db/schema/communities.ts';
import { views } from '#db/schema/views.ts';
import { smallWorld, viewerOf } from '#db/testing/builders.ts';
import { action as change } from './change.route.ts';
import { action as remove } from './delete.route.ts';
import { action as lock } from './lock.route.ts';
import { action as keep } from './new.route.ts';
import { listViews } from './queries.server.ts';
import { canChangeView, viewHref } from './view.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world.end());

type Action = typeof keep | typeof change | typeof lock | typeof remove;

async function post(action: Action, viewer: Viewer, fields: Record<string, string>, id = '') {
  const answer = await (action as (args: never) => Promise<unknown>)({
    request: new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) }),
    params: { id },
    context: { nonce: '', requestId: '', clientIp: '', viewer: Promise.resolve(viewer) },
  } as never).catch((thrown) => thrown);
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('location') ?? '', answer };
  return { status: (answer as { init?: { status?: number } }).init?.status ?? 200, to: '', answer };
}

const fresh = (over: Record<string, string> = {}) => ({
  id: newId(),
  name: 'Engagés sans nouvelles',
  query: '?circle=engaged&quiet=90',
  communityId: '',
  to: '/actors?circle=engaged',
  ...over,
});
const seen = async (viewer: Viewer) => (await asViewer(viewer, (tx) => listViews(tx, viewer))).map((view) => view.id);
const rowOf = async (id: string) => (await world.db.select().from(views).where(eq(views.id, id)))[0];

describe('a view of one’s own', () => {
  test('is kept once, read by nobody else, renamed and deleted', async () => {
    const { gardener, colleague, engaged } = world.viewers;
    const given = fresh();
    const kept = await post(keep, gardener, given);
    expect(kept).toMatchObject({ status: 303, to: `/actors?circle=engaged&view=${given.id}` });
    await post(keep, gardener, given);
    expect(await rowOf(given.id)).toMatchObject({ query: 'circle=engaged&quiet=90', lockedBy: null });
    expect(await seen(gardener)).toContain(given.id);
    expect(await seen(colleague)).not.toContain(given.id);
    for (const [action, fields] of [
      [change, { version: '1', name: 'x' }],
      [lock, { locked: 'yes' }],
      [remove, {}],
    ] as const) {
      expect((await post(action, colleague, fields, given.id)).status).toBe(404);
      expect((await post(action, engaged, fields, given.id)).status).toBe(404);
    }
    expect((await post(keep, colleague, given)).status).toBe(404);
    expect((await post(lock, gardener, { locked: 'yes' }, given.id)).status).toBe(403);
    expect((await post(change, gardener, { version: '1', name: 'Autrement' }, given.id)).status).toBe(303);
    expect(await rowOf(given.id)).toMatchObject({ name: 'Autrement', query: 'circle=engaged&quiet=90', version: 2 });
    expect((await post(change, gardener, { version: '1', name: 'Encore' }, given.id)).status).toBe(409);
    expect((await post(change, gardener, { version: '2', name: ' ' }, given.id)).status).toBe(422);
    const { answer } = await post(remove, gardener, { answer: 'fields' }, given.id);
    expect(await rowOf(given.id)).toBeUndefined();
    await post(keep, gardener, (await (answer as Response).json()).fields);
    expect(await rowOf(given.id)).toMatchObject({ name: 'Autrement' });
  });
  test('anybody signed in may have one, a name is needed', async () => {
    expect((await post(keep, world.viewers.engaged, fresh())).status).toBe(303);
    expect((await post(keep, world.viewers.engaged, fresh({ name: '' }))).status).toBe(422);
    expect((await post(keep, world.viewers.visitor, fresh())).to).toMatch(/^\/sign-in/);
  });
});

describe('a view of the pair', () => {
  test('is read and changed by both, not by others; locked, by whoever locked it', async () => {
    const { gardener, colleague, stranger, agent } = world.viewers;
    const given = fresh({ communityId: world.here });
    await post(keep, gardener, given);
    expect(await seen(colleague)).toContain(given.id);
    expect(await seen(stranger)).not.toContain(given.id);
    expect(await seen(agent)).not.toContain(given.id);
    expect((await post(change, colleague, { version: '1', name: 'À deux' }, given.id)).status).toBe(303);
    expect((await post(lock, colleague, { locked: 'yes' }, given.id)).status).toBe(303);
    const [view] = (await asViewer(gardener, (tx) => listViews(tx, gardener))).filter((one) => one.id === given.id);
    expect(view).toMatchObject({ locked: true, lockedByMe: false, lockedBy: 'Karim' });
    expect((await post(change, gardener, { version: '3', name: 'x' }, given.id)).status).toBe(403);
    expect((await post(lock, gardener, { locked: 'no' }, given.id)).status).toBe(403);
    expect((await post(remove, gardener, {}, given.id)).status).toBe(403);
    expect(await rowOf(given.id)).toMatchObject({ name: 'À deux' });
    expect((await post(lock, colleague, { locked: 'no' }, given.id)).status).toBe(303);
    expect((await post(remove, gardener, {}, given.id)).status).toBe(303);
  });
  test('is not shared with a pair one is not in', async () => {
    const given = fresh({ communityId: world.there });
    expect((await post(keep, world.viewers.gardener, given)).status).toBe(403);
    expect(await rowOf(given.id)).toBeUndefined();
  });
  test('whoever left the pair reads it no more, and what they locked is open again', async () => {
    const given = fresh({ communityId: world.there, locked: 'on' });
    await post(keep, world.viewers.strangerColleague, given);
    await world.db
      .update(mandates)
      .set({ endsOn: world.viewers.gardener.today })
      .where(eq(mandates.userId, world.accounts.strangerColleague));
    expect(await seen(await viewerOf(world.accounts.strangerColleague))).not.toContain(given.id);
    await world.db.execute('select tidy_directory()');
    expect((await post(remove, world.viewers.stranger, {}, given.id)).status).toBe(303);
  });
});

test('a view is opened where it is about', () => {
  const view = { id: 'v', query: 'of=ici&circle=engaged' };
  expect(viewHref(view, 'ici')).toBe('/communities/ici/actors?circle=engaged&view=v');
  expect(viewHref(view, 'ailleurs')).toBe('/actors?of=ici&circle=engaged&view=v');
  expect(viewHref({ id: 'v', query: '' }, null)).toBe('/actors?view=v');
  expect(
    [
      { locked: false, lockedByMe: false },
      { locked: true, lockedByMe: true },
      { locked: true, lockedByMe: false },
    ].map(canChangeView),
  ).toEqual([true, true, false]);
});
