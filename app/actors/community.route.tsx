import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import FileUp from 'lucide-react/icons/file-up';
import UserPlus from 'lucide-react/icons/user-plus';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { getViewer } from '#app/access/session.server.ts';
import { gardensHere } from '#app/access/viewer.ts';
import { findCommunity } from '#app/circles/community.server.ts';
import { canReadMore } from '#app/communities/abilities.ts';
import { CommunityNav } from '#app/communities/community-nav.tsx';
import { hasOpenCircles } from '#app/communities/open-circles.server.ts';
import { ExportMenu } from '#app/exports/export-menu.tsx';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { ActorsTable } from './actors-list.tsx';
import { listActors, listPlaces } from './list.server.ts';
import { readParams } from './list-params.ts';
import { listThemes } from './queries.server.ts';
import { actorWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${actorWords[data.locale].titleOf(data.community.name)} · Terreau` : 'Terreau' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const params = { ...readParams(new URL(args.request.url).searchParams), of: '' };
  return asViewer(viewer, async (tx) => {
    const community = await findCommunity(tx, args.params.slug);
    const [list, themes, places] = await Promise.all([
      listActors(tx, viewer, [community.id], params),
      listThemes(tx, viewer.locale),
      listPlaces(tx, params.territory),
    ]);
    return {
      community: { slug: community.slug, name: community.name },
      list,
      params,
      themes,
      places,
      communities: null,
      bring: gardensHere(viewer, community.id) ? `/communities/${community.slug}/imports/new` : null,
      byLast: true,
      readsAll: gardensHere(viewer, community.id),
      today: viewer.today,
      locale: viewer.locale,
      can: {
        add: gardensHere(viewer, community.id),
        readMore: canReadMore(viewer, community.id),
        circles: await hasOpenCircles(tx, viewer, community.id),
      },
    };
  });
}

export default function CommunityActors() {
  const w = useWords(actorWords);
  const page = useLoaderData<typeof loader>();
  const { community, can } = page;
  return (
    <>
      <PageHeader
        title={w.title}
        lede={w.lede}
        eyebrow={community.name}
        actions={
          <>
            <ExportMenu list="actors" community={community.slug} />
            {can.add && (
              <>
                <LinkButton icon={FileUp} to={`/communities/${community.slug}/imports/new`}>
                  {w.bring}
                </LinkButton>
                <LinkButton variant="primary" icon={UserPlus} to={`/actors/new?community=${community.slug}`}>
                  {w.new}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <CommunityNav slug={community.slug} can={can} />
      <ActorsTable page={page} here={`/communities/${community.slug}/actors`} />
    </>
  );
}
