import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { Level, Side } from '#app/visibility/visibility.ts';
import { type JournalFilters, sinceOf } from './filters.ts';
import type { InteractionKind } from './interaction.ts';

export type JournalLine = {
  id: string;
  kind: InteractionKind;
  happenedOn: string;
  notes: string;
  unidentified: number;
  visibility: Level;
  side: Side;
  author: string | null;
  mine: boolean;
  seen: boolean;
  community: string;
  people: string[];
  needs: { id: string; title: string; visibility: Level }[];
};

const pageSize = 40;

/**
 * One page of the journal, latest first, and where the next one begins. Ids of the page first: links only for its rows.
 * Nulls last, though there are none: the indexes were made so and serve no other order.
 */
export async function listJournal(tx: Tx, viewer: Viewer, filters: JournalFilters, communityId: string | null) {
  const rows = await tx.execute<JournalLine>(sql`
    with page as materialized (
      select i.id, i.kind, i.happened_on, i.notes, i.unidentified, i.visibility, i.side, i.author_id, i.community_id
      from interactions i
      where ${sql.join(conditions(viewer, filters, communityId), sql` and `)}
      order by i.happened_on desc nulls last, i.id desc nulls last limit ${pageSize + 1})
    select p.id, p.kind, p.happened_on as "happenedOn", left(p.notes, 400) as notes, p.unidentified, p.visibility, p.side,
      u.name as author, coalesce(p.author_id = ${viewer.userId}, false) as mine, c.name as community,
      exists (select 1 from interaction_seen s where s.interaction_id = p.id and s.user_id = ${viewer.userId}) as seen,
      coalesce((select json_agg(a.name order by a.sort_name collate french)
        from interaction_participants x join actors a on a.id = x.actor_id where x.interaction_id = p.id), '[]') as people,
      coalesce((select json_agg(json_build_object('id', n.id, 'title', n.title, 'visibility', n.visibility) order by n.id)
        from interaction_needs l join needs n on n.id = l.need_id where l.interaction_id = p.id), '[]') as needs
    from page p join communities c on c.id = p.community_id left join users u on u.id = p.author_id
    order by p.happened_on desc, p.id desc`);
  const lines = [...rows].slice(0, pageSize);
  const last = rows.length > pageSize ? lines.at(-1) : undefined;
  return { lines, next: last ? `${last.happenedOn}_${last.id}` : null };
}

/** The ids of the whole journal in its order, whatever the page: for those who take it out. */
export const journalIds = (viewer: Viewer, filters: JournalFilters, communityId: string | null): SQL => sql`
  select i.id from interactions i
  where ${sql.join(conditions(viewer, { ...filters, after: null }, communityId), sql` and `)}
  order by i.happened_on desc nulls last, i.id desc nulls last`;

function conditions(viewer: Viewer, filters: JournalFilters, communityId: string | null): SQL[] {
  const since = sinceOf(filters, viewer.today);
  const { about, kind, who, actor, side, mine, unseen, after } = filters;
  const all: (SQL | false | null | '')[] = [
    within(viewer, communityId),
    after && sql`(i.happened_on, i.id) < (${after.day}::date, ${after.id}::uuid)`,
    since && sql`i.happened_on >= ${since}::date`,
    kind && sql`i.kind = ${kind}::interaction_kind`,
    side && sql`i.side = ${side}::side`,
    mine && sql`i.author_id = ${viewer.userId}`,
    unseen &&
      sql`i.author_id is distinct from ${viewer.userId} and not exists
        (select 1 from interaction_seen s where s.interaction_id = i.id and s.user_id = ${viewer.userId})`,
    about && sql`unaccent(i.notes) ilike unaccent(${`%${about.replace(/[\\%_]/g, '\\$&')}%`})`,
    actor && sql`i.id in (select interaction_id from interaction_participants where actor_id = ${actor})`,
    /[\p{L}\p{N}]/u.test(who) &&
      sql`i.id in (select x.interaction_id from interaction_participants x
        where x.actor_id in (select a.id from actor_candidates(${who}) c(id) join actors a on a.id = c.id limit 500))`,
  ];
  return all.filter((one): one is SQL => Boolean(one));
}

/** By community first: the policies alone would have the planner walk everybody's journal. */
function within(viewer: Viewer, communityId: string | null): SQL {
  if (communityId) return sql`i.community_id = ${communityId}`;
  const own = [...new Set([...viewer.gardens, ...viewer.memberOf])];
  if (viewer.inside && viewer.gardens.length === 0) return sql`true`;
  if (own.length === 0) return sql`i.visibility = 'public'`;
  return own.length === 1
    ? sql`i.community_id = ${own[0]}`
    : sql`i.community_id = any(${`{${own.join(',')}}`}::uuid[])`;
}
