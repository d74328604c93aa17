import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Locale } from '#app/i18n/words.ts';
import type { Level, Side } from '#app/visibility/visibility.ts';
import type { ActorKind, TieKind } from './actor.ts';
import type { ContactKind } from './contact-point.ts';

export type Theme = { id: string; name: string };

export type Actor = {
  id: string;
  kind: ActorKind;
  name: string;
  sortName: string;
  about: string;
  brings: string;
  skills: string;
  /** In days; null: no rhythm was agreed on. */
  touchEveryDays: number | null;
  isRelay: boolean;
  isPioneer: boolean;
  visibility: Level;
  authorId: string;
  /** Who recorded it, where one may know; and the day. */
  author: string | null;
  addedOn: string;
  side: Side;
  version: number;
  communityId: string;
  communities: string[];
  territory: { code: string; name: string; within: string | null } | null;
  themes: Theme[];
  hasAccount: boolean;
  /** An invitation under way, until when; null when there is none. */
  invitedUntil: string | null;
  /** Since when its use is suspended. */
  restrictedOn: string | null;
  /** The last exchange one reads, and how many. */
  lastOn: string | null;
  exchanges: number;
};

const themeName = (locale: Locale) => sql.identifier(locale === 'en' ? 'name_en' : 'name_fr');

/** An actor with what stands beside its name, or null for one that the viewer does not read. */
export async function findActor(tx: Tx, id: string, locale: Locale): Promise<Actor | null> {
  const [row] = await tx.execute<Actor>(sql`
    select a.id, a.kind, a.name, a.sort_name as "sortName", a.about, a.brings, a.skills,
      a.touch_every_days as "touchEveryDays", a.is_relay as "isRelay", a.is_pioneer as "isPioneer",
      a.created_at::date as "addedOn", (select u.name from users u where u.id = a.author_id) as author,
      a.visibility, a.author_id as "authorId", a.side, a.version, a.community_id as "communityId", a.communities,
      (select json_build_object('code', t.code, 'name', t.name, 'within', (select p.name from territories p where p.code = t.parent_code))
        from territories t where t.code = a.territory_code) as territory,
      coalesce((select json_agg(json_build_object('id', t.id, 'name', t.${themeName(locale)}) order by t.${themeName(locale)})
        from actor_themes at join themes t on t.id = at.theme_id where at.actor_id = a.id), '[]') as themes,
      exists (select 1 from account_actors aa where aa.actor_id = a.id) as "hasAccount",
      a.restricted_at::date::text as "restrictedOn",
      (select max(i.expires_at)::date::text from invitations i
        where i.actor_id = a.id and i.accepted_at is null and i.expires_at > now()) as "invitedUntil",
      heard.*
    from actors a, lateral (
      select max(i.happened_on) as "lastOn", count(*)::int as exchanges
      from interaction_participants ip join interactions i on i.id = ip.interaction_id where ip.actor_id = a.id
    ) heard
    where a.id = ${id}`);
  return row ?? null;
}

export type ContactPoint = {
  id: string;
  actorId: string;
  communityId: string;
  communityName: string;
  kind: ContactKind;
  value: string;
  label: string;
  visibility: Level;
  authorId: string;
  author: string | null;
  side: Side;
  version: number;
  /** As it was first written, where it comes from, and on what basis it is kept; where that was noted. */
  original: string;
  origin: string;
  basis: 'consent' | 'legitimate_interest' | 'public_task' | 'contract' | null;
  consentLevel: Level | null;
  consentOn: string | null;
  consentSource: string;
};

export async function listContactPoints(tx: Tx, actorId: string): Promise<ContactPoint[]> {
  const rows = await tx.execute<ContactPoint>(sql`
    select p.id, p.actor_id as "actorId", p.community_id as "communityId", c.name as "communityName", p.kind, p.value, p.label,
      p.visibility, p.author_id as "authorId", u.name as author, p.side, p.version, p.original, p.origin, p.basis,
      p.consent_level as "consentLevel", p.consent_on as "consentOn", p.consent_source as "consentSource"
    from contact_points p join communities c on c.id = p.community_id left join users u on u.id = p.author_id
    where p.actor_id = ${actorId}
    order by p.kind, p.created_at, p.id`);
  return [...rows];
}

