import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import postgres from 'postgres';
import { beforeAll, expect, test, vi } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { contents } from '../testing/everything.ts';
import { places, query } from '../testing/places.ts';
import { openBackup } from './read.server.ts';
import { restore } from './restore.server.ts';
import { writeBackup } from './write.server.ts';

vi.setConfig({ testTimeout: 60_000 });

const { admin, file } = places();
let script: string;
let whole: Buffer;

beforeAll(async () => {
  const database = await testDatabase();
  await query(database.connections, `insert into institution (name) values ('Région inventée')`);
  await query(
    database.connections,
    `insert into users (id, name) select gen_random_uuid(), 'n' || n from generate_series(1, 2000) n`,
  );
  await writeBackup(database.connections.owner, file('good'), { version: '0.1.0', demo: false });
  await database.drop();
  whole = readFileSync(file('good'));
  script = gunzipSync(whole).toString();
});

let n = 0;
function written(contents: Buffer | string): string {
  const name = file(`bad-${n++}`);
  writeFileSync(name, contents);
  return name;
}
const zipped = (text: string) => written(gzipSync(text));

test.each([
  ['a text', () => written('bonjour'), 'n’est pas une sauvegarde'],
  ['nothing', () => written(''), 'n’est pas une sauvegarde'],
  ['zipped foreign text', () => zipped('x'.repeat(3_000_000)), 'n’est pas une sauvegarde'],
  ['zipped nothing', () => zipped(''), 'n’est pas une sauvegarde'],
  ['a file cut off', () => written(whole.subarray(0, whole.length - 2000)), 'incomplet'],
  ['a script cut off', () => zipped(script.slice(0, -3000)), 'incomplet|abîmé'],
  ['a script cut off between tables', () => zipped(script.split('COPY "public"."users"')[0] ?? ''), 'incomplet'],
  ['a bit turned over', () => written(turned(whole, whole.length >> 1)), 'abîmé|incomplet'],
  ['a row changed', () => zipped(script.replace('Région inventée', 'Région changée')), 'abîmé \\(public.institution'],
  ['a row removed', () => zipped(script.replace(/\n[^\n]*\tn77\t[^\n]*/, '')), 'abîmé \\(public.users'],
  ['a newer form', () => zipped(script.replace('backup 1', 'backup 2')), 'plus récente'],
])('%s is refused in a sentence', async (_what, make, sentence) => {
  await expect(openBackup(make())).rejects.toThrow(new RegExp(sentence));
});

test('no file at all', async () => {
  await expect(openBackup('/nowhere')).rejects.toThrow('Il n’y a pas de fichier');
});

test('one of a newer Terreau is refused, and what is there stays', async () => {
  const newer = zipped(script.replace(/"migrations":\[(\d+)/, '"migrations":[$1,9999999999999'));
  const source = await openBackup(newer);
  const { connections, drop } = await testDatabase();
  await expect(restore({ admin, connections, source, file: newer })).rejects.toThrow(
    'version plus récente de Terreau (0.1.0)',
  );
  await drop();
});

test('a restore that fails on the way leaves what was there whole, and nothing behind', async () => {
  const { connections, drop } = await testDatabase();
  await query(connections, `insert into institution (name) values ('Celle d’avant')`);
  const before = await contents(connections.owner);
  const source = await openBackup(file('good'));
  const broken: typeof source = {
    ...source,
    async *rows() {
      for await (const part of source.rows()) {
        if (part.table.name !== 'users') yield part;
        else yield { table: part.table, rows: twice(part.rows) };
      }
    },
  };
  await expect(restore({ admin, connections, source: broken, file: 'x' })).rejects.toMatchObject({ code: '23505' });
  // Someone who comes in at the last moment stops the exchange too.
  const sql = postgres({ ...connections.owner, max: 1 });
  await sql`select 1`;
  await expect(restore({ admin, connections, source, file: 'x' })).rejects.toThrow('en usage');
  await sql.end();

  expect(await contents(connections.owner)).toEqual(before);
  const left = await query(
    { ...connections, owner: admin },
    `select 1 from pg_database where datname like '${connections.owner.database}_restoring_%'`,
  );
  expect(left).toEqual([]);
  await drop();
});

async function* twice(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const block of rows) {
    yield block;
    yield block;
  }
}

function turned(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 16;
  return copy;
}
