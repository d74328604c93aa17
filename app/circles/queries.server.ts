import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import { type Circle, circles, type Dweller, sectorOf } from './circle.ts';
import type { CirclesPicture } from './drawing.tsx';
import type { Period } from './period.ts';

/** More discs than these could not be told apart; the newest of a circle are drawn. */
const drawn: Record<Circle, number> = { engaged: 150, informed: 300, citizen: 450 };

type Row = Omit<Dweller, 'themeId'> & { total: number; themes: string[] };

/**
 * Who is in the circles of a community, as far as the viewer may read: what they may not read is neither drawn nor
 * counted. Ends of stays that lie ahead are rare, so the present is looked up by its own index first.
 */
export async function findCircles(
  tx: Tx,
  community: { id: string; themeId: string | null },
  period: Period,
  locale: 'fr' | 'en' = 'fr',
): Promise<CirclesPicture> {
  const rows = await tx.execute<Row>(sql`
    with present as materialized (
      select m.actor_id, m.circle, m.started_on from memberships m
        where m.community_id = ${community.id} and m.ended_on is null and m.started_on <= ${period.to}
      union all
      select m.actor_id, m.circle, m.started_on from memberships m
        where m.community_id = ${community.id} and m.ended_on > ${period.to} and m.started_on <= ${period.to}
    ), numbered as (
      select *, count(*) over (partition by circle)::int as total,
        row_number() over (partition by circle order by started_on desc, actor_id) as place
      from present
    )
    select a.id, a.name, a.kind, n.circle, n.started_on as since, n.total,
      case when n.started_on > ${period.from} then (
        select b.circle from memberships b
          where b.actor_id = n.actor_id and b.community_id = ${community.id} and b.circle <> n.circle
            and b.ended_on > ${period.from} and b.ended_on <= n.started_on and b.started_on < b.ended_on
          order by b.started_on limit 1) end as "cameFrom",
      coalesce((select json_agg(t.theme_id order by t.theme_id) from actor_themes t where t.actor_id = n.actor_id), '[]') as themes
    from numbered n join actors a on a.id = n.actor_id and a.restricted_at is null
    where n.place <= case n.circle when 'engaged' then ${drawn.engaged}::int when 'informed' then ${drawn.informed}::int else ${drawn.citizen}::int end
    order by a.sort_name collate "french", a.id`);
  const { theme, sectors } = sectorOf([...rows], community.themeId);
  const wanted = sectors.flatMap((sector) => sector.themeId ?? []);
  const names =
    wanted.length === 0
      ? []
      : await tx.execute<{ id: string; name: string }>(
          sql`select id, ${sql.identifier(locale === 'en' ? 'name_en' : 'name_fr')} as name from themes where id in ${wanted}`,
        );
  const count = (circle: Circle) => rows.find((row) => row.circle === circle)?.total ?? 0;
  return {
    people: rows.map(({ total: _, themes: __, ...row }) => ({ ...row, themeId: theme.get(row.id) ?? null })),
    sectors,
    counts: Object.fromEntries(circles.map((circle) => [circle, count(circle)])) as Record<Circle, number>,
    themes: Object.fromEntries(names.map((row) => [row.id, row.name])),
  };
}

/** How many stand in the first circle of a community now, as far as one reads. */
export async function countEngaged(tx: Tx, communityId: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from memberships where community_id = ${communityId} and circle = 'engaged' and ended_on is null`,
  );
  return row?.count ?? 0;
}

/** A stay of somebody in a circle. */
export type Stay = {
  id: string;
  communityId: string;
  communityName: string;
  communitySlug: string;
  circle: Circle;
  startedOn: string;
  endedOn: string | null;
  reason: string | null;
  movedBy: string | null;
};

/**
 * Whether a stay `m` is told. One that ended on the day it began is either a move that was undone, or the first placing
 * of somebody who moved on the same day: nothing went before it then, and another stay follows. Only the latter is told.
 */
export const stayIsTold = sql`(m.ended_on is null or m.ended_on > m.started_on or (
    exists (select 1 from memberships next where next.actor_id = m.actor_id and next.community_id = m.community_id
      and next.started_on = m.started_on and next.created_at > m.created_at)
    and not exists (select 1 from memberships before where before.actor_id = m.actor_id
      and before.community_id = m.community_id and before.created_at < m.created_at
      and (before.ended_on is null or before.ended_on >= m.started_on))))`;

/** All stays of an actor that one may read, oldest first. */
export async function listStays(tx: Tx, actorId: string): Promise<Stay[]> {
  const rows = await tx.execute<Stay>(sql`
    select m.id, m.community_id as "communityId", c.name as "communityName", c.slug as "communitySlug", m.circle,
      m.started_on as "startedOn", m.ended_on as "endedOn", r.reason, u.name as "movedBy"
    from memberships m
      join communities c on c.id = m.community_id
      left join membership_reasons r on r.membership_id = m.id
      left join users u on u.id = m.moved_by
    where m.actor_id = ${actorId} and ${stayIsTold}
    order by m.started_on, m.created_at`);
  return [...rows];
}
