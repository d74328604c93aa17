import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connect } from '../client.server.ts';
import type { Connections } from '../prepare.server.ts';
import { canaryWorld, everything, plain, traces } from '../testing/canary.ts';
import { testDatabase } from '../testing/database.ts';
import { places, query } from '../testing/places.ts';
import { using } from './copy.server.ts';
import { listErasures, readErasures } from './erasures.server.ts';
import { openBackup } from './read.server.ts';
import { restore } from './restore.server.ts';
import { writeBackup } from './write.server.ts';

vi.setConfig({ testTimeout: 60_000 });

const { admin, file, nowhere } = places();
let world: Awaited<ReturnType<typeof canaryWorld>>;
beforeAll(async () => {
  world = await canaryWorld();
  await writeBackup(world.database.connections.owner, file('before'), { version: '0.1.0', demo: false });
});
afterAll(() => world.end());

const before = async (connections: Connections) => ({
  admin,
  connections,
  source: await openBackup(file('before')),
  file: 'before',
});

/** Where something is left that gives the person away. */
async function left(connections: Connections): Promise<string[]> {
  const { client, db } = connect(connections.owner, 1);
  try {
    const tables = [...(await everything({ db }))];
    return tables.flatMap(([table, rows]) =>
      rows.some((row) => traces.some((trace) => plain(row).includes(trace))) ? [table] : [],
    );
  } finally {
    await client.end();
  }
}

test('who was erased since the backup, as the database to be replaced remembers, is erased again', async () => {
  expect(plain(gunzipSync(readFileSync(file('before'))).toString())).toContain('zephyrine');
  const { connections, drop } = await testDatabase();
  await query(
    connections,
    `insert into erasures (id, actor_id, erased_at, why) values (gen_random_uuid(), '${world.person}', '2026-02-03T04:05:06.789Z', 'asked')`,
  );
  expect((await restore(await before(connections))).erasedAgain).toBe(1);
  expect(await left(connections)).toEqual([]);
  // It is remembered again, with its first moment, for the next time; and the record that was once merged into it, too.
  const remembered = await using(connections.owner, listErasures);
  expect(remembered).toContainEqual({ actor_id: world.person, erased_at: '2026-02-03T04:05:06.789000Z' });
  expect(remembered).toHaveLength(2);
  await drop();
});

test('on another machine a list of erasures does the same, whether the backup knows them or not', async () => {
  const stranger = '01999999-0000-7000-8000-000000000009';
  const lines = [world.person, stranger].map((actor_id) =>
    JSON.stringify({ actor_id, erased_at: '2026-01-02T03:04:05Z' }),
  );
  const connections = nowhere();
  const erasures = readErasures('list', `${lines.join('\n')}\n`);
  expect((await restore({ ...(await before(connections)), erasures })).erasedAgain).toBe(1);
  expect(await left(connections)).toEqual([]);
  expect((await using(connections.owner, listErasures)).map(({ actor_id }) => actor_id)).toContain(stranger);
});

test('a list that is none is refused in a sentence', () => {
  expect(() => readErasures('list', 'bonjour')).toThrow('n’est pas une liste');
  expect(() => readErasures('list', '{"actor_id":"1"}')).toThrow('n’est pas une liste');
  expect(readErasures('list', '')).toEqual([]);
});
