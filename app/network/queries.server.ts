import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Locale } from '#app/i18n/words.ts';
import {
  type Circle,
  circles,
  drawSynergies,
  type Network,
  type NetworkEdge,
  type NetworkNode,
  type Party,
  type SynergyState,
  type TieKind,
} from './network.ts';

/** Above this many nodes the map of everything shows those with the most lines, and says so. */
const mostNodes = 900;

type Raw = {
  actors: [string, NetworkNode['kind'], string, NetworkNode['circle'], NetworkNode['visibility']][] | null;
  /** An actor and a theme of theirs. */
  themes: [string, string][] | null;
  projects: NetworkNode[] | null;
  participations: [string, string, string][] | null;
  ties: [string, string, string, TieKind, string][] | null;
  synergies: { id: string; title: string; state: SynergyState; visibility: NetworkNode['visibility'] }[] | null;
  parties: [string, string][] | null;
};

/**
 * The network of one community: its projects and synergies with whomever they join, and everybody of the circles asked
 * for, joined to something or not.
 */
export async function findCommunityNetwork(
  tx: Tx,
  communityId: string,
  locale: Locale,
  asked: readonly Circle[] = circles,
): Promise<Network> {
  return read(tx, locale, {
    asked: sql`circle in ${asked.length > 0 ? asked : [null]}`,
    projects: sql`p.community_id = ${communityId}`,
    synergies: sql`s.id in (select x.id from synergies x where x.community_id = ${communityId}
      union all select l.synergy_id from synergy_communities l where l.community_id = ${communityId})`,
    people: sql`select m.actor_id as id, m.circle from memberships m where m.community_id = ${communityId} and m.ended_on is null`,
  });
}

/** The network of everything the viewer reads: projects and synergies of all communities, and whom they join. */
export async function findWholeNetwork(tx: Tx, locale: Locale): Promise<Network> {
  const whole = await read(tx, locale, {
    asked: sql`false`,
    projects: sql`true`,
    synergies: sql`true`,
    people: sql`select null::uuid as id, null::circle_name as circle where false`,
  });
  if (whole.nodes.length <= mostNodes) return whole;
  const weight = new Map<string, number>();
  for (const edge of whole.edges) {
    for (const end of [edge.from, edge.to]) weight.set(end, (weight.get(end) ?? 0) + 1);
  }
  const nodes = whole.nodes.toSorted((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0)).slice(0, mostNodes);
  const kept = new Set(nodes.map((node) => node.id));
  return { ...whole, nodes, edges: whole.edges.filter((edge) => kept.has(edge.from) && kept.has(edge.to)), cut: true };
}

// Projects, synergies and lines are found first; then the actors they touch and those of the circles, each once. The
// result is built as JSON in SQL, which is some four times faster than rows.
async function read(
  tx: Tx,
  locale: Locale,
  scope: { projects: SQL; synergies: SQL; people: SQL; asked: SQL },
): Promise<Network> {
  const [row] = await tx.execute<{ raw: Raw }>(sql`
    with people as materialized (${scope.people}),
    shown_projects as materialized (
      select p.id, p.title, p.state, p.visibility from projects p where ${scope.projects} and p.state <> 'abandoned'
      order by p.id desc limit 2000
    ),
    shown_synergies as materialized (
      select s.id, s.title, s.state, s.visibility from synergies s where ${scope.synergies} and s.state <> 'set_aside'
      order by s.id desc limit 3000
    ),
    participations as materialized (
      select l.project_id, l.actor_id, l.role from shown_projects p join project_participants l on l.project_id = p.id
    ),
    parties as materialized (
      select l.synergy_id, l.actor_id as node_id, true as is_actor from shown_synergies s join synergy_actors l on l.synergy_id = s.id
      union all
      select l.synergy_id, l.project_id, false from shown_synergies s join synergy_projects l on l.synergy_id = s.id
      where l.project_id in (select id from shown_projects)
    ),
    wanted as materialized (
      select id from people where ${scope.asked} union select actor_id from participations union select node_id from parties where is_actor
    ),
    tied as materialized (
      select t.id, t.actor_id, t.other_id, t.kind, t.role from wanted w join ties t on t.actor_id = w.id
      where t.ended_on is null
    ),
    everyone as materialized (select id from wanted union select other_id from tied),
    shown_actors as materialized (
      select a.id, a.kind, a.name, a.visibility from everyone e join actors a on a.id = e.id and a.restricted_at is null
    )
    select json_build_object(
      'actors', (select json_agg(json_build_array(a.id, a.kind, a.name, p.circle, a.visibility))
        from shown_actors a left join (select distinct on (id) id, circle from people order by id, circle) p on p.id = a.id),
      'themes', (select json_agg(json_build_array(t.actor_id, t.theme_id))
        from shown_actors a join actor_themes t on t.actor_id = a.id),
      'projects', (select json_agg(json_build_object('id', p.id, 'kind', 'project', 'label', p.title, 'circle', null, 'state', p.state,
          'visibility', p.visibility, 'themes', coalesce((select json_agg(t.theme_id) from project_themes t where t.project_id = p.id), '[]')))
        from shown_projects p),
      'participations', (select json_agg(json_build_array(l.project_id, l.actor_id, l.role)) from participations l),
      'ties', (select json_agg(json_build_array(t.id, t.actor_id, t.other_id, t.kind, t.role)) from tied t),
      'synergies', (select json_agg(s) from shown_synergies s),
      'parties', (select json_agg(json_build_array(synergy_id, node_id)) from parties)
    ) as raw`);
  const themes = await tx.execute<{ id: string; name: string }>(
    sql`select id, ${locale === 'fr' ? sql`name_fr` : sql`name_en`} as name from themes order by 2`,
  );
  return assemble(row?.raw, [...themes]);
}

function assemble(raw: Raw | undefined, themes: Network['themes']): Network {
  const drawn = drawSynergies(
    raw?.synergies ?? [],
    (raw?.parties ?? []).map(([synergy, node]): Party => ({ synergy, node })),
  );
  const themesOf = Map.groupBy(raw?.themes ?? [], ([actor]) => actor);
  const actors = (raw?.actors ?? []).map(
    ([id, kind, label, circle, visibility]): NetworkNode => ({
      ...{ id, kind, label, circle, visibility, themes: themesOf.get(id)?.map(([, theme]) => theme) ?? [] },
      state: null,
    }),
  );
  const nodes = [...actors, ...(raw?.projects ?? []), ...drawn.nodes];
  const known = new Set(nodes.map((node) => node.id));
  const edges: NetworkEdge[] = [
    ...(raw?.participations ?? []).map(
      ([project, actor, role]): NetworkEdge => ({
        id: `${project}:${actor}`,
        from: actor,
        to: project,
        kind: 'participation',
        state: null,
        label: role,
      }),
    ),
    ...(raw?.ties ?? []).map(
      ([id, from, to, kind, role]): NetworkEdge => ({
        id,
        from,
        to,
        kind,
        state: null,
        label: role,
      }),
    ),
    ...drawn.edges,
  ];
  return { nodes, edges: edges.filter((edge) => known.has(edge.from) && known.has(edge.to)), themes, cut: false };
}
