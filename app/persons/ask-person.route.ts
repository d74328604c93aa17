import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { decideRetention } from './commands.server.ts';

export const loader = () => {
  throw notFound();
};

/** Somebody was asked whether they want to stay: they are left in peace for two months. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  await decideRetention(viewer, args.params.slug, idParam(args.params.id), { act: 'ask' });
  return redirect(`/communities/${args.params.slug}/retention?done=asked`, 303);
}

export { default } from '#app/ui/no-page.tsx';
