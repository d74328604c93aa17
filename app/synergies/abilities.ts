import type { Viewer } from '#app/access/viewer.ts';
import { voiceIn } from '#app/needs/abilities.ts';
import type { Level } from '#app/visibility/visibility.ts';

type Synergy = { communities: string[]; visibility: Level; authorId: string };

/** A gardener of one of its communities; another's private note is out of reach. */
export const canTend = (viewer: Viewer, synergy: Synergy): boolean =>
  synergy.communities.some((community) => viewer.gardens.includes(community)) &&
  (synergy.visibility !== 'private' || synergy.authorId === viewer.userId);

/** Who may propose one in a community, as for needs: gardener, member, agent for their directorate. */
export const canPropose = (viewer: Viewer, communityId: string): boolean => voiceIn(viewer, communityId) !== null;
