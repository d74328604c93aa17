import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import { notFound } from '#app/http/answers.ts';

/** What a sign from somebody was: they took part, agreed, joined, expressed, or wrote themselves; else only their being recorded. */
type SignKind = 'exchange' | 'consent' | 'stay' | 'need' | 'project' | 'own' | 'recorded';

export type Silent = {
  id: string;
  name: string;
  lastOn: string;
  kind: SignKind;
  mail: string | null;
  phone: string | null;
  /** They were asked whether they want to stay, then. */
  askedOn: string | null;
  erasureAskedOn: string | null;
};

export const silentPage = 30;

export async function findRetention(tx: Tx, slug: string | undefined) {
  const [row] = await tx.execute<{ id: string; slug: string; name: string; months: number }>(
    sql`select id, slug, name, retention_months as months from communities where slug = ${slug ?? ''}`,
  );
  if (!row) throw notFound();
  return row;
}

/**
 * People of a community from whom there was no sign since a day, the longest silent first; those the pair decided about
 * are left out until their day has come. A sign is what the viewer reads of: an exchange they took part in, a consent they
 * gave, a circle they joined, a need they expressed, a project they took part in, a change they made themselves.
 */
export async function listSilent(
  tx: Tx,
  community: { id: string; months: number },
  today: string,
  page: number,
): Promise<{ people: Silent[]; total: number }> {
  const rows = await tx.execute<Silent & { total: number }>(sql`
    with people as materialized (
      select a.id, a.created_at::date as recorded from actors a
      where a.communities @> array[${community.id}::uuid] and a.kind = 'person' and a.restricted_at is null
        and a.created_at < ${today}::date - make_interval(months => ${community.months}::int)
    ), decided as materialized (
      select d.actor_id, max(d.until) as until, (max(d.decided_at) filter (where d.act = 'ask'))::date as asked
      from retention_decisions d where d.community_id = ${community.id} group by d.actor_id
    ), since (actor_id, day, kind) as (
      select p.actor_id, i.happened_on, 'exchange' from interaction_participants p join interactions i on i.id = p.interaction_id
        where i.community_id = ${community.id}
      union all select p.actor_id, p.consent_on, 'consent' from contact_points p where p.consent_on is not null and p.community_id = ${community.id}
      union all select m.actor_id, m.started_on, 'stay' from memberships m where m.community_id = ${community.id}
      union all select e.actor_id, n.collected_on, 'need' from need_expressers e join needs n on n.id = e.need_id where n.community_id = ${community.id}
      union all select p.actor_id, coalesce(p.ended_on, p.started_on), 'project' from project_participants p
        join projects x on x.id = p.project_id where x.community_id = ${community.id}
      union all select l.actor_id, u.at::date, 'own' from account_actors l join audit u on u.record_id = l.actor_id and u.user_id = l.user_id
    ), signs as materialized (
      select actor_id, max(day) as day, (array_agg(kind order by day desc nulls last))[1] as kind from since group by actor_id
    ), silent as materialized (
      select p.id, coalesce(s.day, p.recorded) as last_on, coalesce(s.kind, 'recorded') as kind, d.asked
      from people p left join signs s on s.actor_id = p.id left join decided d on d.actor_id = p.id
      where coalesce(s.day, p.recorded) < ${today}::date - make_interval(months => ${community.months}::int)
        and (d.until is null or d.until <= ${today}::date)
    ), shown as materialized (
      select s.*, count(*) over ()::int as total from silent s order by s.last_on, s.id
      limit ${silentPage} offset ${(page - 1) * silentPage}
    )
    select a.id, a.name, s.last_on::text as "lastOn", s.kind, s.asked::text as "askedOn", s.total,
      (select c.value from contact_points c where c.actor_id = a.id and c.kind = 'mail' order by c.created_at limit 1) as mail,
      (select c.value from contact_points c where c.actor_id = a.id and c.kind = 'phone' order by c.created_at limit 1) as phone,
      (select r.asked_at::date::text from erasure_requests r where r.actor_id = a.id) as "erasureAskedOn"
    from shown s join actors a on a.id = s.id order by s.last_on, s.id`);
  return { people: rows.map(({ total: _, ...person }) => person), total: rows[0]?.total ?? 0 };
}

export type Restricted = { id: string; name: string; on: string };

/** Whoever is restricted in a community: in no list but this one. */
export async function listRestricted(tx: Tx, communityId: string): Promise<Restricted[]> {
  return tx.execute<Restricted>(sql`
    select a.id, a.name, a.restricted_at::date::text as "on" from actors a
    where a.communities @> array[${communityId}::uuid] and a.restricted_at is not null order by a.sort_name collate french limit 200`);
}
