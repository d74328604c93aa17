import { Form, useRevalidator } from '@remix-run/react';
import Search from 'lucide-react/icons/search';
import { useEffect } from 'react';
import { Moment } from '#app/i18n/moments.tsx';
import { formatNumber, useLocale, useWords } from '#app/i18n/words.ts';
import { isUnderWay } from '#app/jobs/work.ts';
import { Notice } from '#app/ui/messages.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import type { DuplicatesPage } from './page.server.ts';
import { duplicateWords } from './words.ts';

type Props = { page: DuplicatesPage; here: string };

/** When the directory was last looked through, how far the look under way is, and the act that begins one. */
export function SweepStatus({ page, here }: Props) {
  const w = useWords(duplicateWords);
  const { swept, work, can } = page;
  const underWay = isUnderWay(work);
  useLookAgain(underWay);
  if (underWay && work) return <UnderWay work={work} here={here} />;
  return (
    <div className="grid gap-4">
      {work?.state === 'failed' && <Notice kind="warning">{w.failed}</Notice>}
      {work?.state === 'stopped' && <Notice>{w.stopped}</Notice>}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {can.sweep && (
          <Form method="post" action="/duplicates/sweep">
            <input type="hidden" name="to" value={here} />
            <SubmitButton variant={swept ? 'plain' : 'primary'} icon={Search}>
              {swept ? w.sweepAgain : w.sweep}
            </SubmitButton>
          </Form>
        )}
        {swept?.at && (
          <p className="text-note text-ink-soft">
            {w.sweptOn(swept.compared)} <Moment at={String(swept.at)} />
          </p>
        )}
      </div>
    </div>
  );
}

type Work = NonNullable<DuplicatesPage['work']>;

function UnderWay({ work, here }: { work: Work; here: string }) {
  const w = useWords(duplicateWords);
  const locale = useLocale();
  const known = work.total > 0;
  const said = known
    ? w.running(formatNumber(locale, work.done), formatNumber(locale, work.total))
    : work.state === 'waiting'
      ? w.waiting
      : w.runningShort;
  return (
    <section className="grid max-w-[36rem] gap-2" aria-label={w.progress}>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p className="tabular-nums">{said}</p>
      <progress
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunk [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-accent"
        aria-label={w.progress}
        value={known ? work.done : undefined}
        max={known ? work.total : undefined}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-note text-ink-soft">{w.mayLeave}</p>
        <Form method="post" action="/duplicates/stop">
          <input type="hidden" name="to" value={here} />
          <SubmitButton variant="quiet" small>
            {w.stop}
          </SubmitButton>
        </Form>
      </div>
    </section>
  );
}

/** Asks the page's loader again each second while something is under way. */
function useLookAgain(underWay: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!underWay || state !== 'idle') return;
    const timer = setTimeout(revalidate, 1_000);
    return () => clearTimeout(timer);
  }, [underWay, state, revalidate]);
}
