import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { DateField, FieldRow, SelectField } from '#app/ui/text-fields.tsx';
import { useArrived } from '#app/ui/use-arrived.ts';
import { newId } from '#db/ids.ts';
import { openPost } from './commands.server.ts';
import { openedPost } from './office.ts';
import { findPerson, listReference } from './queries.server.ts';
import { officeWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

/** The form of a post for the person named in the address. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const id = idParam(new URL(args.request.url).searchParams.get('person') ?? undefined);
  return asViewer(viewer, async (tx) => {
    const person = await findPerson(tx, id);
    if (!person) throw notFound();
    const { directorates } = await listReference(tx);
    const title = officeWords[viewer.locale].postTitle(person.name);
    return { title, id: newId(), person, directorates, today: viewer.today };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const w = officeWords[viewer.locale];
  const form = await parseForm(args.request, openedPost, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const opened = await openPost(viewer, form.value);
  if ('done' in opened) return redirect('/offices?done=given', 303);
  const errors: Record<string, string> = {
    directorate: { directorate: w.directorateMissing },
    dates: { endsOn: w.endsBefore },
    held: { '': w.held },
    person: { '': w.personUnknown },
  }[opened.mistake] as Record<string, string>;
  const { directorate, endsOn, ...rest } = form.value;
  return data({ errors, values: { ...rest, directorate: directorate ?? '', endsOn: endsOn ?? '' } }, { status: 422 });
}

export default function OpenPost() {
  const w = useWords(officeWords);
  const { id, person, directorates, today } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const arrived = useArrived();
  const [kind, setKind] = useState(String(failed?.values.kind ?? 'agent'));
  return (
    <>
      <PageHeader title={w.postTitle(person.name)} lede={w.postLede} back={{ label: w.title, to: '/offices' }} />
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate className="form">
          <ErrorSummary />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="person" value={person.id} />
          <ChoiceGroup
            name="kind"
            label={w.kind}
            help={w.kindHelp}
            options={[
              { value: 'agent', label: w.kindAgent },
              { value: 'cultivator', label: w.kindCultivator },
            ]}
            value="agent"
            onChange={setKind}
          />
          {!arrived || kind === 'agent' ? (
            <SelectField
              name="directorate"
              label={w.directorate}
              placeholder={w.chooseDirectorate}
              options={directorates.map((one) => ({ value: one.id, label: one.name }))}
            />
          ) : null}
          <FieldRow>
            <DateField name="startsOn" label={w.startsOn} defaultValue={today} />
            <DateField name="endsOn" label={w.endsOn} help={w.endsOnHelp} optional />
          </FieldRow>
          <FormActions>
            <SubmitButton>{w.give}</SubmitButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
