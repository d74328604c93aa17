import type { Sql, TransactionSql } from 'postgres';
import { z } from 'zod';
import { Refusal } from '../terminal.ts';

const erasure = z.object({ actor_id: z.uuid(), erased_at: z.iso.datetime() });

/** A person who was erased: a number and a moment, which say nothing of them. */
export type Erasure = z.infer<typeof erasure>;

/** The list that the command `erasures` writes, one to a line. */
export function readErasures(file: string, text: string): Erasure[] {
  try {
    return text.split('\n').flatMap((line) => (line.trim() ? [erasure.parse(JSON.parse(line))] : []));
  } catch {
    throw new Refusal(
      `« ${file} » n’est pas une liste faite par « npm run terreau -- erasures ».`,
      `"${file}" is not a list made by "npm run terreau -- erasures".`,
    );
  }
}

/** The erasures that a database remembers; none where it is too old to. */
export async function listErasures(sql: Sql | TransactionSql): Promise<Erasure[]> {
  const [made] = await sql<{ made: boolean }[]>`select to_regclass('public.erasures') is not null as made`;
  if (!made?.made) return [];
  return sql<Erasure[]>`
    select actor_id, to_char(erased_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as erased_at
    from erasures order by erased_at`;
}

/**
 * Erases again, in a database just restored, those whom the backup still knew and who were erased since. All are
 * remembered, with the moment of the first time, for the next backup that is put back may know them. Answers how many
 * were there.
 */
export async function replayErasures(owner: Sql, erasures: Erasure[]): Promise<number> {
  let replayed = 0;
  for (const { actor_id, erased_at } of erasures) {
    await owner.begin(async (tx) => {
      const [there] = await tx`select 1 from actors where id = ${actor_id}`;
      if (there) {
        await tx`select erase_actor(${actor_id})`;
        replayed++;
      }
      await tx`
        insert into erasures (id, actor_id, erased_at, why) values (gen_random_uuid(), ${actor_id}, ${erased_at}, 'replayed')
        on conflict (actor_id) do update set erased_at = least(erasures.erased_at, excluded.erased_at)`;
    });
  }
  return replayed;
}
