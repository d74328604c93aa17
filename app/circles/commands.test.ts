import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { listHappenings } from '#app/actors/timeline.server.ts';
import { addDays } from '#app/i18n/dates.ts';
import { newId } from '#db/ids.ts';
import { actors, membershipReasons, memberships } from '#db/schema/actors.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { canMoveWithin } from './abilities.ts';
import { type Circle, engagedSeats } from './circle.ts';
import { moveActor, undoMove } from './commands.server.ts';
import type { MoveInput } from './move.ts';
import { monthsBefore, quarterUntil } from './period.ts';
import { countEngaged, findCircles, listStays } from './queries.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world.end());

const status = async (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 200,
    (thrown) => thrown?.init?.status ?? 500,
  );
const staysOf = (actorId: string) =>
  world.db.select().from(memberships).where(eq(memberships.actorId, actorId)).orderBy(asc(memberships.createdAt));
const presentOf = async (actorId: string) => (await staysOf(actorId)).find((stay) => stay.endedOn === null)?.id ?? null;
const move = async (actorId: string, over: Partial<MoveInput> = {}): Promise<MoveInput> => ({
  id: newId(),
  communityId: world.here,
  presentId: await presentOf(actorId),
  circle: 'engaged',
  movedOn: world.viewers.gardener.today,
  reason: '',
  ...over,
});

test('only its gardeners move people within a community', () => {
  const may = Object.entries(world.viewers).filter(([, viewer]) => canMoveWithin(viewer, world.here));
  expect(may.map(([role]) => role).sort()).toEqual(['colleague', 'gardener']);
});

describe('moving', () => {
  test('ends one stay and begins the next on the same day, with its reason, once', async () => {
    const id = await world.build.actor({}, 'informed');
    const given = await move(id, { reason: 'Elle prend un groupe en main.' });
    expect(await moveActor(world.viewers.gardener, id, given)).toEqual({ done: true, membershipId: given.id });
    expect(await moveActor(world.viewers.gardener, id, given)).toEqual({ done: true, membershipId: given.id });
    const [before, after, ...more] = await staysOf(id);
    expect(more).toEqual([]);
    expect(before).toMatchObject({ circle: 'informed', endedOn: given.movedOn });
    expect(after).toMatchObject({
      circle: 'engaged',
      startedOn: given.movedOn,
      endedOn: null,
      movedBy: world.accounts.gardener,
    });
    const [why] = await world.db.select().from(membershipReasons).where(eq(membershipReasons.membershipId, given.id));
    expect(why?.reason).toContain('groupe');
  });

  test('is undone without a trace in the history', async () => {
    const id = await world.build.actor({}, 'informed');
    const was = await presentOf(id);
    const given = await move(id);
    await moveActor(world.viewers.gardener, id, given);
    expect(await undoMove(world.viewers.gardener, given.id, was)).toBe(id);
    const stays = await asViewer(world.viewers.gardener, (tx) => listStays(tx, id));
    expect(stays.map(({ circle, endedOn }) => ({ circle, endedOn }))).toEqual([{ circle: 'informed', endedOn: null }]);
  });

  test('on the day somebody was first placed stays in the history, and what was undone in between does not', async () => {
    const { gardener } = world.viewers;
    const id = await world.build.actor();
    await moveActor(gardener, id, await move(id, { circle: 'citizen' }));
    const was = await presentOf(id);
    const undone = await move(id, { circle: 'informed' });
    await moveActor(gardener, id, undone);
    await undoMove(gardener, undone.id, was);
    await moveActor(gardener, id, await move(id, { circle: 'engaged' }));
    const stays = await asViewer(gardener, (tx) => listStays(tx, id));
    expect(stays.map(({ circle, endedOn }) => ({ circle, endedOn }))).toEqual([
      { circle: 'citizen', endedOn: gardener.today },
      { circle: 'engaged', endedOn: null },
    ]);
    const { happenings } = await asViewer(gardener, (tx) => listHappenings(tx, id, null, 'move'));
    expect(happenings.map(({ detail }) => detail)).toEqual(['engaged', 'citizen']);
  });

  test('leaving ends the stay, and coming back by undo goes on with it', async () => {
    const id = await world.build.actor({}, 'citizen');
    const was = await presentOf(id);
    const left = await moveActor(world.viewers.gardener, id, await move(id, { circle: 'none', reason: 'Déménage.' }));
    expect(left).toEqual({ done: true, membershipId: was });
    expect(await presentOf(id)).toBeNull();
    expect(await undoMove(world.viewers.colleague, was as string, null)).toBe(id);
    expect(await presentOf(id)).toBe(was);
  });

  test('moves somebody who was first known elsewhere without losing sight of them', async () => {
    const id = await world.build.actor({ communityId: world.there, authorId: world.accounts.stranger });
    const stay = {
      id: newId(),
      actorId: id,
      communityId: world.here,
      circle: 'citizen' as const,
      startedOn: '2025-02-01',
    };
    await world.db.insert(memberships).values({ ...stay, movedBy: world.accounts.gardener });
    const moved = await moveActor(world.viewers.gardener, id, await move(id, { circle: 'informed' }));
    expect(moved.done).toBe(true);
    const [actor] = await world.db.select().from(actors).where(eq(actors.id, id));
    expect(actor?.communities).toEqual([world.here]);
  });

  test('says what stands in the way', async () => {
    const id = await world.build.actor({}, 'engaged');
    const today = world.viewers.gardener.today;
    const tried = async (over: Partial<MoveInput>) => moveActor(world.viewers.gardener, id, await move(id, over));
    expect(await tried({ circle: 'engaged' })).toEqual({ done: false, problem: 'same' });
    expect(await tried({ circle: 'informed', movedOn: '2025-01-01' })).toEqual({ done: false, problem: 'tooEarly' });
    expect(await tried({ circle: 'informed', movedOn: addDays(today, 2) })).toEqual({
      done: false,
      problem: 'tooLate',
    });
    expect(await tried({ circle: 'informed', presentId: newId() })).toEqual({ done: false, problem: 'crossed' });
    expect(await staysOf(id)).toHaveLength(1);
  });

  test('the first circle warns beyond its seats and never forbids', async () => {
    for (let i = 0; i < engagedSeats; i += 1) await world.build.actor({}, 'engaged');
    const id = await world.build.actor({}, 'informed');
    expect((await moveActor(world.viewers.gardener, id, await move(id))).done).toBe(true);
    expect(await asViewer(world.viewers.gardener, (tx) => countEngaged(tx, world.here))).toBeGreaterThan(engagedSeats);
  });

  test('is refused to others: invisible, forbidden, unchanged', async () => {
    const hidden = await world.build.actor({}, 'informed');
    const shown = await world.build.actor({ visibility: 'public' }, 'informed');
    for (const role of ['stranger', 'agent', 'engaged', 'visitor'] as const) {
      const viewer = world.viewers[role];
      expect(await status(moveActor(viewer, hidden, await move(hidden)))).toBe(404);
      expect(await status(moveActor(viewer, shown, await move(shown)))).toBe(403);
    }
    expect(await staysOf(shown)).toHaveLength(1);
    const present = (await presentOf(shown)) as string;
    expect(await status(undoMove(world.viewers.stranger, present, null))).toBe(403);
  });
});

