import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { readForm } from '#app/http/parse-form.ts';
import { newId } from '#db/ids.ts';
import { removeContactPoint } from './contact-commands.server.ts';
import type { Removal } from './remove-button.tsx';

export const loader = () => {
  throw notFound();
};

/** Answers the fields that bring the removed point back, to the page that asked for them; else the actor's page. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const form = await readForm(args.request);
  const point = await removeContactPoint(viewer, idParam(args.params.id));
  if (form.get('answer') !== 'fields') return redirect(`/actors/${point.actorId}`, 303);
  return Response.json({
    what: point.value,
    undo: `/actors/${point.actorId}/contact`,
    fields: {
      id: newId(),
      communityId: point.communityId,
      kind: point.kind,
      value: point.value,
      label: point.label,
      level: point.visibility,
      consentLevel: point.consentLevel ?? '',
      consentOn: point.consentOn ?? '',
      consentSource: point.consentSource,
      back: 'on',
    },
  } satisfies Removal);
}

export { default } from '#app/ui/no-page.tsx';
