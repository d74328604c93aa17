import { Link } from '@remix-run/react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import type { ReactNode, TdHTMLAttributes } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from './button.tsx';
import { uiWords } from './words.ts';

type DataTableProps = {
  caption: ReactNode;
  /** Shown above the table when true; else only told to readers. */
  showCaption?: boolean;
  /** Stays a table on narrow screens (few, short columns). */
  keep?: boolean;
  children: ReactNode;
};

/** Plain thead and tbody inside. Rows begin with `<th scope="row">`; on narrow screens they become cards. */
export function DataTable({ caption, showCaption, keep, children }: DataTableProps) {
  return (
    <div className="table-frame">
      <table className="data-table" data-keep={keep || undefined}>
        <caption className={showCaption ? undefined : 'sr-only'}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

type SortHeadProps = {
  label: ReactNode;
  /** Where a press leads: the same page, sorted the other way. */
  to: string;
  sorted: 'ascending' | 'descending' | null;
  numeric?: boolean;
  width?: string;
};

export function SortHead({ label, to, sorted, numeric, width }: SortHeadProps) {
  const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={sorted ?? undefined} data-numeric={numeric || undefined} style={{ width }}>
      <Link className="sort-link" to={to} preventScrollReset>
        {numeric && <Arrow size={14} aria-hidden />}
        {label}
        {!numeric && <Arrow size={14} aria-hidden />}
      </Link>
    </th>
  );
}

type CellProps = {
  label: string;
  numeric?: boolean;
  /** Its column's name goes before it in the cards too, as before a figure. */
  named?: boolean;
  wrap?: boolean;
} & TdHTMLAttributes<HTMLTableCellElement>;

/** A cell that knows its column's name, for the cards of narrow screens. One line unless `wrap`. */
export function Cell({ label, numeric, named, wrap, children, ...rest }: CellProps) {
  return (
    <td {...rest} data-label={label} data-numeric={numeric || undefined} data-named={named || undefined}>
      <div className="cell" data-wrap={wrap || undefined}>
        {children}
      </div>
    </td>
  );
}

/** At most two lines of a long text in a cell. */
export function Clamp({ lines = 2, children }: { lines?: 1 | 2; children: ReactNode }) {
  return (
    <div className="clamp" data-lines={lines}>
      {children}
    </div>
  );
}

type PagerProps = { page: number; pages: number; href: (page: number) => string; children?: ReactNode };

/** Steps through pages; `children` says how many there are in all ("212 besoins"). */
export function Pager({ page, pages, href, children }: PagerProps) {
  const t = useWords(uiWords);
  return (
    <nav className="pager" aria-label={t.pages}>
      <span>{children}</span>
      {pages > 1 && (
        <span className="pager-steps">
          {page > 1 && (
            <LinkButton small to={href(page - 1)} rel="prev">
              {t.previous}
            </LinkButton>
          )}
          {t.pageOf(page, pages)}
          {page < pages && (
            <LinkButton small to={href(page + 1)} rel="next">
              {t.next}
            </LinkButton>
          )}
        </span>
      )}
    </nav>
  );
}
