import { describe, expect, it, vi } from 'vitest';
import { asViewer } from '#db/client.server.ts';
import { generate } from './generate/world.ts';
import { TABLES } from './oracle.ts';
import { standing } from './standing.ts';
import { allEyes, attempt, makeTries, prepareTries, type Try, triesAtEveryRow } from './tries/tries.ts';
import { WRITE } from './writers.ts';

vi.setConfig({ testTimeout: 120_000 });

const perTable = process.env.TERREAU_PROOF === '1' ? 5000 : 500;
const made = generate(1);
const eyes = allEyes(made);
standing(made, prepareTries);

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
