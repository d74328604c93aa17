import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Copy from 'lucide-react/icons/copy';
import FileUp from 'lucide-react/icons/file-up';
import UserPlus from 'lucide-react/icons/user-plus';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { getViewer } from '#app/access/session.server.ts';
import { gardensHere } from '#app/access/viewer.ts';
import { findCommunity } from '#app/circles/community.server.ts';
import { canReadMore } from '#app/communities/abilities.ts';
import { CommunityNav } from '#app/communities/community-nav.tsx';
import { hasOpenCircles } from '#app/communities/open-circles.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import styles from './directory/directory.css?url';
import { findDirectoryPage } from './directory/page.server.ts';
import { DirectoryScreen } from './directory/screen.tsx';
import { listWords } from './list-words.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${listWords[data.locale].titleOf(data.community.name)} · Terreau` : 'Terreau' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const query = new URL(args.request.url).searchParams;
  return asViewer(viewer, async (tx) => {
    const community = await findCommunity(tx, args.params.slug);
    const [page, circles] = await Promise.all([
      findDirectoryPage(tx, viewer, query, community),
      hasOpenCircles(tx, viewer, community.id),
    ]);
    return {
      ...page,
      community: { slug: community.slug, name: community.name },
      locale: viewer.locale,
      mayAdd: gardensHere(viewer, community.id),
      nav: { readMore: canReadMore(viewer, community.id), circles },
    };
  });
}

export default function CommunityActors() {
  const w = useWords(listWords);
  const page = useLoaderData<typeof loader>();
  const { community, nav } = page;
  return (
    <>
      <PageHeader
        title={w.title}
        lede={w.lede}
        eyebrow={community.name}
        actions={
          page.mayAdd && (
            <>
              <LinkButton variant="quiet" icon={Copy} to={`/communities/${community.slug}/duplicates`}>
                {w.duplicates}
              </LinkButton>
              <LinkButton icon={FileUp} to={`/communities/${community.slug}/imports/new`}>
                {w.bring}
              </LinkButton>
              <LinkButton variant="primary" icon={UserPlus} to={`/actors/new?community=${community.slug}`}>
                {w.new}
              </LinkButton>
            </>
          )
        }
      />
      <CommunityNav slug={community.slug} can={nav} />
      <DirectoryScreen page={page} />
    </>
  );
}
