import type { LoaderFunctionArgs } from '@remix-run/node';
import { getViewer } from '#app/access/session.server.ts';
import { searchEverywhere } from './queries.server.ts';
import { question } from './search.ts';

/** Answers `?q=` with the best of each kind that the viewer may read. Anyone may ask. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  const typed = question.parse(new URL(args.request.url).searchParams.get('q'));
  return Response.json(await searchEverywhere(viewer, typed, 6), { headers: { 'Cache-Control': 'private, no-store' } });
}
