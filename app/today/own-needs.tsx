import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { LifeMark } from '#app/needs/state-mark.tsx';
import { Day } from '#app/ui/day.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { Section } from '#app/ui/page.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { OwnNeed } from './queries.server.ts';
import { todayWords } from './words.ts';

type OwnNeedsProps = { needs: OwnNeed[]; actorId: string; today: string };

/** What somebody expressed themselves, each with where it stands and the last thing they were told. */
export function OwnNeeds({ needs, actorId, today }: OwnNeedsProps) {
  const w = useWords(todayWords);
  return (
    <Section title={w.ownTitle} action={<Link to={`/actors/${actorId}`}>{w.ownRecord}</Link>}>
      {needs.length === 0 ? <EmptyState sentence={w.ownEmpty} /> : null}
      <ul className="grid" aria-label={w.ownTitle}>
        {needs.map((need) => (
          <li key={need.id} className="grid gap-1 border-b border-line py-4">
            <Link to={`/needs/${need.id}`} className="text-words text-ink">
              {need.title}
            </Link>
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-note text-ink-soft">
              <LifeMark state={need.state} />
              <span>
                {w.expressedOn} <Day day={need.collectedOn} today={today} />
                {need.community ? `, ${need.community}` : null}
              </span>
              <VisibilitySign level={need.visibility} size={14} />
            </p>
            {need.closedReason ? (
              <p className="whitespace-pre-line text-note text-ink-soft">{need.closedReason}</p>
            ) : null}
            {need.reply && need.toldOn ? (
              <div className="mt-1 border-l-2 border-accent pl-3">
                <p className="text-note text-ink-soft">
                  {w.told} <Day day={need.toldOn} today={today} />
                </p>
                <p className="max-w-[62ch] whitespace-pre-line">{need.reply}</p>
              </div>
            ) : (
              <p className="text-note text-ink-soft">{w.notTold}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
