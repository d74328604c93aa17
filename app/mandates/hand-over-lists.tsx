import { Link } from '@remix-run/react';
import { daysBetween } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/words.ts';
import { Day } from '#app/ui/day.tsx';
import { Lines, RecordLine } from '#app/ui/lists.tsx';
import { PersonDisc } from '#app/ui/marks.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { Section } from '#app/ui/page.tsx';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { PromiseMade, QuietPerson } from './hand-over.server.ts';
import { mandateWords } from './words.ts';

export function Promises({ promises, today }: { promises: PromiseMade[]; today: string }) {
  const w = useWords(mandateWords);
  return (
    <Section title={w.promises}>
      {promises.length === 0 ? <EmptyState sentence={w.promisesEmpty} /> : null}
      <Lines label={w.promises}>
        {promises.map((promise) => (
          <RecordLine
            key={promise.id}
            to={promise.interactionId ? `/interactions/${promise.interactionId}` : '/journal'}
            who={promise.people.join(', ') || promise.author}
            what={promise.what}
            sign={<VisibilitySign level={promise.visibility} />}
            when={
              promise.dueOn < today ? (
                <strong className="text-warning">{w.overdue(daysBetween(promise.dueOn, today))}</strong>
              ) : (
                <Day day={promise.dueOn} today={today} />
              )
            }
          />
        ))}
      </Lines>
    </Section>
  );
}

export function QuietPeople({ people, today }: { people: QuietPerson[]; today: string }) {
  const w = useWords(mandateWords);
  return (
    <Section title={w.quiet}>
      <p className="mb-3 text-ink-soft">{people.length === 0 ? w.quietEmpty : w.quietLede}</p>
      <ul className="grid gap-x-10 min-[60rem]:grid-cols-2">
        {people.map((person) => (
          <li key={person.id} className="flex items-center gap-3 border-b border-line py-2">
            <PersonDisc name={person.name} circle={person.circle === 'engaged' ? 1 : 2} size="small" />
            <Link to={`/actors/${person.id}`} className="min-w-0 flex-1">
              {person.name}
            </Link>
            <span className="text-note text-ink-soft">
              <span className="sr-only">{w[person.circle]}, </span>
              {person.lastOn ? <Day day={person.lastOn} today={today} /> : w.never}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
