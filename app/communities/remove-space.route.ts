import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { removeWhere } from './commands.server.ts';
import { findKept } from './kept.server.ts';

/** Removes a space, then offers to write it again. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const { spaces } = await findKept(viewer, args.params.slug);
  const space = spaces.find((one) => one.id === id);
  if (!space) throw notFound();
  await removeWhere(viewer, args.params.slug, 'digital_spaces', id);
  const { id: _, ...fields } = space;
  const query = new URLSearchParams({ removed: `spaces.${id}`, ...fields });
  return redirect(`/communities/${args.params.slug}/edit?${query}`, 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
