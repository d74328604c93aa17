import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden, idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-fields.tsx';
import { canInvite } from './abilities.ts';
import { inviteActor } from './invitation.server.ts';
import { findActor, listContactPoints } from './queries.server.ts';
import { actorWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${actorWords[page.locale].inviteTitle(page.actor.name)} · Terreau` : 'Terreau' },
];

const schema = z.object({
  mail: z.preprocess(
    (value) =>
      String(value ?? '')
        .trim()
        .toLowerCase(),
    z.email().max(254),
  ),
});

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  return asViewer(viewer, async (tx) => {
    const actor = await findActor(tx, id, viewer.locale);
    if (!actor) throw notFound();
    if (!canInvite(viewer, actor)) throw forbidden();
    const known = await listContactPoints(tx, id);
    return {
      actor: { id, name: actor.name, invitedUntil: actor.invitedUntil },
      mails: known.filter((point) => point.kind === 'mail').map((point) => point.value),
      locale: viewer.locale,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, schema, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  await inviteActor(viewer, id, form.value.mail);
  return redirect(`/actors/${id}?done=invited`, 303);
}

export default function Invite() {
  const w = useWords(actorWords);
  const { actor, mails } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={w.inviteTitle(actor.name)}
        lede={w.inviteLede}
        back={{ label: actor.name, to: `/actors/${actor.id}` }}
      />
      {actor.invitedUntil && (
        <div className="mb-6">
          <Notice>{w.inviteAgain}</Notice>
        </div>
      )}
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate>
          <ErrorSummary />
          <TextField
            name="mail"
            type="email"
            label={w.inviteMail}
            defaultValue={mails[0]}
            list={mails.length > 1 ? 'known-mails' : undefined}
            autoComplete="off"
            required
          />
          {mails.length > 1 && (
            <datalist id="known-mails">
              {mails.map((mail) => (
                <option key={mail} value={mail} />
              ))}
            </datalist>
          )}
          <FormActions>
            <SubmitButton>{w.inviteSend}</SubmitButton>
            <LinkButton variant="quiet" to={`/actors/${actor.id}`}>
              {w.cancel}
            </LinkButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
