import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { findCommunity } from '#app/circles/community.server.ts';
import { lastWork } from '#app/jobs/ask.server.ts';
import { isUnderWay } from '#app/jobs/work.ts';
import { canSweep } from './abilities.ts';
import { countPairs, findSweeps, listApart, listPairs, pageLength } from './queries.server.ts';
import { duplicateWords } from './words.ts';

/** What the page of duplicates shows, over all one reads (`slug` null) or for one community. */
export async function duplicatesPage(viewer: Viewer, url: string, slug: string | null) {
  const search = new URL(url).searchParams;
  const view = search.get('view') === 'apart' ? ('apart' as const) : ('look' as const);
  return asViewer(viewer, async (tx) => {
    const community = slug === null ? null : await findCommunity(tx, slug);
    const { latest, ended } = await findSweeps(tx);
    const work = latest ? await lastWork(tx, latest.id) : null;
    const communityId = community?.id ?? null;
    const counts = await countPairs(tx, ended?.id ?? null, communityId);
    const pages = Math.max(1, Math.ceil(counts[view] / pageLength));
    // What was looked at leaves the list: the last page may be gone by the time one comes back to it.
    const page = Math.min(readPage(search.get('page')), pages);
    const asked = { communityId, page };
    const pairs =
      view === 'apart' ? await listApart(tx, viewer, asked) : ended ? await listPairs(tx, viewer, ended.id, asked) : [];
    const w = duplicateWords[viewer.locale];
    return {
      title: community ? w.titleOf(community.name) : w.title,
      community: community && { slug: community.slug, name: community.name },
      view,
      page,
      pages,
      pairs,
      counts,
      swept: ended && { at: ended.endedAt, compared: ended.compared },
      // One that ended well is told by what it found.
      work: work && (isUnderWay(work) || (work.state !== 'done' && latest?.id !== ended?.id)) ? work : null,
      today: viewer.today,
      can: { sweep: canSweep(viewer) },
    };
  });
}

export type DuplicatesPage = Awaited<ReturnType<typeof duplicatesPage>>;

function readPage(value: string | null): number {
  const page = Number(value);
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}
