import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { getViewer } from '#app/access/session.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Tag } from '#app/ui/marks.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { canFound } from './abilities.ts';
import { Beginning } from './beginning.tsx';
import { PairLine } from './pair.tsx';
import {
  type CommunityLine,
  type Counted,
  countByCommunity,
  findBeginnings,
  listCommunities,
} from './queries.server.ts';
import { communityWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  return asViewer(viewer, async (tx) => {
    const communities = await listCommunities(tx, viewer, { locale: viewer.locale });
    const counts = await countByCommunity(tx);
    const can = { found: canFound(viewer) };
    return {
      title: communityWords[viewer.locale].communities,
      communities: communities.map((community) => ({ ...community, counts: counts.get(community.id) ?? null })),
      beginnings: can.found && communities.length === 0 ? await findBeginnings(tx) : null,
      can,
    };
  });
}

export default function Communities() {
  const w = useWords(communityWords);
  const { communities, beginnings, can } = useLoaderData<typeof loader>();
  const started = communities.length > 0;
  return (
    <>
      <PageHeader
        title={w.communities}
        lede={w.listLede}
        actions={can.found && started ? <LinkButton to="/communities/new">{w.found}</LinkButton> : undefined}
      />
      {beginnings ? <Beginning has={beginnings} /> : null}
      {!started && !beginnings ? <EmptyState sentence={w.listEmpty} /> : null}
      <ul className={started ? 'border-t border-line' : undefined}>
        {communities.map((community) => (
          <CommunityItem key={community.id} community={community} />
        ))}
      </ul>
      {started ? <p className="mt-4 text-note text-ink-soft">{w.countsRead}</p> : null}
    </>
  );
}

function CommunityItem({ community }: { community: CommunityLine & { counts: Counted | null } }) {
  const w = useWords(communityWords);
  const { counts, status } = community;
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-line py-4 min-[60rem]:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
      <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link className="text-ink no-underline hover:underline" to={`/communities/${community.slug}`}>
          {community.name}
        </Link>
        {status === 'open' ? null : (
          <span className="font-text text-base">
            <Tag>{w[status]}</Tag>
          </span>
        )}
      </h2>
      <p className="text-note min-[60rem]:row-span-2 min-[60rem]:self-center">
        <PairLine pair={community.pair} />
      </p>
      <p className="flex flex-wrap gap-x-3 text-note text-ink-soft">
        <span>
          {community.theme} · {community.territory}
        </span>
        <span className="tabular-nums">
          {counts ? w.counts(counts.needsOpen, counts.synergies, counts.projects) : w.nothingYet}
        </span>
      </p>
    </li>
  );
}
