import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { findHistory } from '#app/history/queries.server.ts';
import { levels, widens } from '#app/visibility/visibility.ts';
import { newId } from '#db/ids.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { mergeActors, undoMerge } from './commands.server.ts';
import { mergeInput } from './merge-input.ts';
import { findKeptInstead, listMerges } from './queries.server.ts';
import { attach, attachMore, dump, neverMerged } from './testing/attach.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world.end());

const chosen = (over: Record<string, string> = {}) => mergeInput.parse({ id: newId(), ...over });
const rows = async <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) => [
  ...(await world.db.execute<T>(query)),
];
const actorOf = async (id: string) =>
  (await rows<Record<string, unknown>>(sql`select * from actors where id = ${id}`))[0];
const status = async (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 200,
    (thrown) => thrown?.init?.status ?? 500,
  );

async function merge(kept: string, merged: string, over: Record<string, string> = {}, who = world.viewers.gardener) {
  const input = chosen(over);
  const done = await mergeActors(who, kept, merged, input);
  return { id: input.id, hindrance: done?.terms.hindrance ?? null, done };
}

const known = { ...attach, ...attachMore };
const columnsOfActors = async () =>
  (await rows<{ name: string }>(sql`select tbl || '.' || col as name from actor_references()`)).map(
    (column) => column.name,
  );

/** Two records of one person, with something in every column that refers to an actor. */
async function entangled() {
  const trio = {
    kept: await world.build.actor({ name: 'Ana Exemple', about: 'Tient un café.', visibility: 'public' }),
    merged: await world.build.actor({
      name: 'A. Exemple',
      sortName: 'Exemple A.',
      about: 'Café, Lagrasse.',
      skills: 'piano',
      isRelay: true,
    }),
    third: await world.build.actor({ name: 'La Halle', kind: 'organization' }),
  };
  const columns = await columnsOfActors();
  for (const [column, fill] of Object.entries(known)) if (columns.includes(column)) await fill(world, trio);
  return trio;
}

describe('everything attached follows, and comes back', () => {
  test('every column that refers to an actor is known here: a new one is told how it is filled', async () => {
    const strange = (await columnsOfActors()).filter((column) => !(column in known) && !neverMerged.includes(column));
    expect(strange, 'say in testing/attach.ts how a row comes to name an actor there').toEqual([]);
  });

  test('nothing is left behind, nothing is lost, and undone all is as it was', async () => {
    const { kept, merged } = await entangled();
    const was = await dump(world);
    for (const column of (await columnsOfActors()).filter((one) => one in known)) {
      const [table, col] = column.split('.');
      const [row] = await rows<{ n: number }>(
        sql.raw(`select count(*)::int as n from ${table} where ${col} = '${merged}'`),
      );
      expect(row?.n, `${column} has a row to move`).toBeGreaterThan(0);
    }
    const { id, hindrance } = await merge(kept, merged, {
      about: 'both',
      skills: 'merged',
      name: 'kept',
      relay: 'merged',
    });
    expect(hindrance).toBe(null);
    expect((await dump(world)).filter((line) => line.includes(merged) && !line.startsWith('merge'))).toEqual([]);
    expect(await actorOf(kept)).toMatchObject({
      name: 'Ana Exemple',
      about: 'Tient un café.\n\nCafé, Lagrasse.',
      skills: 'piano',
      is_relay: true,
      visibility: 'pair',
    });
    expect(await actorOf(merged)).toBe(undefined);
    const stays = await rows(
      sql`select circle, started_on::text, ended_on::text from memberships where actor_id = ${kept} order by started_on`,
    );
    expect(stays.map((stay) => Object.values(stay).join(' '))).toEqual([
      'citizen 2020-01-01 2022-01-01',
      'informed 2024-01-01 2024-03-01',
      'citizen 2024-03-01 2024-06-01',
      'informed 2024-06-01 2025-01-01',
      'informed 2025-01-01 ',
    ]);
    const points = await rows(
      sql`select kind, value, visibility, label, origin from contact_points where actor_id = ${kept} order by kind, visibility, value`,
    );
    expect(points).toEqual([
      { kind: 'mail', value: 'ana@example.org', visibility: 'private', label: '', origin: '' },
      { kind: 'mail', value: 'Ana@Example.org', visibility: 'pair', label: 'le soir', origin: 'forum' },
      { kind: 'phone', value: '06 12 34 56 79', visibility: 'private', label: '', origin: '' },
      { kind: 'phone', value: '06 12 34 56 78', visibility: 'pair', label: '', origin: '' },
    ]);
    const capacities = await rows(
      sql`select capacity from interaction_participants where actor_id = ${kept} and capacity <> ''`,
    );
    expect(capacities).toEqual([{ capacity: 'pour la halle' }]);
    const tied = await rows(
      sql`select kind, role, started_on::text from ties where ${kept} in (actor_id, other_id) order by kind, role`,
    );
    expect(tied.map((tie) => Object.values(tie).join(' '))).toEqual([
      'affiliation trésorière 2023-01-01',
      'affiliation élue ',
      'partner_of  ',
    ]);

    const undone = await undoMerge(world.viewers.gardener, id);
    expect(undone).toMatchObject({ hindrance: null, stayed: [], lost: 0, kept, merged });
    expect(await dump(world)).toEqual(was);
    const [left] = await rows(sql`select count(*)::int as n from merge_remains where merge_id = ${id}`);
    expect(left).toEqual({ n: 0 });
  });

  test('the same the other way round, by the other gardener', async () => {
    const { kept, merged } = await entangled();
    const was = await dump(world);
    const { id } = await merge(merged, kept, { name: 'merged' }, world.viewers.colleague);
    await undoMerge(world.viewers.colleague, id);
    expect(await dump(world)).toEqual(was);
  });
});

