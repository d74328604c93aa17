import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { returnPath } from '#app/access/return-path.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { optionalLine, parseForm } from '#app/http/parse-form.ts';
import { setFollowUpDone } from './commands.server.ts';

const schema = z.object({ done: z.enum(['yes', 'no']).default('yes'), to: optionalLine(500) });

/** `done` = yes or no; goes back to `to` with `?followUp=<id>.yes|no`, from which FollowUpUndo offers the way back. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, schema, viewer.locale);
  if (!form.ok) throw notFound();
  await setFollowUpDone(viewer, id, form.value.done === 'yes');
  const back = new URL(returnPath(form.value.to), 'http://here');
  back.searchParams.set('followUp', `${id}.${form.value.done}`);
  return redirect(back.pathname + back.search, 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
