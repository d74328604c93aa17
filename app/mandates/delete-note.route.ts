import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { eraseFollowUp, eraseNote } from '#app/journal/commands.server.ts';

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  if (args.params.kind === 'interactions') await eraseNote(viewer, id);
  else if (args.params.kind === 'follow_ups') await eraseFollowUp(viewer, id);
  else throw notFound();
  return redirect('/notes?done=erased', 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
