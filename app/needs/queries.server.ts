import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { Locale } from '#app/i18n/words.ts';
import type { InteractionKind } from '#app/journal/interaction.ts';
import type { Level, Side } from '#app/visibility/visibility.ts';
import type { NeedState, Urgency } from './need.ts';

export type Named = { id: string; name: string };
type Directorate = Named & { shortName: string };
type Actor = Named & { kind: 'person' | 'organization' };
type Territory = { code: string; name: string; kind: string };

export type Need = {
  id: string;
  title: string;
  body: string;
  urgency: Urgency;
  state: NeedState;
  closedReason: string;
  collectedOn: string;
  stateSince: string;
  visibility: Level;
  version: number;
  authorId: string;
  authorName: string | null;
  side: Side;
  communityId: string | null;
  community: { id: string; slug: string; name: string } | null;
  territory: Territory | null;
  /** The directorate that expressed it, when no actor did. */
  directorate: Directorate | null;
  expressers: Actor[];
  themes: Named[];
  directorates: Directorate[];
  /** The viewer expressed it. */
  mine: boolean;
};

const themeName = (locale: Locale) => sql.raw(locale === 'fr' ? 't.name_fr' : 't.name_en');

/** A need that the viewer reads, with what it consists of. */
export async function findNeed(tx: Tx, viewer: Viewer, id: string): Promise<Need | null> {
  const [need] = await tx.execute<Need>(sql`
    select n.id, n.title, n.body, n.urgency, n.state, n.closed_reason as "closedReason",
      n.collected_on::text as "collectedOn", n.state_since::text as "stateSince", n.visibility, n.version,
      n.author_id as "authorId", n.side, n.community_id as "communityId",
      (select u.name from users u where u.id = n.author_id) as "authorName",
      (select json_build_object('id', c.id, 'slug', c.slug, 'name', c.name) from communities c
        where c.id = n.community_id) as community,
      (select json_build_object('code', t.code, 'name', t.name, 'kind', t.kind) from territories t
        where t.code = n.territory_code) as territory,
      (select json_build_object('id', d.id, 'name', d.name, 'shortName', d.short_name) from directorates d
        where d.id = n.directorate_id) as directorate,
      coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name, 'kind', a.kind)
          order by a.sort_name collate french)
        from need_expressers e join actors a on a.id = e.actor_id where e.need_id = n.id), '[]') as expressers,
      coalesce((select json_agg(json_build_object('id', t.id, 'name', ${themeName(viewer.locale)})
          order by ${themeName(viewer.locale)} collate french)
        from need_themes nt join themes t on t.id = nt.theme_id where nt.need_id = n.id), '[]') as themes,
      coalesce((select json_agg(json_build_object('id', d.id, 'name', d.name, 'shortName', d.short_name)
          order by d.name collate french)
        from need_directorates nd join directorates d on d.id = nd.directorate_id where nd.need_id = n.id), '[]')
        as directorates,
      exists (select 1 from need_expressers e where e.need_id = n.id and e.actor_id = ${viewer.actorId}::uuid) as mine
    from needs n where n.id = ${id}`);
  return need ?? null;
}

export type Reply = {
  id: string;
  needId: string;
  words: string;
  toldOn: string;
  visibility: Level;
  side: Side;
  communityId: string;
  authorId: string;
  authorName: string | null;
  directorate: Named | null;
  version: number;
  addressees: Actor[];
  interaction: { id: string; kind: InteractionKind; happenedOn: string } | null;
};

/** What was told about a need, the latest first, as far as the viewer reads it. */
export const listReplies = (tx: Tx, needId: string): Promise<Reply[]> => selectReplies(tx, sql`r.need_id = ${needId}`);

export const findReply = async (tx: Tx, id: string): Promise<Reply | null> =>
  (await selectReplies(tx, sql`r.id = ${id}`))[0] ?? null;

async function selectReplies(tx: Tx, which: SQL): Promise<Reply[]> {
  return tx.execute<Reply>(sql`
    select r.id, r.need_id as "needId", r.words, r.told_on::text as "toldOn", r.visibility, r.side, r.community_id as "communityId",
      r.author_id as "authorId", (select u.name from users u where u.id = r.author_id) as "authorName",
      (select json_build_object('id', d.id, 'name', d.name) from directorates d where d.id = r.directorate_id)
        as directorate, r.version,
      coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name, 'kind', a.kind)
          order by a.sort_name collate french)
        from reply_addressees ra join actors a on a.id = ra.actor_id where ra.reply_id = r.id), '[]') as addressees,
      (select json_build_object('id', i.id, 'kind', i.kind, 'happenedOn', i.happened_on::text)
        from interaction_replies ir join interactions i on i.id = ir.interaction_id
        where ir.reply_id = r.id order by i.happened_on desc limit 1) as interaction
    from replies r where ${which} order by r.told_on desc, r.id desc`);
}

export type Surroundings = {
  synergies: { id: string; title: string; state: string; visibility: Level }[];
  projects: { id: string; title: string; state: string; visibility: Level }[];
  interactions: { id: string; kind: InteractionKind; happenedOn: string; notes: string; visibility: Level }[];
  /** Words of the gardeners to each other: empty for everybody else. */
  remarks: { id: string; words: string; authorName: string | null; on: string }[];
};

