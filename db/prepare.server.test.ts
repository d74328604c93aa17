import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { prepareDatabase } from './prepare.server.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function as(way: keyof TestDatabase['connections'], text: string) {
  const sql = postgres({ ...database.connections[way], max: 1 });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
}

test.each(['app', 'auth', 'jobs'] as const)('%s reads no table of ours by itself and makes none', async (way) => {
  await expect(as(way, 'select * from institution')).rejects.toMatchObject({ code: '42501' });
  await expect(as(way, 'create table public.mine ()')).rejects.toMatchObject({ code: '42501' });
  await expect(as(way, 'create temporary table mine ()')).rejects.toMatchObject({ code: '42501' });
});

test('app becomes terreau_app on purpose only, and nobody else', async () => {
  expect(await as('app', 'set role terreau_app; select current_user::text')).toBeDefined();
  await expect(as('app', 'set role terreau_owner')).rejects.toMatchObject({ code: '42501' });
  await expect(as('auth', 'set role terreau_app')).rejects.toMatchObject({ code: '42501' });
});

test('the owner is no superuser and does not escape the policies of others', async () => {
  const [role] = await as(
    'owner',
    'select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user',
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
});

test('an account that may not create roles is told what to ask for', async () => {
  const admin = inject('admin');
  const sql = postgres({ ...admin, max: 1 });
  await sql.unsafe(`create role poor login password 'poor'`);
  const poor = { ...admin, username: 'poor', password: 'poor' };
  await expect(prepareDatabase({ admin: poor, database: 'poor', secret: 'x' })).rejects.toThrow(
    'ALTER ROLE "poor" CREATEROLE CREATEDB;',
  );
  await sql.unsafe('drop role poor');
  await sql.end();
});
