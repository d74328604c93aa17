import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { Beginning } from '#app/communities/beginning.tsx';
import { findBeginnings } from '#app/communities/queries.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { countRemainingNotes } from '#app/mandates/queries.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState, Notice } from '#app/ui/messages.tsx';
import { Columns, PageHeader } from '#app/ui/page.tsx';
import { NewMandates, Offers, Widenings } from './asks.tsx';
import { compareCommunities, listCrossing } from './communities.server.ts';
import { FollowUpsDue, NeedsWaiting, PeopleToCall, UnseenExchanges } from './lists.tsx';
import {
  listDueFollowUps,
  listNewMandates,
  listOffers,
  listQuietPeople,
  listUnseen,
  listWaitingNeeds,
  listWidenings,
  needsIGarden,
  needsOfMyCommunities,
  needsOfMyDirectorates,
} from './queries.server.ts';
import { Crossing, SideBySide } from './side-by-side.tsx';
import { todayWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const gardens = viewer.gardens.length > 0;
  const lists = await asViewer(viewer, async (tx) => ({
    offers: await listOffers(tx, viewer),
    newMandates: await listNewMandates(tx, viewer),
    due: gardens ? await listDueFollowUps(tx, viewer) : null,
    waiting: gardens ? await listWaitingNeeds(tx, needsIGarden(viewer)) : null,
    unseen: gardens ? await listUnseen(tx, viewer) : null,
    quiet: gardens ? await listQuietPeople(tx, viewer) : null,
    widenings: gardens ? await listWidenings(tx, viewer) : [],
    forDirectorate: viewer.directorates.length > 0 ? await listWaitingNeeds(tx, needsOfMyDirectorates(viewer)) : null,
    forMember: !gardens && viewer.memberOf.length > 0 ? await listWaitingNeeds(tx, needsOfMyCommunities(viewer)) : null,
    communities: viewer.cultivator ? await compareCommunities(tx, viewer) : null,
    crossing: viewer.cultivator ? await listCrossing(tx) : null,
    has: viewer.cultivator ? await findBeginnings(tx) : null,
    notes: await countRemainingNotes(tx, viewer),
  }));
  return {
    title: todayWords[viewer.locale].title,
    name: viewer.name?.split(' ')[0] ?? '',
    today: viewer.today,
    noted: new URL(args.request.url).searchParams.has('noted'),
    ...lists,
  };
}

export default function Today() {
  const w = useWords(todayWords);
  const day = useLoaderData<typeof loader>();
  const { due, waiting, unseen, quiet, forDirectorate, forMember, communities } = day;
  const empty = !due && !forDirectorate && !forMember && !communities;
  return (
    <>
      <PageHeader title={w.hello(day.name)} eyebrow={w.title} />
      {day.noted ? (
        <Notice kind="done" live>
          {w.noted}
        </Notice>
      ) : null}
      <Offers offers={day.offers} today={day.today} />
      {day.notes > 0 ? (
        <Notice kind="warning" title={w.notes(day.notes)}>
          <LinkButton to="/notes">{w.notesLook}</LinkButton>
        </Notice>
      ) : null}
      {day.has && !(day.has.communities && day.has.mandates) ? <Beginning has={day.has} /> : null}
      {communities && communities.length > 0 ? <SideBySide communities={communities} /> : null}
      {day.crossing ? <Crossing needs={day.crossing} today={day.today} /> : null}
      {due && waiting && unseen && quiet ? (
        <Columns
          aside={
            <>
              <Widenings requests={day.widenings} />
              <PeopleToCall people={quiet} today={day.today} />
              <NewMandates mandates={day.newMandates} />
            </>
          }
        >
          <FollowUpsDue followUps={due} today={day.today} />
          <NeedsWaiting
            title={w.waiting}
            lede={w.waitingLede}
            empty={w.waitingEmpty}
            needs={waiting}
            today={day.today}
          />
          <UnseenExchanges exchanges={unseen} today={day.today} />
        </Columns>
      ) : (
        <NewMandates mandates={day.newMandates} />
      )}
      {forDirectorate ? (
        <NeedsWaiting title={w.agentTitle} empty={w.agentEmpty} needs={forDirectorate} today={day.today} />
      ) : null}
      {forMember ? (
        <>
          <NeedsWaiting title={w.memberTitle} empty={w.memberEmpty} needs={forMember} today={day.today} />
          <LinkButton variant="primary" to="/needs/new">
            {w.express}
          </LinkButton>
        </>
      ) : null}
      {empty ? (
        <EmptyState sentence={w.nothing} action={<LinkButton to="/communities">{w.lookAround}</LinkButton>} />
      ) : null}
    </>
  );
}
