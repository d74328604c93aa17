import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { backTo } from './back.ts';
import { setApart } from './commands.server.ts';

export const loader = () => {
  throw notFound();
};

/** Remembers that two are not the same. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const [id, other] = [idParam(args.params.id), idParam(args.params.other)];
  const form = await parseForm(args.request, z.object({ to: z.string().optional() }), viewer.locale);
  const to = backTo(form.ok ? form.value.to : undefined);
  await setApart(viewer, id, other);
  return redirect(backTo(to, { apart: `${id}.${other}` }), 303);
}

export { default } from '#app/ui/no-page.tsx';
