import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { NeedState } from '#app/needs/need.ts';
import { recordTitles } from '#app/visibility/records.server.ts';
import type { RecordKind } from '#app/visibility/records.ts';
import type { Level } from '#app/visibility/visibility.ts';

/** How many lines a list on Today shows; each leads to the whole. */
const todayLines = 8;
/** A member of the first circle not heard for this many days is worth a call. */
const quietDays = 60;

export type DueFollowUp = {
  id: string;
  what: string;
  dueOn: string;
  visibility: Level;
  community: string;
  people: string[];
  interactionId: string | null;
};
export type WaitingNeed = {
  id: string;
  title: string;
  collectedOn: string;
  toldOn: string | null;
  visibility: Level;
  community: string;
};
export type OwnNeed = {
  id: string;
  title: string;
  state: NeedState;
  closedReason: string;
  stateSince: string;
  collectedOn: string;
  visibility: Level;
  community: string;
  /** The last reply one reads, and when it was told. */
  reply: string | null;
  toldOn: string | null;
};
export type UnseenExchange = {
  id: string;
  happenedOn: string;
  author: string;
  notes: string;
  visibility: Level;
  community: string;
  people: string[];
};
export type QuietPerson = { id: string; name: string; community: string; lastOn: string | null };
export type AskedWidening = {
  id: string;
  record: RecordKind;
  recordId: string;
  level: Level;
  words: string;
  asker: string;
  title: string;
  visibility: Level;
  mine: boolean;
};
export type NewMandate = {
  id: string;
  name: string;
  side: 'community' | 'institution';
  acceptedAt: string;
  community: string;
  slug: string;
};
export type OfferedMandate = { id: string; side: 'community' | 'institution'; startsOn: string; community: string };

const list = (ids: string[]): SQL => sql`${`{${ids.join(',')}}`}::uuid[]`;

export async function listDueFollowUps(tx: Tx, viewer: Viewer): Promise<DueFollowUp[]> {
  return tx.execute<DueFollowUp>(sql`
    with due as materialized (
      select f.id, f.what, f.due_on, f.visibility, f.community_id from follow_ups f
      where f.community_id = any(${list(viewer.gardens)}) and f.done_at is null and f.due_on <= ${viewer.today}::date + 7
      order by f.due_on, f.id limit ${todayLines}
    )
    select d.id, d.what, d.due_on as "dueOn", d.visibility, c.name as community,
      coalesce((select json_agg(a.name) from follow_up_actors l join actors a on a.id = l.actor_id where l.follow_up_id = d.id), '[]') as people,
      (select l.interaction_id from interaction_follow_ups l where l.follow_up_id = d.id limit 1) as "interactionId"
    from due d join communities c on c.id = d.community_id order by d.due_on, d.id`);
}

/** Needs still open, by how long those who spoke have been without news: since the last reply, else since it was collected. */
export async function listWaitingNeeds(tx: Tx, scope: SQL): Promise<WaitingNeed[]> {
  return tx.execute<WaitingNeed>(sql`
    with open_needs as materialized (
      select n.id, n.title, n.collected_on, n.visibility, n.community_id from needs n
      where n.state not in ('answered', 'closed') and ${scope}
    ), told as materialized (
      select o.*, (select max(r.told_on) from replies r where r.need_id = o.id) as told_on from open_needs o
      order by coalesce((select max(r.told_on) from replies r where r.need_id = o.id), o.collected_on), o.id limit ${todayLines}
    )
    select t.id, t.title, t.collected_on as "collectedOn", t.told_on as "toldOn", t.visibility, coalesce(c.name, '') as community
    from told t left join communities c on c.id = t.community_id order by coalesce(t.told_on, t.collected_on), t.id`);
}

export const needsIGarden = (viewer: Viewer): SQL => sql`n.community_id = any(${list(viewer.gardens)})`;
export const needsOfMyDirectorates = (viewer: Viewer): SQL =>
  sql`(n.directorate_id = any(${list(viewer.directorates)})
    or n.id in (select d.need_id from need_directorates d where d.directorate_id = any(${list(viewer.directorates)})))`;
export const needsOfMyCommunities = (viewer: Viewer): SQL => sql`n.community_id = any(${list(viewer.memberOf)})`;

