import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireViewer } from '#app/access/session.server.ts';
import { notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { setRetention } from './commands.server.ts';
import { months } from './person.ts';

const schema = z.object({ months: z.coerce.number().int().min(months.least).max(months.most) });

export const loader = () => {
  throw notFound();
};

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const form = await parseForm(args.request, schema, viewer.locale);
  const at = `/communities/${args.params.slug}/retention`;
  // The field says its limits; whoever goes round them is told so beside it.
  if (!form.ok)
    return redirect(`${at}?term=${encodeURIComponent(String(form.values.months ?? '').slice(0, 12))}#term`, 303);
  await setRetention(viewer, args.params.slug, form.value.months);
  return redirect(`${at}?done=term`, 303);
}

export { default } from '#app/ui/no-page.tsx';
