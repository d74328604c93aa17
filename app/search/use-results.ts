import { useEffect, useState } from 'react';
import type { Results } from './search.ts';

/** `typed`: the question that is answered; another one may be under way. */
export type Answer = { state: 'idle' | 'searching' | 'found' | 'failed'; typed: string; results: Results };

const PAUSE = 120;
const nothing: Results = { count: 0, groups: [] };

/** What is found for what is being typed, asked after a short pause; an answer that comes too late is dropped. */
export function useResults(typed: string): Answer {
  const [answer, setAnswer] = useState<Answer>({ state: 'idle', typed: '', results: nothing });
  useEffect(() => {
    if (typed === '') return setAnswer({ state: 'idle', typed, results: nothing });
    const asked = new AbortController();
    const settle = (state: Answer['state'], results: Results) => {
      if (!asked.signal.aborted) setAnswer({ state, typed, results });
    };
    setAnswer((before) => ({ ...before, state: 'searching' }));
    const timer = setTimeout(() => {
      ask(typed, asked.signal).then(
        (results) => settle('found', results),
        () => settle('failed', nothing),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [typed]);
  return answer;
}

async function ask(typed: string, signal: AbortSignal): Promise<Results> {
  const answer = await fetch(`/search.json?${new URLSearchParams({ q: typed })}`, { signal });
  if (!answer.ok) throw new Error(`The search answered ${answer.status}`);
  return answer.json();
}
