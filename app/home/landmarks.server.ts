import { and, asc, inArray, ne } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { openedAuth } from '#app/access/auth.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { communities } from '#db/schema/communities.ts';

type Landmark = { id: string; slug: string; name: string };

/** What the frame of every page shows: who is here, the communities they garden or belong to, the lens they wear. */
export async function findLandmarks(viewer: Viewer) {
  const lensed = viewer.lens?.split(':')[1];
  const wanted = [...new Set([...viewer.gardens, ...viewer.memberOf, ...(lensed ? [lensed] : [])])];
  const mine: Landmark[] =
    wanted.length === 0
      ? []
      : await asViewer(viewer, (tx) =>
          tx
            .select({ id: communities.id, slug: communities.slug, name: communities.name })
            .from(communities)
            .where(and(inArray(communities.id, wanted), ne(communities.status, 'closed')))
            .orderBy(asc(communities.name)),
        );
  return {
    name: viewer.name,
    signedIn: viewer.userId !== null,
    inside: viewer.inside,
    agent: viewer.directorates.length > 0,
    cultivator: viewer.cultivator,
    today: viewer.today,
    timeZone: viewer.timeZone,
    demo: openedAuth().settings.demo,
    gardened: mine.filter((community) => viewer.gardens.includes(community.id)),
    memberOf: mine.filter((community) => viewer.memberOf.includes(community.id) && !viewer.lens),
    lens: viewer.lens
      ? {
          role: viewer.lens.split(':')[0] as 'institution' | 'member' | 'visitor',
          community: mine.find((c) => c.id === lensed) ?? null,
        }
      : null,
  };
}
