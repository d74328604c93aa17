import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { findCommunity } from '#app/circles/community.server.ts';
import { readFilters } from '#app/journal/filters.ts';
import type { InteractionKind } from '#app/journal/interaction.ts';
import { kindWords } from '#app/journal/kind-words.ts';
import { journalIds } from '#app/journal/list.server.ts';
import { type Level, type Side, visibilityWords } from '#app/visibility/visibility.ts';
import { between, type Column, type Row } from '../write/file.ts';
import type { Source } from './source.ts';

const columns: Column[] = [
  { fr: 'Jour', en: 'Day', holds: 'day' },
  { fr: 'Nature', en: 'Kind' },
  { fr: 'Communauté', en: 'Community' },
  { fr: 'Avec', en: 'With' },
  { fr: 'Personnes non identifiées', en: 'Unidentified people', holds: 'number' },
  { fr: 'Notes', en: 'Notes' },
  { fr: 'Besoins', en: 'Needs' },
  { fr: 'Noté par', en: 'Noted by' },
  { fr: 'Côté', en: 'Side' },
  { fr: 'Lu par', en: 'Read by' },
  { fr: 'Identifiant', en: 'Id' },
];

/** The journal as its pages show it, with the notes in full. */
export async function journalSource(
  tx: Tx,
  viewer: Viewer,
  slug: string | null,
  query: URLSearchParams,
): Promise<Source> {
  const community = slug === null ? null : await findCommunity(tx, slug);
  const filters = readFilters(query);
  return {
    community,
    columns,
    ids: journalIds(viewer, filters, community?.id ?? filters.community),
    tell,
    row: (told) => ({ row: rowOf(viewer, told as Told), communities: [(told as Told)[8]] }),
  };
}

type Told = [
  id: string,
  kind: InteractionKind,
  day: string,
  notes: string,
  unidentified: number,
  level: Level,
  side: Side,
  author: string | null,
  communityId: string,
  community: string | null,
  people: string[] | null,
  needs: string[] | null,
];

const tell: Source['tell'] = ({ page, among }) => sql`
  with page as materialized (${page}),
  took_part as materialized (
    select x.interaction_id, json_agg(a.name order by a.sort_name collate french) as many
    from interaction_participants x join actors a on a.id = x.actor_id and a.restricted_at is null where x.interaction_id ${among} group by 1),
  brought as materialized (
    select l.interaction_id, json_agg(n.title order by n.id) as many
    from interaction_needs l join needs n on n.id = l.need_id where l.interaction_id ${among} group by 1)
  select json_build_array(i.id, i.kind, i.happened_on, i.notes, i.unidentified, i.visibility, i.side, u.name,
    i.community_id, c.name, took_part.many, brought.many) as told
  from page p join interactions i on i.id = p.id left join communities c on c.id = i.community_id
  left join users u on u.id = i.author_id
  left join took_part on took_part.interaction_id = i.id left join brought on brought.interaction_id = i.id
  order by p.place`;

function rowOf({ locale }: Viewer, told: Told): Row {
  const [id, kind, day, notes, unidentified, level, side, author, , community, people, needs] = told;
  const shared = visibilityWords[locale];
  return {
    cells: [
      day,
      kindWords[locale][kind],
      community,
      (people ?? []).join(between),
      unidentified || null,
      notes,
      (needs ?? []).join(between),
      author,
      side === 'community' ? shared.communitySide : shared.institutionSide,
      shared[level],
      id,
    ],
  };
}
