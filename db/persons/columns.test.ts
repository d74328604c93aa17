import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { columnsOf, declared } from './columns.ts';

let database: TestDatabase;
let owner: Sql;
beforeAll(async () => {
  database = await testDatabase();
  owner = postgres({ ...database.connections.owner, max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function catalog(): Promise<Map<string, string[]>> {
  const rows = await owner<{ table: string; column: string }[]>`
    select table_schema || '.' || table_name as "table", column_name as "column" from information_schema.columns
    where table_schema in ('public', 'auth', 'mail') order by 1, ordinal_position`;
  return new Map([...Map.groupBy(rows, (row) => row.table)].map(([name, found]) => [name, found.map((r) => r.column)]));
}

test('every column of every table says what it holds of people', async () => {
  const said = new Map(declared.map((line) => [line.table, line]));
  const missing: string[] = [];
  for (const [table, columns] of await catalog()) {
    for (const column of columns) if (!said.get(table)?.columns.has(column)) missing.push(`${table}.${column}`);
  }
  expect(
    missing,
    `Say in db/persons/columns.ts what these columns hold of people (own, words, account, ids or none) and how their rows lead
     to a person; then add a table of people's rows to person_rows(), free text to person_words(), so that it can be erased.`,
  ).toEqual([]);
});

test('what is declared exists, and each table once', async () => {
  const found = await catalog();
  const stray = declared.flatMap(({ table, columns }) =>
    [...columns.keys()].filter((column) => !found.get(table)?.includes(column)).map((column) => `${table}.${column}`),
  );
  expect(stray).toEqual([]);
  expect(new Set(declared.map(({ table }) => table)).size).toBe(declared.length);
});

type Listed = { place: string; tbl: string; col: string };

/** What a function of the database lists, of the tables that are there. */
async function listed(name: string): Promise<string[]> {
  const found = await catalog();
  const rows = await owner.unsafe<Listed[]>(`select * from ${name}()`);
  return rows
    .filter(({ place, tbl }) => found.has(`${place}.${tbl}`))
    .map(({ place, tbl, col }) => `${place}.${tbl}.${col}`)
    .sort();
}

test('the erasure goes by the same lines', async () => {
  const words = declared
    .filter(({ way }) => !(way && 'audit' in way))
    .flatMap((line) => columnsOf(line, 'words').map((column) => `${line.table}.${column}`));
  // What a merge keeps to be undone goes on, without the name.
  words.push('public.merge_remains.after', 'public.merge_remains.before');
  expect(await listed('person_words'), 'person_words()').toEqual(words.sort());
  const rows = declared.flatMap(({ table, way }) =>
    way && 'actor' in way ? way.actor.map((column) => `${table}.${column}`) : [],
  );
  expect(await listed('person_rows'), 'person_rows()').toEqual(rows.sort());
  // Accounts are ended with care (users) and offices with them; ticks and parts are an account's too.
  const accounts = declared.flatMap(({ table, way }) => (way && 'account' in way ? [`${table}.${way.account}`] : []));
  const withCare = ['public.users.id', 'public.posts.user_id'];
  const alsoOfAccounts = ['public.account_actors.user_id', 'public.copy_parts.user_id'];
  expect(await listed('person_accounts'), 'person_accounts()').toEqual(
    [...accounts.filter((one) => !withCare.includes(one)), ...alsoOfAccounts].sort(),
  );
  const records = await owner<
    { line: string }[]
  >`select tbl || ' ' || link || ' ' || via || ' ' || key as line from person_records()`;
  const through = declared.flatMap(({ table, way }) =>
    way && 'through' in way ? [`${table.replace('public.', '')} ${way.through.join(' ')}`] : [],
  );
  expect(records.map(({ line }) => line)).toEqual(expect.arrayContaining(through));
});

test('no record that people share has a text that is said to be one person’s', async () => {
  const texts = await owner<{ name: string }[]>`
    select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
    where data_type in ('text', 'jsonb', 'json', 'bytea', 'character varying')`;
  const known = new Set(texts.map(({ name }) => name));
  const wrong = declared
    .filter(({ way }) => way !== null && 'through' in way)
    .flatMap((line) => columnsOf(line, 'own').map((column) => `${line.table}.${column}`))
    .filter((name) => known.has(name) && !name.endsWith('.territory_code'));
  expect(wrong).toEqual([]);
});
