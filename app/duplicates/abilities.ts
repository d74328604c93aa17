import { isGardener, type Viewer } from '#app/access/viewer.ts';

type Ends = { communities: string[]; others: string[] };

const gardensOne = (viewer: Viewer, communities: string[]) => communities.some((id) => viewer.gardens.includes(id));

/** Looking through the directory is its gardeners' work. */
export const canSweep = (viewer: Viewer): boolean => isGardener(viewer) && viewer.lens === null;

/** Saying that two are not the same: a gardener of either, who reads both. */
export const canSetApart = (viewer: Viewer, { communities, others }: Ends): boolean =>
  viewer.lens === null && (gardensOne(viewer, communities) || gardensOne(viewer, others));

/** Making one of two: whoever gardens a community of each. */
export const canBringTogether = (viewer: Viewer, { communities, others }: Ends): boolean =>
  viewer.lens === null && gardensOne(viewer, communities) && gardensOne(viewer, others);
