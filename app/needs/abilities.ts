import { gardensHere, type Viewer } from '#app/access/viewer.ts';
import type { Level } from '#app/visibility/visibility.ts';

type Need = { communityId: string | null; visibility: Level; authorId: string; directorates: string[] };

/** Another's private note is out of reach, also for the other gardener. */
const reads = (viewer: Viewer, need: Need) => need.visibility !== 'private' || need.authorId === viewer.userId;

export const canEdit = (viewer: Viewer, need: Need): boolean =>
  gardensHere(viewer, need.communityId) && reads(viewer, need);

export const canChangeState = (viewer: Viewer, need: Need): boolean => canEdit(viewer, need);

/** Remarks are words of the gardeners to each other. */
export const canRemark = (viewer: Viewer, need: Need): boolean => canEdit(viewer, need);

/** The viewer's directorates that the need concerns: in their name an agent may answer it. */
export const answeringDirectorates = (viewer: Viewer, need: Need): string[] =>
  need.communityId === null || need.visibility === 'private'
    ? []
    : need.directorates.filter((directorate) => viewer.directorates.includes(directorate));

/** A gardener of the community, or an agent of a directorate concerned. */
export const canReply = (viewer: Viewer, need: Need): boolean =>
  canEdit(viewer, need) || answeringDirectorates(viewer, need).length > 0;

/** As whom somebody expresses a need. */
export type Voice = 'gardener' | 'member' | 'agent';

/** The voice the viewer has in a community (null: in none), the nearest to the people first. */
export function voiceIn(viewer: Viewer, communityId: string | null): Voice | null {
  if (gardensHere(viewer, communityId)) return 'gardener';
  if (communityId !== null && viewer.actorId !== null && viewer.memberOf.includes(communityId)) return 'member';
  return viewer.directorates.length > 0 ? 'agent' : null;
}

/** The voice in which the viewer would express a need before they say where. */
export function voiceAnywhere(viewer: Viewer): Voice | null {
  const voices = [...viewer.gardens, ...viewer.memberOf, null].map((place) => voiceIn(viewer, place));
  return voices.find((voice) => voice !== null) ?? null;
}

const voiceLevels: Record<Voice, Level[]> = {
  gardener: ['private', 'pair', 'institution', 'community', 'shared', 'public'],
  member: ['pair', 'community'],
  agent: ['institution'],
};

/** How far a need may be shared by whoever records it; a need without a community is its directorate's. */
export const expressibleLevels = (voice: Voice): Level[] => voiceLevels[voice];

export const canExpress = (viewer: Viewer, communityId: string | null, level: Level): boolean => {
  const voice = voiceIn(viewer, communityId);
  return voice !== null && voiceLevels[voice].includes(level);
};

type Reply = { authorId: string; communityId: string; directorate: { id: string } | null };

/** Its author corrects a reply, as long as they hold what they gave it by: the community, or the directorate. */
export const canCorrect = (viewer: Viewer, reply: Reply): boolean =>
  reply.authorId === viewer.userId &&
  (gardensHere(viewer, reply.communityId) ||
    (reply.directorate !== null && viewer.directorates.includes(reply.directorate.id)));

/** Those who would know if something had been told: others read only part of the replies and are told no debt. */
export const knowsReplies = (viewer: Viewer, need: Need & { mine: boolean }): boolean =>
  gardensHere(viewer, need.communityId) || need.mine;
