import { formatNumber, useLocale, useWords } from '#app/i18n/words.ts';
import { Section } from '#app/ui/page.tsx';
import { Cell, DataTable } from '#app/ui/table.tsx';
import type { Attached } from './queries.server.ts';
import { mergeWords } from './words.ts';

type FollowsProps = { counts: { what: Attached; kept: number; merged: number }[]; kept: string; merged: string };

/** What hangs on each of the two records, counted as far as one reads it. */
export function Follows({ counts, kept, merged }: FollowsProps) {
  const w = useWords(mergeWords);
  const locale = useLocale();
  return (
    <Section title={w.follows}>
      {counts.length === 0 ? (
        <p className="text-note text-ink-soft">{w.followsNothing}</p>
      ) : (
        <>
          <p className="mb-3 text-note text-ink-soft">{w.followsLede}</p>
          <DataTable caption={w.follows} keep>
            <thead>
              <tr>
                <th scope="col">{w.what}</th>
                <th scope="col" data-numeric>
                  {w.already}
                </th>
                <th scope="col" data-numeric>
                  {w.joining}
                </th>
              </tr>
            </thead>
            <tbody>
              {counts.map((row) => (
                <tr key={row.what}>
                  <th scope="row">{w[row.what === 'stays' ? 'stays_' : row.what]}</th>
                  <Cell label={kept} numeric>
                    {formatNumber(locale, row.kept)}
                  </Cell>
                  <Cell label={merged} numeric>
                    {formatNumber(locale, row.merged)}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <p className="mt-3 text-note text-ink-soft">{w.sameOnce}</p>
        </>
      )}
    </Section>
  );
}
