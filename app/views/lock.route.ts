import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { returnPath } from '#app/access/return-path.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { optionalLine, parseForm } from '#app/http/parse-form.ts';
import { lockView } from './commands.server.ts';

const schema = z.object({ locked: z.enum(['yes', 'no']).default('yes'), to: optionalLine(2000) });

export const loader = () => {
  throw notFound();
};

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, schema, viewer.locale);
  if (!form.ok) throw notFound();
  await lockView(viewer, id, form.value.locked === 'yes');
  return redirect(returnPath(form.value.to || '/actors'), 303);
}

export { default } from '#app/ui/no-page.tsx';
