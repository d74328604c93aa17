import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { returnPath } from '#app/access/return-path.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { notFound, refuseWithoutScript } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { keepView } from './commands.server.ts';
import { newView } from './view-input.ts';

export const loader = () => {
  throw notFound();
};

/** Keeps a view and goes back to `to`, which then bears its id. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const form = await parseForm(args.request, newView, viewer.locale);
  if (!form.ok) refuseWithoutScript(args.request);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  await keepView(viewer, form.value);
  const back = new URL(returnPath(form.value.to || '/actors'), 'http://here');
  back.searchParams.set('view', form.value.id);
  return redirect(back.pathname + back.search, 303);
}

export { default } from '#app/ui/no-page.tsx';
