import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { eq } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { getViewer } from '#app/access/session.server.ts';
import { canReadMore } from '#app/communities/abilities.ts';
import { notFound } from '#app/http/answers.ts';
import { communities } from '#db/schema/communities.ts';
import { canLog } from './abilities.ts';
import { readFilters } from './filters.ts';
import { JournalPage } from './journal-page.tsx';
import { listJournal } from './list.server.ts';
import { journalWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const filters = readFilters(new URL(args.request.url).searchParams);
  return asViewer(viewer, async (tx) => {
    const [community] = await tx
      .select({ id: communities.id, name: communities.name, slug: communities.slug })
      .from(communities)
      .where(eq(communities.slug, args.params.slug ?? ''));
    if (!community) throw notFound();
    const page = await listJournal(tx, viewer, filters, community.id);
    const gardens = canLog(viewer, community.id);
    return {
      ...page,
      filters,
      choices: [],
      community,
      today: viewer.today,
      erased: false,
      can: { log: gardens, filterMine: gardens, readMore: canReadMore(viewer, community.id) },
      title: journalWords[viewer.locale].journalOf(community.name),
    };
  });
}

export default function CommunityJournalRoute() {
  return <JournalPage {...useLoaderData<typeof loader>()} />;
}
