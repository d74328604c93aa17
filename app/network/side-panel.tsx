import { useEffect, useRef } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import { type NetworkEdge, type NetworkNode, nodePath } from './network.ts';
import { networkWords } from './words.ts';

type Linked = { node: NetworkNode; edge: NetworkEdge };
type SidePanelProps = {
  node: NetworkNode;
  links: Linked[];
  choose: (node: NetworkNode) => void;
  close: () => void;
  canLog: boolean;
};

/** Says how a node is joined to another, from its own place: "a présenté", "synergie, réalisée : …". */
export function useLinkWords() {
  const w = useWords(networkWords);
  return (edge: NetworkEdge, from: NetworkNode): string => {
    if (edge.kind === 'synergy') return edge.state ? w.synergyOf(w[edge.state], edge.label) : w.synergy;
    const said = w[`${edge.from === from.id ? 'from' : 'to'}_${edge.kind}`](from.label);
    return edge.label ? `${said} (${edge.label})` : said;
  };
}

/** The chosen node, what it is joined to, and what one may do from here. */
export function SidePanel({ node, links, choose, close, canLog }: SidePanelProps) {
  const w = useWords(networkWords);
  const say = useLinkWords();
  const head = useRef<HTMLDivElement>(null);
  // On the phone the panel lies under the drawing.
  useEffect(() => {
    head.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const actor = node.kind === 'person' || node.kind === 'organization';
  return (
    <aside className="network-panel" aria-label={node.label}>
      <div className="network-panel-head flex items-start justify-between gap-3" ref={head}>
        <div>
          <p className="text-ink-soft text-note">
            {w[node.kind]}
            {node.circle ? `, ${w[node.circle].toLowerCase()}` : ''}
          </p>
          <h2 className="font-display text-heading">{node.label}</h2>
          <VisibilitySign level={node.visibility} showWord />
        </div>
        <Button small variant="quiet" onClick={close}>
          {w.close}
        </Button>
      </div>
      <p className="flex flex-wrap gap-2">
        <LinkButton small to={nodePath(node)}>
          {w.open}
        </LinkButton>
        {canLog && actor ? (
          <LinkButton small to={`/log?actor=${node.id}`}>
            {w.logWith}
          </LinkButton>
        ) : null}
        {canLog && actor ? (
          <LinkButton small to={`/synergies/new?actor=${node.id}`}>
            {w.propose}
          </LinkButton>
        ) : null}
      </p>
      <ul className="grid gap-3">
        {links.map(({ node: other, edge }) => (
          <li key={edge.id + other.id}>
            <button type="button" className="link text-left" onClick={() => choose(other)}>
              {other.label}
            </button>
            <span className="block text-ink-soft text-note">{say(edge, node)}</span>
          </li>
        ))}
        {links.length === 0 ? <li className="text-ink-soft">{w.none}</li> : null}
      </ul>
    </aside>
  );
}

/** What shapes and lines stand for. */
export function Legend() {
  const w = useWords(networkWords);
  const line = (dash: string | undefined, width: number, accent: boolean) => (
    <svg width="34" height="12" aria-hidden="true">
      <path
        d="M1 6h32"
        strokeWidth={width}
        strokeDasharray={dash}
        className={accent ? 'stroke-accent' : 'stroke-line-strong'}
      />
    </svg>
  );
  const shape = (path: string, fill: string) => (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} className={`${fill} stroke-ink`} strokeWidth="1.2" />
    </svg>
  );
  const disc = 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z';
  const items = [
    [shape(disc, 'fill-circle-1'), w.engaged],
    [shape(disc, 'fill-circle-2'), w.informed],
    [shape(disc, 'fill-circle-3'), w.citizen],
    [shape('M2 2h12v12H2z', 'fill-surface'), w.organization],
    [shape('M4.2 1.5h7.6L15.5 8l-3.7 6.5H4.2L.5 8z', 'fill-surface'), w.project],
    [line('5 4', 2, true), `${w.synergy} ${w.proposed}`],
    [line(undefined, 2, true), w.agreed],
    [line(undefined, 3, true), w.under_way],
    [line(undefined, 5, true), w.realised],
    [line(undefined, 1, false), w.participation],
    [line('1 3', 1.5, false), w.tie],
  ] as const;
  return (
    <ul className="network-legend" aria-label={w.legend}>
      {items.map(([sign, word]) => (
        <li key={word}>
          {sign} {word}
        </li>
      ))}
    </ul>
  );
}
