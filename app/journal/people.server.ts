import { sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { Locale } from '#app/i18n/words.ts';
import type { Option } from '#app/ui/suggestions.ts';
import { journalWords } from './words.ts';

const most = 10;

/**
 * Whom one may have had an exchange with: actors the viewer reads, those of the community first. Without a word, those
 * of its latest exchanges; one or two letters look within the community only.
 */
export async function searchPeople(viewer: Viewer, typed: string, communityId: string | null): Promise<Option[]> {
  return asViewer(viewer, async (tx) => {
    const word = typed.trim().slice(0, 100);
    if (word !== '' && !/[\p{L}\p{N}]/u.test(word)) return [];
    const found = word.length > 2 ? everywhere(word, communityId) : communityId ? nearby(word, communityId) : null;
    return found ? toOptions(tx, found, communityId, viewer.locale) : [];
  });
}

const here = (communityId: string | null) =>
  communityId ? sql`a.communities @> array[${communityId}::uuid]` : sql`false`;

/** Ids and ranks. A plain `like` on actors would walk them all under row-level security: candidates first. */
const everywhere = (word: string, communityId: string | null) => sql`
  select a.id, row_number() over (order by (${here(communityId)}) desc,
      (a.name_norm like normalize_name(${word}) || '%') desc, a.sort_name collate french) as rank
    from (select id from actor_candidates(${word}) as id) c join actors a on a.id = c.id and a.restricted_at is null
    order by rank limit ${most}`;

const nearby = (word: string, communityId: string) =>
  word === ''
    ? sql`select p.actor_id as id, row_number() over (order by max(i.happened_on) desc, p.actor_id) as rank
        from (select id, happened_on from interactions where community_id = ${communityId}
          order by happened_on desc, id desc limit 30) i
        join interaction_participants p on p.interaction_id = i.id
        join actors a on a.id = p.actor_id and a.restricted_at is null
        group by p.actor_id order by rank limit ${most}`
    : sql`select a.id, row_number() over (order by (a.name_norm like normalize_name(${word}) || '%') desc,
          a.sort_name collate french) as rank
        from memberships m join actors a on a.id = m.actor_id
        where m.community_id = ${communityId} and m.ended_on is null and a.restricted_at is null
          and a.name_norm like '%' || normalize_name(${word}) || '%'
        order by rank limit ${most}`;

type Row = {
  id: string;
  name: string;
  kind: 'person' | 'organization';
  circle: string | null;
  place: string | null;
  community: string | null;
};

async function toOptions(
  tx: Tx,
  found: ReturnType<typeof sql>,
  communityId: string | null,
  locale: Locale,
): Promise<Option[]> {
  const rows = await tx.execute<Row>(sql`with found as materialized (${found})
    select a.id, a.name, a.kind, t.name as place,
      (select m.circle from memberships m where m.actor_id = a.id and m.community_id = ${communityId} and m.ended_on is null
        limit 1) as circle,
      (select c.name from memberships m join communities c on c.id = m.community_id
        where m.actor_id = a.id and m.ended_on is null order by c.name limit 1) as community
    from found f join actors a on a.id = f.id left join territories t on t.code = a.territory_code
    order by f.rank`);
  return rows.map((row) => ({ value: row.id, label: row.name, hint: hintOf(row, locale) }));
}

/** « engagée · Lagrasse »: what tells two people of one name apart. */
function hintOf(row: Row, locale: Locale): string {
  const w = journalWords[locale];
  const circle = row.circle ? w[row.circle as 'engaged' | 'informed' | 'citizen'] : row.community;
  return [row.kind === 'organization' ? w.organization : null, circle, row.place].filter(Boolean).join(' · ');
}

/** The names of actors, as far as the viewer reads them: for a form that is shown again. */
export async function namesOf(viewer: Viewer, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  return asViewer(viewer, async (tx) => {
    const rows = await tx.execute<{ id: string; name: string }>(
      sql`select id, name from actors where id = any(${`{${ids.join(',')}}`}::uuid[])`,
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  });
}
