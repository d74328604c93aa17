import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { undoMerge } from './commands.server.ts';

export const loader = () => {
  throw notFound();
};

/** Takes a merge apart again, and leads to the kept record, which tells what became of it. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const undone = await undoMerge(viewer, idParam(args.params.id));
  if (!undone.seen) return redirect('/actors', 303);
  if (undone.hindrance) return redirect(`/actors/${undone.kept}?separated=${undone.hindrance}`, 303);
  const search = new URLSearchParams({
    separated: undone.merged,
    ...(undone.stayed?.length ? { stayed: undone.stayed.join(' ') } : {}),
    ...(undone.lost ? { lost: String(undone.lost) } : {}),
  });
  return redirect(`/actors/${undone.seen}?${search}`, 303);
}

export { default } from '#app/ui/no-page.tsx';
