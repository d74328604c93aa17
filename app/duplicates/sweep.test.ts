import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Work } from '#app/jobs/work.ts';
import { mergeActors, undoMerge } from '#app/merges/commands.server.ts';
import { newId } from '#db/ids.ts';
import { type actors, memberships, ties } from '#db/schema/actors.ts';
import { notSame } from '#db/schema/duplicates.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { askSweep, setApart, stopSweep, takeBackApart } from './commands.server.ts';
import { loadIndex } from './known.server.ts';
import { duplicatesPage } from './page.server.ts';
import { findSame } from './same.server.ts';
import { sweep } from './sweep-work.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
let [one, other, away]: string[] = [];
beforeAll(async () => {
  world = await smallWorld();
  const person = (name: string, sortName: string, more: Partial<typeof actors.$inferInsert> = {}) =>
    world.build.actor({ name, sortName, ...more });
  one = await person('Nadège Roumieu', 'Roumieu Nadège', { visibility: 'institution' });
  other = await person('Nadege ROUMIEU', 'ROUMIEU Nadege');
  await world.build.contactPoint(one, { kind: 'phone', value: '+33 6 39 98 00 01' });
  await world.build.contactPoint(other, { kind: 'phone', value: '06 39 98 00 01' });
  away = await person('Nadège Roumieu', 'Roumieu Nadège', {
    communityId: world.there,
    authorId: world.accounts.stranger,
  });
  await world.build.contactPoint(away, {
    ...{ kind: 'phone', value: '06 39 98 00 01' },
    ...{ communityId: world.there, authorId: world.accounts.stranger },
  });
});
afterAll(() => world.end());

type Role = keyof Awaited<ReturnType<typeof smallWorld>>['viewers'];

/** Asks for a sweep and does it, as the runner would. */
async function swept(role: Role, signal = new AbortController().signal): Promise<string> {
  await askSweep(world.viewers[role]);
  const [work] = await world.db.execute<{ id: string; subject: string }>(
    sql`select id, subject_id as subject from works where user_id = ${world.accounts[role as never]} and state = 'waiting'`,
  );
  const given: Work = {
    id: work?.id ?? '',
    subjectId: work?.subject ?? '',
    userId: world.viewers[role].userId,
    signal,
    progress: () => {},
  };
  const end = await sweep(given);
  await world.db.execute(sql`update works set state = ${end}::work_state, ended_at = now() where id = ${given.id}`);
  return end;
}
const page = (role: Role, query = '', slug: string | null = null) =>
  duplicatesPage(world.viewers[role], `http://127.0.0.1/duplicates${query}`, slug);
const idsOf = (pairs: { one: { id: string }; other: { id: string } }[]) =>
  pairs.map((pair) => [pair.one.id, pair.other.id].sort().join(' '));

