import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireViewer } from '#app/access/session.server.ts';
import { notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { backTo } from './back.ts';
import { stopSweep } from './commands.server.ts';

export const loader = () => {
  throw notFound();
};

/** Stops the search that is under way. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const form = await parseForm(args.request, z.object({ to: z.string().optional() }), viewer.locale);
  const to = backTo(form.ok ? form.value.to : undefined);
  await stopSweep(viewer);
  return redirect(to, 303);
}

export { default } from '#app/ui/no-page.tsx';
