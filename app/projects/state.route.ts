import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { returnPath } from '#app/access/return-path.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { moveProject } from './commands.server.ts';
import { movedProject } from './project-input.ts';

/** Moves a project along its life, then goes back to where the person was, with the way to undo it or word that it moved. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, movedProject, viewer.locale);
  if (!form.ok) throw notFound();
  const move = await moveProject(viewer, id, form.value);
  const back = new URL(form.value.to ? returnPath(form.value.to) : `/projects/${id}`, 'http://here');
  for (const key of ['undo', 'stale']) back.searchParams.delete(key);
  if (move.outcome === 'moved' && !form.value.undo)
    back.searchParams.set('undo', [id, move.was, move.startedOn ?? '', move.endedOn ?? ''].join('.'));
  if (move.outcome === 'stale' || move.outcome === 'impossible') back.searchParams.set('stale', move.outcome);
  return redirect(back.pathname + back.search, 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
