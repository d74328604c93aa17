import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { findCopyPage } from './copy-page.server.ts';
import { personWords } from './words.ts';

/** The copy as a file that other programs read: the same lines, with the names of the database. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const page = await findCopyPage(viewer, idParam(args.params.id), new URL(args.request.url).searchParams);
  // A gardener draws it up first, so that the trail knows.
  if (!page.copy) throw notFound();
  const w = personWords[viewer.locale];
  const legal = {
    [w.purposes]: w.purposesText(page.institution),
    [w.basis]: w.basisText,
    [w.readers]: w.readersText,
    [w.kept]: w.keptText(page.months),
    [w.yourRights]: w.yourRightsText,
  };
  const { tables, history, account } = page.copy;
  const file = {
    format: 'terreau-copy-1',
    person: page.person.name,
    institution: page.institution,
    madeOn: page.madeOn,
    madeBy: page.by,
    legal,
    tables: Object.fromEntries(tables.map(({ table, rows }) => [table, rows])),
    history,
    ...(account ? { account } : {}),
  };
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="terreau-${page.madeOn}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}
