import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import { isGardener, isSignedIn, type Viewer } from '#app/access/viewer.ts';
import { listViews } from '#app/views/queries.server.ts';
import { newId } from '#db/ids.ts';
import { findBulkAct } from '../many/queries.server.ts';
import { listThemes } from '../queries.server.ts';
import { type ColumnId, offeredColumns, type Setting, usualColumns } from './columns.ts';
import { queryOf } from './params.ts';
import { listDirectory } from './rows.server.ts';
import { directorySource } from './source.server.ts';

export type DirectoryPage = Awaited<ReturnType<typeof findDirectoryPage>>;

type Community = { id: string; slug: string; name: string };

/** All that the directory shows: of one community, or over those one takes part in, or over everything. */
export async function findDirectoryPage(tx: Tx, viewer: Viewer, query: URLSearchParams, community: Community | null) {
  const source = await directorySource(tx, viewer, query, community?.id ?? null);
  const setting: Setting = { overall: community === null, signedIn: isSignedIn(viewer) };
  const offered = offeredColumns(setting);
  const chosen = source.params.columns.filter((id) => offered.includes(id));
  const columns: ColumnId[] = chosen.length > 0 ? chosen : usualColumns;
  const params = { ...source.params, columns };
  // The communities of a person stand in small under their circle where several are looked at.
  const told: ColumnId[] =
    setting.overall && columns.includes('circle') && !columns.includes('communities')
      ? [...columns, 'communities']
      : columns;
  const [list, themes, places, all, views, act] = await Promise.all([
    listDirectory(tx, viewer, source, told),
    listThemes(tx, viewer.locale),
    listPlaces(tx, params.territory),
    community ? [] : listOpen(tx),
    setting.signedIn ? listViews(tx, viewer) : [],
    setting.signedIn ? findBulkAct(tx, viewer, query.get('act')) : null,
  ]);
  const mine = viewer.gardens.length + viewer.memberOf.length > 0;
  return {
    list,
    params,
    query: queryOf(params),
    setting,
    themes,
    places,
    /** Communities to choose from; none on the page of one community. */
    communities: community ? null : { mine, all },
    here: community ? `/communities/${community.slug}/actors` : '/actors',
    slug: community?.slug ?? null,
    views,
    /** What a new view is kept as. */
    freshId: newId(),
    act,
    /** Whether exchanges may sort: within communities, not over everything. */
    byLast: source.scope !== null,
    /** They garden all of these: no exchange they read means that there was none. */
    readsAll: source.scope?.every((id) => viewer.gardens.includes(id)) ?? false,
    today: viewer.today,
    can: {
      choose: isGardener(viewer) && viewer.lens === null,
      share: viewer.lens === null ? await listGardened(tx, viewer) : [],
      keepViews: setting.signedIn && viewer.lens === null,
    },
  };
}

async function listOpen(tx: Tx): Promise<{ slug: string; name: string }[]> {
  const rows = await tx.execute<{ slug: string; name: string }>(
    sql`select slug, name from communities where status = 'open' order by name collate "french" limit 300`,
  );
  return [...rows];
}

async function listGardened(tx: Tx, viewer: Viewer): Promise<Community[]> {
  if (viewer.gardens.length === 0) return [];
  const rows = await tx.execute<Community>(
    sql`select id, slug, name from communities where id in ${viewer.gardens} order by name collate "french"`,
  );
  return [...rows];
}

export type Place = { code: string; name: string };

/** Where people may live, for the filter: the regions and departments of the communities, and the territory asked for. */
async function listPlaces(tx: Tx, asked: string): Promise<Place[]> {
  const rows = await tx.execute<Place>(sql`
    with lived as (select distinct r.parent_code from communities c join territories r on r.code = c.territory_code)
    select code, name from territories
    where (kind = 'department' and (parent_code in (select territory_code from communities)
        or code in (select territory_code from communities) or code in (select parent_code from lived)))
      or (kind = 'region' and code in (select territory_code from communities))
      or code = ${asked}
    order by kind <> 'region', name collate "french" limit 120`);
  return [...rows];
}
