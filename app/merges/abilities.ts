import type { Viewer } from '#app/access/viewer.ts';
import { canKeep } from '#app/actors/abilities.ts';

type Known = Parameters<typeof canKeep>[1];

/** Whoever keeps both records makes one of them; the database asks besides that nobody reads more by it. */
export const canMerge = (viewer: Viewer, one: Known, other: Known): boolean =>
  one.id !== other.id && canKeep(viewer, one) && canKeep(viewer, other);
