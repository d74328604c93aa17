import type { LoaderFunctionArgs } from '@remix-run/node';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { searchPeople } from './queries.server.ts';

/** Answers `?q=` with open accounts, as options for a field that picks one. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const typed = new URL(args.request.url).searchParams.get('q') ?? '';
  return Response.json(await asViewer(viewer, (tx) => searchPeople(tx, typed)), {
    headers: { 'Cache-Control': 'no-store' },
  });
}
