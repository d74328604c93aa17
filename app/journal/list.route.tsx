import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asc, inArray } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { communities } from '#db/schema/communities.ts';
import { canLog } from './abilities.ts';
import { readFilters } from './filters.ts';
import { JournalPage } from './journal-page.tsx';
import { listJournal } from './list.server.ts';
import { journalWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

/** The journal over all one's communities; for agents and cultivators, over everything they read. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const query = new URL(args.request.url).searchParams;
  const filters = readFilters(query);
  return asViewer(viewer, async (tx) => {
    const own = [...new Set([...viewer.gardens, ...viewer.memberOf])];
    const choices = await tx
      .select({ id: communities.id, name: communities.name, slug: communities.slug })
      .from(communities)
      .where(own.length > 0 && !viewer.cultivator ? inArray(communities.id, own) : undefined)
      .orderBy(asc(communities.name))
      .limit(200);
    const page = await listJournal(tx, viewer, filters, filters.community);
    return {
      ...page,
      filters,
      choices,
      community: null,
      today: viewer.today,
      erased: query.has('erased'),
      can: { log: canLog(viewer, null), filterMine: viewer.gardens.length > 0 },
      title: journalWords[viewer.locale].journal,
    };
  });
}

export default function JournalRoute() {
  return <JournalPage {...useLoaderData<typeof loader>()} />;
}
