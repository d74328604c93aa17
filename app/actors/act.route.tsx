import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { formatNumber, useLocale, useWords } from '#app/i18n/words.ts';
import { lastWork } from '#app/jobs/ask.server.ts';
import { isUnderWay } from '#app/jobs/work.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { isDone } from './many/bulk-act.ts';
import { findBulkAct } from './many/queries.server.ts';
import { manyWords, useActSaid } from './many/words.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${manyWords[page?.locale ?? 'fr'].actTitle} · Terreau` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  return asViewer(viewer, async (tx) => {
    const act = await findBulkAct(tx, viewer, id);
    if (!act) throw notFound();
    const work = isDone(act) ? null : await lastWork(tx, id);
    return { act, work, underWay: isUnderWay(work), locale: viewer.locale };
  });
}

/** What an act on many did so far, and the way back. */
export default function ShowAct() {
  const w = useWords(manyWords);
  const locale = useLocale();
  const { act, work, underWay } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const said = useActSaid(act);
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(revalidate, 1000);
    return () => clearInterval(timer);
  }, [underWay, revalidate]);
  const [done, total] = act.undoAsked ? [act.undone, act.made] : [act.acted, act.asked];
  return (
    <>
      {underWay && (
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
      )}
      <PageHeader title={w.actTitle} back={{ label: w.back, to: '/actors' }} />
      <p className="text-words" role="status">
        {underWay ? (act.undoAsked ? w.undoing : w.doing) : said.done}
      </p>
      {underWay && (
        <div className="my-5 max-w-[30rem]">
          <progress className="w-full" value={done} max={Math.max(total, 1)} aria-label={w.doing} />
          <p className="mt-1 tabular-nums">{w.underWay(formatNumber(locale, done), formatNumber(locale, total))}</p>
        </div>
      )}
      {work?.state === 'stopped' && <Notice>{w.stopped}</Notice>}
      {work?.state === 'failed' && <Notice kind="warning">{w.failed}</Notice>}
      {said.left.length > 0 && !underWay && (
        <ul className="my-4">
          {said.left.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className="mt-6 flex gap-3">
        {underWay && (
          <Form method="post" action={`/actors/acts/${act.id}/stop`}>
            <Button type="submit">{w.stop}</Button>
          </Form>
        )}
        {!act.undoAsked && act.made > 0 && (
          <Form method="post" action={`/actors/acts/${act.id}/undo`}>
            <Button type="submit">{w.undo}</Button>
          </Form>
        )}
      </div>
    </>
  );
}
