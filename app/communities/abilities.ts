import { gardensHere, type Viewer } from '#app/access/viewer.ts';
import { voiceIn } from '#app/needs/abilities.ts';

type Kept = { id: string; status: 'draft' | 'open' | 'closed' };

/** Founds communities, opens and closes them, offers their mandates. */
export const canFound = (viewer: Viewer): boolean => viewer.cultivator;

/** Its purpose, charter, places and digital spaces: its gardeners and the cultivators. */
export const canEditTexts = (viewer: Viewer, community: Kept): boolean =>
  viewer.cultivator || gardensHere(viewer, community.id);

/** Its name, theme and territory. */
export const canRename = (viewer: Viewer): boolean => viewer.cultivator;

/** The pair alone opens its figures; a cultivator does not open them to themselves. */
export const canOpenFigures = (viewer: Viewer, community: Kept): boolean => gardensHere(viewer, community.id);

/** Reads beyond what is public here: the pair, the members, and whoever reads for the institution. */
export const canReadMore = (viewer: Viewer, communityId: string): boolean =>
  gardensHere(viewer, communityId) || viewer.memberOf.includes(communityId) || viewer.inside;

/** Tries on another's view of the community, and prepares its hand-over. */
export const canLookAs = (viewer: Viewer, communityId: string): boolean =>
  viewer.lens === null && gardensHere(viewer, communityId);

/** Writes a need down here themselves. Nobody does through a lens: it only looks. */
export const canExpressIn = (viewer: Viewer, community: Kept): boolean =>
  viewer.lens === null && community.status === 'open' && voiceIn(viewer, community.id) !== null;

/** Has no other way to be heard here than to speak to the pair: whoever reads no more than the public, and may not write. */
export const canOnlySpeak = (viewer: Viewer, community: Kept): boolean =>
  community.status === 'open' && !canReadMore(viewer, community.id) && !canExpressIn(viewer, community);
