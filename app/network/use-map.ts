import type { Core } from 'cytoscape';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Position } from './layout.ts';
import type { Network } from './network.ts';

type Draw = typeof import('./draw.client.ts');

/** Draws a network into an element: the graph's code is loaded here only, the layout is made in a worker. */
export function useMap(
  container: RefObject<HTMLDivElement | null>,
  network: Network,
  shown: Set<string>,
  chosen: string | null,
  choose: (id: string | null) => void,
) {
  const cy = useRef<Core | null>(null);
  const draw = useRef<Draw | null>(null);
  const [ready, setReady] = useState(false);
  const act = useRef(choose);
  act.current = choose;

  useEffect(() => {
    let stopped = false;
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const repaint = () => cy.current && draw.current?.repaint(cy.current);
    const start = async (positions: Record<string, Position>) => {
      draw.current = await import('./draw.client.ts');
      if (stopped || !container.current) return;
      cy.current = draw.current.drawNetwork(container.current, network, positions);
      cy.current.on('tap', (event) => act.current(event.target === cy.current ? null : event.target.id()));
      dark.addEventListener('change', repaint);
      setReady(true);
    };
    worker.onmessage = (event: MessageEvent<Record<string, Position>>) => void start(event.data);
    worker.postMessage({
      ids: network.nodes.map((node) => node.id),
      edges: network.edges.map((edge) => [edge.from, edge.to]),
    });
    return () => {
      stopped = true;
      worker.terminate();
      dark.removeEventListener('change', repaint);
      cy.current?.destroy();
      cy.current = null;
      setReady(false);
    };
  }, [container, network]);

  useEffect(() => {
    if (!ready || !cy.current) return;
    draw.current?.showPart(cy.current, shown, chosen);
  }, [ready, shown, chosen]);

  const visible = () => cy.current?.nodes().not('.hidden');
  const seeAll = () => cy.current?.fit(visible(), 40);
  // biome-ignore lint/correctness/useExhaustiveDependencies: seeing all again is for a new filter, not for a new choice
  useEffect(() => {
    if (ready) seeAll();
  }, [ready, shown]);

  return {
    ready,
    seeAll,
    zoomBy: (factor: number) => {
      const map = cy.current;
      if (map) map.zoom({ level: map.zoom() * factor, renderedPosition: { x: map.width() / 2, y: map.height() / 2 } });
    },
    showAround: (id: string) => {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (cy.current) draw.current?.showAround(cy.current, id, calm ? 0 : 140);
    },
    png: () => (cy.current && draw.current ? draw.current.pngOf(cy.current) : null),
  };
}
