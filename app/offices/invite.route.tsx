import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-fields.tsx';
import { newId } from '#db/ids.ts';
import { invitePerson } from './commands.server.ts';
import { invitedPerson } from './office.ts';
import { findPerson } from './queries.server.ts';
import { officeWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  return { title: officeWords[viewer.locale].inviteTitle, id: newId() };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const form = await parseForm(args.request, invitedPerson, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values, known: null }, { status: 422 });
  const { id, known } = await invitePerson(viewer, form.value);
  if (!known) {
    return redirect(
      `/offices?${new URLSearchParams({ show: 'all', q: form.value.mail, done: 'invited', name: form.value.name })}`,
      303,
    );
  }
  const person = await asViewer(viewer, (tx) => findPerson(tx, id));
  return data({ errors: {}, values: form.value, known: person }, { status: 409 });
}

export default function Invite() {
  const w = useWords(officeWords);
  const { id } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const known = answer?.known;
  return (
    <>
      <PageHeader title={w.inviteTitle} lede={w.inviteLede} back={{ label: w.title, to: '/offices' }} />
      {known ? (
        <div className="mb-6 max-w-[40rem]">
          <Notice kind="warning" title={w.knownTitle} live>
            <p>
              {w.knownText(known.name)} {known.disabled ? w.knownClosed : ''}
            </p>
            <Link
              to={`/offices?show=${known.disabled ? 'closed' : 'all'}&q=${encodeURIComponent(known.mail ?? known.name)}`}
            >
              {w.seePerson}
            </Link>
          </Notice>
        </div>
      ) : null}
      <FormState errors={answer?.errors} values={answer?.values}>
        <Form method="post" noValidate className="form">
          <ErrorSummary />
          <input type="hidden" name="id" value={id} />
          <TextField name="name" label={w.personName} help={w.personNameHelp} maxLength={120} autoComplete="off" />
          <TextField
            name="mail"
            type="email"
            label={w.personMail}
            help={w.personMailHelp}
            maxLength={254}
            autoComplete="off"
          />
          <FormActions>
            <SubmitButton>{w.makeAccount}</SubmitButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
