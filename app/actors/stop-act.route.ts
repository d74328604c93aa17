import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { lastWork, stopWork } from '#app/jobs/ask.server.ts';

export const loader = () => {
  throw notFound();
};

/** Stops an act on many after the step it is in. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  await asViewer(viewer, async (tx) => {
    const work = await lastWork(tx, id);
    if (!work) throw notFound();
    await stopWork(tx, work.id);
  });
  return redirect(`/actors/acts/${id}`, 303);
}

export { default } from '#app/ui/no-page.tsx';
