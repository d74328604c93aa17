import { gardensHere, sideIn, type Viewer } from '#app/access/viewer.ts';
import { type Level, levels, widens } from './visibility.ts';

type Shared = { visibility: Level; communityId: string | null; authorId: string; side: 'community' | 'institution' };

/**
 * May the viewer set a record to this level? Only its author makes it private. Any gardener of the community narrows.
 * Widening is for the gardener of the side that recorded it: each side opens its own.
 */
export function canSetLevel(viewer: Viewer, record: Shared, level: Level): boolean {
  if (!gardensHere(viewer, record.communityId)) return false;
  if (record.visibility === 'private' && record.authorId !== viewer.userId) return false;
  if (level === record.visibility) return true;
  if (level === 'private') return record.authorId === viewer.userId;
  if (!widens(record.visibility, level)) return true;
  return sideIn(viewer, record.communityId) === record.side;
}

/** The levels the viewer may set, in order. */
export const settableLevels = (viewer: Viewer, record: Shared): Level[] =>
  levels.filter((level) => canSetLevel(viewer, record, level));

/** The levels the viewer may ask the other gardener for. */
export const askableLevels = (viewer: Viewer, record: Shared): Level[] =>
  record.visibility === 'private' || !gardensHere(viewer, record.communityId)
    ? []
    : levels.filter((level) => widens(record.visibility, level) && !canSetLevel(viewer, record, level));
