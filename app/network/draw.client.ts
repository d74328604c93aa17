import cytoscape, { type Core, type StylesheetJson } from 'cytoscape';
import { tokenColour } from '#app/ui/token-colour.ts';
import type { Position } from './layout.ts';
import type { Network } from './network.ts';

/** Colours are the page's own tokens, read when the map is drawn: light and dark come by themselves. */
function tokens(): Record<string, string> {
  const names = ['ground', 'surface', 'ink', 'ink-soft', 'line-strong', 'accent', 'circle-1', 'circle-2', 'circle-3'];
  return Object.fromEntries(names.map((name) => [name, tokenColour(`--${name}`)]));
}

// States of a synergy differ by line first, colour second; kinds of node by shape.
function look(): StylesheetJson {
  const c = tokens();
  return [
    {
      selector: 'node',
      style: {
        width: 22,
        height: 22,
        'background-color': c['circle-3'],
        'border-width': 0,
        'border-color': c.ink,
        label: 'data(label)',
        'font-family': getComputedStyle(document.body).fontFamily,
        'font-size': 11,
        color: c.ink,
        'text-outline-color': c.ground,
        'text-outline-width': 2.5,
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-max-width': '120px',
        'text-wrap': 'ellipsis',
        'min-zoomed-font-size': 8,
      },
    },
    {
      selector: 'node[circle = "engaged"]',
      style: { 'background-color': c['circle-1'], width: 28, height: 28, 'font-size': 17, 'min-zoomed-font-size': 8 },
    },
    { selector: 'node[circle = "informed"]', style: { 'background-color': c['circle-2'] } },
    {
      selector: 'node[kind = "organization"]',
      style: { shape: 'round-rectangle', 'background-color': c.surface, 'border-width': 1.5 },
    },
    {
      selector: 'node[kind = "project"]',
      style: {
        shape: 'hexagon',
        width: 32,
        height: 30,
        'background-color': c.surface,
        'border-width': 2.5,
        'font-size': 20,
        'font-weight': 600,
        'text-wrap': 'wrap',
        'text-max-width': '150px',
      },
    },
    {
      selector: 'node[kind = "synergy"]',
      style: { shape: 'diamond', width: 16, height: 16, 'background-color': c.accent, 'border-color': c.accent },
    },
    { selector: 'edge', style: { width: 1, 'line-color': c['line-strong'], 'curve-style': 'haystack', events: 'no' } },
    { selector: 'edge[kind != "participation"][kind != "synergy"]', style: { 'line-style': 'dotted' } },
    { selector: 'edge[kind = "synergy"]', style: { width: 2, 'line-color': c.accent, 'curve-style': 'bezier' } },
    { selector: 'edge[state = "proposed"]', style: { 'line-style': 'dashed' } },
    { selector: 'edge[state = "under_way"]', style: { width: 3 } },
    { selector: 'edge[state = "realised"]', style: { width: 5 } },
    { selector: '.apart', style: { opacity: 0.28 } },
    {
      selector: '.chosen',
      style: { 'border-width': 4, 'border-color': c.accent, 'min-zoomed-font-size': 0, 'font-size': 18, 'z-index': 10 },
    },
    { selector: '.near', style: { 'min-zoomed-font-size': 0, 'font-size': 15 } },
    { selector: '.hidden', style: { display: 'none' } },
  ] as StylesheetJson;
}

export function drawNetwork(container: HTMLElement, network: Network, positions: Record<string, Position>): Core {
  return cytoscape({
    container,
    elements: [
      ...network.nodes.map((node) => ({
        data: { id: node.id, label: node.label, kind: node.kind, circle: node.circle ?? '' },
        position: { ...(positions[node.id] ?? { x: 0, y: 0 }) },
      })),
      ...network.edges.map((edge) => ({
        data: { id: `edge:${edge.id}`, source: edge.from, target: edge.to, kind: edge.kind, state: edge.state ?? '' },
      })),
    ],
    style: look(),
    layout: { name: 'preset' },
    minZoom: 0.08,
    maxZoom: 4,
    boxSelectionEnabled: false,
    autounselectify: true,
    hideEdgesOnViewport: network.edges.length > 3_000,
    textureOnViewport: network.nodes.length > 2_000,
  });
}

/** Shows the part of the network that a filter leaves, and marks what surrounds the chosen node. */
export function showPart(cy: Core, shown: Set<string>, chosen: string | null): void {
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      node.toggleClass('hidden', !shown.has(node.id()));
    });
    cy.elements().removeClass('apart chosen near');
    const node = chosen ? cy.getElementById(chosen) : null;
    if (node && node.length > 0) {
      cy.elements().not(node.closedNeighborhood()).addClass('apart');
      node.neighborhood('node').addClass('near');
      node.addClass('chosen');
    }
  });
}

/** A PNG of what is drawn, twice as fine as the screen, on the page's ground. */
export function pngOf(cy: Core): string {
  return cy.png({ full: true, scale: 2, maxWidth: 4_000, maxHeight: 4_000, bg: tokens().ground });
}

/** Paints again with the tokens of the moment, when the page turns light or dark. */
export const repaint = (cy: Core): void => {
  cy.style(look());
};

/** Brings a node and what surrounds it before the eyes, near enough to read their names. */
export function showAround(cy: Core, id: string, duration: number): void {
  const node = cy.getElementById(id);
  if (node.empty()) return;
  const around = node.closedNeighborhood().not('.hidden');
  const box = around.boundingBox({ includeLabels: true });
  const margin = 48;
  const zoom = Math.min((cy.width() - 2 * margin) / box.w, (cy.height() - 2 * margin) / box.h, nearest);
  const centre = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
  const pan = { x: cy.width() / 2 - centre.x * zoom, y: cy.height() / 2 - centre.y * zoom };
  cy.animate({ zoom, pan }, { duration });
}

/** As near as one goes by itself: names stand at the size of the page's small text. */
const nearest = 1.1;
