import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { directorySource } from '#app/actors/directory/source.server.ts';
import { searchPeople } from '#app/journal/people.server.ts';
import { searchEverywhere } from '#app/search/queries.server.ts';
import { newId } from '#db/ids.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { action as askAction } from './ask-person.route.ts';
import {
  askErasure,
  erasePerson,
  releasePerson,
  restrictPerson,
  setRetention,
  withdrawErasure,
} from './commands.server.ts';
import { action as eraseAction, loader as eraseLoader } from './erase.route.tsx';
import { action as keepAction } from './keep.route.tsx';
import { listErasuresAsked } from './queries.server.ts';
import { loader as retentionLoader } from './retention.route.tsx';
import { findRetention, listRestricted, listSilent } from './retention.server.ts';
import { action as termAction } from './retention-term.route.ts';
import { loader as rightsLoader } from './rights.route.tsx';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world?.end());

type Signed = Viewer & { userId: string };
const status = (work: Promise<unknown>): Promise<number> =>
  work.then(
    (given) =>
      (given as Response | undefined)?.status ??
      (given as { init?: { status?: number } } | undefined)?.init?.status ??
      200,
    (thrown) => thrown?.init?.status ?? thrown?.status ?? Promise.reject(thrown),
  );
const args = (viewer: Viewer, params: Record<string, string>, body?: Record<string, string>) => ({
  request: new Request('http://localhost/x', body ? { method: 'POST', body: new URLSearchParams(body) } : undefined),
  params,
  context: { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(viewer) } as never,
});
const found = async (actor: string) => {
  const [row] = await world.db.execute<{ visibility: string; restricted: boolean }>(
    sql`select visibility, restricted_at is not null as restricted from actors where id = ${actor}`,
  );
  return row;
};

describe('restricting', () => {
  test('who does not read is told nothing, who may not is refused', async () => {
    const { viewers, engagedActor, build } = world;
    expect(await status(restrictPerson(viewers.stranger, engagedActor))).toBe(404);
    const open = await build.actor({ visibility: 'shared' });
    expect(await status(restrictPerson(viewers.agent, open))).toBe(403);
    expect(await status(restrictPerson(viewers.informed, open))).toBe(403);
    expect(await found(open)).toEqual({ visibility: 'shared', restricted: false });
  });

  test('shuts the record to all but its gardeners and the person, and takes it out of lists; it comes back as it was', async () => {
    const { viewers, build, here } = world;
    const actor = await build.actor(
      { name: 'Solange Suspendue', sortName: 'Suspendue Solange', visibility: 'shared' },
      'informed',
    );
    const reads = async (viewer: Viewer) =>
      asViewer(viewer, async (tx) => {
        const [links] = await tx.execute<{ n: number }>(
          sql`select count(*)::int as n from memberships where actor_id = ${actor}`,
        );
        const rows = await tx.execute(sql`select 1 from actors where id = ${actor}`);
        return rows.length + (links?.n ?? 0);
      });
    const directory = (query: string, community: string | null) =>
      asViewer(viewers.gardener, async (tx) => {
        const source = await directorySource(tx, viewers.gardener, new URLSearchParams(query), community);
        return { total: (await tx.execute(source.ids())).length };
      });
    const listed = async () => {
      const list = await directory('q=Solange', here);
      const all = await directory('q=Solange&of=all', null);
      const people = await searchPeople(viewers.gardener, 'Solange', here);
      const hits = await searchEverywhere(viewers.gardener, 'Solange', 5);
      return [list.total, all.total, people.length, hits.groups.filter((group) => group.kind === 'actor').length];
    };
    expect(await reads(viewers.agent)).toBe(2);
    expect(await listed()).toEqual([1, 1, 1, 1]);
    await restrictPerson(viewers.gardener, actor);
    await restrictPerson(viewers.colleague, actor);
    expect(await found(actor)).toEqual({ visibility: 'pair', restricted: true });
    expect([await reads(viewers.agent), await reads(viewers.engaged), await reads(viewers.colleague)]).toEqual([
      0, 0, 2,
    ]);
    expect(await listed()).toEqual([0, 0, 0, 0]);
    const waiting = await asViewer(viewers.gardener, (tx) => listRestricted(tx, here));
    expect(waiting.map((one) => one.name)).toContain('Solange Suspendue');
    // Nobody opens it meanwhile, nor lifts it by the way.
    const open = asViewer(viewers.gardener, (tx) =>
      tx.execute(sql`update actors set visibility = 'public' where id = ${actor}`),
    );
    expect(await status(open)).toBe(403);
    const lift = asViewer(viewers.gardener, (tx) =>
      tx.execute(sql`update actors set restricted_at = null, restricted_from = null where id = ${actor}`),
    );
    expect(await status(lift)).toBe(403);
    await releasePerson(viewers.colleague, actor);
    expect(await found(actor)).toEqual({ visibility: 'shared', restricted: false });
  });

  test('what the person restricted only they release', async () => {
    const { viewers, informedActor } = world;
    await restrictPerson(viewers.informed, informedActor);
    expect(await status(releasePerson(viewers.gardener, informedActor))).toBe(403);
    expect(await found(informedActor)).toMatchObject({ restricted: true });
    const raw = asViewer(viewers.gardener, (tx) => tx.execute(sql`select restrict_actor(${informedActor}, false)`));
    expect(await status(raw)).toBe(403);
    await releasePerson(viewers.informed, informedActor);
    expect(await found(informedActor)).toMatchObject({ restricted: false });
  });

  test('a private record stays private', async () => {
    const { viewers, build } = world;
    const actor = await build.actor({ visibility: 'private' });
    expect(await status(restrictPerson(viewers.colleague, actor))).toBe(404);
    await restrictPerson(viewers.gardener, actor);
    expect(await found(actor)).toEqual({ visibility: 'private', restricted: true });
  });
});

