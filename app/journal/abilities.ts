import { gardensHere, isGardener, type Viewer } from '#app/access/viewer.ts';
import type { Level } from '#app/visibility/visibility.ts';

type Kept = { communityId: string; authorId: string; visibility: Level };

/** Corrects an exchange, and ticks follow-ups off: a gardener of its community who reads it. */
export const canCorrect = (viewer: Viewer, row: Kept): boolean =>
  gardensHere(viewer, row.communityId) && (row.visibility !== 'private' || row.authorId === viewer.userId);

/** Ticks as seen what the other gardener logged. */
export const canTickSeen = (viewer: Viewer, row: Kept): boolean =>
  canCorrect(viewer, row) && row.authorId !== viewer.userId;

/** Erases: its author, as long as nobody else reads it. */
export const canErase = (viewer: Viewer, row: Kept): boolean =>
  viewer.userId !== null && row.visibility === 'private' && row.authorId === viewer.userId;

export const canLog = (viewer: Viewer, communityId: string | null): boolean =>
  communityId === null ? isGardener(viewer) : gardensHere(viewer, communityId);
