import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { Circle } from '#app/circles/circle.ts';
import { addDays } from '#app/i18n/dates.ts';
import type { Level } from '#app/visibility/visibility.ts';
import type { ActorKind } from './actor.ts';
import { type ListParams, pageLength } from './list-params.ts';

export type ListedActor = {
  id: string;
  kind: ActorKind;
  name: string;
  what: string;
  where: string | null;
  visibility: Level;
  isRelay: boolean;
  isPioneer: boolean;
  /** In the community looked at; over several, the innermost. */
  circle: Circle | null;
  communities: { slug: string; name: string }[];
  lastOn: string | null;
};

export type ActorList = { actors: ListedActor[]; total: number; more: boolean };

/** Beyond this many the list says "more than": counting everything one may read would cost more than it tells. */
const countedAtMost = 10_000;

/**
 * The actors of some communities (those who stand in a circle there now), or of everything one may read when
 * `communities` is null. The ids of the page come first, from narrow rows and leakproof conditions that may use their
 * indexes under row-level security; details are then joined for the rows of the page only.
 */
export async function listActors(
  tx: Tx,
  viewer: Viewer,
  communities: string[] | null,
  params: ListParams,
): Promise<ActorList> {
  if (communities !== null && communities.length === 0) return { actors: [], total: 0, more: false };
  const uuids = communities?.map((one) => sql`${one}::uuid`);
  const scope = uuids ? sql`array[${sql.join(uuids, sql`, `)}]` : null;
  return scope || params.circle ? listStanding(tx, viewer, scope, params) : listAll(tx, viewer, params);
}

/** Those who stand in a circle now, in some communities or in any: `matches m` and their order. */
function standing(viewer: Viewer, scope: SQL | null, params: ListParams): { matches: SQL; by: SQL } {
  const needsLast = scope !== null && (params.sort === 'last' || params.quiet > 0);
  const order = sql.raw(params.descending ? 'desc' : 'asc');
  const by =
    needsLast && params.sort === 'last'
      ? sql`m.last_on ${order} nulls ${sql.raw(params.descending ? 'last' : 'first')}, m.sort_name collate "french", m.id`
      : sql`m.sort_name collate "french" ${order}, m.id ${order}`;
  const matches = sql`here as materialized (
      select distinct mb.actor_id from memberships mb
      where mb.ended_on is null ${scope ? sql`and mb.community_id = any(${scope})` : sql``}
        ${params.circle ? sql`and mb.circle = ${params.circle}` : sql``}
        ${params.q ? sql`and mb.actor_id in (select id from actor_candidates(${params.q}) id)` : sql``}
    )${needsLast ? sql`, ${lastHeard(scope)}` : sql``}, matches as materialized (
      select a.id, a.sort_name, ${needsLast ? sql`h.last_on` : sql`null::date`} as last_on
      from here join actors a on a.id = here.actor_id ${needsLast ? sql`left join heard h on h.actor_id = a.id` : sql``}
      ${conditionsOf(viewer, params, needsLast)}
    )`;
  return { matches, by };
}

async function listStanding(tx: Tx, viewer: Viewer, scope: SQL | null, params: ListParams): Promise<ActorList> {
  const { matches, by } = standing(viewer, scope, params);
  const rows = await tx.execute<ListedActor & { total: number }>(sql`
    with ${matches}, page as materialized (
      select m.id, row_number() over (order by ${by}) as place from matches m
      order by ${by} limit ${pageLength} offset ${(params.page - 1) * pageLength}
    ), listed as (${detailsOf(scope)})
    select l.*, counted.total from (select count(*)::int as total from matches) counted left join listed l on true`);
  const actors = rows.filter((row) => row.id !== null).map(({ total: _, ...row }) => row);
  return { actors, total: rows[0]?.total ?? 0, more: false };
}

/** The ids of the whole list in its order, whatever the page: for those who take it out. */
export function actorIds(viewer: Viewer, communities: string[] | null, params: ListParams): SQL {
  if (communities?.length === 0) return sql`select a.id from actors a where false`;
  const uuids = communities?.map((one) => sql`${one}::uuid`);
  const scope = uuids ? sql`array[${sql.join(uuids, sql`, `)}]` : null;
  if (scope || params.circle) {
    const { matches, by } = standing(viewer, scope, params);
    return sql`with ${matches} select m.id from matches m order by ${by}`;
  }
  const order = sql.raw(params.descending ? 'desc' : 'asc');
  return sql`select a.id from ${everybody(params)} ${conditionsOf(viewer, params, false)}
    order by a.sort_name collate "french" ${order}, a.id ${order}`;
}

