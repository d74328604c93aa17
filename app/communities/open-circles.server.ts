import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';

/** Is there somebody in the circles of this community whom everyone may read? Asked of public actors first: they are few. */
export async function hasOpenCircles(tx: Tx, communityId: string): Promise<boolean> {
  const [row] = await tx.execute<{ some: boolean }>(sql`
    select exists (select 1 from actors a join memberships m on m.actor_id = a.id
      where a.visibility = 'public' and a.communities @> array[${communityId}::uuid]
        and m.community_id = ${communityId} and m.ended_on is null) as some`);
  return row?.some ?? false;
}
