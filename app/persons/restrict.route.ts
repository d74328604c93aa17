import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { restrictPerson } from './commands.server.ts';

export const loader = () => {
  throw notFound();
};

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  await restrictPerson(viewer, id);
  return redirect(`/actors/${id}/rights?done=restricted`, 303);
}

export { default } from '#app/ui/no-page.tsx';
