import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { eraseNote } from '#app/journal/commands.server.ts';

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  await eraseNote(viewer, idParam(args.params.id));
  return redirect('/notes?done=erased', 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
