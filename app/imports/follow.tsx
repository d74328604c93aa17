import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useWords } from '#app/i18n/words.ts';
import type { WorkView } from '#app/jobs/work.ts';
import { Live } from '#app/ui/live.tsx';
import { outcomeWords } from './outcome-words.ts';

/** How far a long work is, asked anew every second; without the script the page comes again by itself. */
export function Follow({ title, work }: { title: string; work: WorkView | null }) {
  const w = useWords(outcomeWords);
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== 'idle') return;
    const timer = setTimeout(revalidate, 1000);
    return () => clearTimeout(timer);
  }, [state, revalidate]);
  const known = work !== null && work.total > 0;
  const words = known ? w.progress(work.done, work.total) : work && work.done > 0 ? w.soFar(work.done) : w.beginning;
  return (
    <div className="follow">
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <progress aria-label={title} max={known ? work.total : undefined} value={known ? work.done : undefined} />
      <p aria-hidden>{words}</p>
      <Live>{known && work.done * 10 >= work.total * 9 ? words : title}</Live>
    </div>
  );
}
