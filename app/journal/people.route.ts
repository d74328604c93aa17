import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { searchPeople } from './people.server.ts';

const uuid = /^[0-9a-f-]{36}$/i;

/** Answers `?q=&community=` with the people one may choose, as options. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const asked = new URL(args.request.url).searchParams;
  const community = asked.get('community') ?? '';
  const found = await searchPeople(
    viewer,
    (asked.get('q') ?? '').replaceAll('\0', ''),
    uuid.test(community) ? community : null,
  );
  return Response.json(found, { headers: { 'Cache-Control': 'private, no-store' } });
}
