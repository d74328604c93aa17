import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import PencilLine from 'lucide-react/icons/pencil-line';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { listCommunities } from '#app/circles/community.server.ts';
import { Beginning } from '#app/communities/beginning.tsx';
import { findBeginnings } from '#app/communities/queries.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { FollowUpUndo } from '#app/journal/follow-up-undo.tsx';
import { countRemainingNotes } from '#app/mandates/queries.server.ts';
import { DataAsks } from '#app/persons/asked.tsx';
import { DoneNotice, doneIn } from '#app/persons/done.tsx';
import { listErasuresAsked, listPartsAsked } from '#app/persons/queries.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState, Notice } from '#app/ui/messages.tsx';
import { Columns, PageHeader } from '#app/ui/page.tsx';
import { NewMandates, Offers, Widenings } from './asks.tsx';
import { compareCommunities, listCrossing } from './communities.server.ts';
import { FollowUpsDue, NeedsWaiting, PeopleToCall, UnseenExchanges } from './lists.tsx';
import { OwnNeeds } from './own-needs.tsx';
import {
  countWaitingNeeds,
  findOnlyDirectorate,
  listDueFollowUps,
  listNewMandates,
  listOffers,
  listOwnNeeds,
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
  const common = { title: todayWords[viewer.locale].title, today: viewer.today };
  if (viewer.lens) return { ...common, own: null, lensed: await findLensed(viewer) };
  return { ...common, own: await findOwn(args, viewer), lensed: null };
}

/** The community that the viewer looks at through another's eyes, if those see it. */
async function findLensed(viewer: Viewer): Promise<{ slug: string; name: string } | null> {
  const id = viewer.lens?.split(':')[1] ?? '';
  return asViewer(viewer, async (tx) => (await listCommunities(tx, [id]))[0] ?? null);
}

async function findOwn(args: LoaderFunctionArgs, viewer: Viewer) {
  const gardens = viewer.gardens.length > 0;
  const lists = await asViewer(viewer, async (tx) => ({
    ownNeeds: viewer.actorId ? await listOwnNeeds(tx, viewer) : null,
    offers: await listOffers(tx, viewer),
    newMandates: await listNewMandates(tx, viewer),
    due: gardens ? await listDueFollowUps(tx, viewer) : null,
    waiting: gardens ? await listWaitingNeeds(tx, needsIGarden(viewer)) : null,
    unseen: gardens ? await listUnseen(tx, viewer) : null,
    quiet: gardens ? await listQuietPeople(tx, viewer) : null,
    widenings: gardens ? await listWidenings(tx, viewer) : [],
    forDirectorate: viewer.directorates.length > 0 ? await listWaitingNeeds(tx, needsOfMyDirectorates(viewer)) : null,
    forDirectorateCount:
      viewer.directorates.length > 0 ? await countWaitingNeeds(tx, needsOfMyDirectorates(viewer)) : 0,
    directorate: await findOnlyDirectorate(tx, viewer),
    forMember: !gardens && viewer.memberOf.length > 0 ? await listWaitingNeeds(tx, needsOfMyCommunities(viewer)) : null,
    communities: viewer.cultivator ? await compareCommunities(tx, viewer) : null,
    crossing: viewer.cultivator ? await listCrossing(tx) : null,
    has: viewer.cultivator ? await findBeginnings(tx) : null,
    notes: await countRemainingNotes(tx, viewer),
    parts: gardens ? await listPartsAsked(tx, viewer) : [],
    erasures: gardens ? await listErasuresAsked(tx, viewer) : [],
  }));
  return {
    name: viewer.name?.split(' ')[0] ?? '',
    actorId: viewer.actorId,
    canExpress: !gardens && (viewer.memberOf.length > 0 || viewer.directorates.length > 0),
    noted: new URL(args.request.url).searchParams.has('noted'),
    done: doneIn(args.request),
    ...lists,
  };
}

