import { gardensHere, type Viewer } from '#app/access/viewer.ts';

/** May the viewer move people within the circles of this community? Its gardeners do; nobody moves themselves. */
export const canMoveWithin = (viewer: Viewer, communityId: string): boolean => gardensHere(viewer, communityId);
