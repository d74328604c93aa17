import type { Viewer } from '#app/access/viewer.ts';
import type { Level } from '#app/visibility/visibility.ts';

type Known = { id: string; communities: string[]; visibility: Level; authorId: string };

const gardensOne = (viewer: Viewer, communities: string[]): boolean =>
  communities.some((community) => viewer.gardens.includes(community));

/** An actor is kept by the gardeners of its communities; a private profile by its author alone. */
export const canKeep = (viewer: Viewer, actor: Known): boolean =>
  gardensOne(viewer, actor.communities) && (actor.visibility !== 'private' || actor.authorId === viewer.userId);

export const isSelf = (viewer: Viewer, actor: { id: string }): boolean =>
  viewer.actorId !== null && viewer.actorId === actor.id;

/** What is said of an actor: its gardeners, and the person themselves. */
export const canEdit = (viewer: Viewer, actor: Known): boolean => canKeep(viewer, actor) || isSelf(viewer, actor);

/** The marks "relay" and "pioneer" are the gardeners' words. */
export const canMark = (viewer: Viewer, actor: Known): boolean => canKeep(viewer, actor);

/** A way to reach somebody, within a community: its gardeners, or the person themselves. */
export const canAddContact = (viewer: Viewer, actor: Known): boolean =>
  viewer.gardens.length > 0 || isSelf(viewer, actor);

export const canKeepContact = (
  viewer: Viewer,
  point: { actorId: string; communityId: string; visibility: Level; authorId: string },
): boolean =>
  viewer.actorId === point.actorId ||
  (viewer.gardens.includes(point.communityId) && (point.visibility !== 'private' || point.authorId === viewer.userId));

/** A tie belongs to whoever gardens one of its two ends. */
export const canTie = (viewer: Viewer, one: { communities: string[] }, other: { communities: string[] }): boolean =>
  gardensOne(viewer, one.communities) || gardensOne(viewer, other.communities);

/** An account is offered by the gardeners to a person who has none, and whose profile is not private. */
export const canInvite = (
  viewer: Viewer,
  actor: Known & { kind: 'person' | 'organization'; hasAccount: boolean },
): boolean =>
  gardensOne(viewer, actor.communities) &&
  actor.visibility !== 'private' &&
  actor.kind === 'person' &&
  !actor.hasAccount;
