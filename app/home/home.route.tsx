import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { getViewer } from '#app/access/session.server.ts';
import { listPublicNews } from '#app/communities/life.server.ts';
import { NeedsWithOutcome } from '#app/communities/need-outcome.tsx';
import { listCommunities } from '#app/communities/queries.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { GroundDrawing, Method, OpenCommunities, Part, WhoReadsWhat } from './welcome.tsx';
import { welcomeWords } from './welcome-words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Accueil'} · Terreau` },
  { name: 'description', content: data?.description ?? '' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const w = welcomeWords[viewer.locale];
  const { communities, news } = await asViewer(viewer, async (tx) => ({
    communities: await listCommunities(tx, viewer, { locale: viewer.locale, only: 'open' }),
    news: await listPublicNews(tx, 5),
  }));
  return {
    title: w.page,
    description: w.lede,
    name: viewer.name?.split(' ')[0] ?? null,
    today: viewer.today,
    communities,
    news,
  };
}

export default function Home() {
  const w = useWords(welcomeWords);
  const { name, today, communities, news } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="grid items-center gap-x-16 gap-y-10 min-[76rem]:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="grid justify-items-start gap-6">
          <h1 className="max-w-[19ch] text-hero leading-[1.08] font-normal tracking-[-0.022em]">{w.title}</h1>
          <p className="max-w-[56ch] text-words text-ink-soft">{w.lede}</p>
          <div className="flex flex-wrap gap-3">
            <LinkButton variant="primary" to={name ? '/today' : '/sign-in'}>
              {name ? w.today : w.enter}
            </LinkButton>
            <LinkButton to="#communities">{w.look}</LinkButton>
          </div>
        </div>
        <GroundDrawing />
      </header>
      <Method />
      <Part
        title={w.communities}
        id="communities"
        action={communities.length > 0 ? <Link to="/communities">{w.seeAll}</Link> : undefined}
      >
        {communities.length === 0 ? (
          <EmptyState sentence={w.communitiesEmpty} />
        ) : (
          <OpenCommunities communities={communities} />
        )}
      </Part>
      <Part title={w.news}>
        {news.length === 0 ? (
          <EmptyState sentence={w.newsEmpty} />
        ) : (
          <NeedsWithOutcome needs={news} today={today} named />
        )}
      </Part>
      <WhoReadsWhat />
      <footer className="mt-20 border-t border-line pt-6 text-note text-ink-soft">
        <p>{w.foot}</p>
      </footer>
    </>
  );
}
