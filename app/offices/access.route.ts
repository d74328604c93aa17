import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { setAccess } from './commands.server.ts';
import { changedAccess } from './office.ts';

/** Closes an account or opens it again. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, changedAccess, viewer.locale);
  if (!form.ok) throw notFound();
  const open = form.value.open === 'yes';
  await setAccess(viewer, id, open);
  return redirect(open ? '/offices?show=all&done=opened' : '/offices?done=closed', 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
