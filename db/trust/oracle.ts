import { Eyes, READ } from './readers.ts';
import type { Viewer } from './viewer.ts';
import type { Row, World } from './world.ts';
import { type Op, WRITE } from './writers.ts';

/*
 * The trust boundary told a second time, from trust.md and from nothing else: viewer.ts says who asks, readers.ts who
 * reads, writers.ts who writes. The tests beside compare it with what PostgreSQL does.
 */

export const TABLES = Object.keys(READ).sort();

export function canRead(world: World, viewer: Viewer, table: string, row: Row): boolean {
  return new Eyes(world, viewer).reads(table, row);
}

/** `before` is null for an insert, `after` for a delete. */
export function canWrite(eyes: Eyes, table: string, op: Op, before: Row | null, after: Row | null): boolean {
  const rules = WRITE[table] ?? {};
  if (op === 'insert') return after !== null && (rules.insert?.(eyes, after) ?? false);
  if (before === null || !eyes.reads(table, before)) return false;
  if (op === 'delete') return rules.delete?.(eyes, before) ?? false;
  return after !== null && (rules.update?.(eyes, before, after) ?? false) && eyes.reads(table, after);
}