export async function countWaitingNeeds(tx: Tx, scope: SQL): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from needs n where n.state not in ('answered', 'closed') and ${scope}`,
  );
  return row?.count ?? 0;
}

/** The table filters by one directorate: the viewer's, when they speak for a single one. */
export async function findOnlyDirectorate(tx: Tx, viewer: Viewer): Promise<string | null> {
  if (viewer.directorates.length !== 1) return null;
  const [row] = await tx.execute<{ slug: string }>(
    sql`select slug from directorates where id = ${viewer.directorates[0]}`,
  );
  return row?.slug ?? null;
}

/** The needs that the viewer expressed, those with the latest news first: a reply, a new state, else their collection. */
export async function listOwnNeeds(tx: Tx, viewer: Viewer): Promise<OwnNeed[]> {
  return tx.execute<OwnNeed>(sql`
    with mine as materialized (
      select n.id, n.title, n.state, n.closed_reason, n.state_since, n.collected_on, n.visibility, n.community_id
      from need_expressers e join needs n on n.id = e.need_id where e.actor_id = ${viewer.actorId}
    )
    select m.id, m.title, m.state, m.closed_reason as "closedReason", m.state_since as "stateSince",
      m.collected_on as "collectedOn", m.visibility, coalesce(c.name, '') as community,
      r.words as reply, r.told_on as "toldOn"
    from mine m left join communities c on c.id = m.community_id
      left join lateral (select r.words, r.told_on from replies r where r.need_id = m.id
        order by r.told_on desc, r.id desc limit 1) r on true
    order by greatest(r.told_on, m.collected_on, case when m.state <> 'collected' then m.state_since end) desc, m.id desc
    limit ${todayLines}`);
}

/** What the other gardener logged and the viewer has not ticked. */
export async function listUnseen(tx: Tx, viewer: Viewer): Promise<UnseenExchange[]> {
  return tx.execute<UnseenExchange>(sql`
    with unseen as materialized (
      select i.id, i.happened_on, i.author_id, left(i.notes, 220) as notes, i.visibility, i.community_id from interactions i
      where i.community_id = any(${list(viewer.gardens)}) and i.author_id <> ${viewer.userId} and i.visibility <> 'private'
        and i.happened_on > ${viewer.today}::date - 120
        and not exists (select 1 from interaction_seen s where s.interaction_id = i.id and s.user_id = ${viewer.userId})
      order by i.happened_on desc nulls last, i.id desc nulls last limit ${todayLines}
    )
    select u.id, u.happened_on as "happenedOn", coalesce(a.name, '') as author, u.notes, u.visibility, c.name as community,
      coalesce((select json_agg(p.name) from interaction_participants l join actors p on p.id = l.actor_id where l.interaction_id = u.id), '[]') as people
    from unseen u join communities c on c.id = u.community_id left join users a on a.id = u.author_id
    order by u.happened_on desc, u.id desc`);
}

/**
 * People of the first circle whom no exchange that the viewer reads has reached for a while, longest first. Those heard
 * lately here are put aside before the long journals of the others are read.
 */
export async function listQuietPeople(tx: Tx, viewer: Viewer): Promise<QuietPerson[]> {
  return tx.execute<QuietPerson>(sql`
    with lately as materialized (
      select i.id from interactions i
      where i.community_id = any(${list(viewer.gardens)}) and i.happened_on >= ${viewer.today}::date - ${quietDays}::int
    ), engaged as materialized (
      select m.actor_id, m.community_id from memberships m
      where m.community_id = any(${list(viewer.gardens)}) and m.circle = 'engaged' and m.ended_on is null
        and m.actor_id not in (select p.actor_id from lately i join interaction_participants p on p.interaction_id = i.id)
    ), heard as materialized (
      select e.actor_id, e.community_id, (select max(i.happened_on) from interaction_participants p
        join interactions i on i.id = p.interaction_id where p.actor_id = e.actor_id) as last_on from engaged e
    )
    select a.id, a.name, c.name as community, h.last_on as "lastOn"
    from heard h join actors a on a.id = h.actor_id join communities c on c.id = h.community_id
    where a.kind = 'person' and a.restricted_at is null and (h.last_on is null or h.last_on < ${viewer.today}::date - ${quietDays}::int)
    order by h.last_on nulls first, a.sort_name limit ${todayLines}`);
}

/** Requests to widen that wait in the communities one gardens: the other's to answer, one's own to follow. */
export async function listWidenings(tx: Tx, viewer: Viewer): Promise<AskedWidening[]> {
  type Asked = Omit<AskedWidening, 'title' | 'visibility'>;
  const asked = await tx.execute<Asked>(sql`
    select w.id, w.record, w.record_id as "recordId", w.level, w.words, coalesce(u.name, '') as asker,
      w.asked_by = ${viewer.userId} as mine
    from widening_requests w left join users u on u.id = w.asked_by
    where w.community_id = any(${list(viewer.gardens)}) and w.decided_at is null
    order by w.asked_at, w.id limit ${todayLines}`);
  const records = new Map<string, Pick<AskedWidening, 'title' | 'visibility'>>();
  for (const [kind, lines] of Map.groupBy(asked, (line) => line.record)) {
    const ids = list(lines.map((line) => line.recordId));
    const found = await tx.execute<{ id: string; title: string; visibility: Level }>(
      sql`select id, ${recordTitles[kind]} as title, visibility from ${sql.identifier(kind)} where id = any(${ids})`,
    );
    for (const { id, ...record } of found) records.set(id, record);
  }
  return asked.flatMap((line) => {
    const record = records.get(line.recordId);
    return record ? [{ ...line, ...record }] : [];
  });
}

/** New gardeners of one's communities: their mandate is public, and the other gardener and the engaged members are told. */
export async function listNewMandates(tx: Tx, viewer: Viewer): Promise<NewMandate[]> {
  return tx.execute<NewMandate>(sql`
    select m.id, u.name, m.side, m.accepted_at as "acceptedAt", c.name as community, c.slug
    from mandates m join users u on u.id = m.user_id join communities c on c.id = m.community_id
    where (m.community_id = any(${list(viewer.gardens)}) or m.community_id in (select e.community_id from memberships e
        where e.actor_id = ${viewer.actorId} and e.circle = 'engaged' and e.ended_on is null))
      and m.user_id <> ${viewer.userId}
      and m.accepted_at > ${viewer.today}::date - 30 and (m.ends_on is null or m.ends_on > ${viewer.today}::date)
    order by m.accepted_at desc limit ${todayLines}`);
}

/** Mandates offered to the viewer that wait for their answer. */
export async function listOffers(tx: Tx, viewer: Viewer): Promise<OfferedMandate[]> {
  return tx.execute<OfferedMandate>(sql`
    select m.id, m.side, m.starts_on as "startsOn", c.name as community
    from mandates m join communities c on c.id = m.community_id
    where m.user_id = ${viewer.userId} and m.accepted_at is null and m.declined_at is null
      and (m.ends_on is null or m.ends_on > ${viewer.today}::date)
    order by m.starts_on`);
}
