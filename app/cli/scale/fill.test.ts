import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#db/testing/database.ts';
import { fillAtScale } from './fill.ts';

let database: TestDatabase;
let owner: Sql;
let before: unknown;

beforeAll(async () => {
  database = await testDatabase();
  owner = postgres({ ...database.connections.owner, max: 1 });
  before = await catalogue();
  await fillAtScale({ owner: database.connections.owner, actors: 1000, today: '2026-11-20', log: () => {} });
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

const catalogue = async () => [
  ...(await owner`
    select conrelid::regclass::text as on, conname as name, pg_get_constraintdef(oid) as is from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select tablename, indexname, indexdef from pg_indexes where schemaname = 'public'
    union all select tgrelid::regclass::text, tgname, tgenabled::text from pg_trigger where not tgisinternal
    order by 1, 2, 3`),
];

it('puts every constraint, index and trigger back', async () => {
  expect(await catalogue()).toEqual(before);
});

it('makes rows in the proportions asked for', async () => {
  const [row] =
    await owner`select (select count(*)::int from actors) as actors, (select count(*)::int from interactions) as interactions,
    (select count(*)::int from needs) as needs, (select count(*)::int from synergies) as synergies, (select count(*)::int from projects) as projects`;
  expect(row).toEqual({ actors: 1000, interactions: 3000, needs: 600, synergies: 200, projects: 40 });
});

it('supplies what the triggers would have filled', async () => {
  const astray = await owner`
    select 'actors' as table from actors where communities is distinct from communities_of_actor(id, community_id)
    union all select 'users' from mandates m join users u on u.id = m.user_id where not u.office_holder
    union all select 'replies' from replies where community_id <> need_community_id`;
  expect([...astray]).toEqual([]);
});

it('gives each community a pair, and three circles', async () => {
  const rows = await owner`
    select c.id, (select count(distinct side)::int from mandates m where m.community_id = c.id and accepted_at is not null) as sides,
      (select count(distinct circle)::int from memberships m where m.community_id = c.id and ended_on is null) as circles
    from communities c`;
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(row).toMatchObject({ sides: 2, circles: 3 });
});
