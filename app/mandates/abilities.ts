import { gardensHere, isSignedIn, type Viewer } from '#app/access/viewer.ts';

type Offer = { userId: string; acceptedOn: string | null; declinedOn: string | null; endsOn: string | null };

/** Offers mandates and ends them. Whoever appoints does not thereby read. */
export const canAppoint = (viewer: Viewer): boolean => viewer.cultivator;

/** Its holder answers, once, while the offer stands. */
export const canAnswer = (viewer: Viewer, mandate: Offer): boolean =>
  isSignedIn(viewer) &&
  viewer.lens === null &&
  mandate.userId === viewer.userId &&
  mandate.acceptedOn === null &&
  mandate.declinedOn === null &&
  (mandate.endsOn === null || mandate.endsOn > viewer.today);

/** Ends what has not ended yet. */
export const canEnd = (viewer: Viewer, mandate: Pick<Offer, 'declinedOn' | 'endsOn'>): boolean =>
  canAppoint(viewer) && mandate.declinedOn === null && (mandate.endsOn === null || mandate.endsOn > viewer.today);

/** Reads the page that hands a community over: a gardener in office, the one who leaves as the one who comes. */
export const canHandOver = (viewer: Viewer, communityId: string): boolean => gardensHere(viewer, communityId);
