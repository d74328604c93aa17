import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import { notFound } from '#app/http/answers.ts';

export type CommunityHere = { id: string; slug: string; name: string; themeId: string };

/** The community of an address, if the viewer may know of it. */
export async function findCommunity(tx: Tx, slug: string | undefined): Promise<CommunityHere> {
  const [row] = await tx.execute<CommunityHere>(
    sql`select id, slug, name, theme_id as "themeId" from communities where slug = ${slug ?? ''}`,
  );
  if (!row) throw notFound();
  return row;
}

/** The communities of these ids, by name: those one gardens, for a choice. */
export async function listCommunities(tx: Tx, ids: string[]): Promise<CommunityHere[]> {
  if (ids.length === 0) return [];
  const rows = await tx.execute<CommunityHere>(
    sql`select id, slug, name, theme_id as "themeId" from communities where id in ${ids} order by name collate "french"`,
  );
  return [...rows];
}
