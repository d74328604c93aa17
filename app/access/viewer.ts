import type { Locale } from '#app/i18n/words.ts';
import type { Rights } from '#db/client.server.ts';

/** Whoever looks at a page: their rights now (asked anew at each request), their name and their language. */
export type Viewer = Rights & {
  name: string | null;
  locale: Locale;
  /** A view that a gardener tries on ('member:<community id>'), read only. */
  lens: string | null;
};

export const isSignedIn = (viewer: Viewer): boolean => viewer.userId !== null;
export const isGardener = (viewer: Viewer): boolean => viewer.gardens.length > 0;
export const gardensHere = (viewer: Viewer, communityId: string | null): boolean =>
  communityId !== null && viewer.gardens.includes(communityId);

/** The side on which the viewer gardens a community now, or null. */
export function sideIn(viewer: Viewer, communityId: string | null): 'community' | 'institution' | null {
  if (communityId === null) return null;
  if (viewer.gardensCommunity.includes(communityId)) return 'community';
  if (viewer.gardensInstitution.includes(communityId)) return 'institution';
  return null;
}
