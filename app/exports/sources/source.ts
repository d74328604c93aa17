import type { SQL } from 'drizzle-orm';
import type { Column, Row } from '../write/file.ts';
import type { Tx } from '#app/access/as-viewer.server.ts';

/** A list that can be taken out: as somebody sees it, under the filters of an address. */
export type Source = {
  /** The community whose list it is, or null for the list over all. */
  community: { id: string; slug: string; name: string } | null;
  columns: Column[];
  /** A query of the ids (`id`) of every row, in the order of the list. */
  ids: SQL;
  /** These rows in this order, and the communities that they concern. */
  read(tx: Tx, ids: string[]): Promise<{ rows: Row[]; communities: string[] }>;
};