export default function Today() {
  const { own, lensed, today } = useLoaderData<typeof loader>();
  return own ? <Own day={own} today={today} /> : <Lensed community={lensed} />;
}

/** Whoever tries another's view on has no such page to look at: it would be the other's own. */
function Lensed({ community }: { community: { slug: string; name: string } | null }) {
  const w = useWords(todayWords);
  return (
    <>
      <PageHeader title={w.title} />
      <Notice title={w.lensTitle}>
        <p>{w.lens(community?.name ?? null)}</p>
        {community ? <Link to={`/communities/${community.slug}`}>{w.lensBack(community.name)}</Link> : null}
      </Notice>
    </>
  );
}

/** Open needs, those without news for longest first. */
const tableOf = (directorate: string | null) =>
  `/table?kind=need&state=open${directorate ? `&directorate=${directorate}` : ''}&sort=waiting`;

type OwnProps = { day: SerializeFrom<Awaited<ReturnType<typeof findOwn>>>; today: string };

function Own({ day, today }: OwnProps) {
  const w = useWords(todayWords);
  const { due, waiting, unseen, quiet, ownNeeds, forDirectorate, forMember, communities } = day;
  const showsOwn = ownNeeds !== null && (!due || ownNeeds.length > 0);
  const empty = !due && !forDirectorate && !forMember && !communities && !showsOwn;
  const express = day.canExpress ? (
    <LinkButton icon={PencilLine} to="/needs/new">
      {w.express}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeader title={w.hello(day.name)} eyebrow={w.title} actions={express} />
      {day.noted ? (
        <Notice kind="done" live>
          {w.noted}
        </Notice>
      ) : null}
      <DoneNotice done={day.done} />
      <Offers offers={day.offers} today={today} />
      <DataAsks parts={day.parts} erasures={day.erasures} />
      {day.notes > 0 ? (
        <Notice kind="warning" title={w.notes(day.notes)}>
          <LinkButton to="/notes">{w.notesLook}</LinkButton>
        </Notice>
      ) : null}
      {day.has && !(day.has.communities && day.has.mandates) ? <Beginning has={day.has} /> : null}
      {communities && communities.length > 0 ? <SideBySide communities={communities} /> : null}
      {day.crossing ? <Crossing needs={day.crossing} today={today} /> : null}
      {showsOwn && day.actorId ? <OwnNeeds needs={ownNeeds} actorId={day.actorId} today={today} /> : null}
      {due && waiting && unseen && quiet ? (
        <Columns
          aside={
            <>
              <Widenings requests={day.widenings} />
              <PeopleToCall people={quiet} today={today} />
              <NewMandates mandates={day.newMandates} />
            </>
          }
        >
          <FollowUpsDue followUps={due} today={today} />
          <NeedsWaiting
            title={w.waiting}
            lede={w.waitingLede}
            empty={w.waitingEmpty}
            needs={waiting}
            table={tableOf(null)}
            today={today}
          />
          <UnseenExchanges exchanges={unseen} today={today} />
        </Columns>
      ) : (
        <NewMandates mandates={day.newMandates} />
      )}
      {forDirectorate ? (
        <NeedsWaiting
          title={w.waiting}
          lede={`${w.agentCount(day.forDirectorateCount)} ${w.agentLede}`}
          empty={w.agentEmpty}
          needs={forDirectorate}
          table={tableOf(day.directorate)}
          today={today}
        />
      ) : null}
      {forMember ? (
        <NeedsWaiting
          title={w.memberTitle}
          lede={w.memberLede}
          empty={w.memberEmpty}
          needs={forMember}
          table={tableOf(null)}
          today={today}
        />
      ) : null}
      {empty ? (
        <EmptyState sentence={w.nothing} action={<LinkButton to="/communities">{w.lookAround}</LinkButton>} />
      ) : null}
      <FollowUpUndo />
    </>
  );
}
