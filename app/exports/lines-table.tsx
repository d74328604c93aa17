import { Link } from '@remix-run/react';
import Download from 'lucide-react/icons/download';
import { Moment } from '#app/i18n/moments.tsx';
import { formatNumber, useLocale, useWords } from '#app/i18n/words.ts';
import { Cell, DataTable } from '#app/ui/table.tsx';
import { formatNames } from './export.ts';
import type { Line } from './queries.server.ts';
import { exportWords } from './words.ts';

/** Lines of the trail: who took what, when, how much. Of one's own the file too, while it waits. */
export function LinesTable({ lines, caption, own }: { lines: Line[]; caption: string; own?: boolean }) {
  const w = useWords(exportWords);
  const locale = useLocale();
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{w.what}</th>
          {own ? null : <th scope="col">{w.who}</th>}
          <th scope="col">{w.when}</th>
          <th scope="col" data-numeric>
            {w.rows}
          </th>
          <th scope="col">{w.state}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <ListName line={line} />
              <span className="block text-small font-normal text-ink-soft">
                <Filters line={line} />
              </span>
            </th>
            {own ? null : <Cell label={w.who}>{line.author ?? w.someone}</Cell>}
            <Cell label={w.when}>
              <Moment at={line.askedAt} />
            </Cell>
            <Cell label={w.rows} numeric>
              {line.rows === null ? '–' : formatNumber(locale, line.rows)}
            </Cell>
            <Cell label={w.state}>
              <State line={line} own={own ?? false} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function ListName({ line }: { line: Line }) {
  const w = useWords(exportWords);
  return <>{line.community ? w.listIn(w[line.list], line.community.name) : w[line.list]}</>;
}

/** "cercle : engagé·e · des mots cherchés". */
export function Filters({ line }: { line: Pick<Line, 'filters' | 'byWords'> }) {
  const w = useWords(exportWords);
  const all = [...line.filters, ...(line.byWords ? [w.byWords] : [])];
  return <>{all.length > 0 ? all.join(' · ') : w.everything}</>;
}

function State({ line, own }: { line: Line; own: boolean }) {
  const w = useWords(exportWords);
  const format = <span className="text-ink-soft">{formatNames[line.format]}</span>;
  if (!line.ended) {
    return own ? (
      <Link to={`/exports/${line.id}`}>{w.underWay}</Link>
    ) : (
      <>
        {format} {w.underWay}
      </>
    );
  }
  if (line.rows === null) return <span className="text-ink-soft">{w.nothing}</span>;
  if (!own || !line.kept) return format;
  return (
    <span className="inline-flex items-center gap-3">
      {format}
      <Link to={`/exports/${line.id}/file`} reloadDocument className="inline-flex items-center gap-1.5">
        <Download size={16} aria-hidden />
        {w.download}
      </Link>
    </span>
  );
}
