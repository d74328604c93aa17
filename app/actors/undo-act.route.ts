import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { returnPath } from '#app/access/return-path.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { optionalLine, parseForm } from '#app/http/parse-form.ts';
import { undoOnMany } from './many/commands.server.ts';

const schema = z.object({ to: optionalLine(2000) });

export const loader = () => {
  throw notFound();
};

/** Takes an act on many back, then goes to `to`, which tells what came of it; or to the act, while it takes time. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, schema, viewer.locale);
  const { later } = await undoOnMany(viewer, id);
  if (later) return redirect(`/actors/acts/${id}`, 303);
  const back = new URL(returnPath((form.ok && form.value.to) || '/actors'), 'http://here');
  back.searchParams.set('act', id);
  return redirect(back.pathname + back.search, 303);
}

export { default } from '#app/ui/no-page.tsx';
