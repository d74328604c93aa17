import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { findCommunity } from '#app/circles/community.server.ts';
import { listChoices } from '#app/needs/queries.server.ts';
import { projectIds } from '#app/projects/list.server.ts';
import { readView } from '#app/projects/list-view.ts';
import type { ProjectState } from '#app/projects/project.ts';
import { type Level, visibilityWords } from '#app/visibility/visibility.ts';
import { exportWords } from '../words.ts';
import { between, type Column, type Row } from '../write/file.ts';
import type { Source } from './source.ts';

const columns: Column[] = [
  { fr: 'Intitulé', en: 'Title' },
  { fr: 'État', en: 'State' },
  { fr: 'À quoi il sert', en: 'What it is for' },
  { fr: 'Commencé le', en: 'Begun on', holds: 'day' },
  { fr: 'Terminé le', en: 'Ended on', holds: 'day' },
  { fr: 'Communauté', en: 'Community' },
  { fr: 'Avec', en: 'With' },
  { fr: 'Besoins', en: 'Needs' },
  { fr: 'Thématiques', en: 'Themes' },
  { fr: 'Territoire', en: 'Territory' },
  { fr: 'Code du territoire', en: 'Territory code' },
  { fr: 'Lu par', en: 'Read by' },
  { fr: 'Identifiant', en: 'Id' },
];

/** The projects as their pages list them. */
export async function projectsSource(
  tx: Tx,
  viewer: Viewer,
  slug: string | null,
  query: URLSearchParams,
): Promise<Source> {
  const community = slug === null ? null : await findCommunity(tx, slug);
  const choices = await listChoices(tx, viewer.locale);
  const view = readView(query);
  const theme = choices.themes.find((one) => one.slug === view.theme);
  const chosen = community ?? choices.communities.find((one) => one.slug === view.community);
  return {
    community,
    columns,
    ids: projectIds(view, { communityId: chosen?.id ?? null, themeId: theme?.id ?? null }),
    tell: tellProjects(viewer),
    row: (told) => ({ row: rowOf(viewer, told as Told), communities: [(told as Told)[7]] }),
  };
}

type Told = [
  id: string,
  title: string,
  state: ProjectState,
  purpose: string,
  startedOn: string | null,
  endedOn: string | null,
  level: Level,
  communityId: string,
  community: string | null,
  people: string[] | null,
  needs: string[] | null,
  themes: string[] | null,
  territory: string | null,
  code: string | null,
];

function tellProjects(viewer: Viewer): Source['tell'] {
  const theme = sql.raw(viewer.locale === 'fr' ? 't.name_fr' : 't.name_en');
  return ({ page, among }) => sql`
    with page as materialized (${page}),
    took_part as materialized (
      select l.project_id, json_agg(a.name order by a.sort_name collate french) as many
      from project_participants l join actors a on a.id = l.actor_id and a.restricted_at is null
      where l.project_id ${among} and (l.ended_on is null or l.ended_on > ${viewer.today}) group by 1),
    answered as materialized (
      select l.project_id, json_agg(n.title order by n.collected_on) as many
      from project_needs l join needs n on n.id = l.need_id where l.project_id ${among} group by 1),
    themed as materialized (
      select l.project_id, json_agg(${theme} order by ${theme}) as many
      from project_themes l join themes t on t.id = l.theme_id where l.project_id ${among} group by 1)
    select json_build_array(p.id, p.title, p.state, p.purpose, p.started_on, p.ended_on, p.visibility, p.community_id, c.name,
      took_part.many, answered.many, themed.many, w.name, substr(w.code, 2)) as told
    from page x join projects p on p.id = x.id left join communities c on c.id = p.community_id
    left join territories w on w.code = p.territory_code
    left join took_part on took_part.project_id = p.id left join answered on answered.project_id = p.id
    left join themed on themed.project_id = p.id
    order by x.place`;
}

function rowOf({ locale }: Viewer, told: Told): Row {
  const [id, title, state, purpose, startedOn, endedOn, level, , community, people, needs, themes, territory, code] =
    told;
  return {
    cells: [
      title,
      exportWords[locale][state],
      purpose,
      startedOn,
      endedOn,
      community,
      (people ?? []).join(between),
      (needs ?? []).join(between),
      (themes ?? []).join(between),
      territory,
      code,
      visibilityWords[locale][level],
      id,
    ],
  };
}
