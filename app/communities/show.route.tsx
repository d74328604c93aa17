import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { getViewer } from '#app/access/session.server.ts';
import { quarterUntil } from '#app/circles/period.ts';
import { findCircles } from '#app/circles/queries.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { Columns, PageHeader, Prose } from '#app/ui/page.tsx';
import {
  canEditTexts,
  canExpressIn,
  canFound,
  canLookAs,
  canOnlySpeak,
  canOpenFigures,
  canReadMore,
} from './abilities.ts';
import { CommunityActs } from './community-acts.tsx';
import { CommunityAside } from './community-aside.tsx';
import { InnerLife, PublicLife } from './community-life.tsx';
import { CommunityNav } from './community-nav.tsx';
import {
  listExchangeLines,
  listNeedsWithOutcome,
  listOpenNeeds,
  listProjectLines,
  listSynergyLines,
} from './life.server.ts';
import { findCommunity, findSurroundings } from './queries.server.ts';
import { SpeakToPair } from './speak.tsx';
import { StatusNotice } from './status-notice.tsx';
import { communityWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.community.name ?? 'Terreau'} · Terreau` },
  { name: 'description', content: data?.community.purpose.slice(0, 200) ?? '' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  return asViewer(viewer, async (tx) => {
    const community = await findCommunity(tx, args.params.slug, viewer.locale);
    const { id } = community;
    const can = {
      readMore: canReadMore(viewer, id),
      garden: canLookAs(viewer, id),
      edit: canEditTexts(viewer, community),
      express: canExpressIn(viewer, community),
      speak: canOnlySpeak(viewer, community),
      openFigures: canOpenFigures(viewer, community),
      appoint: canFound(viewer),
    };
    const here = { id, themeId: community.theme.id };
    const circles = await findCircles(tx, here, quarterUntil(viewer.today), viewer.locale);
    return {
      community,
      can: { ...can, circles: circles.people.length > 0 },
      signedIn: viewer.userId !== null,
      today: viewer.today,
      circles,
      ...(await findSurroundings(tx, viewer, id)),
      synergies: await listSynergyLines(tx, id),
      projects: await listProjectLines(tx, id),
      needs: can.readMore ? null : await listNeedsWithOutcome(tx, id),
      inner: can.readMore ? await findInnerLife(tx, id) : null,
    };
  });
}

/** What only those read who read more than a visitor: what waits, what was told, what was exchanged. */
async function findInnerLife(tx: Tx, id: string) {
  return {
    needs: await listOpenNeeds(tx, id),
    replied: await listNeedsWithOutcome(tx, id, { replied: true, limit: 3 }),
    exchanges: await listExchangeLines(tx, id),
  };
}

export default function ShowCommunity() {
  const w = useWords(communityWords);
  const page = useLoaderData<typeof loader>();
  const { community, can, today, circles, synergies, projects, needs, inner } = page;
  const life = { slug: community.slug, today, circles, synergies, projects };
  return (
    <>
      <PageHeader
        title={community.name}
        eyebrow={`${community.theme.name} · ${community.territory.name}`}
        size={can.readMore ? 'title' : 'hero'}
        actions={<CommunityActs community={community} can={can} />}
      />
      <CommunityNav slug={community.slug} can={can} />
      <StatusNotice community={community} pair={page.pair} can={can} />
      <Columns aside={<CommunityAside {...page} />}>
        {community.purpose ? (
          <Prose size={can.readMore || community.purpose.length > 240 ? 'words' : 'voice'}>{community.purpose}</Prose>
        ) : (
          <p className="text-ink-soft">{w.purposeEmpty}</p>
        )}
        <div className="mt-10">
          {inner ? (
            <InnerLife {...life} {...inner} canLog={can.garden} />
          ) : (
            <PublicLife
              {...life}
              needs={needs ?? []}
              speak={can.speak ? <SpeakToPair {...page} slug={community.slug} /> : null}
            />
          )}
        </div>
      </Columns>
    </>
  );
}
