import { Link, useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { circleName, circleWords } from '#app/circles/words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { Same } from './same.server.ts';
import { duplicateWords, reasonWords } from './words.ts';

/** What is typed of somebody: enough to ask who they may be. */
export type Typed = { kind: 'person' | 'organization'; name: string; sortName?: string; mail?: string; phone?: string };

/** Who may be the one that is typed, asked for a moment after the typing stops; `first` before anything is typed. */
export function useSame(first: Same[]): { matches: Same[]; ask: (typed: Typed) => void } {
  const { load, data } = useFetcher<Same[]>();
  const [typed, ask] = useState<Typed | null>(null);
  const asks = typed !== null && (typed.name.trim().length > 2 || Boolean(typed.mail || typed.phone));
  useEffect(() => {
    if (!asks || !typed) return;
    const query = new URLSearchParams(Object.entries(typed).filter(([, value]) => value));
    const timer = setTimeout(() => load(`/actors/same.json?${query}`), 350);
    return () => clearTimeout(timer);
  }, [asks, typed, load]);
  return { matches: typed === null ? first : asks ? (data ?? []) : [], ask };
}

type Props = { matches: Same[]; kind: Typed['kind'] };

/** Said quietly beside the field: perhaps they are known already. What was shown is sent along, and not asked about again. */
export function SameNotice({ matches, kind }: Props) {
  const w = useWords(duplicateWords);
  return (
    <div aria-live="polite">
      {matches.length > 0 && (
        <div className="border-l-2 border-line-strong pl-3 text-note">
          <p>{w.maybe}</p>
          <ul className="my-1">
            {matches.map((one) => (
              <Match key={one.id} one={one} />
            ))}
          </ul>
          <p className="text-ink-soft">{kind === 'organization' ? w.maybeOrgHint : w.maybeHint}</p>
        </div>
      )}
    </div>
  );
}

function Match({ one }: { one: Same }) {
  const c = useWords(circleWords);
  const r = useWords(reasonWords);
  const about = [one.place, one.circle && circleName(c, one.circle).toLowerCase()].filter(Boolean);
  return (
    <li>
      <input type="hidden" name="seen" value={one.id} />
      <Link to={`/actors/${one.id}`} target="_blank">
        {one.name}
      </Link>
      {about.map((word) => `, ${word}`).join('')}
      {one.reasons.length > 0 && (
        <span className="text-ink-soft"> ({one.reasons.map((reason) => r[reason]).join(', ')})</span>
      )}
    </li>
  );
}