describe('a table that does not exist yet', () => {
  test('of pairs kept in order: the order turns, a pair with itself goes, and all comes back', async () => {
    // Two ids of one millisecond come in any order.
    const [first = '', kept = '', merged = '', last = ''] = [
      await world.build.actor(),
      await world.build.actor(),
      await world.build.actor(),
      await world.build.actor(),
    ].sort();
    const end = (
      prefix: string,
    ) => `${prefix}_id uuid not null, ${prefix}_level visibility not null, ${prefix}_communities uuid[] not null, ${prefix}_author_id uuid not null,
      foreign key (${prefix}_id, ${prefix}_level, ${prefix}_communities, ${prefix}_author_id) references actors (id, visibility, communities, author_id) on update cascade on delete cascade`;
    await world.db.execute(
      sql.raw(
        `create table pairs (${end('actor')}, ${end('other')}, primary key (actor_id, other_id), check (actor_id < other_id))`,
      ),
    );
    await world.db.execute(
      sql.raw(
        `create trigger carry_ends before insert on pairs for each row execute function carry_ends('actor', 'actors', 'other', 'actors')`,
      ),
    );
    const pairs = async () =>
      (await rows<{ pair: string }>(sql`select actor_id || ' ' || other_id as pair from pairs order by 1`)).map(
        (row) => row.pair,
      );
    const note = (one: string, other: string) =>
      world.db.execute(sql`insert into pairs (actor_id, other_id) values (${one}, ${other})`);
    await note(first, merged);
    await note(kept, merged);
    await note(merged, last);
    const was = await dump(world);
    const forward = await merge(kept, merged);
    expect(await pairs()).toEqual([`${first} ${kept}`, `${kept} ${last}`]);
    await undoMerge(world.viewers.gardener, forward.id);
    expect(await dump(world)).toEqual(was);
    const turned = await merge(last, merged);
    expect(await pairs()).toEqual([`${first} ${last}`, `${kept} ${last}`]);
    await undoMerge(world.viewers.gardener, turned.id);
    const back = await merge(first, merged);
    expect(await pairs()).toEqual([`${first} ${kept}`, `${first} ${last}`]);
    await undoMerge(world.viewers.gardener, back.id);
    expect(await dump(world)).toEqual(was);
    await world.db.execute(sql`drop table pairs`);
  });
});

