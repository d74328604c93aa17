import type { Sql } from 'postgres';
import { pick, seeded } from '../../demo/seeded.ts';
import { LEVELS } from '../levels.ts';
import { literal } from '../load.ts';
import type { Entry, Row } from '../world.ts';
import { DAY, NOW } from './making.ts';
import type { Generated } from './world.ts';

/** Moments at which one or another held a mandate, down to the morning of the world's own day. */
const MOMENTS = ['2024-06-01T08:00:00Z', '2025-12-01T08:00:00Z', '2026-05-01T08:00:00Z', `${DAY}T05:00:00Z`];

const TODAY: [string, string] = [`${DAY}T05:00:00Z`, NOW.toISOString()];

/** What a row of each audited table was for a while. Moments of a stay decide who reads, so stays change today only. */
const ONCE: Record<string, (random: () => number, row: Row) => Row> = {
  interactions: (random) => ({ visibility: pick(random, LEVELS), notes: 'once' }),
  follow_ups: (random) => ({ visibility: pick(random, LEVELS), what: 'once' }),
  needs: (random, row) => ({
    visibility: row.community_id == null ? 'institution' : pick(random, LEVELS),
    title: 'once',
  }),
  projects: (random) => ({ visibility: pick(random, LEVELS), title: 'once' }),
  synergies: (random) => ({ visibility: pick(random, LEVELS), title: 'once' }),
  // Whoever is restricted is read by the pair alone as long as that stands.
  actors: (random, row) => ({
    visibility: row.restricted_at == null ? pick(random, LEVELS) : row.visibility,
    name: 'once',
  }),
  replies: (random) => ({ visibility: pick(random, LEVELS.slice(1)), words: 'once' }),
  contact_points: (random) => ({ visibility: pick(random, LEVELS.slice(0, 2)), value: 'once' }),
  ties: () => ({ role: 'once' }),
  memberships: () => ({ ended_on: '2025-01-02' }),
  mandates: () => ({ created_at: '2024-01-02T00:00:00Z' }),
  posts: () => ({ created_at: '2024-01-02T00:00:00Z' }),
  users: () => ({ name: 'once' }),
  communities: () => ({ status: 'draft', charter: 'once' }),
};

/** Lets rows be something else for a while and then what they are again, and keeps what the trail must say of it. */
export async function tellHistory(owner: Sql, made: Generated, perTable: number): Promise<void> {
  const random = seeded('history');
  await owner.begin(async (transaction) => {
    const tx = transaction as unknown as Sql;
    for (const [table, change] of Object.entries(ONCE)) {
      const rows = made.world.rows(table).filter((row) => quiet(made, table, row));
      for (const row of rows.length > perTable ? Array.from({ length: perTable }, () => pick(random, rows)) : rows) {
        const once = { ...row, ...change(random, row) };
        const [from, to] = table === 'memberships' ? TODAY : [pick(random, MOMENTS), pick(random, MOMENTS)];
        await turn(tx, made, { at: new Date(from), record: table, before: row, after: once });
        await turn(tx, made, { at: new Date(to), record: table, before: once, after: row });
      }
    }
  });
}

async function turn(tx: Sql, { world }: Generated, entry: Entry): Promise<void> {
  const [before, after] = [entry.before ?? {}, entry.after ?? {}];
  const differing = Object.keys({ ...before, ...after }).filter((column) => before[column] !== after[column]);
  const set = differing.map((column) => `${column} = ${column in after ? literal(after[column]) : 'default'}`);
  await tx`select set_config('app.at', ${entry.at.toISOString()}, true)`;
  await tx.unsafe(`update ${entry.record} set ${set.join(', ')} where id = ${literal(after.id)}`);
  const [written] = await tx<{ id: string }[]>`select id from audit order by id desc limit 1`;
  world.history.set(Number(written?.id), entry);
}

/** Rows whose being otherwise for a while leaves nothing else changed: no request falls, no array is counted anew. */
function quiet({ world, cast }: Generated, table: string, row: Row): boolean {
  if (table === 'memberships') return row.ended_on === '2025-01-01';
  if (table === 'communities') return row.id !== cast.communities.draft;
  return world.by('widening_requests', 'record_id', row.id).length === 0;
}
