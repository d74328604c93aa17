import { Link } from '@remix-run/react';
import { rank } from '#app/circles/circle.ts';
import { circleName, circleWords } from '#app/circles/words.ts';
import { daysBetween, sayDuration } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Day } from '#app/ui/day.tsx';
import { PersonDisc, Tag } from '#app/ui/marks.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import { contactHref } from '../contact-point.ts';
import { listWords } from '../list-words.ts';
import { rhythmWords } from '../rhythm.ts';
import type { ColumnId } from './columns.ts';
import type { DirectoryPage } from './page.server.ts';
import type { DirectoryRow } from './rows.server.ts';
import { directoryWords } from './words.ts';

type NameCellProps = { row: DirectoryRow; inside: { tabIndex?: number } };

export function NameCell({ row, inside }: NameCellProps) {
  const w = useWords(listWords);
  const marks = [row.isRelay && w.relay, row.isPioneer && w.pioneer].filter(Boolean);
  return (
    <span className="-my-0.5 flex items-center gap-2.5">
      <PersonDisc name={row.name} circle={row.circle ? rank(row.circle) : undefined} size="small" />
      <span className="min-w-0">
        <Link to={`/actors/${row.id}`} prefetch="intent" {...inside}>
          {row.name}
        </Link>{' '}
        <span className="ml-1 inline-flex items-center gap-2 align-middle">
          <VisibilitySign level={row.visibility} size={13} />
          {marks.map((mark) => (
            <Tag key={String(mark)}>{mark}</Tag>
          ))}
        </span>
        {row.kind === 'organization' && <span className="text-small font-normal text-ink-soft"> {w.organization}</span>}
      </span>
    </span>
  );
}

type CellProps = { row: DirectoryRow; column: ColumnId; page: DirectoryPage };

const nothing = <span className="nothing">–</span>;

/** What one column tells of one actor. */
export function DirectoryCell({ row, column, page }: CellProps) {
  const w = useWords(listWords);
  const d = useWords(directoryWords);
  switch (column) {
    case 'circle':
      return <CircleCell row={row} several={page.setting.overall && !page.params.columns.includes('communities')} />;
    case 'communities':
      return named(row.communities?.map((one) => one.name));
    case 'themes':
      return named(row.themes);
    case 'what':
    case 'about':
    case 'brings':
    case 'skills':
      return row[column] ? row[column] : nothing;
    case 'where':
      return row.where?.name ?? nothing;
    case 'last':
      return row.last ? (
        <Day day={row.last} today={page.today} />
      ) : (
        <span className="text-ink-soft">{page.readsAll ? w.never : w.neverRead}</span>
      );
    case 'relay':
      return named([...(row.isRelay ? [w.relay] : []), ...(row.isPioneer ? [w.pioneer] : [])]);
    case 'mail':
    case 'phone':
      return <Ways kind={column} values={row[column] ?? []} />;
    case 'needs':
      return row.needs ? d.open(row.needs) : nothing;
    case 'rhythm':
      return <RhythmCell row={row} today={page.today} />;
    case 'since':
      return row.since ? <Day day={row.since} today={page.today} /> : nothing;
    case 'added':
      return row.added ? <Day day={row.added} today={page.today} /> : nothing;
    case 'kind':
      return row.kind === 'person' ? d.person : w.organization;
    case 'level':
      return <VisibilitySign level={row.visibility} size={14} showWord />;
  }
}

const named = (names: string[] | undefined) => (names && names.length > 0 ? names.join(', ') : nothing);

function CircleCell({ row, several }: { row: DirectoryRow; several: boolean }) {
  const c = useWords(circleWords);
  const communities = several ? (row.communities ?? []) : [];
  return (
    <>
      <span className="whitespace-nowrap">{row.circle ? circleName(c, row.circle) : nothing}</span>
      {communities.length > 0 && (
        <span className="block truncate text-small text-ink-soft">{communities.map((one) => one.name).join(', ')}</span>
      )}
    </>
  );
}

function Ways({ kind, values }: { kind: 'mail' | 'phone'; values: string[] }) {
  if (values.length === 0) return nothing;
  return values.map((value, place) => {
    const href = contactHref(kind, value);
    return (
      <span key={value}>
        {place > 0 && ', '}
        {href ? (
          <a href={href} tabIndex={-1}>
            {value}
          </a>
        ) : (
          value
        )}
      </span>
    );
  });
}

function RhythmCell({ row, today }: { row: DirectoryRow; today: string }) {
  const r = useWords(rhythmWords);
  const locale = useLocale();
  if (!row.rhythm) return nothing;
  return (
    <>
      {r.every(row.rhythm)}
      {row.dueSince && row.can.mark && (
        <span className="block text-small text-warning">
          {r.dueSince(sayDuration(daysBetween(row.dueSince, today), locale))}
        </span>
      )}
    </>
  );
}