describe('what is in the way', () => {
  const build = (over: Parameters<typeof world.build.actor>[0] = {}, circle?: 'engaged') =>
    world.build.actor(over, circle);

  test('a person and an organisation, a private record and a shared one', async () => {
    const [person, organization, secret] = [
      await build({}),
      await build({ kind: 'organization' }),
      await build({ visibility: 'private' }),
    ];
    expect((await merge(person, organization)).hindrance).toBe('kinds');
    expect((await merge(person, secret)).hindrance).toBe('private');
    expect((await merge(secret, await build({ visibility: 'private' }))).hindrance).toBe(null);
  });

  test('readers who would be new: they are named, and nothing is done', async () => {
    const [one, other] = [await build({}, 'engaged'), await build({}, 'engaged')];
    await world.db.execute(sql`insert into memberships (id, actor_id, community_id, circle, started_on, moved_by)
      values (${newId()}, ${other}, ${world.there}, 'informed', '2025-01-01', ${world.accounts.stranger})`);
    const refused = await merge(one, other);
    expect(refused).toMatchObject({ hindrance: 'readers', done: { newly: ['Ailleurs'] } });
    expect(await actorOf(other)).toMatchObject({ id: other });
    // Placed there as well, both are read by the same.
    await world.db.execute(sql`insert into memberships (id, actor_id, community_id, circle, started_on, moved_by)
      values (${newId()}, ${one}, ${world.there}, 'citizen', '2025-01-01', ${world.accounts.stranger})`);
    expect((await merge(one, other)).hindrance).toBe(null);
  });

  test('whoever has an account keeps their record, and reads nothing more', async () => {
    const { engagedActor: lucie, informedActor: marc } = world;
    const [bare, known, mailed] = [await build({}), await build({}), await build({ about: 'Autre chose.' })];
    expect((await merge(lucie, marc)).hindrance).toBe('accounts');
    expect((await merge(bare, lucie)).hindrance).toBe('account');
    await world.build.interaction({ visibility: 'pair' }, [bare]);
    await world.build.need({}, { expressers: [known] });
    expect((await merge(lucie, known)).hindrance).toBe('holder');
    await world.build.contactPoint(mailed);
    expect((await merge(lucie, mailed)).hindrance).toBe('holder');
    await world.build.contactPoint(lucie);
    expect((await merge(lucie, mailed, { about: 'merged' })).hindrance).toBe('holder_fields');
    const first = await merge(lucie, mailed);
    expect(first.hindrance).toBe(null);
    const second = await merge(lucie, bare);
    expect(second.hindrance).toBe(null);
    await undoMerge(world.viewers.gardener, second.id);
    await undoMerge(world.viewers.gardener, first.id);
  });

  test('of two levels, the one whose readers read both', async () => {
    const found = await rows<{ one: never; other: never; both: never }>(
      sql`select one, other, narrower(one, other) as both from unnest(enum_range(null::visibility)) one, unnest(enum_range(null::visibility)) other`,
    );
    expect(found).toHaveLength(36);
    for (const { one, other, both } of found) {
      if (one === 'private' || other === 'private') expect(both).toBe('private');
      else {
        expect([widens(one, both), widens(other, both)]).toEqual([false, false]);
        // No wider level would do.
        for (const level of levels.filter((each) => widens(both, each) && each !== 'private')) {
          const more = widens(one, level) || widens(other, level);
          expect(more || !widens(both, level), `${one} ${other} ${level}`).toBe(true);
        }
      }
    }
  });
});

