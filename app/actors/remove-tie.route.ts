import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { readForm } from '#app/http/parse-form.ts';
import { newId } from '#db/ids.ts';
import type { Removal } from './remove-button.tsx';
import { removeTie } from './tie-commands.server.ts';
import { actorWords } from './words.ts';

export const loader = () => {
  throw notFound();
};

/** Answers the fields that bring the tie back (posted to the page of its first end), or leads there. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const form = await readForm(args.request);
  const tie = await removeTie(viewer, idParam(args.params.id));
  if (form.get('answer') !== 'fields') return redirect(`/actors/${tie.actorId}/ties`, 303);
  return Response.json({
    what: actorWords[viewer.locale][`from_${tie.kind}`],
    undo: `/actors/${tie.actorId}/ties`,
    fields: {
      id: newId(),
      verb: `from_${tie.kind}`,
      otherId: tie.otherId,
      role: tie.role,
      startedOn: tie.startedOn ?? '',
      endedOn: tie.endedOn ?? '',
    },
  } satisfies Removal);
}

export { default } from '#app/ui/no-page.tsx';
