import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { directorySource } from '#app/actors/directory/source.server.ts';
import { findCommunity } from '#app/circles/community.server.ts';
import { actorColumns, actorRow, tellActors } from './actor-rows.server.ts';
import type { Source } from './source.ts';

/** The directory, as its pages show it: of one community, of one's own, or of everything one may read. */
export async function actorsSource(
  tx: Tx,
  viewer: Viewer,
  slug: string | null,
  query: URLSearchParams,
): Promise<Source> {
  const community = slug === null ? null : await findCommunity(tx, slug);
  const { scope, ids } = await directorySource(tx, viewer, query, community?.id ?? null);
  return {
    community,
    columns: actorColumns,
    ids: chosenOf(query) ?? ids(),
    tell: tellActors(viewer, scope),
    row: actorRow(viewer, scope),
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Rows that were ticked one by one, whatever the filters. */
function chosenOf(query: URLSearchParams): SQL | null {
  const ids = query.getAll('id').filter((id) => uuid.test(id));
  if (ids.length === 0) return null;
  return sql`select a.id from actors a where a.id = any(${sql.param(ids)}::uuid[]) and a.restricted_at is null order by a.sort_name collate "french", a.id`;
}
