import { useEffect, useState } from 'react';

export type Chosen = {
  /** Whether anything may be done with those chosen. */
  may: boolean;
  ids: Record<string, true>;
  count: number;
  /** The whole list as filtered, at any size. */
  all: boolean;
  anchor: number | null;
  toggle: (row: number) => void;
  /** All rows from one to another, both included. */
  extend: (from: number, to: number) => void;
  setPage: (on: boolean) => void;
  takeAll: () => void;
  clear: () => void;
};

/** Who is chosen, also on other pages of the same list; another list begins anew. */
export function useChosen(rows: { id: string }[], query: string, may: boolean): Chosen {
  const [ids, setIds] = useState<Record<string, true>>({});
  const [all, setAll] = useState(false);
  const [anchor, setAnchor] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the list is another one.
  useEffect(() => {
    setIds({});
    setAll(false);
    setAnchor(null);
  }, [query]);
  const set = (some: { id: string }[], on: boolean) => {
    setAll(false);
    setIds((before) => {
      const next = { ...before };
      for (const { id } of some) {
        if (on) next[id] = true;
        else delete next[id];
      }
      return next;
    });
  };
  return {
    may,
    ids,
    count: Object.keys(ids).length,
    all,
    anchor,
    toggle: (row) => {
      const one = rows[row];
      if (one) set([one], !ids[one.id]);
      setAnchor(row);
    },
    extend: (from, to) => {
      if (anchor === null) setAnchor(from);
      set(rows.slice(Math.min(from, to), Math.max(from, to) + 1), true);
    },
    setPage: (on) => set(rows, on),
    takeAll: () => setAll(true),
    clear: () => {
      setIds({});
      setAll(false);
    },
  };
}
