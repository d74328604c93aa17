import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { contents, fillEverything } from '../testing/everything.ts';
import { beside, dropDatabase } from './databases.server.ts';
import { openBackup } from './read.server.ts';
import { restore } from './restore.server.ts';
import { writeBackup } from './write.server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'terreau-backup-'));
const origin = { version: '0.1.0', demo: false };
const admin = inject('admin');
let database: TestDatabase;
const made: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  await fillEverything(database.connections.owner);
});
afterAll(async () => {
  await database.drop();
  for (const name of made) await dropDatabase(admin, name);
  rmSync(folder, { recursive: true });
});

/** A place for an instance, of which there is nothing yet. */
function nowhere() {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  made.push(name);
  return beside(database.connections, name);
}

async function query(text: string, { owner } = database.connections) {
  const sql = postgres({ ...owner, max: 1 });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
}

const signIn = ['auth.session', 'auth.verification', 'auth.rate_limit'];

test('what is put back is what was there, in every table', async () => {
  const file = path.join(folder, 'whole.terreau');
  const before = await contents(database.connections.owner);
  await writeBackup(database.connections.owner, file, origin);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const connections = nowhere();
  await restore({ admin, connections, source: await openBackup(file), file });
  const after = await contents(connections.owner);

  const quiet = ['mail.messages', 'public.works'];
  const differing = Object.keys(before).filter((name) => before[name] !== after[name]);
  expect(differing.sort()).toEqual([...signIn.filter((name) => before[name] !== after[name]), ...quiet].sort());
  for (const name of signIn) expect(after[name]).toBe('0 ');
  const filled = Object.entries(before).filter(([, sum]) => sum !== '0 ');
  expect(filled.length).toBeGreaterThan(45);
});
