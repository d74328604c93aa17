import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Section } from '#app/ui/page.tsx';
import { Cell, DataTable } from '#app/ui/table.tsx';
import { type NetworkEdge, type NetworkNode, nodePath } from './network.ts';
import { useLinkWords } from './side-panel.tsx';
import { networkWords } from './words.ts';

type NetworkListProps = { nodes: NetworkNode[]; around: Map<string, { node: NetworkNode; edge: NetworkEdge }[]> };

/** The same network as the drawing, to read: those with the most links first. */
export function NetworkList({ nodes, around }: NetworkListProps) {
  const w = useWords(networkWords);
  const say = useLinkWords();
  const sorted = nodes.toSorted(
    (a, b) => (around.get(b.id)?.length ?? 0) - (around.get(a.id)?.length ?? 0) || a.label.localeCompare(b.label),
  );
  return (
    <Section title={w.list} id="list">
      <DataTable caption={w.list}>
        <thead>
          <tr>
            <th scope="col">{w.who}</th>
            <th scope="col">{w.what}</th>
            <th scope="col">{w.links}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((node) => {
            const links = around.get(node.id) ?? [];
            return (
              <tr key={node.id}>
                <th scope="row">
                  <Link to={nodePath(node)}>{node.label}</Link>
                </th>
                <Cell label={w.what}>
                  {w[node.kind]}
                  {node.circle ? `, ${w[node.circle].toLowerCase()}` : ''}
                </Cell>
                <Cell label={w.links}>
                  {links.length === 0 ? (
                    <span className="text-ink-soft">{w.none}</span>
                  ) : (
                    <details>
                      <summary>
                        {links
                          .slice(0, 3)
                          .map((link) => link.node.label)
                          .join(', ') + (links.length > 3 ? ` +${links.length - 3}` : '')}
                      </summary>
                      <ul>
                        {links.map(({ node: other, edge }) => (
                          <li key={edge.id + other.id}>
                            <Link to={nodePath(other)}>{other.label}</Link>{' '}
                            <span className="text-ink-soft">({say(edge, node)})</span>
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
    </Section>
  );
}