describe('the picture', () => {
  const seenBy = (viewer: Viewer, community: string) =>
    asViewer(viewer, (tx) => findCircles(tx, { id: community, themeId: world.theme }, quarterUntil(viewer.today)));
  test('draws and counts only whom one reads, and nobody from elsewhere', async () => {
    const shown = await world.build.actor({ name: 'Pia Publique', visibility: 'public' }, 'citizen');
    const elsewhere = await world.build.actor(
      { communityId: world.there, authorId: world.accounts.stranger, visibility: 'public', name: 'Zaz' },
      'citizen',
    );
    const gardener = await seenBy(world.viewers.gardener, world.here);
    expect(gardener.people.map((one) => one.id)).toContain(world.citizenActor);
    expect(gardener.people.map((one) => one.id)).not.toContain(elsewhere);
    const visitor = await seenBy(world.viewers.visitor, world.here);
    expect(visitor.people.map((one) => one.id)).toContain(shown);
    expect(visitor.people.map((one) => one.id)).not.toContain(world.citizenActor);
    for (const picture of [gardener, visitor]) {
      const drawn = (circle: Circle) => picture.people.filter((one) => one.circle === circle).length;
      expect(picture.counts).toEqual({
        engaged: drawn('engaged'),
        informed: drawn('informed'),
        citizen: drawn('citizen'),
      });
    }
  });
  test('tells where those who moved within three months came from', async () => {
    const id = await world.build.actor({}, 'citizen');
    await moveActor(world.viewers.gardener, id, await move(id, { circle: 'informed' }));
    const { people } = await seenBy(world.viewers.gardener, world.here);
    expect(people.find((one) => one.id === id)).toMatchObject({ circle: 'informed', cameFrom: 'citizen' });
    expect(people.find((one) => one.id === world.engagedActor)?.cameFrom).toBeNull();
    const earlier = await asViewer(world.viewers.gardener, (tx) =>
      findCircles(tx, { id: world.here, themeId: null }, quarterUntil(addDays(world.viewers.gardener.today, -1))),
    );
    expect(earlier.people.find((one) => one.id === id)).toMatchObject({ circle: 'citizen', cameFrom: null });
  });
});

test('three months back is a day that exists', () => {
  expect(monthsBefore('2026-05-31', 3)).toBe('2026-02-28');
  expect(monthsBefore('2026-01-15', 12)).toBe('2025-01-15');
});
