import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { action as add, loader as addPage } from '#app/actors/new.route.tsx';
import { newId } from '#db/ids.ts';
import { actors } from '#db/schema/actors.ts';
import { notSame, sweeps } from '#db/schema/duplicates.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { canBringTogether, canSetApart, canSweep } from './abilities.ts';
import { action as setApart } from './apart.route.ts';
import { backTo, told } from './back.ts';
import { loader as communityPage } from './community.route.tsx';
import { loader as page } from './list.route.tsx';
import { loader as same } from './same.route.ts';
import { action as stop } from './stop.route.ts';
import { action as ask } from './sweep.route.ts';
import { action as takeBack } from './take-back.route.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
let [one, other, hidden]: [string, string, string] = ['', '', ''];
beforeAll(async () => {
  world = await smallWorld();
  one = await world.build.actor({ name: 'Nadège Roumieu', sortName: 'Roumieu Nadège' });
  other = await world.build.actor({ name: 'N. Roumieu', sortName: 'Roumieu N.' });
  hidden = await world.build.actor({
    ...{ name: 'Nadège Roumieu', sortName: 'Roumieu Nadège' },
    ...{ communityId: world.there, authorId: world.accounts.stranger },
  });
});
afterAll(() => world.end());

type Role = keyof Awaited<ReturnType<typeof smallWorld>>['viewers'];
type Fields = Record<string, string | string[]>;
type Body = { errors: Fields; values: Fields; same: { id: string }[] | null };
type Work = (args: never) => Promise<unknown>;

const args = (viewer: Viewer, path: string, params: Record<string, string> = {}, fields?: Fields) => {
  const body = fields && new FormData();
  for (const [name, value] of Object.entries(fields ?? {})) for (const each of [value].flat()) body?.append(name, each);
  const request = new Request(`http://127.0.0.1${path}`, body ? { method: 'POST', body } : {});
  const context = { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(viewer) };
  return { request, params, context } as never;
};
async function answer(made: Promise<unknown>): Promise<{ status: number; location?: string | null; body?: Body }> {
  const given = (await made.catch((thrown) => thrown)) as Response | { data: Body; init: { status: number } };
  if (given instanceof Response) return { status: given.status, location: given.headers.get('Location') };
  if (given instanceof Error) throw given;
  return 'init' in given && given.init ? { status: given.init.status, body: given.data } : { status: 200 };
}
const call = (work: Work, who: Role, params: Record<string, string>, fields?: Fields) =>
  answer(work(args(world.viewers[who], '/', params, fields)));
const apart = () =>
  world.db
    .select()
    .from(notSame)
    .where(and(eq(notSame.actorId, one < other ? one : other), eq(notSame.otherId, one < other ? other : one)));

describe('saying that two are not the same, and taking it back', () => {
  it.each([
    ['visitor', 302],
    ['agent', 403],
    ['engaged', 403],
    ['stranger', 404],
  ] as const)('%s: %i', async (who, status) => {
    expect((await call(setApart, who, { id: one, other }, {})).status).toBe(status);
    expect((await call(takeBack, who, { id: one, other }, {})).status).toBe(status);
    expect(await apart()).toHaveLength(0);
  });

  it('is done, and leads back to where it was done', async () => {
    const to = '/communities/ici/duplicates?page=2';
    const done = await call(setApart, 'gardener', { id: one, other }, { to });
    expect(done).toEqual({ status: 303, location: `/communities/ici/duplicates?page=2&apart=${one}.${other}` });
    expect(await apart()).toHaveLength(1);
    const back = await call(takeBack, 'colleague', { id: other, other: one }, { to: 'https://elsewhere.example/' });
    expect(back).toEqual({ status: 303, location: `/duplicates?back=${other}.${one}` });
    expect(await apart()).toHaveLength(0);
  });

  it('finds nothing where one of them is out of sight, or no id at all', async () => {
    for (const pair of [
      { id: one, other: hidden },
      { id: hidden, other: one },
      { id: one, other: 'x' },
      { id: one, other: one },
    ]) {
      expect((await call(setApart, 'gardener', pair, {})).status).toBe(404);
    }
  });
});

