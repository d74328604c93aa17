import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { View } from './view.ts';

/** One's own views and those of the pairs one is in, by name. */
export async function listViews(tx: Tx, viewer: Pick<Viewer, 'userId'>): Promise<View[]> {
  const rows = await tx.execute<View>(sql`
    select v.id, v.name, v.query, v.community_id as "communityId", c.name as community, v.locked_by is not null as locked,
      coalesce(v.locked_by = ${viewer.userId}::uuid, false) as "lockedByMe",
      case when v.locked_by is distinct from ${viewer.userId}::uuid then u.name end as "lockedBy", v.version
    from views v left join communities c on c.id = v.community_id left join users u on u.id = v.locked_by
    order by v.community_id is not null, v.name collate "french", v.id limit 100`);
  return [...rows];
}
