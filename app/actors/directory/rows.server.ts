import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { Circle } from '#app/circles/circle.ts';
import type { Level } from '#app/visibility/visibility.ts';
import { canEdit, canMark } from '../abilities.ts';
import type { ActorKind } from '../actor.ts';
import type { ColumnId } from './columns.ts';
import { pageLength } from './params.ts';
import type { DirectorySource } from './source.server.ts';

/** One line of the directory; what its columns do not ask for is absent. */
export type DirectoryRow = {
  id: string;
  kind: ActorKind;
  name: string;
  sortName: string;
  version: number;
  visibility: Level;
  isRelay: boolean;
  isPioneer: boolean;
  /** In the community looked at; over several, the innermost. */
  circle: Circle | null;
  communities?: { slug: string; name: string }[];
  what?: string;
  about?: string;
  brings?: string;
  skills?: string;
  where?: { code: string; name: string } | null;
  last?: string | null;
  themes?: string[];
  mail?: string[];
  phone?: string[];
  needs?: number;
  rhythm?: number | null;
  /** The day by which somebody was to be in touch, when it has passed. */
  dueSince?: string | null;
  since?: string | null;
  added?: string;
  can: { edit: boolean; mark: boolean };
};

export type DirectoryList = {
  rows: DirectoryRow[];
  total: number;
  /** Counted only so far. */
  more: boolean;
  /** How many in each circle, where the list is of those who stand in one. */
  circles: Record<Circle, number> | null;
};

/** Beyond this many the list says "more than": counting everything one may read would cost more than it tells. */
const countedAtMost = 10_000;

type Found = Omit<DirectoryRow, 'can'> & { authorId: string; homes: string[] };
type Counted = { total: number; engaged: number; informed: number; citizen: number };

/** One page of the directory: its ids first, then what its columns tell, for the rows of the page only. */
export async function listDirectory(
  tx: Tx,
  viewer: Viewer,
  source: DirectorySource,
  columns: readonly ColumnId[],
): Promise<DirectoryList> {
  const part = { limit: pageLength, offset: (source.params.page - 1) * pageLength };
  const details = detailsOf(viewer, source.scope, columns);
  if (source.standing) {
    const { ctes, order } = source.standing;
    const rows = await tx.execute<Found & Counted>(sql`
      with ${ctes}, page as materialized (
        select m.id, row_number() over (order by ${order}) as place from matches m
        order by ${order} limit ${part.limit} offset ${part.offset}
      ), listed as (${details}), counted as (
        select count(*)::int as total, count(*) filter (where circle = 'engaged')::int as engaged,
          count(*) filter (where circle = 'informed')::int as informed, count(*) filter (where circle = 'citizen')::int as citizen
        from matches)
      select l.*, c.* from counted c left join listed l on true`);
    const { total = 0, engaged = 0, informed = 0, citizen = 0 } = rows[0] ?? {};
    const found = rows.filter((row) => row.id !== null).map(({ total, engaged, informed, citizen, ...row }) => row);
    return {
      rows: found.map((row) => asRow(viewer, row)),
      total,
      more: false,
      circles: source.scope !== null || source.params.circle ? { engaged, informed, citizen } : null,
    };
  }
  const [rows, [counted]] = await Promise.all([
    tx.execute<Found>(sql`with page as materialized (${source.ids(part)}) ${details}`),
    tx.execute<{ count: number }>(source.count(countedAtMost + 1)),
  ]);
  const total = counted?.count ?? 0;
  return {
    rows: rows.map((row) => asRow(viewer, row)),
    total: Math.min(total, countedAtMost),
    more: total > countedAtMost,
    circles: null,
  };
}

function asRow(viewer: Viewer, { authorId, homes, ...row }: Found): DirectoryRow {
  const known = { id: row.id, communities: homes, visibility: row.visibility, authorId };
  return { ...row, can: { edit: canEdit(viewer, known), mark: canMark(viewer, known) } };
}

/** What a row tells, for the actors of `page` in their order. */
function detailsOf(viewer: Viewer, scope: string[] | null, columns: readonly ColumnId[]): SQL {
  const here = (column: SQL) => (scope ? sql`and ${column} = any(${`{${scope.join(',')}}`}::uuid[])` : sql``);
  const asked = columns.flatMap((id) => told[id]?.(viewer, here) ?? []);
  return sql`
  select a.id, a.kind, a.name, a.sort_name as "sortName", a.version, a.visibility, a.is_relay as "isRelay",
    a.is_pioneer as "isPioneer", a.author_id as "authorId", a.communities as homes,
    (select mb.circle from memberships mb where mb.actor_id = a.id and mb.ended_on is null
      ${here(sql`mb.community_id`)} order by mb.circle limit 1) as circle${asked.length > 0 ? sql`, ${sql.join(asked, sql`, `)}` : sql``}
  from page p join actors a on a.id = p.id
    left join territories t on t.code = a.territory_code
    ${columns.includes('last') || columns.includes('rhythm') ? heard(here) : sql``}
  order by p.place`;
}

const heard = (here: (column: SQL) => SQL) => sql`left join lateral (
    select max(i.happened_on) as last_on from interaction_participants ip join interactions i on i.id = ip.interaction_id
    where ip.actor_id = a.id ${here(sql`i.community_id`)}) heard on true`;

type Tell = (viewer: Viewer, here: (column: SQL) => SQL) => SQL;

const ways = (kind: 'mail' | 'phone') => sql`coalesce((select json_agg(distinct cp.value) from contact_points cp
  where cp.actor_id = a.id and cp.kind = ${sql.raw(`'${kind}'`)}), '[]')`;

const told: Partial<Record<ColumnId, Tell>> = {
  what: () => sql`left(case when a.brings <> '' then a.brings else a.about end, 200) as what`,
  about: () => sql`a.about`,
  brings: () => sql`a.brings`,
  skills: () => sql`a.skills`,
  where: () => sql`case when t.code is not null then json_build_object('code', t.code, 'name', t.name) end as "where"`,
  last: () => sql`heard.last_on as last`,
  communities: () => sql`coalesce((select json_agg(json_build_object('slug', c.slug, 'name', c.name) order by c.name)
      from memberships mb join communities c on c.id = mb.community_id
      where mb.actor_id = a.id and mb.ended_on is null), '[]') as communities`,
  themes: ({ locale }) => {
    const name = sql.raw(locale === 'en' ? 'th.name_en' : 'th.name_fr');
    return sql`coalesce((select json_agg(${name} order by ${name}) from actor_themes at join themes th on th.id = at.theme_id
      where at.actor_id = a.id), '[]') as themes`;
  },
  mail: () => sql`${ways('mail')} as mail`,
  phone: () => sql`${ways('phone')} as phone`,
  needs: () => sql`(select count(*)::int from need_expressers e join needs n on n.id = e.need_id
      where e.actor_id = a.id and n.state not in ('answered', 'closed')) as needs`,
  rhythm: ({ today }) => sql`a.touch_every_days as rhythm,
    case when greatest(heard.last_on, a.created_at::date) + a.touch_every_days < ${today}::date
      then greatest(heard.last_on, a.created_at::date) + a.touch_every_days end as "dueSince"`,
  since: (_, here) => sql`(select mb.started_on from memberships mb where mb.actor_id = a.id and mb.ended_on is null
      ${here(sql`mb.community_id`)} order by mb.circle limit 1) as since`,
  added: () => sql`a.created_at::date as added`,
};
