import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { changeOptions } from './commands.server.ts';
import { findImport } from './queries.server.ts';

/** Reads a list anew with the choices as they are, after a reading that did not end. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const found = await asViewer(viewer, (tx) => findImport(tx, id));
  if (!found) throw notFound();
  await changeOptions(viewer, id, found.version, {});
  return redirect(`/imports/${id}`, 303);
}

export const loader = () => {
  throw notFound();
};

export { default } from '#app/ui/no-page.tsx';
