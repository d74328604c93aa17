import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { canTend } from '#app/synergies/abilities.ts';
import { nextStates as nextOfSynergy, type SynergyState } from '#app/synergies/synergy.ts';
import type { Level } from '#app/visibility/visibility.ts';
import { canChangeState } from './abilities.ts';
import { type NeedState, nextStates, type Urgency, waitingSince } from './need.ts';
import { filtersOf, type Scope } from './table-filters.server.ts';
import type { Sort, TableView } from './table-view.ts';

type Common = {
  id: string;
  title: string;
  visibility: Level;
  community: { slug: string; name: string } | null;
  /** The day it was collected or proposed. */
  day: string;
  who: string[];
  whoMore: number;
  directorates: string[];
  themes: string[];
  territory: string | null;
  /** It concerns a directorate of the viewer, where that comes first. */
  concerned: boolean;
  /** The states the viewer may bring it to. */
  next: readonly string[];
};
export type TableRow = Common &
  (
    | { kind: 'need'; state: NeedState; urgency: Urgency; waitingSince: string | null }
    | { kind: 'synergy'; state: SynergyState; urgency: null; waitingSince: null }
  );

export type Counts = { need: number; synergy: number; concerned: number };

export const rowsPerPage = 40;

/** How many rows of each kind the filters leave, whatever kind is shown. */
export async function countRows(tx: Tx, view: TableView, scope: Scope): Promise<Counts> {
  const { needs, synergies, ofNeeds, ofSynergies } = filtersOf({ ...view, kind: 'all' }, scope);
  const concerned = scope.mineFirst
    ? sql`(select count(*) from needs n where ${and([...needs, ofNeeds(scope.mineFirst)])})::int
        + (select count(*) from synergies s where ${and([...synergies, ofSynergies(scope.mineFirst)])})::int`
    : sql`0`;
  const [row] = await tx.execute<Counts>(sql`
    select (select count(*) from needs n where ${and(needs)})::int as need,
      (select count(*) from synergies s where ${and(synergies)})::int as synergy,
      ${concerned} as concerned`);
  return row as Counts;
}

/**
 * The rows that a view shows, narrow, and their order; `limit` cuts each branch. Where an index has the order, a branch
 * with a limit reads no further.
 */
function foundBy(view: TableView, scope: Scope, limit: number | null) {
  const { needs, synergies, ofNeeds, ofSynergies } = filtersOf(view, scope);
  const first = scope.mineFirst;
  const key = keysOf(view.sort ?? 'since', scope);
  const way = sql.raw(view.descending ? 'desc nulls last' : 'asc nulls last');
  // The indexes of days hold this order, read from either end, and no other.
  const dayWay = sql.raw(view.descending ? 'desc nulls last' : 'asc nulls first');
  const order = sql.join(
    [
      ...(first ? [sql`concerned desc`] : []),
      ...(key ? [sql`key ${way}`, sql`day desc`, sql`id desc`] : [sql`day ${dayWay}`, sql`id ${dayWay}`]),
    ],
    sql`, `,
  );
  const firstRows = limit === null ? sql`` : sql`order by ${order} limit ${limit}`;
  const parts = [
    view.kind !== 'synergy' &&
      sql`select n.id, false as synergy, n.collected_on as day, ${first ? ofNeeds(first) : sql`false`} as concerned,
        ${key?.need ?? sql`null::int`} as key from needs n where ${and(needs)} ${firstRows}`,
    view.kind !== 'need' &&
      sql`select s.id, true as synergy, s.proposed_on as day, ${first ? ofSynergies(first) : sql`false`} as concerned,
        ${key?.synergy ?? sql`null::int`} as key from synergies s where ${and(synergies)} ${firstRows}`,
  ].filter((part) => part !== false);
  const rows = sql.join(
    parts.map((part) => sql`(${part})`),
    sql` union all `,
  );
  return { rows, order, key, way, dayWay };
}

/** The ids of the whole table in its order, whatever the page: for those who take it out. */
export function tableIds(view: TableView, scope: Scope): SQL {
  const { rows, order } = foundBy(view, scope, null);
  return sql`select id from (${rows}) as found order by ${order}`;
}

/**
 * One page of needs and synergies together. The ids of the page are found first, over narrow rows that the indexes can
 * deliver in order; only then are its rows told in full.
 */
export async function listRows(tx: Tx, viewer: Viewer, view: TableView, scope: Scope): Promise<TableRow[]> {
  const skipped = (view.page - 1) * rowsPerPage;
  // Each branch brings only the rows that may reach the page.
  const { rows, order, key, way, dayWay } = foundBy(view, scope, skipped + rowsPerPage);
  const found = await tx.execute<Found>(sql`
    with page as materialized (
      select * from (${rows}) as found
      order by ${order} limit ${rowsPerPage} offset ${skipped}
    )
    select page.id, page.synergy, page.concerned, page.day::text as day, ${details(viewer)}
    from page
    left join needs n on n.id = page.id and not page.synergy
    left join synergies s on s.id = page.id and page.synergy
    cross join lateral (${whoSpeaks}) who
    order by ${sql.raw(scope.mineFirst ? 'page.concerned desc, ' : '')}${
      key ? sql`page.key ${way}, page.day desc, page.id desc` : sql`page.day ${dayWay}, page.id ${dayWay}`
    }`);
  return found.map((row) => asRow(viewer, row));
}

