import { useNavigate } from '@remix-run/react';
import { type MouseEvent, useId } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { initials } from '#app/ui/marks.tsx';
import { type Circle, circles, type Dweller, type Sector } from './circle.ts';
import { type Disc, halfSide, type Layout, layOut, point, type Ring, type Wedge } from './layout.ts';
import { circleName, circleWords, countOf } from './words.ts';

export type CirclesPicture = {
  people: Dweller[];
  sectors: Sector[];
  /** How many one may read in each circle; more than are drawn when they are very many. */
  counts: Record<Circle, number>;
  /** Names of the themes that are sectors, in the reader's language. */
  themes: Record<string, string>;
};

/**
 * The three circles: people as discs with their initials, the engaged inside, a sector for each theme, an arrow for
 * whoever changed circle. The picture is for eyes and pointers; keyboards and readers get the caption and the list that
 * stands beside it (`<CirclesList>`), with the same people and links.
 */
export function CirclesDrawing({ picture }: { picture: CirclesPicture }) {
  const layout = layOut(picture.people, picture.sectors);
  const follow = useFollow();
  return (
    <figure className="@container m-0">
      <svg
        aria-hidden="true"
        onClick={follow}
        viewBox={`${-halfSide} ${-halfSide} ${2 * halfSide} ${2 * halfSide}`}
        className="mx-auto block h-auto w-full max-w-[48rem] select-none overflow-visible font-text print:max-w-[17cm]"
      >
        <Ground rings={layout.rings} />
        <Sectors layout={layout} themes={picture.themes} />
        <Pair />
        <People picture={picture} layout={layout} />
      </svg>
      <Caption picture={picture} />
    </figure>
  );
}