const everybody = (params: ListParams): SQL =>
  params.q
    ? sql`(select id from actor_candidates(${params.q}) id limit 20000) found join actors a on a.id = found.id`
    : sql`actors a`;

/** Everybody one may read: along the index of names, counted only so far. */
async function listAll(tx: Tx, viewer: Viewer, params: ListParams): Promise<ActorList> {
  const order = sql.raw(params.descending ? 'desc' : 'asc');
  const by = sql`a.sort_name collate "french" ${order}, a.id ${order}`;
  const from = everybody(params);
  const where = conditionsOf(viewer, params, false);
  const [rows, [counted]] = await Promise.all([
    tx.execute<ListedActor>(sql`
      with page as materialized (
        select a.id, row_number() over (order by ${by}) as place from ${from} ${where}
        order by ${by} limit ${pageLength} offset ${(params.page - 1) * pageLength}
      ) ${detailsOf(null)}`),
    tx.execute<{ count: number }>(
      sql`select count(*)::int as count from (select 1 from ${from} ${where} limit ${countedAtMost + 1}) few`,
    ),
  ]);
  const total = counted?.count ?? 0;
  return { actors: [...rows], total: Math.min(total, countedAtMost), more: total > countedAtMost };
}

/** What a row tells, for the actors of `page` in their order. */
const detailsOf = (scope: SQL | null): SQL => sql`
  select a.id, a.kind, a.name, case when a.brings <> '' then a.brings else a.about end as what, a.visibility,
    a.is_relay as "isRelay", a.is_pioneer as "isPioneer", t.name as "where",
    (select mb.circle from memberships mb where mb.actor_id = a.id and mb.ended_on is null
      ${scope ? sql`and mb.community_id = any(${scope})` : sql``} order by mb.circle limit 1) as circle,
    coalesce((select json_agg(json_build_object('slug', c.slug, 'name', c.name) order by c.name)
      from memberships mb join communities c on c.id = mb.community_id
      where mb.actor_id = a.id and mb.ended_on is null), '[]') as communities,
    (select max(i.happened_on) from interaction_participants ip join interactions i on i.id = ip.interaction_id
      where ip.actor_id = a.id ${scope ? sql`and i.community_id = any(${scope})` : sql``}) as "lastOn"
  from page p join actors a on a.id = p.id left join territories t on t.code = a.territory_code
  order by p.place`;

/** The last exchange of everybody in these communities: from the journal's own index, never over all links. */
function lastHeard(scope: SQL | null): SQL {
  return sql`heard as materialized (
    select ip.actor_id, max(i.happened_on) as last_on
    from interactions i join interaction_participants ip on ip.interaction_id = i.id
    where i.community_id = any(${scope}) group by ip.actor_id)`;
}

function conditionsOf(viewer: Viewer, params: ListParams, heard: boolean): SQL {
  const all = [
    sql`a.restricted_at is null`,
    ...(params.kind ? [sql`a.kind = ${params.kind}`] : []),
    ...(params.relay ? [sql`(a.is_relay or a.is_pioneer)`] : []),
    ...(params.theme
      ? [sql`exists (select 1 from actor_themes at where at.actor_id = a.id and at.theme_id = ${params.theme}::uuid)`]
      : []),
    ...(params.territory ? [sql`a.territory_code in ${within(params.territory)}`] : []),
    ...(heard && params.quiet
      ? [sql`(h.last_on is null or h.last_on <= ${addDays(viewer.today, -params.quiet)}::date)`]
      : []),
  ];
  return sql`where ${sql.join(all, sql` and `)}`;
}

/** A territory and what lies within it. */
function within(code: string): SQL {
  return sql`(select t.code from territories t where t.code = ${code} or t.parent_code = ${code} or t.epci_code = ${code}
    or t.parent_code in (select d.code from territories d where d.parent_code = ${code} and d.kind = 'department'))`;
}

export type Place = { code: string; name: string };

/** The departments where a region's people may live, for the filter; and the territory asked for, if it is another. */
export async function listPlaces(tx: Tx, asked: string): Promise<Place[]> {
  const rows = await tx.execute<Place>(sql`
    with lived as (select distinct r.parent_code from communities c join territories r on r.code = c.territory_code)
    select code, name from territories
    where (kind = 'department' and (parent_code in (select territory_code from communities)
        or code in (select territory_code from communities) or code in (select parent_code from lived)))
      or code = ${asked}
    order by name collate "french" limit 120`);
  return [...rows];
}
