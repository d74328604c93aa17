import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loader as show } from '#app/actors/show.route.tsx';
import { newId } from '#db/ids.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { loader as choose } from './choose.route.tsx';
import { loader as compare, action as merge } from './merge.route.tsx';
import { action as undo } from './undo.route.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
let kept: string;
let merged: string;
beforeAll(async () => {
  world = await smallWorld();
  kept = await world.build.actor({ name: 'Ana Exemple', about: 'un café', visibility: 'shared' }, 'engaged');
  merged = await world.build.actor({ name: 'Anna Exemple', visibility: 'shared' }, 'engaged');
});
afterAll(() => world.end());

type Who = keyof (typeof world)['viewers'];
type Answer = { status: number; to: string | null; data: never };

async function ask(
  route: unknown,
  who: Who,
  params: Record<string, string>,
  fields?: Record<string, string>,
  search = '',
): Promise<Answer> {
  const body = fields && new URLSearchParams(fields);
  const request = new Request(`http://here/x${search}`, body ? { method: 'POST', body } : undefined);
  const context = { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(world.viewers[who]) };
  const answer = await (route as (args: unknown) => Promise<unknown>)({ request, params, context }).catch(
    (thrown: unknown) => thrown,
  );
  if (answer instanceof Response)
    return { status: answer.status, to: answer.headers.get('location'), data: null as never };
  if (answer instanceof Error) throw answer;
  const told = answer as { data?: never; init?: { status?: number } } | null;
  return { status: told?.init?.status ?? 200, to: null, data: told?.data ?? (answer as never) };
}

const pair = () => ({ id: kept, other: merged });
const names = async () =>
  [
    ...(await world.db.execute<{ name: string }>(
      sql`select name from actors where id in (${kept}, ${merged}) order by name`,
    )),
  ].map((row) => row.name);

describe('the pages', () => {
  test('are the gardeners’: others sign in, do not find them, or may not', async () => {
    const pairOnly = await world.build.actor({ name: 'Entre nous' });
    for (const route of [compare, choose]) {
      expect(await ask(route, 'visitor', pair())).toMatchObject({
        status: 302,
        to: expect.stringContaining('/sign-in'),
      });
      expect((await ask(route, 'engaged', pair())).status).toBe(403);
      expect((await ask(route, 'stranger', { id: pairOnly, other: merged })).status).toBe(404);
      expect((await ask(route, 'strangerColleague', pair())).status).toBe(403);
      expect((await ask(route, 'gardener', pair())).status).toBe(200);
    }
    expect((await ask(compare, 'stranger', { id: kept, other: pairOnly })).status).toBe(404);
  });

  test('the comparison counts what the viewer reads, no more', async () => {
    await world.build.interaction({}, [merged]);
    await world.build.interaction({ visibility: 'private', authorId: world.accounts.colleague, side: 'institution' }, [
      merged,
    ]);
    const mine = await ask(compare, 'gardener', pair());
    const theirs = await ask(compare, 'colleague', pair());
    const exchanges = (answer: Answer) =>
      (answer.data as { counts: { what: string; merged: number }[] }).counts.find((row) => row.what === 'exchanges')
        ?.merged;
    expect([exchanges(mine), exchanges(theirs)]).toEqual([1, 2]);
  });

  test('whoever has an account keeps their record: the page turns round', async () => {
    const answer = await ask(compare, 'gardener', { id: kept, other: world.engagedActor });
    expect(answer).toMatchObject({ status: 302, to: `/actors/${world.engagedActor}/merge/${kept}` });
  });

  test('names alike are offered, of those one keeps; a chosen one leads on', async () => {
    await world.build.actor({
      name: 'Ana Exemple',
      communityId: world.there,
      authorId: world.accounts.stranger,
      visibility: 'public',
    });
    const alike = ((await ask(choose, 'gardener', { id: kept })).data as { alike: { name: string }[] }).alike;
    expect(alike.map((one) => one.name)).toEqual(['Anna Exemple']);
    expect((await ask(choose, 'gardener', { id: kept }, undefined, `?other=${merged}`)).to).toBe(
      `/actors/${kept}/merge/${merged}`,
    );
    expect((await ask(choose, 'gardener', { id: kept }, undefined, '?other=rien')).status).toBe(404);
  });
});

describe('merging and undoing', () => {
  test('refusals leave both records', async () => {
    const fields = { id: newId(), name: 'merged' };
    expect((await ask(merge, 'visitor', pair(), fields)).to).toContain('/sign-in');
    expect((await ask(merge, 'agent', pair(), fields)).status).toBe(403);
    expect((await ask(merge, 'stranger', pair(), fields)).status).toBe(404);
    expect((await ask(merge, 'strangerColleague', pair(), fields)).status).toBe(403);
    expect((await ask(merge, 'gardener', { id: kept, other: newId() }, fields)).status).toBe(404);
    expect((await ask(merge, 'gardener', pair(), { id: 'x' })).status).toBe(422);
    const organization = await world.build.actor({ kind: 'organization' });
    const refused = await ask(merge, 'gardener', { id: kept, other: organization }, { ...fields, about: 'merged' });
    expect(refused).toMatchObject({
      status: 422,
      data: { errors: { '': expect.stringContaining('structure') }, values: { about: 'merged', name: 'merged' } },
    });
    expect(await names()).toEqual(['Ana Exemple', 'Anna Exemple']);
  });

  test('done: the other address leads to the kept record for whoever reads it, and the undo brings it back', async () => {
    const id = newId();
    const done = await ask(merge, 'gardener', pair(), { id, name: 'merged' });
    expect(done).toMatchObject({ status: 303, to: `/actors/${kept}?merged=${id}` });
    expect((await ask(merge, 'gardener', pair(), { id, name: 'merged' })).status).toBe(303);
    expect(await names()).toEqual(['Anna Exemple']);
    expect((await ask(show, 'agent', { id: merged })).to).toBe(`/actors/${kept}`);
    expect((await ask(show, 'visitor', { id: merged })).status).toBe(404);
    expect((await ask(compare, 'gardener', pair())).to).toBe(`/actors/${kept}`);
    const page = (await ask(show, 'gardener', { id: kept }, undefined, `?merged=${id}`)).data as {
      merges: unknown[];
      mergeNews: unknown;
    };
    expect(page).toMatchObject({ merges: [{ id, name: 'Anna Exemple' }], mergeNews: { done: { id } } });
    expect(((await ask(show, 'agent', { id: kept })).data as { merges: unknown[] }).merges).toEqual([]);

    expect((await ask(undo, 'visitor', { id }, {})).to).toContain('/sign-in');
    expect((await ask(undo, 'agent', { id }, {})).status).toBe(403);
    expect((await ask(undo, 'stranger', { id }, {})).status).toBe(404);
    expect(await names()).toEqual(['Anna Exemple']);
    expect(await ask(undo, 'colleague', { id }, {})).toMatchObject({
      status: 303,
      to: `/actors/${kept}?separated=${merged}`,
    });
    expect(await names()).toEqual(['Ana Exemple', 'Anna Exemple']);
    const after = (await ask(show, 'gardener', { id: kept }, undefined, `?separated=${merged}&stayed=about&lost=2`))
      .data as { mergeNews: unknown };
    expect(after.mergeNews).toEqual({
      done: null,
      separated: { problem: null, otherId: merged, stayed: ['about'], lost: 2 },
    });
  });
});
