import { Link } from '@remix-run/react';
import { LongDay } from '#app/communities/long-day.tsx';
import { useWords } from '#app/i18n/words.ts';
import { StateMark, type StateShape } from '#app/ui/marks.tsx';
import { Section } from '#app/ui/page.tsx';
import { type Standing, sides, standingOf } from './mandate.ts';
import type { Mandate } from './queries.server.ts';
import { mandateWords } from './words.ts';

const shapes: Record<Standing, StateShape> = {
  offered: 'dash',
  lapsed: 'cross',
  declined: 'cross',
  coming: 'half',
  present: 'full',
  past: 'check',
};
const order: Standing[] = ['present', 'coming', 'offered', 'past', 'declined', 'lapsed'];

/** The mandates of each side, those in office first. */
export function MandateLists({ mandates, today }: { mandates: Mandate[]; today: string }) {
  const w = useWords(mandateWords);
  return (
    <div className="grid gap-x-14 gap-y-10 min-[60rem]:grid-cols-2 [&>.section]:mt-0">
      {sides.map((side) => {
        const ofSide = mandates
          .filter((one) => one.side === side)
          .map((one) => ({ one, standing: standingOf(one, today) }))
          .sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
        return (
          <Section key={side} title={w[side]}>
            {ofSide.length === 0 ? <p className="text-ink-soft">{w.none}</p> : null}
            <ul className="divide-y divide-line">
              {ofSide.map(({ one, standing }) => (
                <MandateItem key={one.id} mandate={one} standing={standing} />
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}

function MandateItem({ mandate, standing }: { mandate: Mandate; standing: Standing }) {
  const w = useWords(mandateWords);
  const name = mandate.name ?? w.hidden;
  const ends = standing === 'present' || standing === 'coming';
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 py-3">
      <div className="min-w-0">
        <p className={standing === 'present' ? 'font-semibold' : undefined}>{name}</p>
        <p className="text-note text-ink-soft">
          {mandate.directorate ? `${mandate.directorate}, ` : ''}
          <Dates startsOn={mandate.startsOn} endsOn={mandate.endsOn} />
        </p>
        <p className="text-note">
          <StateMark shape={shapes[standing]} label={w[standing]} tone={standing === 'present' ? 'accent' : 'quiet'} />
        </p>
      </div>
      {ends || standing === 'offered' ? (
        <Link
          className="button"
          data-variant="plain"
          data-small
          to={`/mandates/${mandate.id}/end`}
          aria-label={ends ? w.endOf(name) : w.withdrawOf(name)}
        >
          {ends ? w.end : w.withdraw}
        </Link>
      ) : null}
    </li>
  );
}

/** The days of a mandate in words. */
export function Dates({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) {
  const w = useWords(mandateWords);
  return endsOn ? (
    <>
      {w.from} <LongDay day={startsOn} /> {w.to} <LongDay day={endsOn} />
    </>
  ) : (
    <>
      {w.fromOpen} <LongDay day={startsOn} />, {w.noEnd}
    </>
  );
}