/** Who gardens these communities now, and where: those to ask for a copy of one's data. */
export async function listGardeners(tx: Tx, communities: string[], today: string) {
  const rows = await tx.execute<{ name: string; community: string }>(sql`
    select u.name, c.name as community from mandates m join users u on u.id = m.user_id
      join communities c on c.id = m.community_id
    where m.community_id = any(${`{${communities.join(',')}}`}::uuid[]) and m.accepted_at is not null
      and m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on > ${today}::date)
    order by c.name collate "french", m.side`);
  return [...rows];
}

export type TieRow = {
  id: string;
  kind: TieKind;
  role: string;
  /** `from`: this actor is the first of the tie ("was introduced by the other"); `to`: the second. */
  direction: 'from' | 'to';
  otherId: string;
  otherName: string;
  otherKind: ActorKind;
  otherCommunities: string[];
  startedOn: string | null;
  endedOn: string | null;
};

export async function listTies(tx: Tx, actorId: string): Promise<TieRow[]> {
  const rows = await tx.execute<TieRow>(sql`
    with mine as (
      select id, kind, role, 'from' as direction, other_id, started_on, ended_on from ties where actor_id = ${actorId}
      union all
      select id, kind, role, 'to', actor_id, started_on, ended_on from ties where other_id = ${actorId}
    )
    select m.id, m.kind, m.role, m.direction, m.other_id as "otherId", a.name as "otherName", a.kind as "otherKind",
      a.communities as "otherCommunities", m.started_on as "startedOn", m.ended_on as "endedOn"
    from mine m join actors a on a.id = m.other_id
    order by (m.ended_on is not null), m.kind, a.sort_name collate "french"
    limit 200`);
  return [...rows];
}

export type OpenNeed = { id: string; title: string; visibility: Level; collectedOn: string };

/** What an actor needs: needs they expressed, not yet answered or closed, as far as one reads. */
export async function listOpenNeeds(tx: Tx, actorId: string): Promise<OpenNeed[]> {
  const rows = await tx.execute<OpenNeed>(sql`
    select n.id, n.title, n.visibility, n.collected_on as "collectedOn"
    from need_expressers e join needs n on n.id = e.need_id
    where e.actor_id = ${actorId} and n.state not in ('answered', 'closed')
    order by n.collected_on desc limit 20`);
  return [...rows];
}

export type TakenUp = { id: string; title: string; visibility: Level; state: string; role: string };

/** The projects an actor takes part in, as far as one reads, those that go on first. */
export async function listProjects(tx: Tx, actorId: string): Promise<TakenUp[]> {
  const rows = await tx.execute<TakenUp>(sql`
    select p.id, p.title, p.visibility, p.state, coalesce(nullif(pp.role, ''), pp.capacity) as role
    from project_participants pp join projects p on p.id = pp.project_id
    where pp.actor_id = ${actorId}
    order by (p.ended_on is not null), p.started_on desc nulls last, p.id limit 20`);
  return [...rows];
}

export type Promised = { id: string; what: string; dueOn: string; visibility: Level };

/** What was promised about an actor and is still to be done, as far as one reads. */
export async function listPromises(tx: Tx, actorId: string): Promise<Promised[]> {
  const rows = await tx.execute<Promised>(sql`
    select f.id, f.what, f.due_on as "dueOn", f.visibility
    from follow_up_actors fa join follow_ups f on f.id = fa.follow_up_id
    where fa.actor_id = ${actorId} and f.done_at is null order by f.due_on, f.id limit 20`);
  return [...rows];
}

export async function listThemes(tx: Tx, locale: Locale): Promise<Theme[]> {
  const rows = await tx.execute<Theme>(
    sql`select id, ${themeName(locale)} as name from themes order by ${themeName(locale)} collate "french"`,
  );
  return [...rows];
}