describe('asking to be erased', () => {
  test('is the person’s; it waits on the Today page of the pair, and can be withdrawn', async () => {
    const { viewers, citizenActor } = world;
    expect(await status(askErasure(viewers.gardener, citizenActor))).toBe(403);
    expect(await status(askErasure(viewers.stranger, citizenActor))).toBe(404);
    await askErasure(viewers.citizen, citizenActor);
    await askErasure(viewers.citizen, citizenActor);
    const asked = (viewer: Viewer) => asViewer(viewer, (tx) => listErasuresAsked(tx, viewer));
    expect(await asked(viewers.colleague)).toMatchObject([{ actorId: citizenActor, name: 'Zoé Citoyenne' }]);
    for (const viewer of [viewers.stranger, viewers.agent, viewers.cultivator, viewers.engaged])
      expect(await asked(viewer)).toEqual([]);
    expect(await status(withdrawErasure(viewers.gardener, citizenActor))).toBe(403);
    await withdrawErasure(viewers.citizen, citizenActor);
    expect(await asked(viewers.colleague)).toEqual([]);
  });
});

describe('erasing', () => {
  const erased = async (actor: string) =>
    (await world.db.execute(sql`select 1 from actors where id = ${actor}`)).length === 0;
  const send = (viewer: Viewer, id: string, body: Record<string, string>) =>
    status(Promise.resolve(eraseAction(args(viewer, { id }, body))));

  test('only by who keeps the record, once they are sure', async () => {
    const { viewers, build } = world;
    const actor = await build.actor(
      { name: 'Paule Partie', sortName: 'Partie Paule', visibility: 'shared' },
      'citizen',
    );
    const sure = { why: 'asked', sure: 'on' };
    expect(await send(viewers.stranger, actor, sure)).toBe(404);
    expect(await send(viewers.cultivator, actor, sure)).toBe(403);
    expect(await status(Promise.resolve(eraseLoader(args(viewers.strangerColleague, { id: actor }))))).toBe(403);
    expect(await status(erasePerson(viewers.agent as Signed, actor, 'asked'))).toBe(403);
    expect(await send(viewers.gardener, actor, { why: 'asked' })).toBe(422);
    expect(await send(viewers.gardener, actor, { why: 'revenge', sure: 'on' })).toBe(422);
    expect(
      await send(
        { ...viewers.gardener, lens: `member:${world.here}`, gardens: [], inside: false } as Viewer,
        actor,
        sure,
      ),
    ).toBe(403);
    expect(await erased(actor)).toBe(false);
    expect(await send(viewers.gardener, actor, sure)).toBe(303);
    expect(await erased(actor)).toBe(true);
    expect(await send(viewers.gardener, actor, sure)).toBe(404);
  });

  test('the page says what goes', async () => {
    const { viewers, build, engagedActor } = world;
    const actor = await build.actor({}, 'citizen');
    await build.contactPoint(actor);
    await build.interaction({}, [actor]);
    await build.interaction({}, [actor, engagedActor]);
    const page = await eraseLoader(args(viewers.gardener, { id: actor }));
    expect(page.goes).toEqual({ contacts: 1, stays: 1, exchangesAlone: 1, exchangesShared: 1, needs: 0, others: 0 });
  });

  test('a homonym and whoever shares a telephone keep what is theirs', async () => {
    const { viewers, build, db } = world;
    const names = { name: 'Camille Martin', sortName: 'Martin Camille' };
    const [one, other] = [await build.actor(names), await build.actor(names)];
    for (const actor of [one, other]) await build.contactPoint(actor, { kind: 'phone', value: '05 61 23 45 67' });
    const apart = await build.interaction({ notes: 'Camille Martin, au 05 61 23 45 67' }, [other]);
    await erasePerson(viewers.gardener, one, 'mistake');
    const [row] = await db.execute(sql`select notes from interactions where id = ${apart}`);
    expect(row).toEqual({ notes: 'Camille Martin, au 05 61 23 45 67' });
  });

  test('an account that holds an office stays, without the person', async () => {
    const { viewers, build, db, accounts } = world;
    const actor = await build.actor({ name: 'Odile Double', sortName: 'Double Odile' });
    await db.execute(sql`insert into account_actors (user_id, actor_id) values (${accounts.stranger}, ${actor})`);
    await erasePerson(viewers.gardener, actor, 'asked');
    expect(await db.execute(sql`select name from users where id = ${accounts.stranger}`)).toEqual([{ name: 'Odile' }]);
    expect(await db.execute(sql`select user_id from erasures where actor_id = ${actor}`)).toEqual([{ user_id: null }]);
  });
});

