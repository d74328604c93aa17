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
    read: reader(viewer),
  };
}

type Told = {
  id: string;
  title: string;
  state: ProjectState;
  purpose: string;
  startedOn: string | null;
  endedOn: string | null;
  visibility: Level;
  communityId: string;
  community: string | null;
  people: string[];
  needs: string[];
  themes: string[];
  territory: string | null;
  code: string | null;
};

function reader(viewer: Viewer): Source['read'] {
  const name = sql.raw(viewer.locale === 'fr' ? 't.name_fr' : 't.name_en');
  return async (tx, ids) => {
    const told = await tx.execute<Told>(sql`
      select p.id, p.title, p.state, p.purpose, p.started_on::text as "startedOn", p.ended_on::text as "endedOn", p.visibility,
        p.community_id as "communityId", c.name as community, w.name as territory, substr(w.code, 2) as code,
        coalesce((select json_agg(a.name order by a.sort_name collate french) from project_participants l
          join actors a on a.id = l.actor_id
          where l.project_id = p.id and (l.ended_on is null or l.ended_on > ${viewer.today})), '[]') as people,
        coalesce((select json_agg(n.title order by n.collected_on) from project_needs l join needs n on n.id = l.need_id
          where l.project_id = p.id), '[]') as needs,
        coalesce((select json_agg(${name} order by ${name}) from project_themes l join themes t on t.id = l.theme_id
          where l.project_id = p.id), '[]') as themes
      from unnest(${sql.param(ids)}::uuid[]) with ordinality as x(id, place) join projects p on p.id = x.id
      left join communities c on c.id = p.community_id left join territories w on w.code = p.territory_code
      order by x.place`);
    return { rows: told.map((one) => rowOf(viewer, one)), communities: [...new Set(told.map((one) => one.communityId))] };
  };
}

function rowOf({ locale }: Viewer, told: Told): Row {
  return {
    cells: [
      told.title,
      exportWords[locale][told.state],
      told.purpose,
      told.startedOn,
      told.endedOn,
      told.community,
      told.people.join(between),
      told.needs.join(between),
      told.themes.join(between),
      told.territory,
      told.code,
      visibilityWords[locale][told.visibility],
      told.id,
    ],
  };
}
