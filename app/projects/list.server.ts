import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Level } from '#app/visibility/visibility.ts';
import { type ProjectsView, pageLength } from './list-view.ts';
import type { ProjectState } from './project.ts';

export type ListedProject = {
  id: string;
  title: string;
  state: ProjectState;
  visibility: Level;
  startedOn: string | null;
  endedOn: string | null;
  community: { slug: string; name: string };
  /** Those who take part now, the first of them by name. */
  people: string[];
  peopleCount: number;
  needs: string[];
  needsCount: number;
};

export type ProjectList = { rows: ListedProject[]; total: number; page: number; pages: number };

export type ProjectsScope = { communityId: string | null; themeId: string | null };

/** The ids of the whole list in its order, whatever the page: for those who take it out. */
export const projectIds = (view: ProjectsView, scope: ProjectsScope): SQL =>
  sql`select f.id from (${foundBy(view, scope)}) f order by ${orderOf(view)}`;

/** One page of projects. Ids first; what hangs on them is joined for the rows of the page alone. */
export async function listProjects(
  tx: Tx,
  view: ProjectsView,
  scope: ProjectsScope & { today: string },
): Promise<ProjectList> {
  const [found] = await tx.execute<{ total: number; rows: ListedProject[] }>(sql`
    with found as materialized (${foundBy(view, scope)}), page as materialized (
      select f.*, row_number() over (order by ${orderOf(view)}) as place from found f order by place
      limit ${pageLength}
      offset (select least(${(view.page - 1) * pageLength}, greatest(0, (count(*) - 1) / ${pageLength} * ${pageLength})) from found)
    )
    select (select count(*)::int from found) as total,
      coalesce((select json_agg(json_build_object('id', g.id, 'title', g.title, 'state', g.state,
        'visibility', g.visibility, 'startedOn', g.started_on, 'endedOn', g.ended_on,
        'community', (select json_build_object('slug', c.slug, 'name', c.name) from communities c where c.id = g.community_id),
        'people', to_json(w.names[1:3]), 'peopleCount', w.count, 'needs', to_json(n.titles[1:2]), 'needsCount', n.count)
        order by g.place)
        from page g
        cross join lateral (
          select coalesce(array_agg(a.name order by a.sort_name collate french), '{}') as names, count(*)::int as count
          from project_participants l join actors a on a.id = l.actor_id
          where l.project_id = g.id and (l.ended_on is null or l.ended_on > ${scope.today})) w
        cross join lateral (
          select coalesce(array_agg(n.title order by n.collected_on), '{}') as titles, count(*)::int as count
          from project_needs l join needs n on n.id = l.need_id where l.project_id = g.id) n), '[]') as rows`);
  const { total, rows } = found ?? { total: 0, rows: [] };
  const pages = Math.max(1, Math.ceil(total / pageLength));
  return { rows, total, pages, page: Math.min(view.page, pages) };
}

const foundBy = (view: ProjectsView, scope: ProjectsScope): SQL => sql`
  select p.id, p.title, p.state, p.visibility, p.community_id, p.started_on, p.ended_on, ${sinceDay} as since
  from projects p where ${sql.join([sql`true`, ...conditions(view, scope)], sql` and `)}`;

/** Since when it is what it is: what is over since its end, the rest since it began. */
const sinceDay = sql`case when p.state in ('done', 'abandoned') then coalesce(p.ended_on, p.started_on) else p.started_on end`;

function orderOf({ sort, descending }: ProjectsView): SQL {
  const way = sql.raw(descending ? 'desc' : 'asc');
  if (sort === 'title') return sql`f.title collate french ${way}, f.id`;
  if (sort === 'state') return sql`f.state ${way}, f.since desc nulls last, f.id desc`;
  if (sort === 'since') return sql`f.since ${way} nulls last, f.id desc`;
  return sql`case f.state when 'running' then 1 when 'preparing' then 2 when 'idea' then 3 when 'done' then 4 else 5 end,
    f.since desc nulls last, f.id desc`;
}

function conditions(view: ProjectsView, scope: ProjectsScope): SQL[] {
  const all: SQL[] = [];
  if (scope.communityId) all.push(sql`p.community_id = ${scope.communityId}`);
  if (view.state === 'open') all.push(sql`p.state not in ('done', 'abandoned')`);
  else if (view.state) all.push(sql`p.state = ${view.state}`);
  if (scope.themeId) all.push(sql`p.id in (select project_id from project_themes where theme_id = ${scope.themeId})`);
  // What LIKE would take for a sign does not outlive normalize_name().
  if (/[\p{L}\p{N}]/u.test(view.text))
    all.push(sql`(normalize_name(p.title || ' ' || p.purpose) like '%' || normalize_name(${view.text}) || '%'
      or p.id in (select l.project_id from project_participants l
        where l.actor_id in (select a.id from actors a where a.id in (select actor_candidates(${view.text})))))`);
  return all;
}
