import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { canReadMore } from './abilities.ts';

/** Does this viewer find anybody in the circles? Who reads more than the public does; others where somebody is public. */
export async function hasOpenCircles(tx: Tx, viewer: Viewer, communityId: string): Promise<boolean> {
  if (canReadMore(viewer, communityId)) return true;
  const [row] = await tx.execute<{ some: boolean }>(sql`
    select exists (select 1 from actors a join memberships m on m.actor_id = a.id
      where a.visibility = 'public' and a.communities @> array[${communityId}::uuid]
        and m.community_id = ${communityId} and m.ended_on is null) as some`);
  return row?.some ?? false;
}
