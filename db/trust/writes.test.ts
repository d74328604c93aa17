import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer, closeDatabase, openDatabase } from '#db/client.server.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { generate } from './generate/world.ts';
import { load } from './load.ts';
import { TABLES } from './oracle.ts';
import { allEyes, attempt, makeTries, prepareTries, type Try, triesAtEveryRow } from './tries/tries.ts';
import { WRITE } from './writers.ts';

const perTable = process.env.TERREAU_PROOF === '1' ? 5000 : 500;
const made = generate(1);
const eyes = allEyes(made);
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const owner = postgres({ ...database.connections.owner, max: 1, onnotice: () => {} });
  await load(owner, made.world);
  await prepareTries(owner);
  await owner.end();
  openDatabase(database.connections.app);
}, 120_000);

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

async function surprisesOf(tries: Try[]): Promise<string[]> {
  const found: string[] = [];
  for (const [asker, theirs] of Map.groupBy(tries, (one) => one.asker)) {
    found.push(...(await asViewer({ userId: asker.userId, at: asker.at }, (tx) => attempt(tx, theirs))));
  }
  return found;
}

describe('whoever asks writes what trust.md says', () => {
  it.each(TABLES)('%s', async (table) => {
    const tries = makeTries(made, table, perTable, eyes);
    const surprises = await surprisesOf(tries);
    expect(surprises.slice(0, 5), `${surprises.length} of ${tries.length} tries`).toEqual([]);
    for (const op of Object.keys(WRITE[table] ?? {})) {
      const possible = tries.filter((one) => one.op === op);
      expect(
        possible.some((one) => one.rows > 0),
        `some ${op} is allowed`,
      ).toBe(true);
      expect(
        possible.some((one) => one.rows === 0),
        `some ${op} is refused`,
      ).toBe(true);
    }
  });

  it.each(made.askers)('every row at once: $name', async (asker) => {
    const tries = TABLES.flatMap((table) => triesAtEveryRow(made, table, asker, eyes.get(asker) ?? never()));
    expect(await surprisesOf(tries)).toEqual([]);
  });
});

function never(): never {
  throw new Error('An asker without eyes');
}
