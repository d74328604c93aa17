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
  return {
    community: here ?? null,
    columns,
    ids: tableIds(view, scope),
    tell: tellTable(viewer),
    row: (told) => ({ row: rowOf(viewer, told as Told), communities: (told as Told)[9] ?? [] }),
  };
}

type Told = [
  synergy: boolean,
  id: string,
  title: string,
  body: string,
  state: NeedState | SynergyState,
  urgency: Urgency | null,
  day: string,
  level: Level,
  community: string | null,
  communities: string[] | null,
  who: string[] | null,
  directorates: string[] | null,
  themes: string[] | null,
  territory: string | null,
  code: string | null,
  toldOn: string | null,
  outcome: string,
];

function tellTable(viewer: Viewer): Source['tell'] {
  const theme = sql.raw(viewer.locale === 'fr' ? 't.name_fr' : 't.name_en');
  const many = (column: string) => sql.raw(`json_agg(${column} order by ${column} collate french) as many`);
  return ({ page, among }) => sql`
    with page as materialized (${page}),
    spoke as materialized (
      select q.id, ${many('q.name')} from (
        select e.need_id as id, a.name from need_expressers e join actors a on a.id = e.actor_id and a.restricted_at is null where e.need_id ${among}
        union all select n.id, d.short_name from needs n join directorates d on d.id = n.directorate_id where n.id ${among}
        union all select l.synergy_id, a.name from synergy_actors l join actors a on a.id = l.actor_id and a.restricted_at is null where l.synergy_id ${among}
        union all select l.synergy_id, p.title from synergy_projects l join projects p on p.id = l.project_id
          where l.synergy_id ${among}
      ) q group by 1),
    concerned as materialized (
      select q.id, ${many('o.short_name')} from (
        select d.need_id as id, d.directorate_id from need_directorates d where d.need_id ${among}
        union select l.synergy_id, d.directorate_id from synergy_needs l join need_directorates d on d.need_id = l.need_id
          where l.synergy_id ${among}
        union select s.id, s.directorate_id from synergies s where s.id ${among} and s.directorate_id is not null
      ) q join directorates o on o.id = q.directorate_id group by 1),
    themed as materialized (
      select q.id, json_agg(${theme} order by ${theme}) as many from (
        select l.need_id as id, l.theme_id from need_themes l where l.need_id ${among}
        union all select l.synergy_id, l.theme_id from synergy_themes l where l.synergy_id ${among}
      ) q join themes t on t.id = q.theme_id group by 1),
    replied as materialized (
      select r.need_id as id, max(r.told_on) as last_on from replies r where r.need_id ${among} group by 1),
    listed as (
      select x.place, false as synergy, n.id, n.title, n.body, n.state::text as state, n.urgency, n.collected_on as day,
        n.visibility, n.community_id, case when n.community_id is not null then array[n.community_id] end as communities,
        n.territory_code, n.closed_reason as outcome
      from page x join needs n on n.id = x.id
      union all
      select x.place, true, s.id, s.title, s.body, s.state::text, null, s.proposed_on, s.visibility, s.community_id,
        s.communities, null, s.outcome
      from page x join synergies s on s.id = x.id)
    select json_build_array(r.synergy, r.id, r.title, r.body, r.state, r.urgency, r.day, r.visibility, c.name, r.communities,
      spoke.many, concerned.many, themed.many, w.name, substr(w.code, 2), replied.last_on, r.outcome) as told
    from listed r left join communities c on c.id = r.community_id left join territories w on w.code = r.territory_code
    left join spoke on spoke.id = r.id left join concerned on concerned.id = r.id
    left join themed on themed.id = r.id left join replied on replied.id = r.id
    order by r.place`;
}

function rowOf({ locale }: Viewer, told: Told): Row {
  const [synergy, id, title, body, state, urgency, day, level, community] = told;
  const [, , , , , , , , , , who, directorates, themes, territory, code, toldOn, outcome] = told;
  const w = exportWords[locale];
  const states: Record<string, string> = synergy ? synergyStateWords[locale] : stateWords[locale];
  return {
    cells: [
      synergy ? w.synergy : w.need,
      title,
      body,
      states[state] ?? state,
      day,
      community,
      (who ?? []).join(between),
      (directorates ?? []).join(between),
      (themes ?? []).join(between),
      urgency && urgencyWords[locale][urgency],
      territory,
      code,
      toldOn,
      outcome,
      visibilityWords[locale][level],
      id,
    ],
  };
}
