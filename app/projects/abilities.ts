import { gardensHere, type Viewer } from '#app/access/viewer.ts';
import { voiceIn } from '#app/needs/abilities.ts';
import type { Level } from '#app/visibility/visibility.ts';

type Project = { communityId: string; visibility: Level; authorId: string };

/** Its texts, its state, who takes part: a gardener of its community; another's private note is out of reach. */
export const canTend = (viewer: Viewer, project: Project): boolean =>
  gardensHere(viewer, project.communityId) && (project.visibility !== 'private' || project.authorId === viewer.userId);

/** Who may propose one in a community, as for needs: gardener, member, agent for their directorate. */
export const canPropose = (viewer: Viewer, communityId: string): boolean => voiceIn(viewer, communityId) !== null;

/** Has some community to propose one in; the form finds out which. */
export const canProposeSomewhere = (viewer: Viewer): boolean =>
  voiceIn(viewer, null) !== null || [...viewer.gardens, ...viewer.memberOf].some((one) => canPropose(viewer, one));
