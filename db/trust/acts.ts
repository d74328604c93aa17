import { widens } from './levels.ts';
import { communitiesOf, type Eyes } from './readers.ts';
import { gardens, mine, type Viewer } from './viewer.ts';
import type { Row, Value } from './world.ts';

export type Op = 'insert' | 'update' | 'delete';

/** What one may do to a table; an act without a line is nobody's. Updates also require to read the row before and after. */
export type Rules = {
  insert?: (eyes: Eyes, row: Row) => boolean;
  update?: (eyes: Eyes, before: Row, after: Row) => boolean;
  delete?: (eyes: Eyes, row: Row) => boolean;
};

export const gardensSide = (viewer: Viewer, side: Value, community: Value) =>
  viewer.gardens[side === 'institution' ? 'institution' : 'community'].has(community);
export const gardensRow = (eyes: Eyes, table: string, row: Row) =>
  communitiesOf(eyes.world, table, row).some((home) => home != null && gardens(eyes.viewer, home));
export const same = (before: Row, after: Row, columns: readonly string[]) =>
  columns.every((column) => (before[column] ?? null) === (after[column] ?? null));
/** Only these columns differ, if any; the version counts by itself. */
export const onlyChanges = (before: Row, after: Row, columns: readonly string[]) =>
  Object.keys({ ...before, ...after }).every(
    (column) => [...columns, 'version'].includes(column) || same(before, after, [column]),
  );

export const ORIGIN = ['id', 'author_id', 'side', 'community_id', 'created_at'] as const;

/** A gardener records in their own name, for a side they hold. */
export const gardenerRecords = ({ viewer }: Eyes, row: Row) =>
  mine(viewer, row.author_id) && gardensSide(viewer, row.side, row.community_id);

/** Each side opens its own; only the author makes a row private, and only the author takes it out of there. */
export function mayTurn(viewer: Viewer, before: Row, after: Row): boolean {
  if (before.visibility === after.visibility) return true;
  const author = mine(viewer, before.author_id);
  if ((before.visibility === 'private' || after.visibility === 'private') && !author) return false;
  if (!widens(before.visibility, after.visibility) || after.visibility === 'private') return true;
  return gardensSide(viewer, before.side, before.community_id);
}

/** Their gardeners change what they read, but not where it comes from. */
export const tended = (table: string, fixed: readonly string[] = []): NonNullable<Rules['update']> => {
  return (eyes, before, after) =>
    gardensRow(eyes, table, before) &&
    same(before, after, [...ORIGIN, ...fixed]) &&
    mayTurn(eyes.viewer, before, after);
};
