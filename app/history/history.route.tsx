import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { gardensHere } from '#app/access/viewer.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { Moment } from '#app/i18n/moments.tsx';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { MergedLines } from '#app/merges/merged-lines.tsx';
import { listMerges } from '#app/merges/queries.server.ts';
import { EmptyState } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { isRecordKind, type RecordKind, recordPath } from '#app/visibility/records.ts';
import { type Change, findHistory } from './queries.server.ts';
import { sayValue } from './value.ts';
import { historyWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const kind = args.params.kind;
  if (!isRecordKind(kind)) throw notFound();
  const id = idParam(args.params.id);
  const asked = new URL(args.request.url).searchParams.get('as');
  const own = await findHistory(viewer, kind, id, null);
  if (!own) throw notFound();
  const gardens = gardensHere(viewer, own.sharing.communityId);
  const as = gardens && (asked === 'institution' || asked === 'member') ? asked : null;
  const seen = as ? await findHistory(viewer, kind, id, `${as}:${own.sharing.communityId}`) : own;
  return {
    title: historyWords[viewer.locale].title,
    changes: seen?.changes ?? [],
    merges: kind === 'actors' ? await asViewer(viewer, (tx) => listMerges(tx, id)) : [],
    gardens,
    as,
    path: recordPath(kind, id),
    kind,
    here: `/records/${kind}/${id}/history`,
  };
}

export default function History() {
  const t = useWords(historyWords);
  const { changes, merges, gardens, as, path, here, kind } = useLoaderData<typeof loader>();
  const views = [
    { as: null, label: t.asMe, to: here },
    { as: 'institution', label: t.asInstitution, to: `${here}?as=institution` },
    { as: 'member', label: t.asMember, to: `${here}?as=member` },
  ];
  return (
    <>
      <PageHeader title={t.title} lede={t.lede} back={{ label: t.back, to: path }} />
      {gardens ? (
        <nav className="sub-nav" aria-label={t.title}>
          {views.map((view) => (
            <Link key={view.to} to={view.to} aria-current={view.as === as ? 'page' : undefined}>
              {view.label}
            </Link>
          ))}
        </nav>
      ) : null}
      <MergedLines merges={merges} />
      {changes.length === 0 ? <EmptyState sentence={t.none} /> : null}
      <ol className="mt-6 grid gap-8">
        {changes.map((change) => (
          <ChangeEntry key={change.id} kind={kind} change={change} />
        ))}
      </ol>
    </>
  );
}

function ChangeEntry({ kind, change }: { kind: RecordKind; change: Change }) {
  const t = useWords(historyWords);
  const locale = useLocale();
  const say = (name: string, value: string | null) => (value === null ? t.empty : sayValue(kind, name, value, locale));
  return (
    <li className="border-t border-line pt-4">
      <h2 className="text-base font-semibold">
        {t[change.act]} {change.who ? t.by(change.who) : t.system}
      </h2>
      <p className="text-ink-soft">
        <Moment at={change.at} />
      </p>
      <dl className="mt-3 grid gap-3">
        {change.columns.map((column) => (
          <div key={column.name}>
            <dt className="text-ink-soft text-sm">{t.column(column.name) ?? column.name}</dt>
            {column.before !== null ? (
              <dd className="whitespace-pre-wrap">
                <del>{say(column.name, column.before)}</del>
              </dd>
            ) : null}
            <dd className="whitespace-pre-wrap">
              {change.act === 'insert' ? say(column.name, column.after) : <ins>{say(column.name, column.after)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
