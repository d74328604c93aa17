import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireViewer } from '#app/access/session.server.ts';
import { notFound } from '#app/http/answers.ts';
import { checked, parseForm } from '#app/http/parse-form.ts';
import { openFigures } from './commands.server.ts';

const schema = z.object({ open: checked() });

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const form = await parseForm(args.request, schema, viewer.locale);
  if (!form.ok) throw notFound();
  await openFigures(viewer, args.params.slug, form.value.open);
  return redirect(`/communities/${args.params.slug}`, 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
