import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import Pencil from 'lucide-react/icons/pencil';
import PencilLine from 'lucide-react/icons/pencil-line';
import Shuffle from 'lucide-react/icons/shuffle';
import { getViewer } from '#app/access/session.server.ts';
import { rank } from '#app/circles/circle.ts';
import { circleName, circleWords } from '#app/circles/words.ts';
import { idParam } from '#app/http/answers.ts';
import { exactDay } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/words.ts';
import { FollowUpUndo } from '#app/journal/follow-up-undo.tsx';
import { MergedLines, MergeToasts } from '#app/merges/merged-lines.tsx';
import { mergeWords } from '#app/merges/words.ts';
import { RestrictedNotice, RightsLine } from '#app/persons/lines.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { PersonDisc, Tag } from '#app/ui/marks.tsx';
import { Notice, UndoToast } from '#app/ui/messages.tsx';
import { PageHeader, Prose, Section } from '#app/ui/page.tsx';
import { LevelControl } from '#app/visibility/level-control.tsx';
import { ActorAside, ActorReach } from './actor-aside.tsx';
import { ActorCircles } from './actor-circles.tsx';
import { type ActorPage, findActorPage } from './page.server.ts';
import { RemovedToast } from './remove-button.tsx';
import { ActorTimeline } from './timeline.tsx';
import { actorWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.actor.name} · Terreau` : 'Terreau' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  return findActorPage(viewer, idParam(args.params.id), new URL(args.request.url).searchParams);
}

export default function ShowActor() {
  const w = useWords(actorWords);
  const c = useWords(circleWords);
  const m = useWords(mergeWords);
  const page = useLoaderData<typeof loader>();
  const { actor, stays, can, today, moved } = page;
  const now = stays.filter((stay) => stay.endedOn === null || stay.endedOn > today);
  const innermost = now.map((stay) => rank(stay.circle)).sort()[0];
  return (
    <>
      {moved && (
        <UndoToast
          key={moved.id}
          message={
            moved.endedOn ? c.left(actor.name) : c.movedTo(actor.name, circleName(c, moved.circle).toLowerCase())
          }
          action={`/memberships/${moved.id}/undo`}
          fields={page.from ? { before: page.from } : {}}
        />
      )}
      {page.undone && <UndoToast key="undone" message={c.undone} />}
      {page.done === 'invited' && <UndoToast key="invited" message={w.inviteSent} />}
      {page.done === 'saved' && <UndoToast key="saved" message={w.saved} />}
      <FollowUpUndo />
      <RemovedToast />
      <MergeToasts news={page.mergeNews} name={actor.name} />
      <PageHeader
        back={{ label: w.actors, to: now[0] ? `/communities/${now[0].communitySlug}/actors` : '/actors' }}
        title={
          <span className="inline-flex items-center gap-4">
            <PersonDisc name={actor.name} circle={innermost} size="large" />
            <span>{actor.name}</span>
          </span>
        }
        eyebrow={
          <>
            {actor.kind === 'organization' && <span>{w.organization}</span>}
            {actor.territory && (
              <span>
                {actor.territory.name}
                {actor.territory.within && ` (${actor.territory.within})`}
              </span>
            )}
            {now.map((stay) => (
              <Link key={stay.id} to={`/communities/${stay.communitySlug}/circles`}>
                {circleName(c, stay.circle)}, {stay.communityName}
              </Link>
            ))}
            {actor.isRelay && <Tag>{w.relay}</Tag>}
            {actor.isPioneer && <Tag>{w.pioneer}</Tag>}
          </>
        }
        actions={
          <>
            {can.move && (
              <LinkButton icon={Shuffle} to={`/actors/${actor.id}/circle`}>
                {now.length > 0 ? w.move : w.place}
              </LinkButton>
            )}
            {can.edit && (
              <LinkButton icon={Pencil} to={`/actors/${actor.id}/edit`}>
                {w.edit}
              </LinkButton>
            )}
            {can.log && (
              <LinkButton variant="primary" icon={PencilLine} to={`/log?actor=${actor.id}`}>
                {w.log}
              </LinkButton>
            )}
          </>
        }
      />
      {actor.restrictedOn && <RestrictedNotice id={actor.id} on={actor.restrictedOn} />}
      {can.self && (
        <div className="mb-6">
          <Notice>
            <p>{w.you}</p>
            <CopyLine pair={page.pair} />
          </Notice>
        </div>
      )}
      {/* Beside the text on a wide page; on the telephone how to reach somebody comes first, the rest after. */}
      <div className="grid gap-x-14 min-[70rem]:grid-cols-[minmax(0,1fr)_minmax(15rem,20rem)] min-[70rem]:grid-rows-[auto_1fr]">
        <aside
          aria-label={can.self ? w.reachSelf : w.reach}
          className="mb-8 min-w-0 min-[70rem]:col-start-2 min-[70rem]:mb-0"
        >
          <ActorReach page={page} />
        </aside>
        <div className="min-w-0 min-[70rem]:col-start-1 min-[70rem]:row-span-2 min-[70rem]:row-start-1">
          {actor.about && <Prose>{actor.about}</Prose>}
          {actor.brings && (
            <div className="mt-5">
              <h2 className="font-text text-note font-normal text-ink-soft">{w.brings}</h2>
              <Prose>{actor.brings}</Prose>
            </div>
          )}
          {actor.skills && (
            <div className="mt-5">
              <h2 className="font-text text-note font-normal text-ink-soft">{w.skills}</h2>
              <Prose>{actor.skills}</Prose>
            </div>
          )}
          {actor.themes.length > 0 && (
            <ul className="mt-5 flex flex-wrap gap-2" aria-label={w.themes}>
              {actor.themes.map((theme) => (
                <li key={theme.id}>
                  <Tag>{theme.name}</Tag>
                </li>
              ))}
            </ul>
          )}
          <div className="mt-6">
            <LevelControl
              kind="actors"
              id={actor.id}
              level={actor.visibility}
              settable={page.settable}
              askable={page.askable}
              history={can.history}
            />
            <p className="mt-2 text-small text-ink-soft">
              {actor.author
                ? w.addedBy(actor.author, exactDay(actor.addedOn, page.locale))
                : w.addedOn(exactDay(actor.addedOn, page.locale))}
            </p>
          </div>
          {can.keep && (
            <p className="mt-3 text-note">
              <Link to={`/actors/${actor.id}/merge`}>{m.merge}</Link>
            </p>
          )}
          <MergedLines merges={page.merges} />
          <ActorCircles stays={stays} today={today} />
          <Section title={w.timeline}>
            <ActorTimeline page={page} />
          </Section>
        </div>
        <aside aria-label={w.around} className="mt-10 min-w-0 min-[70rem]:col-start-2 min-[70rem]:mt-8">
          <ActorAside page={page} />
          {actor.kind === 'person' && (can.keep || can.self) && <RightsLine id={actor.id} />}
        </aside>
      </div>
    </>
  );
}

/** Everything kept about somebody is theirs to ask for; the pair hands it over. */
function CopyLine({ pair }: { pair: ActorPage['pair'] }) {
  const w = useWords(actorWords);
  if (pair.length === 0) return <p className="mt-1">{w.copyNobody}</p>;
  const communities = [...Map.groupBy(pair, (one) => one.community)];
  return (
    <p className="mt-1">
      {w.copy}{' '}
      {communities
        .map(([community, members]) => `${members.map((one) => one.name).join(', ')} (${community})`)
        .join(' ; ')}
      .
    </p>
  );
}
