import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { returnPath } from '#app/access/return-path.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { optionalLine, parseForm } from '#app/http/parse-form.ts';
import { deleteView } from './commands.server.ts';

const schema = z.object({ to: optionalLine(2000), answer: optionalLine(20) });

export const loader = () => {
  throw notFound();
};

/** Answers the fields that bring the view back, where the page asks for them; else goes back to the list. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const form = await parseForm(args.request, schema, viewer.locale);
  const view = await deleteView(viewer, idParam(args.params.id));
  const to = form.ok && form.value.to ? returnPath(form.value.to) : '/actors';
  if (!form.ok || form.value.answer !== 'fields') return redirect(to, 303);
  return Response.json({
    name: view.name,
    fields: {
      id: view.id,
      name: view.name,
      query: view.query,
      communityId: view.communityId ?? '',
      locked: view.lockedBy === null ? '' : 'on',
      to,
    },
  });
}

export { default } from '#app/ui/no-page.tsx';