describe('a sweep', () => {
  it('finds the pairs among what its owner reads, and says why', async () => {
    expect(await swept('gardener')).toBe('done');
    const { pairs, counts, swept: last, work } = await page('gardener');
    expect(idsOf(pairs)).toEqual([[one, other].sort().join(' ')]);
    expect(pairs[0]).toMatchObject({
      reasons: ['phone', 'accents'],
      certain: true,
      can: { merge: true, setApart: true },
    });
    expect(counts).toEqual({ look: 1, apart: 0 });
    expect(last?.compared).toBeGreaterThan(3);
    expect(work).toBeNull();
    expect((await page('gardener', '', 'ici')).counts.look).toBe(1);
    expect((await page('gardener', '', 'ailleurs')).counts.look).toBe(0);
  });

  it('is its owner’s alone: a colleague sweeps for themselves, and a stranger sees nothing of it', async () => {
    expect((await page('colleague')).counts.look).toBe(0);
    expect((await page('stranger')).pairs).toEqual([]);
    await swept('colleague');
    expect((await page('colleague')).counts.look).toBe(1);
    await swept('stranger');
    expect((await page('stranger')).counts.look).toBe(0);
    // Inside, one also reads what is shared with the institution: a pair across communities, of which one is theirs.
    await swept('strangerColleague');
    const { pairs } = await page('strangerColleague');
    expect(idsOf(pairs)).toEqual([[one, away].sort().join(' ')]);
    // The telephone of the first is the pair's of the other community.
    expect(pairs[0]).toMatchObject({ reasons: ['name'], can: { merge: false, setApart: true } });
  });

  it('shows a pair no longer when one of the two is out of sight', async () => {
    await world.db.execute(
      sql`update actors set visibility = 'private', author_id = ${world.accounts.gardener} where id = ${other ?? ''}`,
    );
    expect((await page('colleague')).counts.look).toBe(0);
    expect((await page('gardener')).counts.look).toBe(1);
    await world.db.execute(sql`update actors set visibility = 'pair' where id = ${other ?? ''}`);
    expect((await page('colleague')).counts.look).toBe(1);
  });

  it('stops when asked to, and what the one before found stays', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await swept('gardener', stop.signal)).toBe('stopped');
    const stopped = await page('gardener');
    expect(stopped.work?.state).toBe('stopped');
    expect(stopped.counts.look).toBe(1);
    await askSweep(world.viewers.gardener);
    await askSweep(world.viewers.gardener);
    const [waiting] = await world.db.execute<{ count: number }>(
      sql`select count(*)::int as count from works where state = 'waiting' and user_id = ${world.accounts.gardener}`,
    );
    expect(waiting?.count).toBe(1);
    await stopSweep(world.viewers.gardener);
    expect((await page('gardener')).work?.state).toBe('stopped');
  });

  it('done twice over, as after a kill, tells each pair once', async () => {
    await swept('gardener');
    const [row] = await world.db.execute<{ id: string }>(
      sql`select id from sweeps where user_id = ${world.accounts.gardener} and ended_at is not null`,
    );
    const again = { id: '', subjectId: row?.id ?? '', userId: world.accounts.gardener };
    await sweep({ ...again, signal: new AbortController().signal, progress: () => {} });
    expect((await page('gardener')).counts.look).toBe(1);
  });

  it('is not for those who garden nothing', async () => {
    await expect(askSweep(world.viewers.agent)).rejects.toMatchObject({ init: { status: 403 } });
    await expect(askSweep({ ...world.viewers.gardener, lens: `member:${world.here}` })).rejects.toMatchObject({
      init: { status: 403 },
    });
  });
});

describe('two that are not the same', () => {
  it('are remembered for all who garden one and read both, until that is taken back', async () => {
    await setApart(world.viewers.gardener, other ?? '', one ?? '');
    await setApart(world.viewers.gardener, one ?? '', other ?? '');
    for (const role of ['gardener', 'colleague'] as const) {
      expect((await page(role)).counts).toEqual({ look: 0, apart: 1 });
      expect(idsOf((await page(role, '?view=apart')).pairs)).toEqual([[one, other].sort().join(' ')]);
    }
    expect((await page('strangerColleague', '?view=apart')).counts.apart).toBe(0);
    await swept('gardener');
    const asked = {
      id: one ?? '',
      kind: 'person' as const,
      name: 'Nadège Roumieu',
      mails: [],
      phones: [],
      territory: null,
    };
    expect(await asViewer(world.viewers.gardener, (tx) => findSame(tx, asked))).toEqual([]);
    await takeBackApart(world.viewers.colleague, one ?? '', other ?? '');
    expect((await page('gardener')).counts).toEqual({ look: 0, apart: 0 });
    await swept('gardener');
    expect((await page('gardener')).counts).toEqual({ look: 1, apart: 0 });
  });

  it('may be said by whoever gardens one of them and reads both', async () => {
    const all = () => world.db.select().from(notSame);
    await expect(setApart(world.viewers.stranger, one ?? '', away ?? '')).rejects.toMatchObject({
      init: { status: 404 },
    });
    await expect(setApart(world.viewers.agent, one ?? '', away ?? '')).rejects.toMatchObject({ init: { status: 404 } });
    const open = await world.build.actor({ visibility: 'public' });
    await expect(setApart(world.viewers.agent, one ?? '', open)).rejects.toMatchObject({ init: { status: 403 } });
    expect(await all()).toEqual([]);
  });
});

