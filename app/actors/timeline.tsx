import { Link } from '@remix-run/react';
import { circleName, circleWords } from '#app/circles/words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { InteractionKind } from '#app/journal/interaction.ts';
import { kindWords } from '#app/journal/kind-words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { Timeline, TimelineItem } from '#app/ui/lists.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { ActorPage } from './page.server.ts';
import type { Happening, TimelineKind } from './timeline.server.ts';
import { type ActorWords, actorWords } from './words.ts';

const filters: { kind: TimelineKind | null; word: keyof ActorWords }[] = [
  { kind: null, word: 'all' },
  { kind: 'interaction', word: 'onlyInteraction' },
  { kind: 'need', word: 'onlyNeed' },
  { kind: 'reply', word: 'onlyReply' },
  { kind: 'synergy', word: 'onlySynergy' },
  { kind: 'project', word: 'onlyProject' },
  { kind: 'follow_up', word: 'onlyFollowUp' },
  { kind: 'move', word: 'onlyMove' },
];

/** Everything one may see that happened with somebody, in one list by date. */
export function ActorTimeline({ page }: { page: ActorPage }) {
  const w = useWords(actorWords);
  const { actor, timeline, only, later, today } = page;
  const here = `/actors/${actor.id}`;
  const address = (given: Record<string, string | null>) => {
    const search = new URLSearchParams(
      Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null),
    );
    return search.size > 0 ? `${here}?${search}` : here;
  };
  if (timeline.happenings.length === 0 && !only && !later) return <EmptyState sentence={w.timelineEmpty} />;
  return (
    <>
      <nav
        aria-label={w.timelineOnly}
        className="mb-5 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-note print:hidden"
      >
        <span className="text-ink-soft">{w.timelineOnly}</span>
        {filters.map(({ kind, word }) => (
          <Link
            key={word}
            to={address({ only: kind })}
            preventScrollReset
            aria-current={kind === only ? 'true' : undefined}
            className={`py-1 ${kind === only ? 'font-semibold text-ink no-underline' : ''}`}
          >
            {w[word] as string}
          </Link>
        ))}
      </nav>
      <Timeline label={w.timeline}>
        {timeline.happenings.map((one) => (
          <HappeningItem key={`${one.kind} ${one.id}`} one={one} today={today} />
        ))}
      </Timeline>
      <div className="mt-4 flex gap-3">
        {later && (
          <LinkButton small to={address({ only })} preventScrollReset>
            {w.newest}
          </LinkButton>
        )}
        {timeline.next && (
          <LinkButton small to={address({ only, before: timeline.next })} preventScrollReset>
            {w.older}
          </LinkButton>
        )}
      </div>
    </>
  );
}

const paths: Record<Exclude<TimelineKind, 'move' | 'follow_up'>, string> = {
  interaction: '/interactions',
  need: '/needs',
  reply: '/needs',
  synergy: '/synergies',
  project: '/projects',
};

function HappeningItem({ one, today }: { one: Happening; today: string }) {
  const w = useWords(actorWords);
  const c = useWords(circleWords);
  const kinds = useWords(kindWords);
  const kind =
    one.kind === 'move' ? w.moveKind : one.kind === 'interaction' ? kinds[one.detail as InteractionKind] : w[one.kind];
  const state =
    one.kind === 'need' || one.kind === 'synergy' ? phrase(w, one.detail) : one.kind === 'project' ? one.detail : '';
  return (
    <TimelineItem
      when={<Day day={one.day} today={today} />}
      mark={one.kind === 'interaction' ? 'full' : 'ring'}
      sign={
        <>
          <span>{[kind, state].filter(Boolean).join(', ')}</span>
          {one.author && <span>{w.author(one.author)}</span>}
          {one.visibility && <VisibilitySign level={one.visibility} size={14} />}
        </>
      }
    >
      {one.kind === 'move' ? (
        <p className="mt-1">
          {circleName(c, one.detail as 'engaged')}
          {one.communityName && <span className="text-ink-soft">, {one.communityName}</span>}
        </p>
      ) : one.kind === 'follow_up' ? (
        <p className="mt-1 max-w-[62ch] whitespace-pre-line">{one.words}</p>
      ) : (
        <p className="mt-1 max-w-[62ch]">
          <Link
            to={`${paths[one.kind]}/${one.toId}`}
            className="line-clamp-3 whitespace-pre-line text-ink no-underline hover:underline"
          >
            {one.words}
          </Link>
        </p>
      )}
    </TimelineItem>
  );
}

/** A state in words. */
function phrase(w: ActorWords, word: string): string {
  const found = (w as unknown as Record<string, unknown>)[word];
  return typeof found === 'string' ? found : word;
}
