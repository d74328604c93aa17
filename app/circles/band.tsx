import { daysBetween, exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { type Circle, circles, rank } from './circle.ts';
import type { Stay } from './queries.server.ts';
import { circleName, circleWords } from './words.ts';

const lane = 26;
const foot = 22;

const fills: Record<Circle, string> = {
  engaged: 'fill-circle-1 stroke-circle-1',
  informed: 'fill-circle-2-soft stroke-circle-2',
  citizen: 'fill-surface stroke-circle-3',
};

/** Units across, and where each is shown: on a phone the same drawing would shrink to a thread. */
const widths = [
  { width: 320, shown: '@md:hidden' },
  { width: 640, shown: '@max-md:hidden' },
];
/** As wide as it is high: the shortest stay is a disc. */
const shortest = 20;

/**
 * The circles of somebody in one community over time: three lanes, the first circle on top, and a step wherever they
 * moved. Drawn for the eye; the list beside it (`<StayList>`) says the same.
 */
export function CircleBand({ stays, today }: { stays: Stay[]; today: string }) {
  return (
    <div className="@container max-w-[40rem]">
      {widths.map(({ width, shown }) => (
        <Lanes key={width} {...{ stays, today, width, shown }} />
      ))}
    </div>
  );
}

type LanesProps = { stays: Stay[]; today: string; width: number; shown: string };

function Lanes({ stays, today, width, shown }: LanesProps) {
  const locale = useLocale();
  const first = stays[0]?.startedOn ?? today;
  const span = Math.max(60, daysBetween(first, today));
  const at = (day: string) => (Math.max(0, Math.min(span, span - daysBetween(day, today))) / span) * width;
  const top = (circle: Circle) => (rank(circle) - 1) * lane + 3;
  const height = circles.length * lane + foot;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className={`h-auto w-full font-text ${shown}`}>
      {circles.map((circle) => (
        <line
          key={circle}
          x1="0"
          x2={width}
          y1={top(circle) + 10}
          y2={top(circle) + 10}
          className="stroke-line"
          strokeWidth="1"
        />
      ))}
      {stays.slice(1).map((stay, i) => {
        const before = stays[i] as Stay;
        if (before.endedOn !== stay.startedOn) return null;
        const x = at(stay.startedOn);
        return (
          <line
            key={stay.id}
            x1={x}
            x2={x}
            y1={top(before.circle) + 10}
            y2={top(stay.circle) + 10}
            className="stroke-circle-2"
            strokeWidth="1.5"
          />
        );
      })}
      {stays.map((stay) => {
        const [from, to] = [Math.min(at(stay.startedOn), width - shortest - 2), at(stay.endedOn ?? today)];
        return (
          <rect
            key={stay.id}
            x={from}
            y={top(stay.circle)}
            width={Math.max(shortest, to - from - 1)}
            height="20"
            rx="10"
            className={fills[stay.circle]}
            strokeWidth="1.5"
            strokeDasharray={stay.circle === 'citizen' ? '4 4' : undefined}
          />
        );
      })}
      {years(first, today, width / 80).map((year) => (
        <g key={year}>
          <line
            x1={at(`${year}-01-01`)}
            x2={at(`${year}-01-01`)}
            y1="0"
            y2={height - foot}
            className="stroke-line-strong"
            strokeDasharray="1 5"
          />
          <text x={at(`${year}-01-01`) + 4} y={height - 5} fontSize="14" className="fill-ink-soft">
            {year}
          </text>
        </g>
      ))}
      {years(first, today, 1).length === 0 && (
        <text
          x={at(first)}
          y={height - 5}
          fontSize="14"
          textAnchor={at(first) > width / 2 ? 'end' : 'start'}
          className="fill-ink-soft"
        >
          {exactDay(first, locale)}
        </text>
      )}
    </svg>
  );
}

/** The years that began within a span of days, the last ones if they are many. */
function years(first: string, last: string, most: number): number[] {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).slice(-most);
}

/** Each stay in words, newest first: the circle, from when to when, who moved them and why. */
export function StayList({ stays }: { stays: Stay[] }) {
  const w = useWords(circleWords);
  const locale = useLocale();
  return (
    <ol className="mt-3 grid gap-2 text-note">
      {[...stays].reverse().map((stay) => {
        const name = circleName(w, stay.circle);
        const from = exactDay(stay.startedOn, locale);
        return (
          <li key={stay.id}>
            {stay.endedOn ? w.stay(name, from, exactDay(stay.endedOn, locale)) : w.staySince(name, from)}
            {stay.movedBy && <span className="text-ink-soft"> · {w.by(stay.movedBy)}</span>}
            {stay.reason && <span className="block whitespace-pre-line text-ink-soft">{stay.reason}</span>}
          </li>
        );
      })}
    </ol>
  );
}
