import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { actorIds } from '#app/actors/list.server.ts';
import { type ListParams, readParams } from '#app/actors/list-params.ts';
import { findCommunity } from '#app/circles/community.server.ts';
import { actorColumns, actorRow, tellActors } from './actor-rows.server.ts';
import type { Source } from './source.ts';

/** The list of actors, as its pages show it: of one community, of one's own, or of everything one may read. */
export async function actorsSource(
  tx: Tx,
  viewer: Viewer,
  slug: string | null,
  query: URLSearchParams,
): Promise<Source> {
  const community = slug === null ? null : await findCommunity(tx, slug);
  const asked = readParams(query);
  const scope = community ? [community.id] : await scopeOf(tx, viewer, asked);
  const params: ListParams = scope === null ? { ...asked, sort: 'name', quiet: 0 } : asked;
  return {
    community,
    columns: actorColumns,
    ids: chosenOf(query) ?? actorIds(viewer, scope, params),
    tell: tellActors(viewer, scope),
    row: actorRow(viewer, scope),
  };
}

/** The communities that the list over all looks at; null for everything one may read. */
async function scopeOf(tx: Tx, viewer: Viewer, asked: ListParams): Promise<string[] | null> {
  const mine = [...new Set([...viewer.gardens, ...viewer.memberOf])];
  const [chosen] = await tx.execute<{ id: string }>(
    sql`select id from communities where status = 'open' and slug = ${asked.of}`,
  );
  if (chosen) return [chosen.id];
  return asked.of === 'all' || mine.length === 0 ? null : mine;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Rows that were ticked one by one, whatever the filters. */
function chosenOf(query: URLSearchParams): SQL | null {
  const ids = query.getAll('id').filter((id) => uuid.test(id));
  if (ids.length === 0) return null;
  return sql`select a.id from actors a where a.id = any(${sql.param(ids)}::uuid[]) order by a.sort_name collate "french", a.id`;
}
