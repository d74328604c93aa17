import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import { stayIsTold } from '#app/circles/queries.server.ts';
import type { Level } from '#app/visibility/visibility.ts';

export const timelineKinds = ['interaction', 'need', 'reply', 'synergy', 'project', 'follow_up', 'move'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One thing that happened with an actor. `detail` is the kind of exchange, the state, or the circle. */
export type Happening = {
  kind: TimelineKind;
  id: string;
  day: string;
  words: string;
  detail: string;
  visibility: Level | null;
  /** Where it is read; for a reply its need, for a move its community. */
  toId: string;
  communityName: string | null;
  /** Who noted it, where one may know. */
  author: string | null;
};

export type Cursor = { day: string; id: string };

const pageLength = 25;

/** "2026-03-01_<id>", as it stands in the address. What is no such thing starts from the newest. */
export function parseCursor(text: string | null): Cursor | null {
  const found = text?.match(/^(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/);
  if (!found || Number.isNaN(Date.parse(`${found[1]}T00:00:00Z`))) return null;
  return { day: found[1] as string, id: found[2] as string };
}

/**
 * Everything one may see that happened with an actor, newest first: exchanges, needs, replies, synergies, projects and
 * moves between circles. Each kind gives at most a page, from the cursor on; the newest of them all are kept.
 */
export async function listHappenings(
  tx: Tx,
  actorId: string,
  before: Cursor | null,
  only: TimelineKind | null = null,
): Promise<{ happenings: Happening[]; next: string | null }> {
  const limit = pageLength + 1;
  const page = (kind: TimelineKind, day: SQL, id: SQL, rest: SQL) => {
    if (only && only !== kind) return [];
    const since = before ? sql`and (${day}, ${id}) < (${before.day}::date, ${before.id}::uuid)` : sql``;
    return [sql`(${rest} ${since} order by ${day} desc, ${id} desc limit ${limit})`];
  };
  const projectDay = sql`coalesce(pp.started_on, p.started_on, p.created_at::date)`;
  const followUpDay = sql`f.done_at::date`;
  const parts = [
    ...page(
      'interaction',
      sql`i.happened_on`,
      sql`i.id`,
      sql`
      select 'interaction' as kind, i.id, i.happened_on as day, left(i.notes, 400) as words, i.kind::text as detail, i.visibility,
        i.id as "toId", i.community_id, i.author_id from interaction_participants ip join interactions i on i.id = ip.interaction_id
      where ip.actor_id = ${actorId}`,
    ),
    ...page(
      'need',
      sql`n.collected_on`,
      sql`n.id`,
      sql`
      select 'need', n.id, n.collected_on, n.title, n.state::text, n.visibility, n.id, n.community_id, n.author_id
      from need_expressers e join needs n on n.id = e.need_id where e.actor_id = ${actorId}`,
    ),
    ...page(
      'reply',
      sql`r.told_on`,
      sql`r.id`,
      sql`
      select 'reply', r.id, r.told_on, left(r.words, 400), '', r.visibility, r.need_id, r.community_id, r.author_id
      from reply_addressees ra join replies r on r.id = ra.reply_id where ra.actor_id = ${actorId}`,
    ),
    ...page(
      'synergy',
      sql`s.proposed_on`,
      sql`s.id`,
      sql`
      select 'synergy', s.id, s.proposed_on, s.title, s.state::text, s.visibility, s.id, s.community_id, s.author_id
      from synergy_actors sa join synergies s on s.id = sa.synergy_id where sa.actor_id = ${actorId}`,
    ),
    ...page(
      'project',
      projectDay,
      sql`p.id`,
      sql`
      select 'project', p.id, ${projectDay}, p.title, pp.role, p.visibility, p.id, p.community_id, p.author_id
      from project_participants pp join projects p on p.id = pp.project_id where pp.actor_id = ${actorId}`,
    ),
    ...page(
      'follow_up',
      followUpDay,
      sql`f.id`,
      sql`
      select 'follow_up', f.id, ${followUpDay}, f.what, '', f.visibility, f.id, f.community_id, f.author_id
      from follow_up_actors fa join follow_ups f on f.id = fa.follow_up_id
      where fa.actor_id = ${actorId} and f.done_at is not null`,
    ),
    ...page(
      'move',
      sql`m.started_on`,
      sql`m.id`,
      sql`
      select 'move', m.id, m.started_on, '', m.circle::text, null::visibility, m.id, m.community_id, m.moved_by
      from memberships m where m.actor_id = ${actorId} and ${stayIsTold}`,
    ),
  ];
  const rows = [
    ...(await tx.execute<Happening>(sql`
      with happened (kind, id, day, words, detail, visibility, "toId", community_id, author_id) as materialized (
        select * from (${sql.join(parts, sql` union all `)}) as parts order by 3 desc, 2 desc limit ${limit})
      select h.kind, h.id, h.day, h.words, h.detail, h.visibility, h."toId", c.name as "communityName", u.name as author
      from happened h left join communities c on c.id = h.community_id left join users u on u.id = h.author_id order by h.day desc, h.id desc`)),
  ];
  const happenings = rows.slice(0, pageLength);
  const last = happenings.at(-1);
  return { happenings, next: rows.length > pageLength && last ? `${last.day}_${last.id}` : null };
}
