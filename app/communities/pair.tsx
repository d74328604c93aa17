import { useWords } from '#app/i18n/words.ts';
import type { Side } from '#app/visibility/visibility.ts';
import { SideSign } from '#app/visibility/visibility-sign.tsx';
import { LongDay } from './long-day.tsx';
import type { Seat } from './queries.server.ts';
import { communityWords } from './words.ts';

const edges: Record<Side, string> = { community: 'border-side-community', institution: 'border-side-institution' };

/** Both gardeners and since when, the community on the left; a vacant seat is said. */
export function Pair({ pair }: { pair: Seat[] }) {
  const w = useWords(communityWords);
  const vacant = pair.filter((seat) => seat.name === null).length;
  return (
    <>
      <ul className="grid gap-4">
        {pair.map((seat) => (
          <li
            key={seat.side}
            className={`border-l-3 pl-3 ${seat.name ? edges[seat.side] : 'border-line border-dashed'}`}
          >
            <p className={seat.name ? 'font-semibold' : 'text-ink-soft'}>{seat.name ?? w.vacant}</p>
            <p className="text-note text-ink-soft">
              {seat.side === 'community' ? w.gardenerCommunity : w.gardenerInstitution}
              {seat.directorate ? `, ${seat.directorate}` : ''}
              {seat.since ? (
                <>
                  <br />
                  {w.since} <LongDay day={seat.since} />
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      {vacant > 0 ? <p className="mt-3 text-note text-ink-soft">{vacant === 2 ? w.vacantBoth : w.vacantWhy}</p> : null}
    </>
  );
}

/** The pair in one line, for lists. */
export function PairLine({ pair }: { pair: Seat[] }) {
  const w = useWords(communityWords);
  if (pair.every((seat) => seat.name === null)) return <span className="text-ink-soft">{w.vacantPair}</span>;
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {pair.map((seat) => (
        <span key={seat.side} className="inline-flex items-center gap-2">
          <SideSign side={seat.side} />
          {seat.name ?? <span className="text-ink-soft">{w.vacant.toLowerCase()}</span>}
        </span>
      ))}
    </span>
  );
}
