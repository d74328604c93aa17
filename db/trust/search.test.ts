import { sql } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { type Asking, asViewer } from '#db/client.server.ts';
import { NOW } from './generate/making.ts';
import { generate } from './generate/world.ts';
import { eyesOf } from './looking.ts';
import { canRead } from './oracle.ts';
import { standing } from './standing.ts';

vi.setConfig({ testTimeout: 120_000 });

const made = generate(2);
const { world, cast } = made;
standing(made);

/** A word that every record of a kind holds in the generated world, and its table. */
const WORDS = [
  ['notes', 'exchange', 'interactions'],
  ['need', 'need', 'needs'],
  ['synergy', 'synergy', 'synergies'],
  ['project', 'project', 'projects'],
  ['person', 'actor', 'actors'],
] as const;

type Found = { kind: string; id: string };
const candidates = (asking: Asking, typed: string, most: number) =>
  asViewer(asking, (tx) => tx.execute<Found>(sql`select kind, id from search_candidates(${typed}, ${most})`));

describe('candidates of a search', () => {
  it.each(made.askers)('are what $name reads, all of it and nothing else, also within a cap', async (asker) => {
    const eyes = eyesOf(world, asker);
    for (const [typed, kind, table] of WORDS) {
      const read = world.rows(table).filter((row) => canRead(eyes, table, row));
      // Some records of the world are called otherwise: what bears the word is asked of what is read.
      const bears = (row: Record<string, unknown>) =>
        [row.notes, row.title, row.name].some((text) =>
          String(text ?? '')
            .toLowerCase()
            .startsWith(typed),
        );
      const due = read.filter(bears).map((row) => String(row.id));
      const found = (await candidates(asker, typed, 4000)).filter((one) => one.kind === kind).map(({ id }) => id);
      expect(found.toSorted(), `${table} found by ${typed}`).toEqual(due.toSorted());
      const few = (await candidates(asker, typed, 3)).filter((one) => one.kind === kind);
      expect(few, `three of ${table}`).toHaveLength(Math.min(3, due.length));
      expect(due).toEqual(expect.arrayContaining(few.map(({ id }) => id)));
    }
  });

  it.each(made.askers)('by an address are the contact points $name reads', async (asker) => {
    const eyes = eyesOf(world, asker);
    const due = world
      .rows('contact_points')
      .filter((row) => row.kind !== 'phone' && String(row.value).toLowerCase().includes('exa'))
      .filter((row) => canRead(eyes, 'contact_points', row))
      .map((row) => String(row.id));
    const found = (await candidates(asker, 'exa', 4000)).filter(({ kind }) => kind === 'contact').map(({ id }) => id);
    expect(found.toSorted()).toEqual(due.toSorted());
  });

  it('a lens finds with the eyes it lends', async () => {
    const userId = cast.users.terrA ?? '';
    const lens = `visitor:${cast.communities.A}`;
    const seen = await asViewer({ userId, lens, at: NOW }, async (tx) => ({
      found: await tx.execute<Found>(sql`select kind, id from search_candidates('need', 4000)`),
      read: await tx.execute<Found>(sql`select 'need' as kind, id from needs where title ilike 'need%'`),
    }));
    expect(seen.found.map(({ id }) => id).toSorted()).toEqual(seen.read.map(({ id }) => id).toSorted());
  });
});
