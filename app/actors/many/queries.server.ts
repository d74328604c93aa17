import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { DirectorySource } from '../directory/source.server.ts';
import type { BulkAct } from './bulk-act.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An act of one's own, and how far it is. */
export async function findBulkAct(tx: Tx, viewer: Pick<Viewer, 'locale'>, id: string | null): Promise<BulkAct | null> {
  if (!id || !uuid.test(id)) return null;
  const theme = sql.raw(viewer.locale === 'en' ? 't.name_en' : 't.name_fr');
  const [act] = await tx.execute<BulkAct>(sql`
    select b.id, b.kind, b.circle, coalesce(${theme}, f.what, '') as what, c.name as community,
      cardinality(b.actor_ids) as asked, b.acted, cardinality(b.made) as made, b.already, b.not_theirs as "notTheirs",
      b.absent, b.undo_asked as "undoAsked", b.undone, b.changed_since as "changedSince"
    from bulk_acts b left join themes t on t.id = b.theme_id left join communities c on c.id = b.community_id
      left join follow_ups f on f.id = b.id
    where b.id = ${id}`);
  return act ?? null;
}

export type Chosen = { count: number; names: string[] };

const told = 8;

/** How many an act would be about, and the first of them by name: of those one reads. */
export async function tellChosen(tx: Tx, source: DirectorySource | null, ids: string[]): Promise<Chosen> {
  if (source === null && ids.length === 0) return { count: 0, names: [] };
  const chosen = source
    ? source.ids()
    : sql`select a.id from actors a where a.id = any(${`{${ids.join(',')}}`}::uuid[])`;
  const [row] = await tx.execute<Chosen>(sql`
    with chosen as materialized (${chosen})
    select (select count(*)::int from chosen) as count,
      coalesce((select json_agg(name) from (select a.name from (select id from chosen limit ${told}) few
        join actors a on a.id = few.id order by a.sort_name collate "french") named), '[]') as names`);
  return row ?? { count: 0, names: [] };
}
