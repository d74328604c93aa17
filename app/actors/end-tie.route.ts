import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { id, parseForm } from '#app/http/parse-form.ts';
import { endTie } from './tie-commands.server.ts';

export const loader = () => {
  throw notFound();
};

/** Ends a tie today; `actor` is the one whose page asked. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const form = await parseForm(args.request, z.object({ actor: id() }), viewer.locale);
  if (!form.ok) throw notFound();
  await endTie(viewer, idParam(args.params.id));
  return redirect(`/actors/${form.value.actor}/ties`, 303);
}

export { default } from '#app/ui/no-page.tsx';
