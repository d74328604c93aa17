import type { Sql, TransactionSql } from 'postgres';

/** A person who was erased: two numbers and a moment, which say nothing of them. */
export type Erasure = { id: string; actor_id: string; erased_at: string };

/** The erasures that a database remembers; none where it is too old to. */
export async function listErasures(sql: Sql | TransactionSql): Promise<Erasure[]> {
  const [made] = await sql<{ made: boolean }[]>`select to_regclass('public.erasures') is not null as made`;
  if (!made?.made) return [];
  return sql<Erasure[]>`
    select id, actor_id, to_char(erased_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as erased_at
    from erasures order by erased_at`;
}

/**
 * Erases again, in a database just restored, those whom the backup still knew and who were erased since. The moment
 * kept is the one of the first erasure. Answers how many there were.
 */
export async function replayErasures(owner: Sql, erasures: Erasure[]): Promise<number> {
  const known = new Set((await listErasures(owner)).map(({ actor_id }) => actor_id));
  const once = [...new Map(erasures.map((erasure) => [erasure.actor_id, erasure])).values()];
  let replayed = 0;
  for (const { actor_id, erased_at } of once) {
    const [there] = await owner`select 1 from actors where id = ${actor_id}`;
    if (!there && known.has(actor_id)) continue;
    await owner.begin(async (tx) => {
      await tx`select erase_actor(${actor_id})`;
      await tx`update erasures set erased_at = ${erased_at} where actor_id = ${actor_id}`;
    });
    if (there) replayed++;
  }
  return replayed;
}
