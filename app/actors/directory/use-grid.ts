import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Chosen } from './use-chosen.ts';

export type At = { row: number; column: number };

type Grid = {
  rows: { id: string }[];
  columns: number;
  chosen: Chosen;
  /** Begins to write in a cell; false when nothing is written there. */
  onWrite: (at: At) => boolean;
};

/** From this width on the list is a table that is walked with the arrows; below it is a list. */
const wide = '(min-width: 60rem)';

/**
 * The grid pattern of the ARIA authoring practices: one cell at a time is in the order of the Tab key, arrows go from cell
 * to cell, Shift takes a range of rows along, Space chooses, Enter writes, Escape goes back to the cell.
 */
export function useGrid({ rows, columns, chosen, onWrite }: Grid) {
  const table = useRef<HTMLTableElement>(null);
  const active = useWide();
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const here = { row: Math.min(at.row, Math.max(rows.length - 1, 0)), column: Math.min(at.column, columns - 1) };

  const go = (to: At) => {
    const next = {
      row: Math.min(Math.max(to.row, 0), rows.length - 1),
      column: Math.min(Math.max(to.column, 0), columns - 1),
    };
    setAt(next);
    cellOf(table.current, next)?.focus();
    return next;
  };

  const keys = (event: KeyboardEvent<HTMLTableElement>) => {
    if (!active || event.nativeEvent.isComposing) return;
    const cell = event.target as HTMLElement;
    if (!isCell(cell)) {
      // Out of a link or a box of the cell, back to the cell.
      const home = cell.closest<HTMLElement>('[data-cell]');
      if (event.key === 'Escape' && home && !home.querySelector('form')) home.focus();
      // In a box it would send the form of the acts on many, by its first button.
      if (event.key === 'Enter' && cell.matches('input[type="checkbox"]')) event.preventDefault();
      return;
    }
    const done = press(event);
    if (done) event.preventDefault();
  };

  const press = (event: KeyboardEvent): boolean => {
    const { row, column } = here;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === 'a' && chosen.may) {
      chosen.setPage(true);
      return true;
    }
    if (command || event.altKey) return false;
    const step = steps[event.key];
    if (step) {
      const next = go({ row: row + step.row, column: column + step.column });
      if (event.shiftKey && step.row !== 0 && chosen.may) chosen.extend(row, next.row);
      return true;
    }
    if (event.key === 'Home') return Boolean(go({ row, column: 0 }));
    if (event.key === 'End') return Boolean(go({ row, column: columns - 1 }));
    if (event.key === 'PageDown') return Boolean(go({ row: row + 10, column }));
    if (event.key === 'PageUp') return Boolean(go({ row: row - 10, column }));
    if (event.key === ' ' && chosen.may) {
      if (event.shiftKey) chosen.extend(chosen.anchor ?? row, row);
      else chosen.toggle(row);
      return true;
    }
    if (event.key === 'Enter' || event.key === 'F2') {
      if (event.key === 'Enter' && event.shiftKey) return false;
      if (onWrite(here)) return true;
      const link = cellOf(table.current, here)?.querySelector<HTMLElement>('a');
      link?.click();
      return Boolean(link);
    }
    return false;
  };

  const click = (event: MouseEvent<HTMLTableElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    if (!cell || !active) return;
    const row = Number(cell.dataset.row);
    if (event.shiftKey && chosen.may && !(event.target as HTMLElement).closest('a, form')) {
      event.preventDefault();
      getSelection()?.removeAllRanges();
      chosen.extend(chosen.anchor ?? here.row, row);
    }
    setAt({ row, column: Number(cell.dataset.column) });
  };

  /** What makes a cell one of the grid; before the script arrives, and on narrow pages, nothing does. */
  const cell = (row: number, column: number) =>
    active
      ? {
          'data-cell': true,
          'data-row': row,
          'data-column': column,
          tabIndex: here.row === row && here.column === column ? 0 : -1,
        }
      : {};
  /** Links and boxes of a cell are reached by Tab from their own cell. */
  const inside = (row: number, column: number) =>
    active && !(here.row === row && here.column === column) ? { tabIndex: -1 } : {};

  return {
    active,
    grid: active
      ? { ref: table, role: 'grid', 'aria-multiselectable': chosen.may || undefined, onKeyDown: keys, onClick: click }
      : { ref: table },
    cell,
    inside,
    focus: (to: At) => requestAnimationFrame(() => cellOf(table.current, to)?.focus()),
  };
}

const steps: Record<string, { row: number; column: number }> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const isCell = (element: HTMLElement) => element.dataset.cell !== undefined;
const cellOf = (table: HTMLTableElement | null, { row, column }: At) =>
  table?.querySelector<HTMLElement>(`[data-cell][data-row="${row}"][data-column="${column}"]`) ?? null;

function useWide(): boolean {
  const [is, setIs] = useState(false);
  useEffect(() => {
    const query = matchMedia(wide);
    const tell = () => setIs(query.matches);
    tell();
    query.addEventListener('change', tell);
    return () => query.removeEventListener('change', tell);
  }, []);
  return is;
}
