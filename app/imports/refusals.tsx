import { useLocale, useWords } from '#app/i18n/words.ts';
import { Fold } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Cell, DataTable } from '#app/ui/table.tsx';
import { choiceWords } from './choice-words.ts';
import { type ImportSummary, rowKey } from './import.ts';

const atOnce = 5;
type Refusal = ImportSummary['refusals']['first'][number];

/** Rows that would not come in, and why. */
export function Refusals({ summary: { refusals } }: { summary: ImportSummary }) {
  const w = useWords(choiceWords);
  if (refusals.total === 0) return null;
  const next = refusals.first.slice(atOnce);
  const more = refusals.total - refusals.first.length;
  return (
    <Section title={w.refusalsTitle} id="refused">
      <p className="help">{w.refusalsHelp}</p>
      <RefusedRows rows={refusals.first.slice(0, atOnce)} />
      {next.length > 0 ? (
        <Fold label={w.nextRows(next.length)}>
          <RefusedRows rows={next} />
        </Fold>
      ) : null}
      {more > 0 ? <p className="help">{w.moreRefusals(more)}</p> : null}
    </Section>
  );
}

function RefusedRows({ rows }: { rows: Refusal[] }) {
  const w = useWords(choiceWords);
  const locale = useLocale();
  return (
    <DataTable caption={w.refusalsTitle}>
      <thead>
        <tr>
          <th scope="col">{w.line}</th>
          <th scope="col">{w.reads}</th>
          <th scope="col">{w.why}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            <th scope="row">{row.sheet ? `${row.sheet}, ${row.line}` : w.lineOf(row.line)}</th>
            <Cell label={w.reads}>{row.name || <span className="nothing">–</span>}</Cell>
            <Cell label={w.why} wrap>
              <span className="import-samples">{row.reason[locale]}</span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
