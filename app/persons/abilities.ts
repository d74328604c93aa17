import type { Viewer } from '#app/access/viewer.ts';
import { canKeep, isSelf } from '#app/actors/abilities.ts';
import type { Level } from '#app/visibility/visibility.ts';

type Known = { id: string; communities: string[]; visibility: Level; authorId: string };

/** The person themselves, and whoever keeps their record for them. */
export const canExercise = (viewer: Viewer, actor: Known): boolean => canKeep(viewer, actor) || isSelf(viewer, actor);

/** What the person restricted themselves only they release. */
export const canRelease = (viewer: Viewer, actor: Known & { restrictedBySelf: boolean }): boolean =>
  isSelf(viewer, actor) || (canKeep(viewer, actor) && !actor.restrictedBySelf);

/** It leaves Terreau for good: the pair confirms it, also what the person asks for. */
export const canErase = (viewer: Viewer, actor: Known): boolean => canKeep(viewer, actor);

/** For want of a sign nobody is forgotten whom others keep too. */
export const canForget = (viewer: Viewer, actor: Known): boolean =>
  canErase(viewer, actor) && actor.communities.every((community) => viewer.gardens.includes(community));
