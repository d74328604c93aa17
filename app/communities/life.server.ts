import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { NeedState } from '#app/needs/need.ts';
import type { ProjectState } from '#app/projects/project.ts';
import type { Level } from '#app/visibility/visibility.ts';

/** How many lines of each kind a community's page shows; each list leads to the whole. */
const shown = 6;

/** A need with what became of it, as far as the viewer reads. */
export type NeedWithOutcome = {
  id: string;
  title: string;
  state: NeedState;
  stateSince: string;
  closedReason: string;
  collectedOn: string;
  visibility: Level;
  community: { slug: string; name: string } | null;
  reply: { words: string; toldOn: string; directorate: string | null } | null;
};

const outcome = sql`n.id, n.title, n.state, n.state_since::text as "stateSince", n.closed_reason as "closedReason",
  n.collected_on::text as "collectedOn", n.visibility,
  (select json_build_object('slug', c.slug, 'name', c.name) from communities c where c.id = n.community_id) as community,
  (select json_build_object('words', left(r.words, 500), 'toldOn', r.told_on::text,
      'directorate', (select d.name from directorates d where d.id = r.directorate_id))
    from replies r where r.need_id = n.id order by r.told_on desc, r.id desc limit 1) as reply`;

/** The needs of a community, those of which there was news latest first; only those with a reply, when asked. */
export async function listNeedsWithOutcome(
  tx: Tx,
  communityId: string,
  { replied = false, limit = shown } = {},
): Promise<NeedWithOutcome[]> {
  const rows = await tx.execute<NeedWithOutcome>(sql`
    with latest as materialized (
      select n.id from needs n where n.community_id = ${communityId} order by n.collected_on desc, n.id desc limit 60
    ), told as (select ${outcome} from needs n join latest l on l.id = n.id)
    select * from told where ${replied ? sql`told.reply is not null` : sql`true`}
    order by greatest(told."stateSince", told.reply ->> 'toldOn') desc, told.id desc limit ${limit}`);
  return [...rows];
}

/** The latest news of public needs, over all communities, whoever asks. */
export async function listPublicNews(tx: Tx, limit: number): Promise<NeedWithOutcome[]> {
  const rows = await tx.execute<NeedWithOutcome>(sql`
    with latest as materialized (
      select n.id from needs n where n.visibility = 'public' and n.community_id is not null
        order by n.collected_on desc, n.id desc limit 40
    ), told as (select ${outcome} from needs n join latest l on l.id = n.id)
    select * from told where told.community is not null
    order by (told.reply is not null) desc, greatest(told."stateSince", told.reply ->> 'toldOn') desc, told.id desc limit ${limit}`);
  return [...rows];
}

export type OpenNeed = { id: string; title: string; state: NeedState; since: string; visibility: Level; who: string };

/** Open needs, those longest without news first. */
export async function listOpenNeeds(tx: Tx, communityId: string, limit = shown): Promise<OpenNeed[]> {
  const rows = await tx.execute<OpenNeed>(sql`
    with waiting as materialized (
      select n.id, coalesce((select max(r.told_on) from replies r where r.need_id = n.id), n.collected_on) as since
      from needs n where n.community_id = ${communityId} and n.state not in ('answered', 'closed')
      order by since, n.id limit ${limit}
    )
    select n.id, n.title, n.state, w.since::text as since, n.visibility,
      coalesce((select string_agg(a.name, ', ' order by a.sort_name collate french) from need_expressers e
        join actors a on a.id = e.actor_id where e.need_id = n.id),
        (select d.short_name from directorates d where d.id = n.directorate_id), '') as who
    from needs n join waiting w on w.id = n.id order by w.since, n.id`);
  return [...rows];
}

type SynergyState = 'proposed' | 'agreed' | 'under_way' | 'realised' | 'set_aside';
export type SynergyLine = { id: string; title: string; state: SynergyState; since: string; visibility: Level };
export type ProjectLine = {
  id: string;
  title: string;
  state: ProjectState;
  startedOn: string | null;
  endedOn: string | null;
  visibility: Level;
};

/** What is under way comes before what was done; what was set aside stays in the table. */
export async function listSynergyLines(tx: Tx, communityId: string, limit = shown): Promise<SynergyLine[]> {
  const rows = await tx.execute<SynergyLine>(sql`
    select id, title, state, state_since::text as since, visibility from synergies
    where communities @> array[${communityId}::uuid] and state <> 'set_aside'
    order by array_position('{under_way,agreed,proposed,realised}'::synergy_state[], state), state_since desc, id limit ${limit}`);
  return [...rows];
}

export async function listProjectLines(tx: Tx, communityId: string): Promise<ProjectLine[]> {
  const rows = await tx.execute<ProjectLine>(sql`
    select id, title, state, started_on::text as "startedOn", ended_on::text as "endedOn", visibility from projects
    where community_id = ${communityId} and state <> 'abandoned'
    order by array_position('{running,preparing,idea,done}'::project_state[], state), started_on desc nulls last, id limit ${shown}`);
  return [...rows];
}

export type ExchangeLine = {
  id: string;
  kind: 'call' | 'meeting' | 'group_meeting' | 'mail' | 'form' | 'event';
  happenedOn: string;
  notes: string;
  visibility: Level;
  people: string[];
};

/** The latest exchanges of a community; of one author only, when asked. */
export async function listExchangeLines(
  tx: Tx,
  communityId: string,
  author: string | null = null,
  limit = shown,
): Promise<ExchangeLine[]> {
  const rows = await tx.execute<ExchangeLine>(sql`
    with latest as materialized (
      select i.id from interactions i where i.community_id = ${communityId}
        and ${author ? sql`i.author_id = ${author}` : sql`true`}
      order by i.happened_on desc, i.id desc limit ${limit}
    )
    select i.id, i.kind, i.happened_on::text as "happenedOn", left(i.notes, 240) as notes, i.visibility,
      coalesce((select json_agg(a.name order by a.sort_name collate french) from interaction_participants p
        join actors a on a.id = p.actor_id where p.interaction_id = i.id), '[]') as people
    from interactions i join latest l on l.id = i.id order by i.happened_on desc, i.id desc`);
  return [...rows];
}