describe('who may be the one that is typed', () => {
  const ask = (role: Role, name: string, more: { mails?: string[]; phones?: string[] } = {}) =>
    asViewer(world.viewers[role], (tx) =>
      findSame(tx, { id: null, kind: 'person', name, mails: [], phones: [], territory: null, ...more }),
    );

  it.each(['nadege roumieu', 'Roumieu Nadège', 'Nadège Roumeiu', 'N. Roumieu'])('%s', async (typed) => {
    const found = (await ask('gardener', typed)).map(({ id }) => id);
    expect(found).toContain(one);
    expect(found).toContain(other);
    expect(found).not.toContain(away);
  });

  it('is found by a telephone with part of the name, and never by a telephone one may not read', async () => {
    expect((await ask('gardener', 'Roumieu', { phones: ['639980001'] })).length).toBeGreaterThan(0);
    const inside = await ask('strangerColleague', 'Nadège Roumieu', { phones: ['639980001'] });
    expect(inside.find(({ id }) => id === away)?.reasons).toContain('phone');
    expect(inside.find(({ id }) => id === one)?.reasons).toEqual(['name']);
    expect(await ask('agent', 'Nadège Roumieu')).toEqual([]);
    expect(await ask('gardener', '')).toEqual([]);
  });
});

describe('a merge', () => {
  it('takes the pairs of the record that goes and who it is not, and its undoing brings both back', async () => {
    const known = { sortName: 'Cazals Ambroise', territoryCode: null };
    const [kept, merged, third] = [
      await world.build.actor({ ...known, name: 'Ambroise Cazals' }),
      await world.build.actor({ ...known, name: 'AMBROISE CAZALS' }),
      await world.build.actor({ ...known, name: 'Ambroise  Cazals' }),
    ];
    for (const actor of [kept, merged, third])
      await world.build.contactPoint(actor, { kind: 'phone', value: '06 39 98 00 09' });
    await swept('gardener');
    const shown = async (view = '') =>
      idsOf((await page('gardener', view)).pairs).filter((pair) =>
        [kept, merged, third].some((id) => pair.includes(id)),
      );
    const pair = (...ids: string[]) => ids.sort().join(' ');
    expect((await shown()).sort()).toEqual([pair(kept, merged), pair(kept, third), pair(merged, third)].sort());
    await setApart(world.viewers.gardener, merged, third);

    const id = newId();
    const mine = 'kept' as const;
    const texts = { name: mine, about: mine, brings: mine, skills: mine };
    const done = await mergeActors(world.viewers.gardener, kept, merged, {
      ...{ id, ...texts, territory: mine, relay: mine, pioneer: mine, rhythm: mine },
    });
    expect(done?.terms.hindrance).toBeNull();
    const naming = await world.db.execute(sql`
      select actor_id, other_id from duplicate_pairs where ${merged} in (actor_id, other_id)
      union all select actor_id, other_id from not_same where ${merged} in (actor_id, other_id)`);
    expect([...naming]).toEqual([]);
    expect(await shown()).toEqual([pair(kept, third)]);
    expect(await shown('?view=apart')).toEqual([]);
    await swept('gardener');
    expect(await shown()).toEqual([pair(kept, third)]);

    // What the earlier sweep had found is out of date, and missed by nobody.
    expect(await undoMerge(world.viewers.gardener, id)).toMatchObject({ hindrance: null, lost: 0 });
    expect(await shown('?view=apart')).toEqual([pair(merged, third)]);
    await swept('gardener');
    expect((await shown()).sort()).toEqual([pair(kept, merged), pair(kept, third)].sort());
  });
});

it('an index holds what its viewer reads, with their organizations as names', async () => {
  const farm = await world.build.actor({ kind: 'organization', name: 'SARL Ferme du Pastel', sortName: 'Ferme' });
  await world.db
    .insert(ties)
    .values({ id: newId(), kind: 'affiliation', actorId: one ?? '', otherId: farm, authorId: world.accounts.gardener });
  const index = await asViewer(world.viewers.gardener, (tx) => loadIndex(tx));
  const asked = { id: '', kind: 'person' as const, mails: [], phones: [], territory: null };
  expect(
    index.find({ ...asked, name: 'N. Roumieu', phones: ['639980001'], organizations: ['ferme pastel'] })[0],
  ).toMatchObject({
    id: one,
    reasons: ['phone', 'initial', 'organization'],
  });
  const [row] = await world.db.execute<{ count: number }>(sql`select count(*)::int as count from ${memberships}`);
  expect(row?.count).toBeGreaterThan(0);
  const theirs = await asViewer(world.viewers.stranger, (tx) => loadIndex(tx));
  expect(
    theirs.find({ ...asked, name: 'Nadège Roumieu', phones: ['639980001'], organizations: [] }).map(({ id }) => id),
  ).toEqual([away]);
});
