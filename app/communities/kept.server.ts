import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { forbidden } from '#app/http/answers.ts';
import { canEditTexts } from './abilities.ts';
import { findCommunity, findSurroundings } from './queries.server.ts';

/** A community whose texts the viewer keeps, with where it meets. */
export function findKept(viewer: Viewer, slug: string | undefined) {
  return asViewer(viewer, async (tx) => {
    const community = await findCommunity(tx, slug, viewer.locale);
    if (!canEditTexts(viewer, community)) throw forbidden();
    return { community, ...(await findSurroundings(tx, viewer, community.id)) };
  });
}
