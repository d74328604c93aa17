import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { setCommunityStatus } from './commands.server.ts';
import { changedStatus } from './community-input.ts';

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const form = await parseForm(args.request, changedStatus, viewer.locale);
  if (!form.ok) throw notFound();
  await setCommunityStatus(viewer, args.params.slug, form.value.status);
  return redirect(`/communities/${args.params.slug}`, 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
