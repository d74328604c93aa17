import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { searchTerritories } from './queries.server.ts';

/** Answers `?q=` (a name or a postcode) with official territories, as options for a field that picks one. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const typed = new URL(args.request.url).searchParams.get('q') ?? '';
  return Response.json(await searchTerritories(viewer, typed), {
    headers: { 'Cache-Control': 'private, max-age=3600' },
  });
}
