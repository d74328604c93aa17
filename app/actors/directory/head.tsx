import { Link, useNavigate } from '@remix-run/react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { useArrived } from '#app/ui/use-arrived.ts';
import {
  type ColumnId,
  fallsFirst,
  narrowest,
  numericColumns,
  type Sort,
  sorts,
  sortsOverAll,
  widest,
} from './columns.ts';
import type { DirectoryPage } from './page.server.ts';
import { writeParams } from './params.ts';
import { directoryWords } from './words.ts';

type Widths = DirectoryPage['params']['widths'];
type ColumnHeadProps = {
  page: DirectoryPage;
  id: ColumnId | 'name';
  onWidth: (widths: Widths, done: boolean) => void;
};

/** The head of a column: a press sorts by it, with Shift by it as well; its right edge is pulled, or pushed with arrows. */
export function ColumnHead({ page, id, onWidth }: ColumnHeadProps) {
  const d = useWords(directoryWords);
  const navigate = useNavigate();
  const arrived = useArrived();
  const { params, here, byLast } = page;
  const label = d[id];
  const by = sorts.find((sort) => sort === id && (byLast || sortsOverAll.includes(sort)));
  const place = params.sort.findIndex((sort) => sort.by === id);
  const now = params.sort[place];
  const numeric = numericColumns.includes(id as ColumnId);
  const Arrow = now?.descending ? ArrowDown : ArrowUp;
  const sign = <Arrow size={14} aria-hidden />;
  return (
    <th
      scope="col"
      data-numeric={numeric || undefined}
      data-column-head={id}
      aria-sort={now && place === 0 ? (now.descending ? 'descending' : 'ascending') : undefined}
      data-sorted={now ? place + 1 : undefined}
    >
      {by ? (
        <Link
          className="sort-link"
          to={here + writeParams({ ...params, page: 1, sort: turned(params.sort, by, false) })}
          preventScrollReset
          title={arrived ? d.sortHint : undefined}
          onClick={(event) => {
            if (!event.shiftKey) return;
            event.preventDefault();
            navigate(here + writeParams({ ...params, page: 1, sort: turned(params.sort, by, true) }), {
              preventScrollReset: true,
            });
          }}
        >
          {numeric && sign}
          {label}
          {!numeric && sign}
          {params.sort.length > 1 && now && <sup>{place + 1}</sup>}
        </Link>
      ) : (
        label
      )}
      {arrived && <WidthHandle label={d.widthOf(label)} id={id} onWidth={onWidth} />}
    </th>
  );
}

/** Pressed again it is turned round; alone it stands alone, `too` it comes after what is sorted by already. */
function turned(sort: DirectoryPage['params']['sort'], by: Sort, too: boolean): DirectoryPage['params']['sort'] {
  const now = sort.find((one) => one.by === by);
  const next = { by, descending: now ? !now.descending : fallsFirst.includes(by) };
  if (!too) return [sort[0]?.by === by ? next : { by, descending: fallsFirst.includes(by) }];
  return now ? sort.map((one) => (one.by === by ? next : one)) : [...sort, next].slice(-3);
}

function WidthHandle({ id, label, onWidth }: { label: string } & Pick<ColumnHeadProps, 'id' | 'onWidth'>) {
  const pull = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    const handle = event.currentTarget;
    const begun = widthsOf(handle);
    const from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const at = (x: number) => ({ ...begun, [id]: within((begun[id] ?? narrowest) + x - from) });
    handle.onpointermove = (move) => onWidth(at(move.clientX), false);
    handle.onpointerup = (up) => {
      handle.onpointermove = null;
      handle.onpointerup = null;
      if (up.clientX !== from) onWidth(at(up.clientX), true);
    };
  };
  const push = (event: KeyboardEvent<HTMLSpanElement>) => {
    const by = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (!by) return;
    event.preventDefault();
    const begun = widthsOf(event.currentTarget);
    onWidth({ ...begun, [id]: within((begun[id] ?? narrowest) + by) }, true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no <hr>.
    <span
      className="width-handle"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={narrowest}
      tabIndex={0}
      onPointerDown={pull}
      onKeyDown={push}
    />
  );
}

const within = (width: number) => Math.round(Math.min(widest, Math.max(narrowest, width)));

/** All columns as wide as they are: once one is pulled the others must not follow. */
function widthsOf(handle: HTMLElement): Widths {
  const heads = handle.closest('tr')?.querySelectorAll<HTMLElement>('[data-column-head]') ?? [];
  return Object.fromEntries([...heads].map((head) => [head.dataset.columnHead, within(head.offsetWidth)]));
}
