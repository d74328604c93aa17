import { useEffect, useRef, useState } from 'react';

export type Option = { value: string; label: string; hint?: string };

/** Where options come from: a function, or an address that answers `Option[]` to `?q=`. */
export type Source = string | ((typed: string, signal: AbortSignal) => Promise<Option[]>);

export type Suggestions = { state: 'idle' | 'searching' | 'found' | 'failed'; options: Option[] };

const PAUSE = 160;

/** What the source knows of `typed`, asked after a short pause; an answer that comes too late is dropped. */
export function useSuggestions(source: Source, typed: string, wanted: boolean): Suggestions {
  const [known, setKnown] = useState<Suggestions>({ state: 'idle', options: [] });
  const latest = useRef(source);
  latest.current = source;

  useEffect(() => {
    if (!wanted) return;
    const asked = new AbortController();
    const settle = (state: Suggestions['state'], options: Option[]) => {
      if (!asked.signal.aborted) setKnown({ state, options });
    };
    setKnown((before) => ({ ...before, state: 'searching' }));
    const timer = setTimeout(
      () =>
        ask(latest.current, typed.trim(), asked.signal).then(
          (options) => settle('found', options),
          () => settle('failed', []),
        ),
      typed ? PAUSE : 0,
    );
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [typed, wanted]);
  return known;
}

async function ask(source: Source, typed: string, signal: AbortSignal): Promise<Option[]> {
  if (typeof source === 'function') return source(typed, signal);
  const address = new URL(source, location.href);
  address.searchParams.set('q', typed);
  const answer = await fetch(address, { signal, headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`The search answered ${answer.status}`);
  return answer.json();
}
