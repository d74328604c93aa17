import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { listCommunities } from '#app/circles/community.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { deleteImport } from './commands.server.ts';
import { findImport } from './queries.server.ts';

/** Forgets a list that was not imported, and goes back to the community's lists. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const community = await asViewer(viewer, async (tx) => {
    const found = await findImport(tx, id);
    return found && (await listCommunities(tx, [found.communityId]))[0];
  });
  if (!community) throw notFound();
  await deleteImport(viewer, id);
  return redirect(`/communities/${community.slug}/imports`, 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
