import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import UserPlus from 'lucide-react/icons/user-plus';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { getViewer } from '#app/access/session.server.ts';
import { gardensHere } from '#app/access/viewer.ts';
import { findCommunity } from '#app/circles/community.server.ts';
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
    return {
      community: { slug: community.slug, name: community.name },
      list: await listActors(tx, viewer, [community.id], params),
      params,
      themes: await listThemes(tx, viewer.locale),
      places: await listPlaces(tx, params.territory),
      communities: null,
      byLast: true,
      today: viewer.today,
      locale: viewer.locale,
      can: { add: gardensHere(viewer, community.id) },
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
        back={{ label: community.name, to: `/communities/${community.slug}` }}
        actions={
          <>
            <LinkButton variant="quiet" to={`/communities/${community.slug}/circles`}>
              {w.seeCircles}
            </LinkButton>
            {can.add && (
              <LinkButton variant="primary" icon={UserPlus} to={`/actors/new?community=${community.slug}`}>
                {w.new}
              </LinkButton>
            )}
          </>
        }
      />
      <ActorsTable page={page} here={`/communities/${community.slug}/actors`} />
    </>
  );
}
