import { Form, Link } from '@remix-run/react';
import { daysBetween, sayDuration } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Day } from '#app/ui/day.tsx';
import { Lines, RecordLine } from '#app/ui/lists.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { Section } from '#app/ui/page.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { DueFollowUp, QuietPerson, UnseenExchange, WaitingNeed } from './queries.server.ts';
import { todayWords } from './words.ts';

export function FollowUpsDue({ followUps, today }: { followUps: DueFollowUp[]; today: string }) {
  const w = useWords(todayWords);
  return (
    <Section title={w.due}>
      {followUps.length === 0 ? (
        <EmptyState sentence={w.dueEmpty} action={<LinkButton to="/log">{w.call}</LinkButton>} />
      ) : null}
      <Lines label={w.due}>
        {followUps.map((followUp) => (
          <RecordLine
            key={followUp.id}
            to={followUp.interactionId ? `/interactions/${followUp.interactionId}` : '/journal'}
            who={followUp.people.join(', ') || followUp.community}
            what={followUp.what}
            whole
            sign={<VisibilitySign level={followUp.visibility} />}
            when={
              followUp.dueOn < today ? (
                <strong className="text-warning">{w.overdue(daysBetween(followUp.dueOn, today))}</strong>
              ) : (
                <Day day={followUp.dueOn} today={today} />
              )
            }
            action={
              <Form method="post" action={`/follow-ups/${followUp.id}/done`}>
                <input type="hidden" name="to" value="/today" />
                <Button type="submit" small aria-label={w.named(w.done, followUp.what)}>
                  {w.done}
                </Button>
              </Form>
            }
          />
        ))}
      </Lines>
    </Section>
  );
}

type NeedsWaitingProps = {
  title: string;
  lede?: string;
  empty: string;
  needs: WaitingNeed[];
  /** The table of them all, in the same order. */
  table: string;
  today: string;
};

/** Needs by how long those who spoke have been without news. */
export function NeedsWaiting({ title, lede, empty, needs, table, today }: NeedsWaitingProps) {
  const w = useWords(todayWords);
  const locale = useLocale();
  const silence = (need: WaitingNeed) => {
    const days = daysBetween(need.toldOn ?? need.collectedOn, today);
    return days > 0 ? w.silent(sayDuration(days, locale)) : w.silentToday;
  };
  return (
    <Section title={title} action={<Link to={table}>{w.seeTable}</Link>}>
      {lede && needs.length > 0 ? <p className="mb-2 text-ink-soft">{lede}</p> : null}
      {needs.length === 0 ? <EmptyState sentence={empty} /> : null}
      <Lines label={title}>
        {needs.map((need) => (
          <RecordLine
            key={need.id}
            to={`/needs/${need.id}`}
            who={need.community}
            what={need.title}
            sign={<VisibilitySign level={need.visibility} />}
            when={silence(need)}
          />
        ))}
      </Lines>
    </Section>
  );
}

export function UnseenExchanges({ exchanges, today }: { exchanges: UnseenExchange[]; today: string }) {
  const w = useWords(todayWords);
  const authors = [...new Set(exchanges.map((exchange) => exchange.author).filter(Boolean))];
  const title = authors.length === 1 ? w.unseen(authors[0] as string) : w.unseenPlain;
  return (
    <Section title={title} action={<Link to="/journal">{w.seeJournal}</Link>}>
      {exchanges.length === 0 ? <EmptyState sentence={w.unseenEmpty} /> : null}
      <Lines label={title}>
        {exchanges.map((exchange) => (
          <RecordLine
            key={exchange.id}
            to={`/interactions/${exchange.id}`}
            who={exchange.people.join(', ') || exchange.author}
            what={exchange.notes}
            sign={<VisibilitySign level={exchange.visibility} />}
            when={<Day day={exchange.happenedOn} today={today} />}
            action={
              <Form method="post" action={`/interactions/${exchange.id}/seen`}>
                <input type="hidden" name="to" value="/today" />
                <Button
                  type="submit"
                  small
                  aria-label={w.named(w.seen, exchange.people.join(', ') || exchange.notes.slice(0, 40))}
                >
                  {w.seen}
                </Button>
              </Form>
            }
          />
        ))}
      </Lines>
    </Section>
  );
}

export function PeopleToCall({ people, today }: { people: QuietPerson[]; today: string }) {
  const w = useWords(todayWords);
  return (
    <Section title={w.quiet}>
      {people.length === 0 ? <p className="text-ink-soft">{w.quietEmpty}</p> : null}
      <ul className="grid gap-2">
        {people.map((person) => (
          <li key={`${person.id}${person.community}`} className="flex items-baseline justify-between gap-3">
            <Link to={`/actors/${person.id}`}>{person.name}</Link>
            <span className="text-ink-soft text-note">
              {person.lastOn ? <Day day={person.lastOn} today={today} /> : w.never}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
