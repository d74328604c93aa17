import type { Level } from '#app/visibility/visibility.ts';

/** The network of a community, or of all one may read: its actors and projects, and what joins them. */
export const circles = ['engaged', 'informed', 'citizen'] as const;
export type Circle = (typeof circles)[number];
type NodeKind = 'person' | 'organization' | 'project' | 'synergy';
export type SynergyState = 'proposed' | 'agreed' | 'under_way' | 'realised' | 'set_aside';
export type TieKind = 'affiliation' | 'introduced_by' | 'mobilised_by' | 'partner_of';
type EdgeKind = 'participation' | 'synergy' | TieKind;

export type NetworkNode = {
  id: string;
  kind: NodeKind;
  label: string;
  /** Of an actor in the community; null outside of circles. */
  circle: Circle | null;
  state: string | null;
  visibility: Level;
  themes: string[];
};
export type NetworkEdge = {
  id: string;
  from: string;
  to: string;
  kind: EdgeKind;
  state: SynergyState | null;
  label: string;
};
export type Network = {
  nodes: NetworkNode[];
  edges: NetworkEdge[];
  themes: { id: string; name: string }[];
  cut: boolean;
};

type NodeRow = [string, NodeKind, string, Circle | null, string | null, Level, number[]];
type EdgeRow = [string, number, number, EdgeKind, SynergyState | null, string];
type Rows = { nodes: NodeRow[]; edges: EdgeRow[]; themes: Network['themes']; cut: boolean };

/**
 * A network on its way to the browser: one text of bare rows, whose ends and themes are places in their lists. Thousands
 * of small objects that repeat ids and names of fields take many times longer to write, to compress and to read.
 */
export function writeNetwork({ nodes, edges, themes, cut }: Network): string {
  const places = new Map(nodes.map((node, place) => [node.id, place]));
  const themePlaces = new Map(themes.map((theme, place) => [theme.id, place]));
  const known = (at: Map<string, number>, id: string) => at.get(id) ?? -1;
  return JSON.stringify({
    nodes: nodes.map((node): NodeRow => {
      const ofThemes = node.themes.map((id) => known(themePlaces, id)).filter((place) => place >= 0);
      return [node.id, node.kind, node.label, node.circle, node.state, node.visibility, ofThemes];
    }),
    edges: edges.map(
      (edge): EdgeRow => [edge.id, known(places, edge.from), known(places, edge.to), edge.kind, edge.state, edge.label],
    ),
    themes,
    cut,
  } satisfies Rows);
}

export function readNetwork(text: string): Network {
  const { nodes: nodeRows, edges: edgeRows, themes, cut }: Rows = JSON.parse(text);
  const nodes = nodeRows.map(([id, kind, label, circle, state, visibility, places]): NetworkNode => {
    return { id, kind, label, circle, state, visibility, themes: places.flatMap((place) => themes[place]?.id ?? []) };
  });
  const edges = edgeRows.map(([id, from, to, kind, state, label]): NetworkEdge => {
    return { id, from: nodes[from]?.id ?? '', to: nodes[to]?.id ?? '', kind, state, label };
  });
  return { nodes, edges, themes, cut };
}

/** What a synergy links, as one row per party. */
export type Party = { synergy: string; node: string };

/**
 * Synergies as the map draws them: one of two parties is a line between them, one of more is a node of its own with a
 * line to each. One with a single readable party joins nothing that the viewer may see, so it is not drawn.
 */
export function drawSynergies(
  synergies: { id: string; title: string; state: SynergyState; visibility: Level }[],
  parties: Party[],
): { nodes: NetworkNode[]; edges: NetworkEdge[] } {
  const bySynergy = Map.groupBy(parties, (party) => party.synergy);
  const nodes: NetworkNode[] = [];
  const edges: NetworkEdge[] = [];
  for (const { id, title, state, visibility } of synergies) {
    const linked = [...new Set((bySynergy.get(id) ?? []).map((party) => party.node))];
    const [first, second] = linked;
    if (!first || !second) continue;
    if (linked.length === 2) {
      edges.push({ id, from: first, to: second, kind: 'synergy', state, label: title });
      continue;
    }
    nodes.push({ id, kind: 'synergy', label: title, circle: null, state, visibility, themes: [] });
    for (const node of linked)
      edges.push({ id: `${id}:${node}`, from: id, to: node, kind: 'synergy', state, label: title });
  }
  return { nodes, edges };
}

/** Each node with what it is joined to, for the list beside the drawing. */
export function neighboursOf({
  nodes,
  edges,
}: Pick<Network, 'nodes' | 'edges'>): Map<string, { node: NetworkNode; edge: NetworkEdge }[]> {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const around = new Map<string, { node: NetworkNode; edge: NetworkEdge }[]>(nodes.map((node) => [node.id, []]));
  for (const edge of edges) {
    const from = known.get(edge.from);
    const to = known.get(edge.to);
    if (!from || !to) continue;
    around.get(from.id)?.push({ node: to, edge });
    around.get(to.id)?.push({ node: from, edge });
  }
  return around;
}

/**
 * The circles an address asks for: `circle`, repeated, or `none`. Citizens are many and seldom joined to anything, so the
 * map opens without them.
 */
export function circlesAsked(params: URLSearchParams): Circle[] {
  const asked = params.getAll('circle');
  const known = circles.filter((circle) => asked.includes(circle));
  return known.length > 0 || asked.includes('none') ? known : ['engaged', 'informed'];
}

export type NetworkFilter = { theme: string | null; circles: Circle[]; text: string };

/** The part of a network that a filter leaves: matching nodes, projects and synergies they touch, lines between them. */
export function filterNetwork(network: Network, filter: NetworkFilter): Pick<Network, 'nodes' | 'edges'> {
  const matches = (node: NetworkNode) =>
    (node.circle === null ? true : filter.circles.includes(node.circle)) &&
    (!filter.theme || node.kind === 'synergy' || node.themes.includes(filter.theme));
  const kept = new Set(network.nodes.filter(matches).map((node) => node.id));
  const edges = network.edges.filter((edge) => kept.has(edge.from) && kept.has(edge.to));
  const joined = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  // A synergy node left with fewer than two lines joins nothing any more.
  const lines = (id: string) => edges.filter((edge) => edge.from === id || edge.to === id).length;
  const nodes = network.nodes.filter(
    (node) => kept.has(node.id) && (node.kind !== 'synergy' || (joined.has(node.id) && lines(node.id) > 1)),
  );
  const left = new Set(nodes.map((node) => node.id));
  return { nodes, edges: edges.filter((edge) => left.has(edge.from) && left.has(edge.to)) };
}

export const nodePath = (node: NetworkNode): string =>
  node.kind === 'project'
    ? `/projects/${node.id}`
    : node.kind === 'synergy'
      ? `/synergies/${node.id}`
      : `/actors/${node.id}`;
