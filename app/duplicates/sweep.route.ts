import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireViewer } from '#app/access/session.server.ts';
import { notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { backTo } from './back.ts';
import { askSweep } from './commands.server.ts';

export const loader = () => {
  throw notFound();
};

/** Asks for a search through all that one reads; the page then shows how far it is. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const form = await parseForm(args.request, z.object({ to: z.string().optional() }), viewer.locale);
  const to = backTo(form.ok ? form.value.to : undefined);
  await askSweep(viewer);
  return redirect(to, 303);
}

export { default } from '#app/ui/no-page.tsx';
