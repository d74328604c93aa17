import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { removeWhere } from './commands.server.ts';
import { findKept } from './kept.server.ts';

/** Removes a place, then offers to write it again. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const { places } = await findKept(viewer, args.params.slug);
  const place = places.find((one) => one.id === id);
  if (!place) throw notFound();
  await removeWhere(viewer, args.params.slug, 'places', id);
  const { id: _, ...fields } = place;
  const query = new URLSearchParams({ removed: `places.${id}`, ...fields });
  return redirect(`/communities/${args.params.slug}/edit?${query}`, 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
