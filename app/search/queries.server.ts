import { sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { isGardener, type Viewer } from '#app/access/viewer.ts';
import { sayDay } from '#app/i18n/dates.ts';
import type { InteractionKind } from '#app/journal/interaction.ts';
import { kindWords } from '#app/journal/kind-words.ts';
import { actsIn, actsOf, pagesOf } from './pages.ts';
import { actAskedOf, grouped, matchName, type Ranked, type Results, type SearchKind } from './search.ts';
import { searchWords } from './words.ts';

type Row = {
  kind: SearchKind;
  id: string;
  title: string;
  rank: number;
  /** Who and where, the nearest first. */
  about: (string | null)[];
  sort: string | null;
  day: string | null;
};

/** What the viewer may read that answers what was typed, best first, at most so many of each kind. */
export async function searchEverywhere(viewer: Viewer, typed: string, most: number): Promise<Results> {
  if (typed === '') return { count: 0, groups: [] };
  const somebody = isGardener(viewer) ? actAskedOf(typed) : null;
  const asked = somebody ?? typed;
  const { rows, communities } = await asViewer(viewer, async (tx) => ({
    rows: await listRecords(tx, asked, most + 1),
    communities: somebody ? [] : await listNamed(tx, viewer),
  }));
  const records = rows.map((row) => toRanked(row, viewer));
  const acts = withWhom(viewer, records);
  if (somebody) return grouped(acts, most);
  const named = [...communities, ...actsOf(viewer), ...pagesOf(viewer)].flatMap((one): Ranked[] => {
    const rank = matchName(typed, one.title);
    return rank === null ? [] : [{ about: '', when: '', ...one, rank }];
  });
  return grouped([...records, ...acts.slice(0, 2), ...named], most);
}

/** Candidates by the indexes first (search_candidates), then the rows of those the policies let through, and no others. */
const listRecords = (tx: Tx, typed: string, most: number) =>
  tx.execute<Row>(sql`
    with hits as materialized (select * from search_candidates(${typed}, ${most})),
    people as (
      select x.id, max(x.rank) as rank, (array_agg(x.reach order by x.rank desc) filter (where x.reach is not null))[1] as reach
      from (select h.id, h.rank, null as reach from hits h where h.kind = 'actor'
        union all select p.actor_id, h.rank, p.value from hits h join contact_points p on p.id = h.id where h.kind = 'contact') x
      group by x.id)
    select * from (select 'actor' as kind, a.id, a.name as title, h.rank, a.sort_name as sort, null::date as day,
      json_build_array(h.reach, case a.kind when 'organization' then 'organization' end, t.name, (select string_agg(c.name, ', ' order by c.name)
        from communities c where c.id = any(a.communities))) as about
      from people h join actors a on a.id = h.id and a.restricted_at is null left join territories t on t.code = a.territory_code
    union all
    select 'need', n.id, n.title, h.rank, null, n.collected_on, json_build_array((select string_agg(a.name, ', ' order by a.sort_name)
        from need_expressers e join actors a on a.id = e.actor_id where e.need_id = n.id), d.short_name, c.name)
      from hits h join needs n on n.id = h.id left join communities c on c.id = n.community_id
      left join directorates d on d.id = n.directorate_id where h.kind = 'need'
    union all
    select 'synergy', s.id, s.title, h.rank, null, s.proposed_on, json_build_array((select string_agg(c.name, ', ' order by c.name)
        from communities c where c.id = any(s.communities)))
      from hits h join synergies s on s.id = h.id where h.kind = 'synergy'
    union all
    select 'project', p.id, p.title, h.rank, null, p.started_on, json_build_array(c.name)
      from hits h join projects p on p.id = h.id left join communities c on c.id = p.community_id where h.kind = 'project'
    union all
    select 'exchange', i.id, case when starts_with(i.notes, part) then part else '… ' || part end, h.rank, null, i.happened_on,
      json_build_array(i.kind, (select string_agg(a.name, ', ' order by a.sort_name) from interaction_participants x
        join actors a on a.id = x.actor_id where x.interaction_id = i.id), c.name)
      from hits h join interactions i on i.id = h.id left join communities c on c.id = i.community_id
      cross join lateral ts_headline('public.terreau_words', left(i.notes, 3000), words_query(${typed}),
        'StartSel="", StopSel="", MaxWords=18, MinWords=10') part where h.kind = 'exchange'
    ) told order by rank desc, sort collate french, day desc nulls last, id`);

/** Communities are few: all that one sees are compared by name here. */
async function listNamed(tx: Tx, viewer: Viewer) {
  const rows = await tx.execute<{ id: string; slug: string; name: string }>(
    sql`select id, slug, name from communities order by name`,
  );
  return rows.flatMap(({ id, slug, name }) => [
    { kind: 'community' as const, to: `/communities/${slug}`, title: name },
    ...(viewer.gardens.includes(id) ? actsIn(viewer, { slug, name }) : []),
  ]);
}

const addresses = {
  actor: 'actors',
  need: 'needs',
  synergy: 'synergies',
  project: 'projects',
  exchange: 'interactions',
};

function toRanked({ kind, id, title, rank, about, day }: Row, viewer: Viewer): Ranked {
  const said = about.map((part, place) => {
    if (kind === 'exchange' && place === 0) return kindWords[viewer.locale][part as InteractionKind];
    return kind === 'actor' && place === 1 && part ? searchWords[viewer.locale].organization : part;
  });
  return {
    kind,
    to: `/${addresses[kind as keyof typeof addresses]}/${id}`,
    title: title.replace(/\s+/g, ' '),
    about: said.filter(Boolean).join(' · '),
    when: day ? sayDay(day, viewer.today, viewer.locale) : '',
    rank,
  };
}

/** For a gardener, whoever bears the name is also somebody to log an exchange with. */
function withWhom(viewer: Viewer, records: Ranked[]): Ranked[] {
  if (!isGardener(viewer)) return [];
  return records
    .filter(({ kind, rank }) => kind === 'actor' && rank > 0.5)
    .map(({ to, title, about, rank }) => ({
      kind: 'action',
      to: `/log?actor=${to.split('/')[2]}`,
      title: searchWords[viewer.locale].logWith(title),
      about,
      when: '',
      rank: Math.min(rank, 0.95),
    }));
}
