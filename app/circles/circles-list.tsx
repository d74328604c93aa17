import { Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Day } from '#app/ui/day.tsx';
import { PersonDisc } from '#app/ui/marks.tsx';
import { circles, type Dweller, rank } from './circle.ts';
import type { CirclesPicture } from './drawing.tsx';
import { circleName, circleWords, countOf, fromCircle } from './words.ts';

/** The people of the picture as a list: the same, by circle, in the order of their names. */
export function CirclesList({ picture, today, wide }: { picture: CirclesPicture; today: string; wide?: boolean }) {
  const w = useWords(circleWords);
  return (
    <div className={wide ? 'grid gap-8' : 'grid gap-7'}>
      {circles.map((circle) => {
        const people = picture.people.filter((one) => one.circle === circle);
        if (people.length === 0) return null;
        return (
          <section key={circle} aria-labelledby={`list-${circle}`}>
            <h3
              id={`list-${circle}`}
              className="mb-2 flex items-baseline justify-between gap-4 border-b border-line pb-1"
            >
              {circleName(w, circle)}
              <span className="text-note font-normal text-ink-soft">{countOf(w, circle, picture.counts[circle])}</span>
            </h3>
            <ul className={wide ? 'columns-[16rem] gap-x-8' : ''}>
              {people.map((one) => (
                <PersonLine key={one.id} one={one} today={today} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function PersonLine({ one, today }: { one: Dweller; today: string }) {
  const w = useWords(circleWords);
  return (
    <li className="break-inside-avoid">
      <Link
        to={`/actors/${one.id}`}
        className="group flex min-h-8 items-center gap-2 py-0.5 text-ink no-underline hover:text-accent"
      >
        <PersonDisc name={one.name} circle={rank(one.circle)} size="small" />
        <span className="min-w-0">
          <span className="group-hover:underline">{one.name}</span>
          {one.kind === 'organization' && <span className="text-small text-ink-soft"> · {w.organization}</span>}
          {one.cameFrom && (
            <span className="block text-small text-ink-soft">
              {w.cameFrom(fromCircle(w, one.cameFrom))}, <Day day={one.since} today={today} />
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
