import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { DoWork, Work } from '#app/jobs/work.ts';
import { asViewer } from '#db/client.server.ts';
import { LikenessIndex, type Pair } from './index-of.ts';
import { keepApart, loadKnown } from './known.server.ts';

/** How many records are compared before others get their turn, and how many pairs are written at once. */
const stride = 250;
const batch = 1_000;

/**
 * Compares all that its owner may read, within a minute for 100,000 records; so one that was interrupted begins anew. What
 * it found before is written again without harm.
 */
export const sweep: DoWork = async (work) => {
  const index = await readAll(work);
  if (!index) return 'stopped';
  let found: Pair[] = [];
  let count = 0;
  for (let from = 0; from < index.size; from += stride) {
    for (const pair of index.pairs(from, from + stride)) found.push(pair);
    if (found.length >= batch) {
      count += await write(work, found);
      found = [];
    }
    // Reading is about a quarter of it.
    work.progress(Math.round(index.size * 0.25 + from * 0.75), index.size);
    await nextTurn();
    if (work.signal.aborted) return 'stopped';
  }
  count += await write(work, found);
  await conclude(work, index.size, count);
  work.progress(index.size, index.size);
  return 'done';
};

/** Null when it was asked to stop meanwhile. */
async function readAll(work: Work): Promise<LikenessIndex | null> {
  const index = new LikenessIndex();
  return asViewer({ userId: work.userId }, async (tx) => {
    const [row] = await tx.execute<{ total: number }>(sql`select count(*)::int as total from actors`);
    const total = row?.total ?? 0;
    for await (const known of loadKnown(tx)) {
      index.add(known);
      if (index.size % stride !== 0) continue;
      work.progress(Math.min(Math.round(index.size / 4), total), total);
      if (work.signal.aborted) return null;
    }
    index.pack();
    await keepApart(tx, index);
    return index;
  });
}

/** Writes the pairs of which both are still there and read; answers how many. */
async function write(work: Work, pairs: Pair[]): Promise<number> {
  if (pairs.length === 0) return 0;
  const ordered = pairs.map(({ id, other, score }) =>
    id < other ? { id, other, score } : { id: other, other: id, score },
  );
  const column = (of: 'id' | 'other' | 'score') => `{${ordered.map((pair) => pair[of]).join()}}`;
  return asViewer({ userId: work.userId }, async (tx) => {
    // Ids as they are, not within JSON: policies let an index answer `=` alone. The ends are read on the way, so that the
    // trigger need not look for those of each pair by itself.
    const done = await tx.execute(sql`
      insert into duplicate_pairs (sweep_id, user_id, score,
        actor_id, actor_level, actor_communities, actor_author_id, other_id, other_level, other_communities, other_author_id)
      select ${work.subjectId}, ${work.userId}, pair.score,
        a.id, a.visibility, a.communities, a.author_id, b.id, b.visibility, b.communities, b.author_id
      from unnest(${column('id')}::uuid[], ${column('other')}::uuid[], ${column('score')}::real[]) as pair(id, other, score)
        join actors a on a.id = pair.id join actors b on b.id = pair.other
      on conflict do nothing`);
    return done.count;
  });
}

/** What earlier sweeps found is out of date from here on. */
async function conclude(work: Work, compared: number, found: number): Promise<void> {
  await asViewer({ userId: work.userId }, async (tx) => {
    await tx.execute(sql`delete from sweeps where user_id = ${work.userId} and id <> ${work.subjectId}`);
    await tx.execute(
      sql`update sweeps set ended_at = now(), compared = ${compared}, found = ${found} where id = ${work.subjectId}`,
    );
  });
}