describe('who', () => {
  test('strangers do not find it, readers may not, gardeners may; another’s private record is nobody’s', async () => {
    const [one, other] = [
      await world.build.actor({ visibility: 'shared' }, 'engaged'),
      await world.build.actor({ visibility: 'shared' }, 'engaged'),
    ];
    const pair = await world.build.actor({});
    const secret = await world.build.actor({
      visibility: 'private',
      authorId: world.accounts.colleague,
      side: 'institution',
    });
    expect(await status(mergeActors(world.viewers.stranger, one, pair, chosen()))).toBe(404);
    for (const who of ['agent', 'cultivator', 'engaged', 'strangerColleague'] as const)
      expect(await status(mergeActors(world.viewers[who], one, other, chosen())), who).toBe(403);
    expect(await status(mergeActors(world.viewers.gardener, one, secret, chosen()))).toBe(404);
    expect(await status(mergeActors(world.viewers.gardener, one, one, chosen()))).toBe(403);
    expect(await actorOf(other)).toMatchObject({ id: other });
    const lensed = { ...world.viewers.gardener, lens: `member:${world.here}` };
    expect(await status(mergeActors(lensed, one, other, chosen()))).toBe(403);
    // The function asks by itself.
    for (const who of ['agent', 'engaged', 'stranger', 'visitor'] as const) {
      const asked = asViewer(world.viewers[who], (tx) =>
        tx.execute(sql`select merge_actors(${newId()}, ${one}, ${other}, '{}')`),
      );
      expect(await status(asked), who).toBe(403);
    }
    const { id } = await merge(one, other);
    for (const who of ['stranger', 'agent', 'engaged', 'visitor'] as const) {
      expect(await status(undoMerge(world.viewers[who], id)), who).toBe(404);
      expect(await asViewer(world.viewers[who], (tx) => listMerges(tx, one)), who).toEqual([]);
      const asked = asViewer(world.viewers[who], (tx) => tx.execute(sql`select unmerge_actors(${id})`));
      expect(await status(asked), who).toBe(403);
    }
    expect(await asViewer(world.viewers.colleague, (tx) => listMerges(tx, one))).toMatchObject([
      { id, who: 'Nadège', name: 'Ana Exemple' },
    ]);
    // The other address leads to the kept record, for those who read it.
    const led = (who: keyof typeof world.viewers) => asViewer(world.viewers[who], (tx) => findKeptInstead(tx, other));
    expect([await led('agent'), await led('engaged'), await led('visitor')]).toEqual([one, one, null]);
    expect((await undoMerge(world.viewers.colleague, id)).hindrance).toBe(null);
  });
});