/** Plain links, of which there may be hundreds, followed without leaving the page. */
function useFollow() {
  const navigate = useNavigate();
  return (event: MouseEvent) => {
    const to = (event.target as Element).closest('a')?.getAttribute('href');
    if (!to || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(to);
  };
}

const grounds: Record<Circle, string> = {
  engaged: 'fill-[color-mix(in_oklab,var(--circle-2)_22%,var(--ground))]',
  informed: 'fill-[color-mix(in_oklab,var(--circle-2)_12%,var(--ground))]',
  citizen: 'fill-[color-mix(in_oklab,var(--circle-2)_5%,var(--ground))]',
};

/** The three rings, the outermost with an open edge: anyone may come in. */
function Ground({ rings }: { rings: Ring[] }) {
  return (
    <g>
      {[...rings].reverse().map((ring) => (
        <circle
          key={ring.circle}
          r={ring.outer}
          className={`${grounds[ring.circle]} stroke-circle-3`}
          strokeWidth={1.4}
          strokeOpacity={0.55}
          strokeDasharray={ring.circle === 'citizen' ? '2 9' : undefined}
          strokeLinecap="round"
        />
      ))}
    </g>
  );
}

/** Lines from the centre out, and each theme's name along the edge, the lower ones turned to be read. */
function Sectors({ layout, themes }: { layout: Layout; themes: Record<string, string> }) {
  const w = useWords(circleWords);
  const id = useId().replaceAll(':', '');
  const { wedges, rings, namesAt } = layout;
  const edge = rings[layout.divided - 1]?.outer ?? 0;
  const inner = rings[0]?.inner ?? 0;
  if (wedges.length < 2) return null;
  return (
    <g>
      {wedges.map((wedge, i) => {
        const name = wedge.themeId ? (themes[wedge.themeId] ?? w.others) : w.others;
        const [a, b] = [point(wedge.from, inner + 8), point(wedge.from, edge)];
        return (
          <g key={wedge.themeId ?? 'others'}>
            <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} className="stroke-ground" strokeWidth={3} />
            <path id={`${id}-${i}`} d={arc(wedge, namesAt)} fill="none" />
            {labelSizes.map(({ size, shown }) => (
              <text key={size} fontSize={size} className={`fill-ink-soft ${shown}`} dominantBaseline="central">
                <textPath href={`#${id}-${i}`} startOffset="50%" textAnchor="middle">
                  {shortened(name, (text) => fits(text, wedge, namesAt, size))}
                </textPath>
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}

/** The square is 1000 units wide: on a phone the same name must be written larger to be read. */
const labelSizes = [
  { size: 19, shown: '@max-lg:hidden' },
  { size: 29, shown: '@lg:hidden' },
];

/** The whole name, else its first part ("Culture" of "Culture et patrimoine"), else none. */
function shortened(name: string, room: (text: string) => boolean): string {
  const first = name.split(/ et | and |, /)[0] ?? name;
  return [name, first].find(room) ?? '';
}

const fits = (name: string, wedge: Wedge, at: number, size: number) =>
  name.length * size * 0.54 < (wedge.to - wedge.from) * at + size;

function arc(wedge: Wedge, at: number): string {
  const middle = (wedge.from + wedge.to) / 2;
  const below = Math.cos(middle) < -0.15;
  const half = Math.max(Math.min((wedge.to - wedge.from) / 2 + 0.06, Math.PI - 0.01), 0.1);
  const [from, to] = below ? [middle + half, middle - half] : [middle - half, middle + half];
  const [a, b] = [point(from, at), point(to, at)];
  return `M${a.x} ${a.y} A${at} ${at} 0 ${2 * half > Math.PI ? 1 : 0} ${below ? 0 : 1} ${b.x} ${b.y}`;
}

/** In the middle, the two who hold the circles: the mark of Terreau, which is the sign of the pair. */
function Pair() {
  return (
    <g transform="scale(1.75) translate(-18 -12)">
      <circle cx="13" cy="12" r="10.5" className="sign-community" />
      <circle cx="23" cy="12" r="10.5" className="sign-institution" />
      <path
        d="M18 2.77a10.5 10.5 0 0 1 0 18.46a10.5 10.5 0 0 1 0-18.46Z"
        className="fill-accent-strong stroke-ground"
        strokeWidth="1"
      />
    </g>
  );
}

const discs: Record<Circle, string> = {
  engaged: 'fill-circle-1 stroke-circle-1 group-hover:stroke-ink',
  informed: 'fill-surface stroke-circle-2 group-hover:fill-circle-2-soft group-hover:stroke-ink',
  citizen: 'fill-surface stroke-circle-3 group-hover:fill-circle-2-soft group-hover:stroke-ink',
};
const inks: Record<Circle, string> = { engaged: 'fill-on-accent', informed: 'fill-ink', citizen: 'fill-ink-soft' };
const edges: Record<Circle, number> = { engaged: 2, informed: 2.2, citizen: 1.4 };

function People({ picture, layout }: { picture: CirclesPicture; layout: Layout }) {
  const id = useId().replaceAll(':', '');
  const placed = new Map(layout.discs.map((disc) => [disc.id, disc]));
  return (
    <g>
      <defs>
        <marker
          id={id}
          viewBox="0 0 10 10"
          refX="6"
          refY="5"
          markerWidth="13"
          markerHeight="13"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path
            d="M1 1.5 8 5 1 8.5"
            fill="none"
            className="stroke-accent"
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </marker>
      </defs>
      {layout.moves.map(({ id: who, trace }) => (
        <circle
          key={who}
          cx={trace.x}
          cy={trace.y}
          r={trace.r}
          fill="none"
          className="stroke-accent"
          strokeWidth={1.5}
          strokeDasharray="2.5 4.5"
          strokeLinecap="round"
        />
      ))}
      {layout.rings.map((ring) => (
        <g key={ring.circle} fontSize={round(Math.min(ring.radius * 0.82, 24))} strokeWidth={edges[ring.circle]}>
          {picture.people.map((one) => {
            const disc = placed.get(one.id);
            return one.circle === ring.circle && disc ? <Person key={one.id} one={one} disc={disc} /> : null;
          })}
        </g>
      ))}
      {layout.moves.map(({ id: who, path }) => (
        <g key={who} fill="none" className="pointer-events-none">
          <path d={path} className="stroke-ground" strokeWidth={6} strokeLinecap="round" strokeOpacity={0.75} />
          <path d={path} className="stroke-accent" strokeWidth={2.2} strokeLinecap="round" markerEnd={`url(#${id})`} />
        </g>
      ))}
    </g>
  );
}

function Person({ one, disc }: { one: Dweller; disc: Disc }) {
  const { x, y, r } = disc;
  const shape = discs[one.circle];
  // A square that stays within its disc, its corners round.
  const half = round(r * 0.84);
  return (
    <a href={`/actors/${one.id}`} tabIndex={-1} className="group no-underline">
      <title>{one.name}</title>
      {one.kind === 'organization' ? (
        <rect
          x={round(x - half)}
          y={round(y - half)}
          width={2 * half}
          height={2 * half}
          rx={round(half * 0.38)}
          className={shape}
        />
      ) : (
        <circle cx={x} cy={y} r={r} className={shape} />
      )}
      {r >= 9 && (
        <text
          x={x}
          y={y}
          dy="0.35em"
          textAnchor="middle"
          fontWeight={600}
          className={`${inks[one.circle]} ${r < 18 ? '@max-md:hidden' : ''}`}
        >
          {initials(one.name)}
        </text>
      )}
    </a>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

/** What the picture says, in words: it is also its legend. */
function Caption({ picture }: { picture: CirclesPicture }) {
  const w = useWords(circleWords);
  const moved = picture.people.filter((one) => one.cameFrom).length;
  const drawn = (circle: Circle) => picture.people.filter((one) => one.circle === circle).length;
  const missing = circles.reduce((total, circle) => total + picture.counts[circle] - drawn(circle), 0);
  return (
    <figcaption className="mt-4 flex flex-wrap justify-center px-4 min-[60rem]:px-0 gap-x-6 gap-y-1 text-note text-ink-soft">
      {circles.map((circle) => (
        <span key={circle} className="inline-flex items-center gap-2" title={circleName(w, circle)}>
          <svg aria-hidden="true" width="16" height="16" viewBox="-8 -8 16 16">
            <circle r="6.5" className={discs[circle]} strokeWidth={circle === 'citizen' ? 1.2 : 1.8} />
          </svg>
          {countOf(w, circle, picture.counts[circle])}
        </span>
      ))}
      {picture.people.some((one) => one.kind === 'organization') && <span>{w.legendOrganization}</span>}
      {moved > 0 && <span>{w.moved(moved)}</span>}
      {missing > 0 && <span>{w.notDrawn(missing)}</span>}
    </figcaption>
  );
}