describe('whom to keep', () => {
  const silent = async (viewer: Viewer, slug = 'ici') =>
    asViewer(viewer, async (tx) => (await listSilent(tx, await findRetention(tx, slug), viewer.today, 1)).people);
  const someone = (name: string) =>
    world.build.actor({ name, sortName: name, createdAt: new Date('2015-01-01T10:00:00Z') });

  test('lists those without a sign, of this community, as far as one reads', async () => {
    const { viewers, build, db, there } = world;
    const quiet = await someone('Ancienne Silencieuse');
    const heard = await someone('Récente Entendue');
    await build.interaction({}, [heard]);
    const agreed = await someone('Ancienne Accord');
    await build.contactPoint(agreed, {
      consentOn: '2026-01-01',
      consentLevel: 'shared',
      consentSource: 'au téléphone',
    });
    const elsewhere = await someone('Ailleurs Silencieuse');
    await db.execute(sql`update actors set communities = ${`{${there}}`}::uuid[] where id = ${elsewhere}`);
    const secret = await someone('Secrète Silencieuse');
    await db.execute(sql`update actors set visibility = 'private' where id = ${secret}`);
    const names = (await silent(viewers.colleague)).map((person) => person.name);
    expect(names).toContain('Ancienne Silencieuse');
    for (const name of [
      'Récente Entendue',
      'Ancienne Accord',
      'Ailleurs Silencieuse',
      'Secrète Silencieuse',
      'Lucie Engagée',
    ]) {
      expect(names).not.toContain(name);
    }
    expect((await silent(viewers.colleague)).find((one) => one.id === quiet)).toMatchObject({
      lastOn: '2015-01-01',
      kind: 'recorded',
      askedOn: null,
    });
    await db.execute(sql`update actors set communities = array[community_id] where id = ${elsewhere}`);
  });

  test('a gardener keeps somebody for a reason, or notes that they were asked', async () => {
    const { viewers, db } = world;
    const actor = await someone('À Décider');
    const at = { slug: 'ici', id: actor };
    const keep = (viewer: Viewer, body: Record<string, string>, params = at) =>
      status(Promise.resolve(keepAction(args(viewer, params, body))));
    expect(await keep(viewers.strangerColleague, { reason: 'x' })).toBe(403);
    expect(await keep(viewers.stranger, { reason: 'x' }, { slug: 'ailleurs', id: actor })).toBe(404);
    expect(await keep(viewers.cultivator, { reason: 'x' })).toBe(403);
    expect(await keep(viewers.gardener, { reason: ' ' })).toBe(422);
    expect(await keep(viewers.gardener, { reason: 'x' }, { slug: 'nulle-part', id: actor })).toBe(404);
    expect(await db.execute(sql`select 1 from retention_decisions where actor_id = ${actor}`)).toHaveLength(0);
    expect(await keep(viewers.gardener, { reason: 'Elle anime le jardin' })).toBe(303);
    const [row] = await db.execute(
      sql`select act, reason, until > ${viewers.gardener.today}::date + 360 as later from retention_decisions where actor_id = ${actor}`,
    );
    expect(row).toEqual({ act: 'keep', reason: 'Elle anime le jardin', later: true });
    expect((await silent(viewers.gardener)).map(({ id }) => id)).not.toContain(actor);

    const other = await someone('À Demander');
    expect(await status(Promise.resolve(askAction(args(viewers.stranger, { slug: 'ici', id: other }, {}))))).toBe(403);
    expect(await status(Promise.resolve(askAction(args(viewers.gardener, { slug: 'ici', id: other }, {}))))).toBe(303);
    expect((await silent(viewers.gardener)).map(({ id }) => id)).not.toContain(other);
    await db.execute(sql`update retention_decisions set until = ${viewers.gardener.today}`);
    expect((await silent(viewers.gardener)).find(({ id }) => id === other)?.askedOn).toBe(viewers.gardener.today);
  });

  test('the pair says after how long', async () => {
    const { viewers, db, here } = world;
    const term = (viewer: Viewer, months: string) =>
      status(Promise.resolve(termAction(args(viewer, { slug: 'ici' }, { months }))));
    expect(await term(viewers.stranger, '24')).toBe(403);
    expect(await term(viewers.cultivator, '24')).toBe(403);
    expect(await status(setRetention(viewers.agent as Signed, 'ici', 24))).toBe(403);
    expect(await term(viewers.gardener, '3')).toBe(303);
    expect(await db.execute(sql`select retention_months as m from communities where id = ${here}`)).toEqual([
      { m: 36 },
    ]);
    expect(await term(viewers.gardener, '24')).toBe(303);
    expect(await db.execute(sql`select retention_months as m from communities where id = ${here}`)).toEqual([
      { m: 24 },
    ]);
    const page = (viewer: Viewer) => status(Promise.resolve(retentionLoader(args(viewer, { slug: 'ici' }))));
    expect([await page(viewers.gardener), await page(viewers.stranger)]).toEqual([200, 403]);
  });
});

test('the page of rights is the person’s and their gardeners’', async () => {
  const { viewers, engagedActor } = world;
  const page = (viewer: Viewer, id = engagedActor) => status(Promise.resolve(rightsLoader(args(viewer, { id }))));
  expect(await page(viewers.gardener)).toBe(200);
  expect(await page(viewers.engaged)).toBe(200);
  expect(await page(viewers.stranger)).toBe(404);
  expect(await page(viewers.gardener, newId())).toBe(404);
  const open = await world.build.actor({ visibility: 'shared' });
  expect(await page(viewers.agent, open)).toBe(403);
});
