import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

export type Position = { x: number; y: number };

/**
 * Places nodes so that what is joined lies near: ForceAtlas2 from a start that depends only on the ids, so that the same
 * network is drawn the same way each time. Unjoined nodes gather on a ring around. Coordinates are in pixels at zoom 1.
 */
export function placeNodes(ids: string[], edges: [string, string][]): Record<string, Position> {
  const joined = new Set(edges.flat());
  const graph = new Graph({ multi: false, type: 'undirected' });
  for (const id of ids.filter((known) => joined.has(known))) graph.addNode(id, { ...start(id), size: 14 });
  for (const [from, to] of edges) {
    if (from !== to && graph.hasNode(from) && graph.hasNode(to) && !graph.hasEdge(from, to)) graph.addEdge(from, to);
  }
  if (graph.order > 1) {
    const settings = {
      ...forceAtlas2.inferSettings(graph),
      scalingRatio: 20,
      gravity: 1,
      linLogMode: true,
      adjustSizes: false,
      barnesHutOptimize: graph.order > 400,
    };
    forceAtlas2.assign(graph, { iterations: graph.order > 600 ? 150 : 400, settings });
    breathe(graph);
    noverlap.assign(graph, { maxIterations: 200, settings: { margin: 14, ratio: 1.3 } });
  }
  const placed: Record<string, Position> = {};
  let reach = 120;
  graph.forEachNode((id, { x, y }) => {
    placed[id] = { x, y };
    reach = Math.max(reach, Math.hypot(x, y));
  });
  const alone = ids.filter((id) => !joined.has(id));
  const perRing = Math.max(24, Math.floor((2 * Math.PI * (reach + 60)) / 34));
  alone.forEach((id, index) => {
    const ring = Math.floor(index / perRing);
    const angle = ((index % perRing) / Math.min(perRing, alone.length - ring * perRing)) * 2 * Math.PI;
    const radius = reach + 70 + ring * 34;
    placed[id] = { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
  });
  return placed;
}

/** Spreads a layout until a node's nearest neighbour is, in the middle case, far enough for a name between them. */
function breathe(graph: Graph): void {
  const points = graph.mapNodes((_, { x, y }) => ({ x, y }) as Position);
  const nearest = points
    .map((a) => Math.min(...points.filter((b) => b !== a).map((b) => Math.hypot(a.x - b.x, a.y - b.y))))
    .toSorted((a, b) => a - b);
  const factor = apart / Math.max(1, nearest[Math.floor(nearest.length / 2)] ?? apart);
  graph.updateEachNodeAttributes((_, node) => ({ ...node, x: node.x * factor, y: node.y * factor }));
}

/** Pixels at zoom 1. */
const apart = 78;

/** A point that depends only on the id (FNV-1a hash). */
function start(id: string): Position {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  const angle = ((hash >>> 0) / 0xffffffff) * 2 * Math.PI;
  const radius = 100 + ((hash >>> 8) & 0xff);
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
}
