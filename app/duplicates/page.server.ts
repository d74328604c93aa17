import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { findCommunity } from '#app/circles/community.server.ts';
import { lastWork } from '#app/jobs/ask.server.ts';
import { isUnderWay } from '#app/jobs/work.ts';
import { canSweep } from './abilities.ts';
import { findSweeps, listApart, listPairs, type PairPage, pageLength } from './queries.server.ts';
import { duplicateWords } from './words.ts';

/** What the page of duplicates shows, over all one reads (`slug` null) or for one community. */
export async function duplicatesPage(viewer: Viewer, url: string, slug: string | null) {
  const search = new URL(url).searchParams;
  const view = search.get('view') === 'apart' ? ('apart' as const) : ('look' as const);
  const page = readPage(search.get('page'));
  return asViewer(viewer, async (tx) => {
    const community = slug === null ? null : await findCommunity(tx, slug);
    const { latest, ended } = await findSweeps(tx);
    const work = latest ? await lastWork(tx, latest.id) : null;
    const list = await listFor(tx, viewer, {
      view,
      page,
      sweepId: ended?.id ?? null,
      communityId: community?.id ?? null,
    });
    const w = duplicateWords[viewer.locale];
    return {
      title: community ? w.titleOf(community.name) : w.title,
      community: community && { slug: community.slug, name: community.name },
      view,
      page,
      pages: Math.max(1, Math.ceil(list.total / pageLength)),
      ...list,
      swept: ended && { at: ended.endedAt, compared: ended.compared },
      // One that ended well is told by what it found.
      work: work && (isUnderWay(work) || (work.state !== 'done' && latest?.id !== ended?.id)) ? work : null,
      today: viewer.today,
      can: { sweep: canSweep(viewer) },
    };
  });
}

export type DuplicatesPage = Awaited<ReturnType<typeof duplicatesPage>>;

type Asked = { view: 'look' | 'apart'; page: number; sweepId: string | null; communityId: string | null };

async function listFor(tx: Tx, viewer: Viewer, { view, page, sweepId, communityId }: Asked): Promise<PairPage> {
  if (view === 'apart') return listApart(tx, viewer, { communityId, page });
  if (sweepId === null) return { total: 0, pairs: [] };
  return listPairs(tx, viewer, { sweepId, communityId, page });
}

function readPage(value: string | null): number {
  const page = Number(value);
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}
