import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { Level } from '#app/visibility/visibility.ts';

export type CommunityFigures = {
  id: string;
  slug: string;
  name: string;
  status: 'draft' | 'open' | 'closed';
  gardeners: { side: 'community' | 'institution'; name: string }[];
  /** Counted over the rows the viewer reads. */
  needsOpen: number;
  needsCrossing: number;
  synergies: number;
  projects: number;
  /** Numbers beyond what the viewer reads, where the pair switched them on; null is a masked cell (1 to 4). */
  figures: Record<string, number | null> | null;
};

/** The communities side by side, for the cultivator: figures of what is shared, and those that pairs opened. */
export async function compareCommunities(tx: Tx, viewer: Viewer): Promise<CommunityFigures[]> {
  return tx.execute<CommunityFigures>(sql`
    with open_needs as materialized (
      select n.id, n.community_id from needs n where n.state not in ('answered', 'closed')
    ), crossing as materialized (
      select d.need_id from need_directorates d join open_needs o on o.id = d.need_id group by d.need_id having count(*) > 1
    ), opened as materialized (
      select community_id, jsonb_object_agg(figure, value) as figures from community_figures() group by community_id
    )
    select c.id, c.slug, c.name, c.status,
      coalesce((select json_agg(json_build_object('side', m.side, 'name', u.name) order by m.side) from mandates m join users u on u.id = m.user_id
        where m.community_id = c.id and m.accepted_at is not null and m.starts_on <= ${viewer.today}::date
          and (m.ends_on is null or m.ends_on > ${viewer.today}::date)), '[]') as gardeners,
      (select count(*)::int from open_needs o where o.community_id = c.id) as "needsOpen",
      (select count(*)::int from open_needs o join crossing x on x.need_id = o.id where o.community_id = c.id) as "needsCrossing",
      (select count(*)::int from synergies s where s.community_id = c.id and s.state <> 'set_aside') as synergies,
      (select count(*)::int from projects p where p.community_id = c.id and p.state <> 'abandoned') as projects,
      f.figures
    from communities c left join opened f on f.community_id = c.id
    where c.status <> 'closed' order by c.name collate french`);
}

export type CrossingNeed = {
  id: string;
  title: string;
  community: string;
  visibility: Level;
  collectedOn: string;
  directorates: string[];
};

/** Open needs that several directorates are concerned by, those with the most first, then the oldest. */
export async function listCrossing(tx: Tx): Promise<CrossingNeed[]> {
  return tx.execute<CrossingNeed>(sql`
    with crossing as materialized (
      select d.need_id, count(*) as many from need_directorates d group by d.need_id having count(*) > 1
    ), first_ones as materialized (
      select n.id, n.title, n.community_id, n.visibility, n.collected_on, x.many
      from crossing x join needs n on n.id = x.need_id
      where n.state not in ('answered', 'closed') order by x.many desc, n.collected_on, n.id limit 12
    )
    select f.id, f.title, coalesce(c.name, '') as community, f.visibility, f.collected_on as "collectedOn",
      (select json_agg(d.short_name order by d.short_name collate french) from need_directorates l
        join directorates d on d.id = l.directorate_id where l.need_id = f.id) as directorates
    from first_ones f left join communities c on c.id = f.community_id order by f.many desc, f.collected_on, f.id`);
}
