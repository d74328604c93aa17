import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { endPost } from './commands.server.ts';

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  await endPost(viewer, idParam(args.params.id));
  return redirect('/offices?done=ended', 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