describe('a sweep', () => {
  it('is asked for and stopped by gardeners', async () => {
    expect((await call(ask, 'visitor', {}, {})).status).toBe(302);
    expect((await call(ask, 'agent', {}, {})).status).toBe(403);
    expect((await call(stop, 'agent', {}, {})).status).toBe(403);
    expect(await world.db.select().from(sweeps)).toHaveLength(0);
    expect(await call(ask, 'gardener', {}, { to: '/communities/ici/duplicates' })).toEqual({
      status: 303,
      location: '/communities/ici/duplicates',
    });
    expect(await world.db.select().from(sweeps)).toHaveLength(1);
    expect(await call(stop, 'gardener', {}, {})).toEqual({ status: 303, location: '/duplicates' });
  });

  it('has its page, for gardeners', async () => {
    expect((await call(page, 'agent', {})).status).toBe(403);
    expect((await call(communityPage, 'gardener', { slug: 'inconnue' })).status).toBe(404);
    expect((await call(communityPage, 'gardener', { slug: 'ici' })).status).toBe(200);
    const odd = (await page(args(world.viewers.gardener, '/duplicates?page=-3&view=x'))) as {
      page: number;
      view: string;
    };
    expect(odd).toMatchObject({ page: 1, view: 'look' });
  });
});

describe('adding somebody who is known', () => {
  const fields = (more: Fields = {}): Fields => ({
    ...{ id: newId(), kind: 'person', given: 'Nadege', family: 'ROUMIEU', communityId: world.here, circle: 'citizen' },
    ...{ visibility: 'pair', ...more },
  });
  const send = (who: Role, given: Fields) => answer(add(args(world.viewers[who], '/actors/new', {}, given)));
  const added = (given: Fields) =>
    world.db
      .select()
      .from(actors)
      .where(eq(actors.id, String(given.id)));

  it('is asked about once, with what was typed', async () => {
    const given = fields();
    const asked = await send('gardener', given);
    expect(asked.status).toBe(422);
    expect(asked.body?.same?.map(({ id }) => id).sort()).toEqual([one, other].sort());
    expect(asked.body?.values).toMatchObject({ given: 'Nadege', family: 'ROUMIEU' });
    expect(await added(given)).toHaveLength(0);
    expect((await send('gardener', { ...given, anyway: 'on' })).status).toBe(303);
    expect(await added(given)).toHaveLength(1);
    // The same form twice is one and the same act, not a double.
    expect((await send('gardener', { ...given, seen: [one, other] })).status).toBe(303);
    await world.db.delete(actors).where(eq(actors.id, String(given.id)));
  });

  it('is not asked about when the form had shown them, or nobody one reads is like that', async () => {
    const seen = fields({ seen: [one, other] });
    expect((await send('gardener', seen)).status).toBe(303);
    await world.db.delete(actors).where(eq(actors.id, String(seen.id)));
    expect((await send('gardener', fields({ family: 'Tout-Autre' }))).status).toBe(303);
    const there = await send('stranger', fields({ communityId: world.there }));
    expect(there.body?.same?.map(({ id }) => id)).toEqual([hidden]);
  });

  it('is said while typing, of those one reads', async () => {
    const typed = async (who: Role, query: string) => {
      const given = (await same(args(world.viewers[who], `/actors/same.json?${query}`))) as Response;
      return ((await given.json()) as { id: string }[]).map(({ id }) => id);
    };
    expect((await typed('gardener', 'name=nadege+roumieu')).sort()).toEqual([one, other].sort());
    expect(await typed('stranger', 'name=nadege+roumieu')).toEqual([hidden]);
    expect(await typed('gardener', 'name=%00&mail=x&phone=,}"&territory=%27')).toEqual([]);
    expect((await call(same, 'agent', {})).status).toBe(403);
    expect((await call(same, 'visitor', {})).status).toBe(302);
    const opened = (await addPage(args(world.viewers.gardener, '/actors/new?name=Nadège+Roumieu'))) as {
      same: unknown[];
    };
    expect(opened.same).toHaveLength(2);
  });
});

it('who may do what', () => {
  const { gardener, colleague, stranger, agent, cultivator } = world.viewers;
  const [here, there] = [[world.here], [world.there]];
  const ends = { communities: here, others: there };
  const table = [gardener, colleague, stranger, agent, cultivator].map((viewer) => [
    canSweep(viewer),
    canSetApart(viewer, { communities: here, others: here }),
    canSetApart(viewer, ends),
    canBringTogether(viewer, ends),
    canBringTogether(viewer, { communities: here, others: here }),
  ]);
  expect(table).toEqual([
    [true, true, true, false, true],
    [true, true, true, false, true],
    [true, false, true, false, false],
    [false, false, false, false, false],
    [false, false, false, false, false],
  ]);
  const lens = { ...gardener, lens: 'member:x' };
  expect([canSweep(lens), canSetApart(lens, ends), canBringTogether(lens, ends)]).toEqual([false, false, false]);
});

it('an act leads back to pages of duplicates only', () => {
  expect(backTo('/duplicates?page=2&apart=x')).toBe('/duplicates?page=2');
  for (const astray of ['//elsewhere.example', '/duplicates/../today', 'https://x', undefined]) {
    expect(backTo(astray)).toBe('/duplicates');
  }
  expect(told('x.y')).toBeNull();
});
