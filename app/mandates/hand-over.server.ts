import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Level, Side } from '#app/visibility/visibility.ts';

/** So many lines of each kind: a page to be read through, and printed. */
const longest = 200;
/** Somebody of the first two circles not heard for this many days. */
const quietAfter = 60;

export type Predecessor = { userId: string; name: string; startsOn: string; endsOn: string };

/** Who held this side's mandate last before the present one. */
export async function findPredecessor(
  tx: Tx,
  communityId: string,
  side: Side,
  today: string,
): Promise<Predecessor | null> {
  const [row] = await tx.execute<Predecessor>(sql`
    select m.user_id as "userId", u.name, m.starts_on::text as "startsOn", m.ends_on::text as "endsOn"
    from mandates m join users u on u.id = m.user_id
    where m.community_id = ${communityId} and m.side = ${side} and m.accepted_at is not null and m.ends_on <= ${today}::date
      and m.ends_on > m.starts_on
    order by m.ends_on desc limit 1`);
  return row ?? null;
}

export type QuietPerson = { id: string; name: string; circle: 'engaged' | 'informed'; lastOn: string | null };

/** People of the first two circles by how long nobody has heard them, as far as the viewer reads exchanges. */
export async function listQuietPeople(tx: Tx, communityId: string, today: string): Promise<QuietPerson[]> {
  const rows = await tx.execute<QuietPerson>(sql`
    with near as materialized (
      select m.actor_id, m.circle from memberships m
      where m.community_id = ${communityId} and m.circle in ('engaged', 'informed') and m.started_on <= ${today}::date
        and (m.ended_on is null or m.ended_on > ${today}::date)
    ), heard as materialized (
      select n.actor_id, n.circle, (select max(i.happened_on) from interaction_participants p
        join interactions i on i.id = p.interaction_id where p.actor_id = n.actor_id and i.community_id = ${communityId}) as last_on
      from near n
    )
    select a.id, a.name, h.circle, h.last_on::text as "lastOn" from heard h join actors a on a.id = h.actor_id
    where a.kind = 'person' and a.restricted_at is null and (h.last_on is null or h.last_on < ${today}::date - ${quietAfter}::int)
    order by h.circle, h.last_on nulls first, a.sort_name collate french limit ${longest}`);
  return [...rows];
}

export type PromiseMade = {
  id: string;
  what: string;
  dueOn: string;
  visibility: Level;
  author: string | null;
  people: string[];
  interactionId: string | null;
};

/** What was promised and is not done yet, the oldest first. */
export async function listPromises(tx: Tx, communityId: string): Promise<PromiseMade[]> {
  const rows = await tx.execute<PromiseMade>(sql`
    with open as materialized (
      select f.id, f.what, f.due_on, f.visibility, f.author_id from follow_ups f
      where f.community_id = ${communityId} and f.done_at is null order by f.due_on, f.id limit ${longest}
    )
    select o.id, o.what, o.due_on::text as "dueOn", o.visibility, (select u.name from users u where u.id = o.author_id) as author,
      coalesce((select json_agg(a.name order by a.sort_name collate french) from follow_up_actors l
        join actors a on a.id = l.actor_id where l.follow_up_id = o.id), '[]') as people,
      (select l.interaction_id from interaction_follow_ups l where l.follow_up_id = o.id limit 1) as "interactionId"
    from open o order by o.due_on, o.id`);
  return [...rows];
}