type Found = Omit<Common, 'next'> & {
  synergy: boolean;
  state: NeedState | SynergyState;
  urgency: Urgency | null;
  toldOn: string | null;
  authorId: string;
  communityId: string | null;
  communities: string[] | null;
};

function asRow(viewer: Viewer, found: Found): TableRow {
  const { synergy, state, urgency, toldOn, authorId, communityId, communities, ...row } = found;
  if (synergy) {
    const life = { kind: 'synergy' as const, state: state as SynergyState, urgency: null, waitingSince: null };
    const may = canTend(viewer, { visibility: row.visibility, authorId, communities: communities ?? [] });
    return { ...row, ...life, next: may ? nextOfSynergy[life.state] : [] };
  }
  const need = { state: state as NeedState, collectedOn: row.day, toldOn };
  const may = canChangeState(viewer, { visibility: row.visibility, communityId, authorId, directorates: [] });
  return {
    ...row,
    kind: 'need',
    state: need.state,
    urgency: urgency as Urgency,
    waitingSince: waitingSince(need),
    next: may ? nextStates[need.state] : [],
  };
}

const and = (filters: SQL[]): SQL => (filters.length > 0 ? sql.join(filters, sql` and `) : sql`true`);

/** What each branch of the union sorts by; null for the day alone, which indexes deliver in order. */
function keysOf(sort: Sort, scope: Scope): { need: SQL; synergy: SQL } | null {
  switch (sort) {
    case 'since':
      return null;
    case 'title':
      return { need: sql`n.title collate french`, synergy: sql`s.title collate french` };
    case 'state':
      return {
        need: sql`array_position(array['collected', 'qualified', 'taken_up', 'answered', 'closed'], n.state::text)`,
        synergy: sql`array_position(array['proposed', 'agreed', 'under_way', 'realised', 'set_aside'], s.state::text)`,
      };
    case 'urgency':
      return { need: sql`array_position(array['low', 'normal', 'high'], n.urgency::text)`, synergy: sql`null::int` };
    case 'level':
      return { need: sql`n.visibility`, synergy: sql`s.visibility` };
    case 'community': {
      const name = (id: SQL) => sql`(select c.name from communities c where c.id = ${id}) collate french`;
      return { need: name(sql`n.community_id`), synergy: name(sql`s.community_id`) };
    }
    case 'directorates':
      return {
        need: sql`(select count(*) from need_directorates d where d.need_id = n.id)`,
        synergy: sql`(select count(*) from (${synergyDirectorates}) d)`,
      };
    case 'waiting':
      // The longest silence is the earliest day, so the day is turned into a number that grows with the silence.
      return {
        need: sql`(select ${scope.today}::date - coalesce(max(r.told_on), n.collected_on) from replies r where r.need_id = n.id
          having n.state not in ('answered', 'closed') or max(r.told_on) is null)`,
        synergy: sql`null::int`,
      };
  }
}

/** A synergy concerns the directorates of the needs it links, and the one that proposed it. */
const synergyDirectorates = sql`
  select d.directorate_id from synergy_needs l join need_directorates d on d.need_id = l.need_id where l.synergy_id = s.id
  union select s.directorate_id where s.directorate_id is not null`;

/** Who expressed a need (else the directorate that did), or which actors and projects a synergy links: two, and how many more. */
const whoSpeaks = sql`
  select coalesce(json_agg(p.name order by p.name collate french) filter (where p.place <= 2), '[]') as names,
    greatest(count(*)::int - 2, 0) as more
  from (
    select q.name, row_number() over (order by q.name collate french) as place from (
      select a.name from need_expressers e join actors a on a.id = e.actor_id where e.need_id = n.id
      union all select d.short_name from directorates d where d.id = n.directorate_id
      union all select a.name from synergy_actors l join actors a on a.id = l.actor_id where l.synergy_id = s.id
      union all select p.title from synergy_projects l join projects p on p.id = l.project_id where l.synergy_id = s.id
    ) q
  ) p`;

const names = (locale: Viewer['locale']) => sql.raw(locale === 'fr' ? 't.name_fr' : 't.name_en');

const details = (viewer: Viewer) => sql`
  coalesce(n.title, s.title) as title, coalesce(n.state::text, s.state::text) as state, n.urgency,
  coalesce(n.visibility, s.visibility) as visibility, coalesce(n.author_id, s.author_id) as "authorId",
  coalesce(n.community_id, s.community_id) as "communityId", s.communities,
  (select max(r.told_on)::text from replies r where r.need_id = n.id) as "toldOn",
  (select json_build_object('slug', c.slug, 'name', c.name) from communities c
    where c.id = coalesce(n.community_id, s.community_id)) as community,
  (select t.name from territories t where t.code = n.territory_code) as territory,
  who.names as who, who.more as "whoMore",
  case when page.synergy
    then coalesce((select json_agg(o.short_name order by o.short_name collate french)
      from (${synergyDirectorates}) d join directorates o on o.id = d.directorate_id), '[]')
    else coalesce((select json_agg(o.short_name order by o.short_name collate french)
      from need_directorates d join directorates o on o.id = d.directorate_id where d.need_id = n.id), '[]')
  end as directorates,
  case when page.synergy
    then coalesce((select json_agg(${names(viewer.locale)}) from synergy_themes x join themes t on t.id = x.theme_id
      where x.synergy_id = s.id), '[]')
    else coalesce((select json_agg(${names(viewer.locale)}) from need_themes x join themes t on t.id = x.theme_id
      where x.need_id = n.id), '[]')
  end as themes`;
