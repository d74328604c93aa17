import type { Viewer } from '#app/access/viewer.ts';

/** Whoever is signed in takes what they read, in their own name: through a lens nothing is taken. */
export const canTake = (viewer: Pick<Viewer, 'userId' | 'lens'>): boolean =>
  viewer.userId !== null && viewer.lens === null;

/** Who may look for what others took: the gardeners of what was taken, and cultivators. */
export const canSeeOthers = (viewer: Pick<Viewer, 'gardens' | 'cultivator'>): boolean =>
  viewer.cultivator || viewer.gardens.length > 0;
