import type { Op } from './acts.ts';
import { readsEntry } from './history.ts';
import { type Eyes, READ } from './readers.ts';
import type { Row } from './world.ts';
import { WRITE } from './writers.ts';

/*
 * The trust boundary told a second time, from trust.md and from nothing else: viewer.ts says who asks, readers.ts who
 * reads, history.ts who reads the trail, writers.ts who writes. The tests beside compare it with what PostgreSQL does.
 */

export const TABLES = [...Object.keys(READ), 'audit'].sort();

export function canRead(eyes: Eyes, table: string, row: Row): boolean {
  if (table !== 'audit') return eyes.reads(table, row);
  const entry = eyes.world.history.get(row.id);
  return entry !== undefined && readsEntry(eyes, entry);
}

/** `before` is null for an insert, `after` for a delete. */
export function canWrite(eyes: Eyes, table: string, op: Op, before: Row | null, after: Row | null): boolean {
  const rules = WRITE[table] ?? {};
  if (op === 'insert') return after !== null && (rules.insert?.(eyes, after) ?? false);
  if (before === null || !canRead(eyes, table, before)) return false;
  if (op === 'delete') return rules.delete?.(eyes, before) ?? false;
  return after !== null && (rules.update?.(eyes, before, after) ?? false) && canRead(eyes, table, after);
}
