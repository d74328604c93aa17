import { existsSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '../ids.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { contents, fillEverything } from '../testing/everything.ts';
import { places, query } from '../testing/places.ts';
import { openBackup } from './read.server.ts';
import { restore } from './restore.server.ts';
import { writeBackup } from './write.server.ts';

vi.setConfig({ testTimeout: 60_000 });

const { admin, file, nowhere } = places();
const origin = { version: '0.1.0', demo: false };
const signIn = ['auth.rate_limit', 'auth.session', 'auth.verification'];
const connections = nowhere();
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await fillEverything(database.connections.owner);
});
afterAll(() => database.drop());

async function backUp(name: string) {
  await writeBackup(database.connections.owner, file(name), origin);
  return { admin, connections, source: await openBackup(file(name)), file: file(name) };
}

test('what is put back is what was there, in every table, and it is quiet', async () => {
  const before = await contents(database.connections.owner);
  const whole = await backUp('whole.sql.gz');
  expect(statSync(file('whole.sql.gz')).mode & 0o777).toBe(0o600);
  expect(existsSync(file('whole.sql.gz.part'))).toBe(false);
  await restore(whole);
  const after = await contents(connections.owner);

  const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
  expect(changed).toEqual([...signIn, 'mail.messages', 'public.works']);
  for (const name of signIn) expect(after[name]).toBe('0 ');
  expect(Object.values(after).filter((sum) => sum !== '0 ').length).toBeGreaterThan(45);
  expect(await query(connections, 'select distinct attempts, last_error from mail.messages where sent_at is null')) //
    .toEqual([{ attempts: 5, last_error: 'restored' }]);
  expect(await query(connections, `select state from works where state in ('waiting', 'running')`)).toEqual([]);
  // Roles find their rights and their rules again, and triggers work.
  const app = postgres({ ...connections.app, max: 1 });
  await expect(app`select * from actors`).rejects.toMatchObject({ code: '42501' });
  await app.end();
  const [{ count: trail } = {}] = await query(connections, 'select count(*)::int as count from audit');
  await query(connections, `update actors set about = about || '.' where id = (select id from actors limit 1)`);
  expect(await query(connections, 'select count(*)::int as count from audit')).toEqual([{ count: trail + 1 }]);
});

test('a file is never taken over, and opens without Terreau', async () => {
  const before = readFileSync(file('whole.sql.gz'));
  await expect(backUp('whole.sql.gz')).rejects.toThrow('existe déjà');
  expect(readFileSync(file('whole.sql.gz'))).toEqual(before);
  expect(gunzipSync(before).toString()).toMatch(/^-- Terreau backup 1\n-- \{.*\}\nCOPY "auth"."account" \(/);
  await expect(backUp('no/such/folder')).rejects.toThrow('son dossier n’existe pas');
});

test('while others write, it is of one moment, and takes the place of what was there', async () => {
  const writer = postgres({ ...database.connections.owner, max: 1 });
  let done = 0;
  let going = true;
  const writing = (async () => {
    while (going) {
      // The first and the last table that are copied, and a parent with its child.
      await writer.begin(async (tx) => {
        const id = newId();
        await tx`insert into auth."user" (id, name, email) values (${id}, 'x', ${`${id}@example.org`})`;
        await tx`insert into users (id, name) values (${id}, 'while writing')`;
        await tx`insert into places (id, community_id, name) select ${id}, id, 'while writing' from communities limit 1`;
        await tx`insert into works (id, kind, subject_id, user_id) values (${id}, 'while writing', ${id}, ${id})`;
      });
      done++;
    }
  })();
  while (done < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  const first = done;
  const later = await backUp('writing.sql.gz');
  expect(done).toBeGreaterThan(first + 2);
  going = false;
  await writing;
  await writer.end();

  await restore(later);
  const [row] = await query(
    connections,
    `select (select count(*) from auth."user" where name = 'x')::int as first, (select count(*) from users where name = 'while writing')::int as users,
       (select count(*) from places where name = 'while writing')::int as children, (select count(*) from works where kind = 'while writing')::int as last`,
  );
  expect(row?.first).toBeGreaterThanOrEqual(first);
  expect(row?.first).toBeLessThan(done);
  expect(row).toEqual({ first: row?.first, users: row?.first, children: row?.first, last: row?.first });
});
