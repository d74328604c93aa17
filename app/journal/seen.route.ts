import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { returnPath } from '#app/access/return-path.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { optionalLine, parseForm } from '#app/http/parse-form.ts';
import { tickSeen } from './commands.server.ts';

const schema = z.object({ seen: z.enum(['yes', 'no']).default('yes'), to: optionalLine(500) });

/** `seen` = yes or no; goes back to `to`, or to the exchange. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, schema, viewer.locale);
  if (!form.ok) throw notFound();
  await tickSeen(viewer, id, form.value.seen === 'yes');
  return redirect(form.value.to ? returnPath(form.value.to) : `/interactions/${id}`, 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
