import type { Sequence, Table } from './catalog.server.ts';
import type { Sum } from './digest.ts';

/** The version of the form of backups and archives, not of what they hold. */
export const form = 1;

/** What stands before the rows: enough to know whether and how they can be put back. */
export type Manifest = {
  form: number;
  madeAt: string;
  /** The version of Terreau that ran. */
  version: string;
  demo: boolean;
  /** PostgreSQL's, as its number: 180004. */
  server: number;
  /** The migrations that made its tables. */
  migrations: number[];
  tables: Table[];
};

/** What stands after them: what was really written, to be compared with what is read. */
export type Sums = { sums: Record<string, Sum>; sequences: Sequence[] };
