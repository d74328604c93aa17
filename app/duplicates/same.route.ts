import type { LoaderFunctionArgs } from '@remix-run/node';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { findSame, phoneKey } from './same.server.ts';

/** Who may be somebody about to be written down, among those that the gardener reads: asked while typing. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const asked = new URL(args.request.url).searchParams;
  const text = (name: string, most: number) => (asked.get(name) ?? '').replaceAll('\0', '').trim().slice(0, most);
  const [name, mail, phone] = [text('name', 160), text('mail', 200), text('phone', 40)];
  const kind = asked.get('kind') === 'organization' ? 'organization' : 'person';
  const matches = await asViewer(viewer, (tx) =>
    findSame(tx, {
      id: null,
      kind,
      name,
      sortName: text('sortName', 160) || undefined,
      mails: mail ? [mail] : [],
      phones: phone ? [phoneKey(phone)] : [],
      territory: text('territory', 20) || null,
    }),
  );
  return Response.json(matches, { headers: { 'Cache-Control': 'no-store' } });
}
