import { type SQL, sql } from 'drizzle-orm';
import type { Column, Row } from '../write/file.ts';

/**
 * Which rows are told: `page` gives their `id` and `place`, `among` is what follows the column of ids of what hangs on
 * them. Of a few the ids are named, so that each index is asked for these alone; of many everything is read once.
 */
export type Wanted = { page: SQL; among: SQL };

export const fewOf = (ids: string[]): Wanted => ({
  page: sql`select id, place from unnest(${sql.param(ids)}::uuid[]) with ordinality as x(id, place)`,
  among: sql`= any(${sql.param(ids)}::uuid[])`,
});

export const allOf = (ids: SQL): Wanted => ({
  page: sql`select id, row_number() over () as place from (${ids}) as listed`,
  among: sql`in (select id from page)`,
});

/**
 * A list that can be taken out: as somebody sees it, under the filters of an address. Restricted people are in none, nor
 * named beside others.
 */
export type Source = {
  /** The community whose list it is, or null for the list over all. */
  community: { id: string; slug: string; name: string } | null;
  columns: Column[];
  /** A query of the ids (`id`) of every row, in the order of the list. */
  ids: SQL;
  /** A query of these rows in their order, each an array of JSON (`told`), which is parsed many times faster than columns. */
  tell(wanted: Wanted): SQL;
  /** A row as it goes into the file, and the communities it concerns. */
  row(told: unknown): { row: Row; communities: string[] };
};