/** What hangs on a need: the exchanges that brought it, synergies, projects, remarks of the gardeners. */
export async function findSurroundings(tx: Tx, needId: string): Promise<Surroundings> {
  const [row] = await tx.execute<Surroundings>(sql`
    select
      coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title, 'state', s.state,
          'visibility', s.visibility) order by s.proposed_on desc)
        from synergy_needs l join synergies s on s.id = l.synergy_id where l.need_id = ${needId}), '[]') as synergies,
      coalesce((select json_agg(json_build_object('id', p.id, 'title', p.title, 'state', p.state,
          'visibility', p.visibility) order by p.id desc)
        from project_needs l join projects p on p.id = l.project_id where l.need_id = ${needId}), '[]') as projects,
      coalesce((select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'happenedOn', i.happened_on::text,
          'notes', left(i.notes, 200), 'visibility', i.visibility) order by i.happened_on desc)
        from interaction_needs l join interactions i on i.id = l.interaction_id where l.need_id = ${needId}), '[]')
        as interactions,
      coalesce((select json_agg(json_build_object('id', r.id, 'words', r.words,
          'authorName', (select u.name from users u where u.id = r.author_id),
          'on', institution_day(r.created_at)::text) order by r.created_at desc)
        from need_remarks r where r.need_id = ${needId}), '[]') as remarks`);
  return row as Surroundings;
}

/** Those of the actors who have an account; gardeners are told it, others find none. */
export async function listWithAccount(tx: Tx, actorIds: string[]): Promise<string[]> {
  if (actorIds.length === 0) return [];
  const found = await tx.execute<{ id: string }>(
    sql`select actor_id as id from account_actors where actor_id = any(${sql.param(actorIds)}::uuid[])`,
  );
  return found.map((row) => row.id);
}

/** The exchanges by which a reply may have been given: those of the need first, then the latest of its community. */
export async function listTellingExchanges(tx: Tx, needId: string, communityId: string) {
  return tx.execute<{ id: string; kind: InteractionKind; happenedOn: string; people: string | null }>(sql`
    with chosen as materialized (
      (select i.id, 0 as rank from interaction_needs l join interactions i on i.id = l.interaction_id
        where l.need_id = ${needId} limit 10)
      union all
      (select i.id, 1 from interactions i where i.community_id = ${communityId}
        order by i.happened_on desc, i.id desc limit 15)
    )
    select i.id, i.kind, i.happened_on::text as "happenedOn",
      (select string_agg(a.name, ', ' order by a.sort_name collate french) from interaction_participants p
        join actors a on a.id = p.actor_id where p.interaction_id = i.id) as people
    from interactions i join (select id, min(rank) as rank from chosen group by id) c on c.id = i.id
    order by c.rank, i.happened_on desc, i.id desc`);
}

type Slugged = Named & { slug: string };
export type Choices = {
  themes: Slugged[];
  directorates: (Directorate & Slugged)[];
  communities: (Slugged & { status: string })[];
};

/** What filters and forms offer: themes, directorates, and the communities the viewer knows of. */
export async function listChoices(tx: Tx, locale: Locale): Promise<Choices> {
  const [row] = await tx.execute<Choices>(sql`
    select
      (select coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', ${themeName(locale)})
        order by ${themeName(locale)} collate french), '[]') from themes t) as themes,
      (select coalesce(json_agg(json_build_object('id', d.id, 'slug', d.slug, 'name', d.name, 'shortName', d.short_name)
        order by d.short_name collate french), '[]') from directorates d) as directorates,
      (select coalesce(json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'status', c.status)
        order by c.name collate french), '[]') from communities c) as communities`);
  return row as Choices;
}

/** People of the first two circles that the viewer reads, to choose from where no script searches. */
export async function listNearPeople(tx: Tx, communityId: string): Promise<Named[]> {
  return tx.execute<Named>(sql`
    with near as materialized (
      select distinct m.actor_id from memberships m
        where m.community_id = ${communityId} and m.circle in ('engaged', 'informed') and m.ended_on is null
    )
    select a.id, a.name from actors a join near on near.actor_id = a.id
    order by a.sort_name collate french limit 200`);
}

export const findActor = async (tx: Tx, id: string): Promise<Named | null> =>
  (await tx.execute<Named>(sql`select id, name from actors where id = ${id}`))[0] ?? null;

/**
 * The territory that was chosen (its code) or typed (its name, when only one bears it); null for nothing typed,
 * 'several' or 'none' when the name does not lead to one.
 */
export async function findTerritory(tx: Tx, typed: string): Promise<string | null | 'several' | 'none'> {
  if (typed === '') return null;
  const found = await tx.execute<{ code: string; exact: boolean }>(sql`
    select code, code = ${typed} as exact from territories
    where code = ${typed} or name_norm = normalize_name(${typed}) limit 3`);
  const exact = found.find((territory) => territory.exact);
  if (exact) return exact.code;
  if (found.length > 1) return 'several';
  return found[0]?.code ?? 'none';
}