describe('coming apart again', () => {
  const two = async () =>
    [
      await world.build.actor({ about: 'un' }, 'engaged'),
      await world.build.actor({ about: 'deux', name: 'B' }, 'engaged'),
    ] as const;

  test('what somebody changed since stays and is told; what was attached since stays with the kept record', async () => {
    const [kept, merged] = await two();
    const point = await world.build.contactPoint(merged, { value: '1@example.org' });
    const { id } = await merge(kept, merged, { about: 'merged', name: 'merged' });
    await world.db.execute(sql`update actors set about = 'trois' where id = ${kept}`);
    await world.db.execute(sql`update contact_points set label = 'nouveau' where id = ${point}`);
    const call = await world.build.interaction({}, [kept]);
    const undone = await undoMerge(world.viewers.gardener, id);
    expect(undone.stayed).toEqual(['about']);
    expect(await actorOf(kept)).toMatchObject({ about: 'trois', name: 'Ana Exemple' });
    expect(await actorOf(merged)).toMatchObject({ about: 'deux', name: 'B' });
    expect(await rows(sql`select actor_id, label from contact_points where id = ${point}`)).toEqual([
      { actor_id: merged, label: 'nouveau' },
    ]);
    expect(await rows(sql`select actor_id from interaction_participants where interaction_id = ${call}`)).toEqual([
      { actor_id: kept },
    ]);
  });

  test('a link whose other end is gone is counted, the rest comes back', async () => {
    const [kept, merged] = await two();
    const call = await world.build.interaction({ visibility: 'private' }, [kept, merged]);
    const { id } = await merge(kept, merged);
    await world.db.execute(sql`delete from interactions where id = ${call}`);
    expect(await undoMerge(world.viewers.gardener, id)).toMatchObject({ hindrance: null, lost: 1 });
    expect(await actorOf(merged)).toMatchObject({ name: 'B' });
  });

  test('how far it was shared returns with texts as they were, or by the side that opens it', async () => {
    const kept = await world.build.actor({ visibility: 'public' }, 'engaged');
    const [one, other] = [await world.build.actor({}, 'engaged'), await world.build.actor({}, 'engaged')];
    const first = await merge(kept, one);
    await undoMerge(world.viewers.colleague, first.id);
    expect(await actorOf(kept)).toMatchObject({ visibility: 'public' });
    const second = await merge(kept, other);
    await world.db.execute(sql`update actors set about = 'entre nous' where id = ${kept}`);
    expect((await undoMerge(world.viewers.colleague, second.id)).stayed).toEqual(['visibility']);
    expect(await actorOf(kept)).toMatchObject({ visibility: 'pair', about: 'entre nous' });
  });

  test('several merges are undone from the latest back, also when the kept record was merged itself', async () => {
    const [a, b] = await two();
    const [c, d] = await two();
    const was = await dump(world);
    const [ab, ac] = [await merge(a, b), await merge(a, c)];
    const da = await merge(d, a);
    expect(await asViewer(world.viewers.gardener, (tx) => findKeptInstead(tx, b))).toBe(d);
    expect((await asViewer(world.viewers.gardener, (tx) => listMerges(tx, d))).map((line) => line.id)).toEqual([
      da.id,
      ac.id,
      ab.id,
    ]);
    expect((await undoMerge(world.viewers.gardener, ab.id)).hindrance).toBe('later');
    expect((await undoMerge(world.viewers.gardener, ac.id)).hindrance).toBe('later');
    for (const { id } of [da, ac, ab]) expect((await undoMerge(world.viewers.gardener, id)).hindrance).toBe(null);
    expect(await dump(world)).toEqual(was);
  });

  test('the same form sent twice, and an undo sent twice, are done once', async () => {
    const [kept, merged] = await two();
    const input = chosen();
    await mergeActors(world.viewers.gardener, kept, merged, input);
    expect(await mergeActors(world.viewers.gardener, kept, merged, input)).toBe(null);
    await undoMerge(world.viewers.gardener, input.id);
    expect((await undoMerge(world.viewers.gardener, input.id)).hindrance).toBe('undone');
  });

  test('after an erasure nothing is kept of it, and it says that it stands', async () => {
    const [kept, merged] = await two();
    const third = await world.build.actor({ kind: 'organization' });
    for (const id of [kept, merged])
      await world.db.execute(sql`insert into ties (id, kind, actor_id, other_id, author_id)
        values (${newId()}, 'affiliation', ${id}, ${third}, ${world.accounts.gardener})`);
    const { id } = await merge(kept, merged);
    await world.db.execute(sql`select forget_merges(${third})`);
    expect(await rows(sql`select 1 from merge_remains where merge_id = ${id}`)).toEqual([]);
    expect((await undoMerge(world.viewers.gardener, id)).hindrance).toBe('forgotten');
    expect(await asViewer(world.viewers.gardener, (tx) => listMerges(tx, kept))).toMatchObject([{ forgotten: true }]);
  });

  test('both histories tell it', async () => {
    const [kept, merged] = await two();
    const { id } = await merge(kept, merged);
    await undoMerge(world.viewers.gardener, id);
    const told = async (actor: string) =>
      (await findHistory(world.viewers.gardener, 'actors', actor, null))?.changes.flatMap((change) =>
        change.columns.map((column) => `${column.name} ${column.after}`),
      ) ?? [];
    expect(await told(kept)).toEqual(expect.arrayContaining(['merged_from B', 'separated_from B']));
    expect(await told(merged)).toEqual(
      expect.arrayContaining(['merged_into Ana Exemple', 'separated_from Ana Exemple']),
    );
  });
});
