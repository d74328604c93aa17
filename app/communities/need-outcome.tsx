import { Link } from '@remix-run/react';
import { daysBetween, exactDay, sayDuration } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { LifeMark } from '#app/needs/state-mark.tsx';
import { needWords } from '#app/needs/words.ts';
import { Day } from '#app/ui/day.tsx';
import type { Level } from '#app/visibility/visibility.ts';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { NeedWithOutcome } from './life.server.ts';
import { communityWords } from './words.ts';

type Props = { needs: NeedWithOutcome[]; today: string; named?: boolean };

/** Needs in people's words, each with what became of it. `named` says of which community; a level is shown where it is not public. */
export function NeedsWithOutcome({ needs, today, named }: Props) {
  return (
    <ol className="divide-y divide-line">
      {needs.map((need) => (
        <li key={need.id} className="grid gap-2 py-5 first:pt-2">
          <p className="max-w-[44ch] font-display text-heading">
            <Link className="text-ink no-underline hover:underline" to={`/needs/${need.id}`}>
              {need.title}
            </Link>
          </p>
          <Standing need={need} today={today} named={named} />
          {need.reply ? <Reply reply={need.reply} today={today} /> : null}
          {!need.reply && need.closedReason ? <p className="max-w-[62ch] text-ink-soft">{need.closedReason}</p> : null}
        </li>
      ))}
    </ol>
  );
}

/** Its age is told as the table and its own page tell it: since it was collected. */
function Standing({ need, today, named }: { need: NeedWithOutcome; today: string; named?: boolean }) {
  const w = useWords(needWords);
  const locale = useLocale();
  const level: Level = need.visibility;
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-note text-ink-soft">
      <LifeMark state={need.state} />
      {need.state === 'collected' ? (
        <Day day={need.collectedOn} today={today} />
      ) : (
        <time dateTime={need.collectedOn} title={exactDay(need.collectedOn, locale)}>
          {w.collected(sayDuration(Math.max(0, daysBetween(need.collectedOn, today)), locale))}
        </time>
      )}
      {named && need.community ? <Link to={`/communities/${need.community.slug}`}>{need.community.name}</Link> : null}
      {level === 'public' ? null : <VisibilitySign level={level} showWord />}
    </p>
  );
}

function Reply({ reply, today }: { reply: NonNullable<NeedWithOutcome['reply']>; today: string }) {
  const w = useWords(communityWords);
  return (
    <div className="max-w-[62ch] border-l-3 border-accent pl-3">
      <p className="text-note text-ink-soft">
        {reply.directorate ? w.toldBy(reply.directorate) : w.told}, <Day day={reply.toldOn} today={today} />
      </p>
      <p className="line-clamp-3 whitespace-pre-line">{reply.words}</p>
    </div>
  );
}
