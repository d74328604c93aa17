import { Link } from '@remix-run/react';
import { daysBetween, exactDay, sayDuration } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import { urgencyWords } from './life-words.ts';
import { MoveMenu } from './move-menu.tsx';
import { isDone, longSilence } from './need.ts';
import { LifeMark } from './state-mark.tsx';
import type { TablePage } from './table-page.server.ts';
import type { ColumnId } from './table-view.ts';
import { tableWords } from './words.ts';

type Row = TablePage['rows'][number];
type TableCellProps = { row: Row; column: ColumnId; today: string; to: string };

/** What a column says of a row, in one line. */
export function TableCell({ row, column, today, to }: TableCellProps) {
  const w = useWords(tableWords);
  const urgencies = useWords(urgencyWords);
  const locale = useLocale();
  switch (column) {
    case 'kind':
      return <span className="text-ink-soft">{row.kind === 'need' ? w.need : w.synergy}</span>;
    case 'state':
      return row.next.length > 0 ? (
        <MoveMenu {...lifeOf(row)} id={row.id} next={row.next} label={w.changeState(row.title)} to={to} />
      ) : (
        <LifeMark state={row.state} />
      );
    case 'who':
      return <Listed items={row.whoMore > 0 ? [...row.who, w.more(row.whoMore)] : row.who} separator=", " />;
    case 'community':
      return row.community ? (
        <div className="one-line" title={row.community.name}>
          <Link to={`/communities/${row.community.slug}`}>{row.community.name}</Link>
        </div>
      ) : null;
    case 'directorates':
      return <Crossing names={row.directorates} />;
    case 'themes':
      return <Listed items={row.themes} separator=" · " />;
    case 'urgency':
      return row.urgency === 'high' ? (
        <b>{urgencies.high}</b>
      ) : row.urgency ? (
        <span className="text-ink-soft">{urgencies[row.urgency]}</span>
      ) : null;
    case 'territory':
      return row.territory;
    case 'since':
      return (
        <time dateTime={row.day} title={exactDay(row.day, locale)}>
          {row.day >= today ? w.today : sayDuration(daysBetween(row.day, today), locale)}
        </time>
      );
    case 'waiting':
      return <Waiting row={row} today={today} />;
    case 'level':
      return <VisibilitySign level={row.visibility} />;
  }
}

const lifeOf = (row: Row) =>
  row.kind === 'need' ? { kind: row.kind, state: row.state } : { kind: row.kind, state: row.state };

function Listed({ items, separator }: { items: string[]; separator: string }) {
  const text = items.join(separator);
  if (!text) return null;
  return (
    <div className="one-line" title={text}>
      {text}
    </div>
  );
}

/** Two directorates or more are what the cultivator looks for: told first, by their number. */
function Crossing({ names }: { names: string[] }) {
  if (names.length < 2) return <Listed items={names} separator="" />;
  const text = names.join(' · ');
  return (
    <div className="one-line" title={text}>
      <b className="crossing-count">{names.length}</b> {text}
    </div>
  );
}

/** Nothing to say, said quietly; cards leave it out. */
function Dash({ reads }: { reads: string }) {
  return (
    <span className="nothing">
      <span aria-hidden>–</span>
      <span className="sr-only">{reads}</span>
    </span>
  );
}

function Waiting({ row, today }: { row: Row; today: string }) {
  const w = useWords(tableWords);
  const locale = useLocale();
  if (row.kind !== 'need') return null;
  if (row.waitingSince === null) return <Dash reads={w.nothingOwed} />;
  const days = Math.max(0, daysBetween(row.waitingSince, today));
  if (days === 0) return <Dash reads={w.heardToday} />;
  // Closed, and nobody told who asked: how long ago says less than that it is still to be told.
  if (isDone(row.state)) return <span className="font-semibold text-warning">{w.untold}</span>;
  return (
    <span
      className={days >= longSilence ? 'font-semibold text-warning' : undefined}
      title={exactDay(row.waitingSince, locale)}
    >
      {sayDuration(days, locale)}
    </span>
  );
}
