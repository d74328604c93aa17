import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll } from 'vitest';
import { type Asking, asViewer, closeDatabase, openDatabase, sqlState, type Tx } from '#db/client.server.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import type { Generated } from './generate/world.ts';
import { load } from './load.ts';

/** A database of the test file's own with the generated world in it, open to asViewer. */
export function standing(made: Generated, prepare?: (owner: Sql) => Promise<void>): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await testDatabase();
    const owner = postgres({ ...database.connections.owner, max: 1, onnotice: () => {} });
    await load(owner, made.world);
    await prepare?.(owner);
    await owner.end();
    openDatabase(database.connections.app);
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await database?.drop();
  });
  return () => database ?? notYet();
}

function notYet(): never {
  throw new Error('The database is made before the tests, not before they are listed');
}

class Undo extends Error {}

/** Does something as somebody, undoes it, and answers what came of it: rows touched, or the refusal. */
export async function outcome(asking: Asking, work: (tx: Tx) => Promise<{ count: number }>): Promise<string> {
  let answer = '';
  await asViewer(asking, async (tx) => {
    answer = `${(await work(tx)).count} rows`;
    throw new Undo();
  }).catch((error) => {
    if (!(error instanceof Undo)) answer = `${sqlState(error)} ${(error.cause ?? error).message}`;
  });
  return answer;
}
