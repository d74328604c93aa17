import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { returnPath } from '#app/access/return-path.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound, refuseWithoutScript } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { changeView } from './commands.server.ts';
import { viewChange } from './view-input.ts';

export const loader = () => {
  throw notFound();
};

/** A new name or a new content; 409 when somebody else changed it meanwhile, and nothing is written. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, viewChange, viewer.locale);
  if (!form.ok) refuseWithoutScript(args.request);
  if (!form.ok) return data({ errors: form.errors, values: form.values, stale: false }, { status: 422 });
  if (await changeView(viewer, id, form.value)) return redirect(returnPath(form.value.to || '/actors'), 303);
  return data({ errors: {}, values: { name: form.value.name }, stale: true }, { status: 409 });
}

export { default } from '#app/ui/no-page.tsx';
