import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { optionalId, parseForm } from '#app/http/parse-form.ts';
import { undoMove } from './commands.server.ts';

export const loader = () => {
  throw notFound();
};

/** Takes back the move that began this stay (`before` is the stay it ended), or the leaving that ended it. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const form = await parseForm(args.request, z.object({ before: optionalId() }), viewer.locale);
  const actorId = await undoMove(viewer, idParam(args.params.id), form.ok ? form.value.before : null);
  if (!actorId) throw notFound();
  return redirect(`/actors/${actorId}?undone=move`, 303);
}

export { default } from '#app/ui/no-page.tsx';
