import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { recordTitles } from '#app/visibility/records.server.ts';
import { type RecordKind, recordKinds } from '#app/visibility/records.ts';
import type { Side } from '#app/visibility/visibility.ts';
import { daysLeft, isErased } from './mandate.ts';

export type Mandate = {
  id: string;
  side: Side;
  userId: string;
  name: string | null;
  directorate: string | null;
  startsOn: string;
  endsOn: string | null;
  acceptedOn: string | null;
  declinedOn: string | null;
  version: number;
};
export type MandateWithCommunity = Mandate & {
  community: { id: string; slug: string; name: string; purpose: string; charter: string } | null;
  appointedBy: string | null;
};

const columns = sql`m.id, m.side, m.user_id as "userId", u.name, d.name as directorate, m.starts_on::text as "startsOn",
  m.ends_on::text as "endsOn", institution_day(m.accepted_at)::text as "acceptedOn",
  institution_day(m.declined_at)::text as "declinedOn", m.version`;

/** The mandates of a community, latest first. Names of those who hold none yet are for the cultivators. */
export async function listMandates(tx: Tx, communityId: string): Promise<Mandate[]> {
  const rows = await tx.execute<Mandate>(sql`
    select ${columns} from mandates m left join users u on u.id = m.user_id left join directorates d on d.id = m.directorate_id
    where m.community_id = ${communityId} order by m.starts_on desc, m.id desc`);
  return [...rows];
}

/** A mandate with its community, if the viewer reads it. A declined draft leaves its community out. */
export async function findMandate(tx: Tx, id: string): Promise<MandateWithCommunity | null> {
  const [row] = await tx.execute<MandateWithCommunity>(sql`
    select ${columns}, (select a.name from users a where a.id = m.appointed_by) as "appointedBy",
      (select json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'purpose', c.purpose, 'charter', c.charter)
        from communities c where c.id = m.community_id) as community
    from mandates m left join users u on u.id = m.user_id left join directorates d on d.id = m.directorate_id
    where m.id = ${id}`);
  return row ?? null;
}

/** Who sits on the other side of the pair now. */
export async function findOtherGardener(
  tx: Tx,
  communityId: string,
  side: Side,
  today: string,
): Promise<string | null> {
  const [row] = await tx.execute<{ name: string }>(sql`
    select u.name from mandates m join users u on u.id = m.user_id
    where m.community_id = ${communityId} and m.side <> ${side} and m.accepted_at is not null
      and m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on > ${today}::date)`);
  return row?.name ?? null;
}

type Askable = { id: string; name: string; mail: string | null; locale: 'fr' | 'en' };

/** The one open account of that id, name or address; a disabled one could not answer. */
export async function findAskable(tx: Tx, typed: string): Promise<Askable | null> {
  const rows = await tx.execute<Askable>(sql`
    select id, name, locale, account_mail(id) as mail from users
    where disabled_at is null and (id::text = lower(${typed}) or normalize_name(name) = normalize_name(${typed})
      or account_mail(id) = lower(${typed})) limit 2`);
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

export async function listDirectorates(tx: Tx): Promise<{ id: string; name: string }[]> {
  const rows = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from directorates order by name collate french`,
  );
  return [...rows];
}

/** Something a gardener who left alone reads. */
export type RemainingNote = {
  kind: RecordKind;
  id: string;
  text: string;
  /** The day of an exchange; null of the other kinds. */
  day: string | null;
  community: string;
  people: string[];
  /** The day the last mandate of its author in that community ended. */
  endedOn: string;
};

/** Communities that the viewer gardened and gardens no more, with the day they left. */
const left = (viewer: Viewer) => sql`
  select m.community_id, max(m.ends_on) as ended_on from mandates m
  where m.user_id = ${viewer.userId} and m.accepted_at is not null group by 1
  having not bool_or(m.ends_on is null or m.ends_on > ${viewer.today}::date)`;

const oneKind = (kind: RecordKind, viewer: Viewer) => sql`
  select ${kind} as kind, t.id, ${kind === 'interactions' ? sql`t.notes` : recordTitles[kind]} as text, l.ended_on, l.community_id,
    ${kind === 'interactions' ? sql`t.happened_on` : sql`null::date`} as day
  from left_here l join ${sql.identifier(kind)} t on t.community_id = l.community_id
  where t.author_id = ${viewer.userId} and t.visibility = 'private'`;

/**
 * What a gardener kept for themselves in communities they no longer garden, the soonest erased first. Exchanges,
 * follow-ups and contact points are theirs for thirty days more; the rest waits until it is handed over.
 */
export async function listRemainingNotes(tx: Tx, viewer: Viewer): Promise<RemainingNote[]> {
  // Most never left a community, and the whole question takes longer to plan than to answer.
  const [any] = await tx.execute(sql`select 1 from (${left(viewer)}) l limit 1`);
  if (!any) return [];
  const kinds = sql.join(
    recordKinds.map((kind) => oneKind(kind, viewer)),
    sql` union all `,
  );
  const rows = await tx.execute<RemainingNote>(sql`
    with left_here as materialized (${left(viewer)}), remaining as materialized (${kinds})
    select r.kind, r.id, r.text, r.day::text, r.ended_on::text as "endedOn",
      coalesce((select c.name from communities c where c.id = r.community_id), '') as community,
      coalesce((select json_agg(a.name) from interaction_participants p join actors a on a.id = p.actor_id
        where p.interaction_id = r.id), '[]') as people
    from remaining r order by r.ended_on, r.kind, r.day desc, r.id limit 200`);
  return [...rows];
}

/** How many of them are erased within thirty days, for a line on Today. */
export async function countRemainingNotes(tx: Tx, viewer: Viewer): Promise<number> {
  const notes = await listRemainingNotes(tx, viewer);
  return notes.filter(({ kind, endedOn }) => isErased(kind) && daysLeft(endedOn, viewer.today) > 0).length;
}
