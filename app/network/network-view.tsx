import { Form, useNavigate, useSearchParams } from '@remix-run/react';
import ImageDown from 'lucide-react/icons/image-down';
import Maximize from 'lucide-react/icons/maximize';
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Button, IconButton } from '#app/ui/button.tsx';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { Live } from '#app/ui/live.tsx';
import { SelectField, TextField } from '#app/ui/text-fields.tsx';
import {
  circles as allCircles,
  type Circle,
  circlesAsked,
  filterNetwork,
  type Network,
  type NetworkNode,
  neighboursOf,
  nodePath,
} from './network.ts';
import { NetworkList } from './network-list.tsx';
import { Legend, SidePanel } from './side-panel.tsx';
import { useMap } from './use-map.ts';
import { networkWords } from './words.ts';

type NetworkViewProps = { network: Network; name: string; canLog: boolean };

/** The map, what surrounds the chosen node, and the same network as a list. */
export function NetworkView({ network, name, canLog }: NetworkViewProps) {
  const w = useWords(networkWords);
  const navigate = useNavigate();
  const container = useRef<HTMLDivElement>(null);
  const [params, setParams] = useSearchParams();
  const theme = network.themes.find(({ id }) => id === params.get('theme'))?.id ?? null;
  const asked = circlesAsked(params).join();
  const circles = useMemo(() => asked.split(',') as Circle[], [asked]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [missed, setMissed] = useState(false);
  const part = useMemo(() => filterNetwork(network, { theme, circles, text: '' }), [network, theme, circles]);
  const shown = useMemo(() => new Set(part.nodes.map((node) => node.id)), [part]);
  const around = useMemo(() => neighboursOf(part), [part]);
  const node = part.nodes.find((known) => known.id === chosen) ?? null;
  const map = useMap(container, network, shown, node?.id ?? null, setChosen);

  const go = (next: NetworkNode | undefined) => {
    if (!next) return;
    setChosen(next.id);
    map.showAround(next.id);
  };
  const filter = (next: { theme: string | null; circles: Circle[] }) =>
    setParams(
      [
        ...(next.theme ? [['theme', next.theme] as [string, string]] : []),
        ...(next.circles.length > 0 ? next.circles : ['none']).map((circle): [string, string] => ['circle', circle]),
      ],
      { replace: true, preventScrollReset: true },
    );
  const find = (typed: string) => {
    const wanted = plain(typed);
    const found = wanted.length > 1 ? part.nodes.find((known) => plain(known.label).includes(wanted)) : undefined;
    setMissed(wanted.length > 1 && !found);
    go(found);
  };
  const walk = (event: KeyboardEvent) => {
    const near = node ? (around.get(node.id) ?? []).map((link) => link.node) : part.nodes;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      go(node && near.length > 0 ? near.at(step > 0 ? 0 : -1) : part.nodes[0]);
    } else if (event.key === 'Enter' && node) navigate(nodePath(node));
    else if (event.key === 'Escape') setChosen(null);
  };
  const save = () => {
    const png = map.png();
    if (!png) return;
    const link = Object.assign(document.createElement('a'), { href: png, download: `${name}.png` });
    link.click();
  };

  return (
    <>
      <div className="network-tools">
        <TextField
          name="find"
          type="search"
          label={w.find}
          list="network-names"
          onChange={(event) => find(event.currentTarget.value)}
        />
        <datalist id="network-names">
          {part.nodes.slice(0, 400).map((known) => (
            <option key={known.id} value={known.label} />
          ))}
        </datalist>
        {/* What is typed above stays out of the address: it may be a name. */}
        <Form method="get" className="contents">
          <SelectField
            name="theme"
            label={w.theme}
            options={[
              { value: '', label: w.allThemes },
              ...network.themes.map(({ id, name: label }) => ({ value: id, label })),
            ]}
            defaultValue={theme ?? ''}
            onChange={(event) => filter({ theme: event.currentTarget.value || null, circles })}
          />
          <ChoiceGroup
            name="circle"
            label={w.circles}
            many
            value={circles}
            options={allCircles.map((value) => ({ value, label: w[value] }))}
            onChange={(value) =>
              filter({ theme, circles: allCircles.filter((circle) => circles.includes(circle) !== (circle === value)) })
            }
          />
          <noscript>
            <Button type="submit">{w.apply}</Button>
          </noscript>
        </Form>
      </div>
      <div className="network-stage">
        <div className="network-place">
          <div
            className="network-frame"
            role="application"
            aria-label={w.map}
            aria-describedby="network-help"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: one walks through the drawing by keys; the list says the same
            tabIndex={0}
            onKeyDown={walk}
          >
            {/* Cytoscape adds a style element unless one of this id is there, which the content policy would refuse. */}
            <span id="__________cytoscape_stylesheet" hidden />
            <div className="network-canvas" ref={container} aria-hidden="true" />
            {map.ready ? null : <p className="network-loading">{w.loading}</p>}
          </div>
          <div className="network-hand">
            <IconButton small icon={Maximize} label={w.fit} onClick={map.seeAll} />
            <IconButton small icon={Plus} label={w.closer} onClick={() => map.zoomBy(1.4)} />
            <IconButton small icon={Minus} label={w.farther} onClick={() => map.zoomBy(1 / 1.4)} />
            <IconButton small icon={ImageDown} label={w.image} onClick={save} />
          </div>
        </div>
        {node ? (
          <SidePanel
            key={node.id}
            node={node}
            links={around.get(node.id) ?? []}
            choose={(next) => go(next)}
            close={() => setChosen(null)}
            canLog={canLog}
          />
        ) : (
          <Legend />
        )}
      </div>
      <p id="network-help" className="text-ink-soft text-note">
        {w.count(part.nodes.length, part.edges.length)}. {w.mapHelp}
      </p>
      <Live>
        {missed ? w.noMatch : node ? w.selected(node.label, w[node.kind], around.get(node.id)?.length ?? 0) : ''}
      </Live>
      <NetworkList nodes={part.nodes} around={around} />
    </>
  );
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
