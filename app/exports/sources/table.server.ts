import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { stateWords, urgencyWords } from '#app/needs/life-words.ts';
import type { NeedState, Urgency } from '#app/needs/need.ts';
import { tableIds } from '#app/needs/table.server.ts';
import { readTable } from '#app/needs/table-scope.server.ts';
import type { SynergyState } from '#app/synergies/synergy.ts';
import { synergyStateWords } from '#app/synergies/words.ts';
import { type Level, visibilityWords } from '#app/visibility/visibility.ts';
import { exportWords } from '../words.ts';
import { between, type Column, type Row } from '../write/file.ts';
import type { Source } from './source.ts';

const columns: Column[] = [
  { fr: 'Nature', en: 'Kind' },
  { fr: 'Intitulé', en: 'Title' },
  { fr: 'Texte', en: 'Text' },
  { fr: 'État', en: 'State' },
  { fr: 'Le', en: 'On', holds: 'day' },
  { fr: 'Communauté', en: 'Community' },
  { fr: 'Qui', en: 'Who' },
  { fr: 'Directions', en: 'Directorates' },
  { fr: 'Thématiques', en: 'Themes' },
  { fr: 'Urgence', en: 'Urgency' },
  { fr: 'Territoire', en: 'Territory' },
  { fr: 'Code du territoire', en: 'Territory code' },
  { fr: 'Dernier retour', en: 'Last told', holds: 'day' },
  { fr: 'Issue', en: 'Outcome' },
  { fr: 'Lu par', en: 'Read by' },
  { fr: 'Identifiant', en: 'Id' },
];

/** The shared table as its pages show it: needs and synergies together. */
export async function tableSource(
  tx: Tx,
  viewer: Viewer,
  slug: string | null,
  query: URLSearchParams,
): Promise<Source> {
  const { here, view, scope } = await readTable(tx, viewer, query, slug);
  return { community: here ?? null, columns, ids: tableIds(view, scope), read: reader(viewer) };
}

type Told = {
  id: string;
  title: string;
  body: string;
  day: string;
  visibility: Level;
  community: string | null;
  communities: string[] | null;
  who: string[];
  directorates: string[];
  themes: string[];
  territory: string | null;
  code: string | null;
  toldOn: string | null;
  outcome: string;
} & (
  | { synergy: false; state: NeedState; urgency: Urgency }
  | { synergy: true; state: SynergyState; urgency: null }
);

function reader(viewer: Viewer): Source['read'] {
  const name = sql.raw(viewer.locale === 'fr' ? 't.name_fr' : 't.name_en');
  const list = (names: ReturnType<typeof sql>) =>
    sql`coalesce((select json_agg(x.name order by x.name collate french) from (${names}) x), '[]')`;
  return async (tx, ids) => {
    const told = await tx.execute<Told>(sql`
      with page as materialized (select id, place from unnest(${sql.param(ids)}::uuid[]) with ordinality as x(id, place))
      select told.* from (
        select page.place, n.id, false as synergy, n.title, n.body, n.state::text as state, n.urgency,
          n.collected_on::text as day, n.visibility, c.name as community,
          case when n.community_id is not null then array[n.community_id] end as communities,
          ${list(sql`select a.name from need_expressers e join actors a on a.id = e.actor_id where e.need_id = n.id
            union all select d.short_name from directorates d where d.id = n.directorate_id`)} as who,
          ${list(sql`select o.short_name as name from need_directorates d join directorates o on o.id = d.directorate_id
            where d.need_id = n.id`)} as directorates,
          ${list(sql`select ${name} as name from need_themes l join themes t on t.id = l.theme_id where l.need_id = n.id`)} as themes,
          w.name as territory, substr(w.code, 2) as code,
          (select max(r.told_on)::text from replies r where r.need_id = n.id) as "toldOn", n.closed_reason as outcome
        from page join needs n on n.id = page.id left join communities c on c.id = n.community_id
        left join territories w on w.code = n.territory_code
        union all
        select page.place, s.id, true, s.title, s.body, s.state::text, null, s.proposed_on::text, s.visibility, c.name,
          s.communities,
          ${list(sql`select a.name from synergy_actors l join actors a on a.id = l.actor_id where l.synergy_id = s.id
            union all select p.title from synergy_projects l join projects p on p.id = l.project_id where l.synergy_id = s.id`)},
          ${list(sql`select o.short_name as name from (
              select d.directorate_id from synergy_needs l join need_directorates d on d.need_id = l.need_id where l.synergy_id = s.id
              union select s.directorate_id where s.directorate_id is not null
            ) d join directorates o on o.id = d.directorate_id`)},
          ${list(sql`select ${name} as name from synergy_themes l join themes t on t.id = l.theme_id where l.synergy_id = s.id`)},
          null, null, null, s.outcome
        from page join synergies s on s.id = page.id left join communities c on c.id = s.community_id
      ) told order by told.place`);
    const communities = new Set(told.flatMap((one) => one.communities ?? []));
    return { rows: told.map((one) => rowOf(viewer, one)), communities: [...communities] };
  };
}

function rowOf({ locale }: Viewer, told: Told): Row {
  const w = exportWords[locale];
  return {
    cells: [
      told.synergy ? w.synergy : w.need,
      told.title,
      told.body,
      told.synergy ? synergyStateWords[locale][told.state] : stateWords[locale][told.state],
      told.day,
      told.community,
      told.who.join(between),
      told.directorates.join(between),
      told.themes.join(between),
      told.synergy ? null : urgencyWords[locale][told.urgency],
      told.territory,
      told.code,
      told.toldOn,
      told.outcome,
      visibilityWords[locale][told.visibility],
      told.id,
    ],
  };
}
