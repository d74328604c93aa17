import { type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '#app/access/viewer.ts';
import { addDays } from '#app/i18n/dates.ts';
import type { Tx } from '#db/client.server.ts';
import { type Sort, sortsOverAll } from './columns.ts';
import { type DirectoryParams, type Having, readParams } from './params.ts';

type Looking = Pick<Viewer, 'gardens' | 'memberOf' | 'today'>;

/** The directory as filtered: whose ids, in which order. Everything runs under the policies of whoever looks. */
export type DirectorySource = {
  /** What was understood of the address; what cannot be done over everything is left out. */
  params: DirectoryParams;
  /** The communities it is about; null for whatever one may read. */
  scope: string[] | null;
  /** A whole query of (id, place), places from 1 in the order of the list; of a part of it when it is asked for. */
  ids: (part?: { limit: number; offset: number }) => SQL;
  /** CTEs up to `matches`, materialized, with the order of its rows as `m`; null where an index holds the order. */
  standing: { ctes: SQL; order: SQL } | null;
  /** A whole query of the number of matches, which stops counting at `most`. */
  count: (most: number) => SQL;
};

/**
 * Reads the query of a directory's address (`/actors?…`; on the page of a community its id as `communityId`) and answers
 * where its rows come from, at any size. Export and acts on many use it as it is: the list as filtered.
 */
export async function directorySource(
  tx: Tx,
  viewer: Looking,
  query: URLSearchParams,
  communityId: string | null = null,
): Promise<DirectorySource> {
  const asked = readParams(query);
  const mine = [...new Set([...viewer.gardens, ...viewer.memberOf])];
  if (communityId) return sourceOf(viewer, { ...asked, of: '' }, [communityId]);
  const [chosen] =
    asked.of && asked.of !== 'all'
      ? await tx.execute<{ id: string }>(sql`select id from communities where slug = ${asked.of} and status = 'open'`)
      : [];
  if (chosen) return sourceOf(viewer, asked, [chosen.id]);
  if (asked.of === 'all' || mine.length === 0)
    return sourceOf(viewer, { ...asked, of: mine.length > 0 ? 'all' : '' }, null);
  return sourceOf(viewer, { ...asked, of: '' }, mine);
}

/**
 * Those who stand in a circle of some communities now, from narrow rows and leakproof conditions that may use their
 * indexes under row-level security; or, over everything, whoever one reads, along the index of names.
 */
function sourceOf(viewer: Looking, given: DirectoryParams, scope: string[] | null): DirectorySource {
  const standing = scope !== null || given.circle !== '';
  const params = scope === null ? { ...given, sort: overAll(given.sort) } : given;
  return standing ? standingSource(viewer, params, scope) : allSource(viewer, params);
}

function overAll(sort: DirectoryParams['sort']): DirectoryParams['sort'] {
  const kept = sort.filter(({ by }) => sortsOverAll.includes(by));
  return kept.length > 0 ? kept : [{ by: 'name', descending: false }];
}

function standingSource(viewer: Looking, params: DirectoryParams, communities: string[] | null): DirectorySource {
  const uuids = communities?.map((one) => sql`${one}::uuid`);
  const scope = uuids ? sql`array[${sql.join(uuids, sql`, `)}]` : null;
  const sortedBy = (by: Sort) => params.sort.some((sort) => sort.by === by);
  const silence = silenceOf(viewer, params);
  const heard = scope !== null && (sortedBy('last') || silence !== null);
  const ctes = sql`here as materialized (
      select mb.actor_id, min(mb.circle) as circle, min(mb.started_on) as since from memberships mb
      where mb.ended_on is null ${scope ? sql`and mb.community_id = any(${scope})` : sql``}
        ${params.circle ? sql`and mb.circle = ${params.circle}` : sql``}
        ${params.q ? sql`and mb.actor_id in (select id from directory_candidates(${params.q}) id)` : sql``}
      group by mb.actor_id
    )${heard ? sql`, ${lastHeard(scope)}` : scope === null && silence ? sql`, ${heardSince(silence)}` : sql``}
    , matches as materialized (
      select a.id, a.sort_name, here.circle, here.since${keysOf(params, heard)}
      from here join actors a on a.id = here.actor_id
        ${heard ? sql`left join heard h on h.actor_id = a.id` : sql``}
        ${sortedBy('where') ? sql`left join territories st on st.code = a.territory_code` : sql``}
      ${conditionsOf(viewer, params, silence && (heard ? silence.heard : silence.overAll))}
    )`;
  return materialized(params, communities, ctes);
}

function allSource(viewer: Looking, params: DirectoryParams): DirectorySource {
  if (silenceOf(viewer, params)) return silentSource(viewer, params);
  const order = orderOf(params, (by) => keysOverAll[by] ?? keysOverAll.name);
  const from = params.q
    ? sql`(select id from directory_candidates(${params.q}) id limit 20000) found join actors a on a.id = found.id`
    : sql`actors a`;
  const where = conditionsOf(viewer, params, null);
  const place = params.sort.some(({ by }) => by === 'where')
    ? sql`left join territories st on st.code = a.territory_code`
    : sql``;
  return {
    params,
    scope: null,
    standing: null,
    ids: (part) => sql`select a.id, row_number() over (order by ${order}) as place from ${from} ${place} ${where}
      order by ${order} ${partOf(part)}`,
    count: (most) => sql`select count(*)::int as count from (select 1 from ${from} ${where} limit ${most}) few`,
  };
}

/** Over everything too, but every exchange must be read: once, for the page and for the count. */
function silentSource(viewer: Looking, params: DirectoryParams): DirectorySource {
  const silence = silenceOf(viewer, params) as Silence;
  const ctes = sql`${heardSince(silence)}, matches as materialized (
      select a.id, a.sort_name, null::circle_name as circle${keysOf(params, false)}
      from actors a left join territories st on st.code = a.territory_code
      ${conditionsOf(viewer, params, silence.overAll)}
        ${params.q ? sql`and a.id in (select id from directory_candidates(${params.q}) id)` : sql``}
    )`;
  return materialized(params, null, ctes);
}

function materialized(params: DirectoryParams, scope: string[] | null, ctes: SQL): DirectorySource {
  const order = orderOf(params, (by) => keyNames[by]);
  return {
    params,
    scope,
    standing: { ctes, order },
    ids: (part) => sql`with ${ctes} select m.id, row_number() over (order by ${order}) as place from matches m
      order by ${order} ${partOf(part)}`,
    count: (most) => sql`with ${ctes} select count(*)::int as count from (select 1 from matches limit ${most}) few`,
  };
}

const partOf = (part?: { limit: number; offset: number }): SQL =>
  part ? sql`limit ${part.limit} offset ${part.offset}` : sql``;

const keyNames: Record<Sort, SQL> = {
  name: sql`m.sort_name collate "french"`,
  circle: sql`m.circle`,
  since: sql`m.since`,
  where: sql`m.place_name collate "french"`,
  last: sql`m.last_on`,
  needs: sql`m.open_needs`,
  rhythm: sql`m.touch_every_days`,
  kind: sql`m.kind`,
  added: sql`m.created_at`,
};

const keysOverAll: Partial<Record<Sort, SQL>> & { name: SQL } = {
  name: sql`a.sort_name collate "french"`,
  where: sql`st.name collate "french"`,
  kind: sql`a.kind`,
  added: sql`a.created_at`,
};

/** The columns of `matches` that the sort asks for, beside the name and the circle. */
function keysOf(params: DirectoryParams, heard: boolean): SQL {
  const keys: Partial<Record<Sort, SQL>> = {
    where: sql`st.name as place_name`,
    last: heard ? sql`h.last_on` : sql`null::date as last_on`,
    needs: sql`(select count(*) from need_expressers e join needs n on n.id = e.need_id
      where e.actor_id = a.id and n.state not in ('answered', 'closed')) as open_needs`,
    rhythm: sql`a.touch_every_days`,
    kind: sql`a.kind`,
    added: sql`a.created_at`,
  };
  const asked = params.sort.flatMap(({ by }) => keys[by] ?? []);
  return asked.length > 0 ? sql`, ${sql.join(asked, sql`, `)}` : sql``;
}

/** What is not known comes last, but where one looks for the longest silence: never heard is longest. */
function orderOf(params: DirectoryParams, key: (by: Sort) => SQL): SQL {
  const [first] = params.sort;
  const fallen = first?.by === 'name' && first.descending;
  const parts = params.sort.map(({ by, descending }) => {
    // The index of names is read from either end: its order has no place for what is not known.
    if (by === 'name') return sql`${key(by)} ${sql.raw(descending ? 'desc' : 'asc')}`;
    const nulls = by === 'last' && !descending ? 'first' : 'last';
    return sql`${key(by)} ${sql.raw(descending ? 'desc' : 'asc')} nulls ${sql.raw(nulls)}`;
  });
  const named = params.sort.some(({ by }) => by === 'name');
  const id = key('name') === keysOverAll.name ? sql`a.id` : sql`m.id`;
  return sql.join([...parts, ...(named ? [] : [key('name')]), sql`${id} ${sql.raw(fallen ? 'desc' : 'asc')}`], sql`, `);
}

/** The last exchange of everybody in these communities: from the journal's own index, never over all links. */
function lastHeard(scope: SQL | null): SQL {
  return sql`heard as materialized (
    select ip.actor_id, max(i.happened_on) as last_on
    from interactions i join interaction_participants ip on ip.interaction_id = i.id
    where i.community_id = any(${scope}) group by ip.actor_id)`;
}

type Silence = { since: string | null; heard: SQL; overAll: SQL };

/** Not heard since a day: `since` is the first day on which an exchange would be one too many, null for ever. */
function silenceOf({ today }: Looking, { quiet, before }: DirectoryParams): Silence | null {
  if (!quiet && !before) return null;
  const days = typeof quiet === 'number' && quiet > 0 ? addDays(addDays(today, -quiet), 1) : null;
  const since = quiet === 'never' ? null : ([days, before].filter(Boolean).sort()[0] as string);
  return {
    since,
    heard: since === null ? sql`h.last_on is null` : sql`(h.last_on is null or h.last_on < ${since}::date)`,
    overAll: sql`a.id not in (select actor_id from heard_since)`,
  };
}

function heardSince({ since }: Silence): SQL {
  return sql`heard_since as materialized (
    select distinct ip.actor_id from interactions i join interaction_participants ip on ip.interaction_id = i.id
    ${since === null ? sql`` : sql`where i.happened_on >= ${since}::date`})`;
}

function conditionsOf({ today }: Looking, params: DirectoryParams, silence: SQL | null): SQL {
  const all = [
    // Restricted people are in no list.
    sql`a.restricted_at is null`,
    ...(params.kind ? [sql`a.kind = ${params.kind}`] : []),
    ...(params.relay ? [sql`(a.is_relay or a.is_pioneer)`] : []),
    ...(params.theme
      ? [sql`exists (select 1 from actor_themes at where at.actor_id = a.id and at.theme_id = ${params.theme}::uuid)`]
      : []),
    ...(params.territory ? [sql`a.territory_code in ${within(params.territory)}`] : []),
    ...reached(params.mail, sql`cp.kind = 'mail'`),
    ...reached(params.phone, sql`cp.kind = 'phone'`),
    ...reached(params.consent, sql`cp.consent_level is not null`),
    ...(params.needs
      ? [
          sql`exists (select 1 from need_expressers e join needs n on n.id = e.need_id
            where e.actor_id = a.id and n.state not in ('answered', 'closed'))`,
        ]
      : []),
    ...(params.due ? [isDue(today)] : []),
    ...(silence ? [silence] : []),
  ];
  return sql`where ${sql.join(all, sql` and `)}`;
}

/** They were to be heard from every so often, and nobody did for longer, nor were they added since. */
const isDue = (today: string): SQL => sql`(a.touch_every_days is not null
  and a.created_at < ${today}::date - a.touch_every_days and not exists (
  select 1 from interaction_participants ip join interactions i on i.id = ip.interaction_id
  where ip.actor_id = a.id and i.happened_on >= ${today}::date - a.touch_every_days))`;

function reached(asked: Having, which: SQL): SQL[] {
  if (asked === '') return [];
  const found = sql`exists (select 1 from contact_points cp where cp.actor_id = a.id and ${which})`;
  return [asked === 'with' ? found : sql`not ${found}`];
}

/** A territory and what lies within it. */
function within(code: string): SQL {
  return sql`(select t.code from territories t where t.code = ${code} or t.parent_code = ${code} or t.epci_code = ${code}
    or t.parent_code in (select d.code from territories d where d.parent_code = ${code} and d.kind = 'department'))`;
}
