import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { noteAgreement } from './commands.server.ts';
import { agreement } from './synergy-input.ts';

/** Notes that a party agreed, or takes it back. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, agreement, viewer.locale);
  if (!form.ok) throw notFound();
  await noteAgreement(viewer, id, form.value);
  return redirect(`/synergies/${id}`, 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
