import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { decideWidening } from './commands.server.ts';

const schema = z.object({ granted: z.enum(['yes', 'no']) });

/** Answers a request to widen: opens the record, or leaves it as it is. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const form = await parseForm(args.request, schema, viewer.locale);
  if (!form.ok) throw notFound();
  await decideWidening(viewer, idParam(args.params.id), form.value.granted === 'yes');
  return redirect('/today', 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
