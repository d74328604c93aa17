import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import UserPlus from 'lucide-react/icons/user-plus';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { getViewer } from '#app/access/session.server.ts';
import { canReadMore } from '#app/communities/abilities.ts';
import { CommunityNav } from '#app/communities/community-nav.tsx';
import { exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState, Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { canMoveWithin } from './abilities.ts';
import { engagedSeats } from './circle.ts';
import { CirclesList } from './circles-list.tsx';
import { findCommunity } from './community.server.ts';
import { CirclesDrawing } from './drawing.tsx';
import { monthsBefore, quarterUntil } from './period.ts';
import { findCircles } from './queries.server.ts';
import { circleWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${circleWords[data?.locale ?? 'fr'].title}${data ? `, ${data.community.name}` : ''} · Terreau` },
];

/** How many months back one may look with one press. */
const looksBack = [0, 3, 6, 12];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const asked = new URL(args.request.url).searchParams;
  const back = looksBack.find((months) => String(months) === asked.get('back')) ?? 0;
  const day = monthsBefore(viewer.today, back);
  return asViewer(viewer, async (tx) => {
    const community = await findCommunity(tx, args.params.slug);
    const picture = await findCircles(tx, community, quarterUntil(day), viewer.locale);
    return {
      community: { slug: community.slug, name: community.name },
      picture,
      today: viewer.today,
      locale: viewer.locale,
      day,
      back,
      listOnly: asked.get('as') === 'list',
      can: {
        move: canMoveWithin(viewer, community.id),
        readMore: canReadMore(viewer, community.id),
        circles: picture.people.length > 0,
      },
    };
  });
}

export default function Circles() {
  const w = useWords(circleWords);
  const locale = useLocale();
  const { community, picture, today, day, back, listOnly, can } = useLoaderData<typeof loader>();
  const engaged = picture.counts.engaged;
  const address = (as: string | null, months: number) => {
    const search = new URLSearchParams({ ...(as ? { as } : {}), ...(months ? { back: String(months) } : {}) });
    return `/communities/${community.slug}/circles${search.size > 0 ? `?${search}` : ''}`;
  };
  return (
    <>
      <PageHeader
        title={w.title}
        eyebrow={community.name}
        lede={back > 0 ? w.asOn(exactDay(day, locale)) : w.lede}
        actions={
          <>
            <LinkButton variant="quiet" to={address(listOnly ? null : 'list', back)}>
              {listOnly ? w.asDrawing : w.asList}
            </LinkButton>
            {can.move && (
              <LinkButton icon={UserPlus} to={`/actors/new?community=${community.slug}`}>
                {w.add}
              </LinkButton>
            )}
          </>
        }
      />
      <CommunityNav slug={community.slug} can={can} />
      <nav className="mb-6 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-note print:hidden" aria-label={w.when}>
        <span className="text-ink-soft">{w.when}</span>
        {looksBack.map((months) => (
          <Link
            key={months}
            to={address(listOnly ? 'list' : null, months)}
            preventScrollReset
            aria-current={months === back ? 'true' : undefined}
            className={`py-1 ${months === back ? 'font-semibold text-ink no-underline' : ''}`}
          >
            {months === 0 ? w.now : w.monthsAgo(months)}
          </Link>
        ))}
      </nav>
      {!can.move && picture.people.length > 0 && <p className="mb-4 text-note text-ink-soft">{w.countedRead}</p>}
      {can.move && back === 0 && engaged > engagedSeats && (
        <div className="mb-6">
          <Notice kind="warning">{w.seatsFull(engaged)}</Notice>
        </div>
      )}
      {picture.people.length === 0 ? (
        <EmptyState sentence={w.none} />
      ) : listOnly ? (
        <CirclesList picture={picture} today={today} wide />
      ) : (
        <div className="grid gap-10 min-[70rem]:grid-cols-[minmax(0,1fr)_minmax(15rem,18rem)] min-[70rem]:gap-12">
          <div>
            <div className="-mx-4 min-[60rem]:mx-0 min-[70rem]:sticky min-[70rem]:top-4">
              <CirclesDrawing picture={picture} />
              {can.move && back === 0 && engaged <= engagedSeats && (
                <p className="mt-1 px-4 text-center text-note text-ink-soft">{w.seats(engaged)}</p>
              )}
            </div>
          </div>
          <div className="min-w-0">
            <h2 className="mb-4">{w.people}</h2>
            <CirclesList picture={picture} today={today} />
          </div>
        </div>
      )}
    </>
  );
}
