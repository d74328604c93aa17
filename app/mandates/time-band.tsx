import { daysBetween } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/words.ts';
import type { Side } from '#app/visibility/visibility.ts';
import { SideSign } from '#app/visibility/visibility-sign.tsx';
import { sides, standingOf } from './mandate.ts';
import type { Mandate } from './queries.server.ts';
import { mandateWords } from './words.ts';

const looks: Record<Side, string> = {
  community: 'fill-side-community stroke-side-community',
  institution: 'fill-side-institution stroke-side-institution',
};

/** Both sides over time, the present as a line: where a seat stood empty shows as a gap. The lists below say the same. */
export function TimeBand({ mandates, today }: { mandates: Mandate[]; today: string }) {
  const w = useWords(mandateWords);
  const drawn = mandates.filter((one) => !['declined', 'lapsed'].includes(standingOf(one, today)));
  if (drawn.length === 0) return null;
  const { from, to } = spanOf(drawn, today);
  const x = (day: string) =>
    (Math.min(Math.max(daysBetween(from, day), 0), daysBetween(from, to)) / daysBetween(from, to)) * 1000;
  const years = yearsIn(from, to);
  return (
    <figure className="mb-8" aria-label={w.band}>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-2" aria-hidden="true">
        {sides.map((side) => (
          <Lane key={side} side={side} mandates={drawn.filter((one) => one.side === side)} x={x} today={today} />
        ))}
        <span />
        <div className="relative h-5 text-small text-ink-soft tabular-nums">
          {years.map((year) => (
            <span key={year} className="absolute -translate-x-1/2" style={{ left: `${x(`${year}-01-01`) / 10}%` }}>
              {year}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}

type LaneProps = { side: Side; mandates: Mandate[]; x: (day: string) => number; today: string };

function Lane({ side, mandates, x, today }: LaneProps) {
  return (
    <>
      <SideSign side={side} size={18} />
      <svg aria-hidden="true" viewBox="0 0 1000 28" preserveAspectRatio="none" className="h-7 w-full">
        <rect width="1000" height="28" className="fill-sunk" />
        {mandates.map((one) => {
          const start = x(one.startsOn);
          const end = one.endsOn ? x(one.endsOn) : 1000;
          const offered = one.acceptedOn === null;
          return (
            <rect
              key={one.id}
              x={start + 1}
              y="4"
              width={Math.max(end - start - 2, 2)}
              height="20"
              className={looks[side]}
              fillOpacity={offered ? 0 : one.endsOn !== null && one.endsOn <= today ? 0.45 : 1}
              strokeWidth="1.5"
              strokeDasharray={offered ? '4 4' : undefined}
              vectorEffect="non-scaling-stroke"
            />
          );
        })}
        <line
          x1={x(today)}
          x2={x(today)}
          y1="0"
          y2="28"
          className="stroke-ink"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </>
  );
}

/** From the first start to the last planned end, with at least a year on either side of today. */
function spanOf(mandates: Mandate[], today: string) {
  const year = (by: number) => `${Number(today.slice(0, 4)) + by}${today.slice(4)}`.replace('-02-29', '-02-28');
  const days = [...mandates.flatMap((one) => [one.startsOn, one.endsOn ?? today]), year(-1), year(1)].sort();
  return { from: days[0] ?? today, to: days.at(-1) ?? today };
}

function yearsIn(from: string, to: string): number[] {
  const years: number[] = [];
  for (let year = Number(from.slice(0, 4)) + 1; year <= Number(to.slice(0, 4)); year += 1) years.push(year);
  return years.length > 12 ? years.filter((_, index) => index % 5 === 0) : years;
}
