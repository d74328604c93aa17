import type { Viewer } from '#app/access/viewer.ts';

/** Invites people, opens and ends posts, keeps directorates and themes. */
export const canKeepOffices = (viewer: Viewer): boolean => viewer.cultivator;

/** Closes an account. Nobody closes their own: the last cultivator would be out for good. */
export const canCloseAccess = (viewer: Viewer, userId: string): boolean =>
  canKeepOffices(viewer) && viewer.userId !== userId;

/** Ends a post; one's own only while it is not what makes one a cultivator. */
export const canEndPost = (viewer: Viewer, post: { userId: string; kind: 'agent' | 'cultivator' }): boolean =>
  canKeepOffices(viewer) && !(post.userId === viewer.userId && post.kind === 'cultivator');
