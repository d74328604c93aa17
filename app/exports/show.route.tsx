import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData, useRevalidator } from '@remix-run/react';
import Download from 'lucide-react/icons/download';
import { useEffect } from 'react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { Moment } from '#app/i18n/moments.tsx';
import { formatNumber, useLocale, useWords } from '#app/i18n/words.ts';
import { isUnderWay } from '#app/jobs/work.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Definition } from '#app/ui/lists.tsx';
import { Live } from '#app/ui/live.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { formatNames, pageOf } from './export.ts';
import { Filters } from './lines-table.tsx';
import { findExport, type OwnExport } from './queries.server.ts';
import { exportWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

type State = 'under way' | 'ready' | 'stopped' | 'failed' | 'gone';

function stateOf({ line, work, file }: OwnExport): State {
  if (line.ended)
    return line.rows === null ? (work?.state === 'failed' ? 'failed' : 'stopped') : file ? 'ready' : 'gone';
  return isUnderWay(work) ? 'under way' : work?.state === 'failed' ? 'failed' : 'stopped';
}

/** One's own export: how far it is, then its file while that is kept. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const own = await asViewer(viewer, (tx) => findExport(tx, viewer, id));
  if (!own) throw notFound();
  const w = exportWords[viewer.locale];
  const state = stateOf(own);
  const titles: Record<State, string> = {
    'under way': w.making,
    ready: w.readyTitle,
    stopped: w.nothingTitle,
    failed: w.nothingTitle,
    gone: w.goneTitle,
  };
  return { ...own, state, title: titles[state] };
}

export default function ShowExport() {
  const w = useWords(exportWords);
  const { state, line, work, file, title } = useLoaderData<typeof loader>();
  useFollow(state === 'under way');
  const ledes: Partial<Record<State, string>> = { 'under way': w.makingLede, gone: w.goneLede };
  const list = pageOf(line.list, line.community?.slug ?? null);
  return (
    <>
      {state === 'under way' ? (
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
      ) : null}
      <PageHeader title={title} lede={ledes[state]} back={{ label: w.allExports, to: '/exports' }} />
      {state === 'under way' ? <Progress id={line.id} work={work} /> : null}
      {state === 'ready' && file ? <Ready id={line.id} file={file} /> : null}
      {state === 'stopped' ? <Notice>{w.stopped}</Notice> : null}
      {state === 'failed' ? <Notice kind="warning">{w.failed}</Notice> : null}
      {state === 'ready' || state === 'under way' ? null : (
        <p className="pt-4">
          <LinkButton to={list}>{w.backToList}</LinkButton>
        </p>
      )}
      <Section title={w.details}>
        <Details line={line} />
        {line.format === 'geojson' ? <p className="pt-4 text-ink-soft">{w.noCoordinates}</p> : null}
      </Section>
    </>
  );
}

/** Asks again each second while it is made. */
function useFollow(underWay: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(revalidate, 1_000);
    return () => clearInterval(timer);
  }, [underWay, revalidate]);
}

function Progress({ id, work }: { id: string; work: OwnExport['work'] }) {
  const w = useWords(exportWords);
  const locale = useLocale();
  const number = (value: number) => formatNumber(locale, value);
  const known = work && work.total > 0;
  return (
    <div className="grid max-w-[36rem] gap-3">
      <progress
        className="h-2.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-sunk [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-accent"
        aria-label={w.making}
        value={known ? work.done : undefined}
        max={known ? work.total : undefined}
      />
      <p className="tabular-nums text-ink-soft">
        {known ? w.progress(number(work.done), number(work.total)) : w.waiting}
      </p>
      <Form method="post" action={`/exports/${id}/stop`}>
        <SubmitButton variant="plain">{w.stop}</SubmitButton>
      </Form>
    </div>
  );
}

function Ready({ id, file }: { id: string; file: NonNullable<OwnExport['file']> }) {
  const w = useWords(exportWords);
  const locale = useLocale();
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(file.bytes / 1e6);
  return (
    <div className="grid gap-4">
      <Live>{w.readyTitle}</Live>
      <p className="max-w-[70ch]">
        {w.readyLede} <Moment at={file.expiresAt} />.
      </p>
      <p className="flex flex-wrap items-center gap-3">
        <Link className="button" data-variant="primary" to={`/exports/${id}/file`} reloadDocument>
          <Download size={18} aria-hidden />
          {w.download}
        </Link>
        <span className="text-ink-soft">{w.size(size)}</span>
      </p>
    </div>
  );
}

function Details({ line }: { line: OwnExport['line'] }) {
  const w = useWords(exportWords);
  const locale = useLocale();
  return (
    <Definition
      items={[
        { term: w.what, detail: line.community ? w.listIn(w[line.list], line.community.name) : w[line.list] },
        { term: w.filters, detail: <Filters line={line} /> },
        { term: w.format, detail: formatNames[line.format] },
        { term: w.asked, detail: <Moment at={line.askedAt} /> },
        ...(line.rows === null ? [] : [{ term: w.rows, detail: formatNumber(locale, line.rows) }]),
      ]}
    />
  );
}
