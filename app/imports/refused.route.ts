import type { LoaderFunctionArgs } from '@remix-run/node';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { findImport } from './queries.server.ts';
import { refusedCsv } from './refused.server.ts';

/** The rows that were not taken, as a file, sent as it is read. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const found = await asViewer(viewer, (tx) => findImport(tx, id));
  if (!found) throw notFound();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  asViewer(viewer, async (tx) => {
    for await (const text of refusedCsv(tx, id, viewer.locale)) await writer.write(encoder.encode(text));
  })
    .then(
      () => writer.close(),
      (error) => writer.abort(error),
    )
    .catch(() => {});
  return new Response(readable, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(refusedName(found.fileName, viewer.locale))}`,
      'cache-control': 'no-store',
    },
  });
}

const refusedName = (fileName: string, locale: 'fr' | 'en'): string =>
  `${fileName.replace(/\.[^.]*$/, '')}${locale === 'fr' ? '-refusées' : '-refused'}.csv`;
