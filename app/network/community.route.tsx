import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';
import { eq } from 'drizzle-orm';
import { useMemo } from 'react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { getViewer } from '#app/access/session.server.ts';
import { gardensHere } from '#app/access/viewer.ts';
import { canReadMore } from '#app/communities/abilities.ts';
import { CommunityNav } from '#app/communities/community-nav.tsx';
import { hasOpenCircles } from '#app/communities/open-circles.server.ts';
import { notFound } from '#app/http/answers.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { communities } from '#db/schema/communities.ts';
import styles from './network.css?url';
import { circlesAsked, readNetwork, writeNetwork } from './network.ts';
import { NetworkView } from './network-view.tsx';
import { findCommunityNetwork } from './queries.server.ts';
import { networkWords } from './words.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const asked = circlesAsked(new URL(args.request.url).searchParams);
  return asViewer(viewer, async (tx) => {
    const [community] = await tx
      .select({ id: communities.id, slug: communities.slug, name: communities.name })
      .from(communities)
      .where(eq(communities.slug, args.params.slug ?? ''));
    if (!community) throw notFound();
    return {
      title: networkWords[viewer.locale].titleOf(community.name),
      community,
      network: writeNetwork(await findCommunityNetwork(tx, community.id, viewer.locale, asked)),
      canLog: gardensHere(viewer, community.id),
      readMore: canReadMore(viewer, community.id),
      circles: await hasOpenCircles(tx, viewer, community.id),
    };
  });
}

/** What is here already is filtered in the browser; only citizens are fetched when asked for. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  if (formMethod || currentUrl.pathname !== nextUrl.pathname) return defaultShouldRevalidate;
  const citizens = (url: URL) => circlesAsked(url.searchParams).includes('citizen');
  return citizens(nextUrl) && !citizens(currentUrl);
}

export default function CommunityNetwork() {
  const w = useWords(networkWords);
  const { community, network: text, canLog, readMore, circles } = useLoaderData<typeof loader>();
  const network = useMemo(() => readNetwork(text), [text]);
  return (
    <>
      <PageHeader title={w.title} eyebrow={community.name} />
      <CommunityNav slug={community.slug} can={{ readMore, circles }} />
      {network.nodes.length === 0 ? (
        <EmptyState
          sentence={w.empty}
          action={
            canLog ? <LinkButton to={`/synergies/new?community=${community.slug}`}>{w.propose}</LinkButton> : undefined
          }
        />
      ) : (
        <NetworkView network={network} name={community.slug} canLog={canLog} />
      )}
    </>
  );
}
