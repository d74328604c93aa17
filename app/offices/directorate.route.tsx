import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-fields.tsx';
import { keepDirectorate } from './commands.server.ts';
import { keptDirectorate } from './office.ts';
import { listReference } from './queries.server.ts';
import { officeWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

/** The form of a directorate; an id that is not there yet is that of a new one. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const id = idParam(args.params.id);
  const { directorates, themes } = await asViewer(viewer, (tx) => listReference(tx));
  const directorate = directorates.find((one) => one.id === id) ?? null;
  return { title: directorate?.name ?? officeWords[viewer.locale].addDirectorate, directorate, themes };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, keptDirectorate, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  await keepDirectorate(viewer, id, form.value);
  return redirect('/offices?done=kept#reference', 303);
}

export default function EditDirectorate() {
  const w = useWords(officeWords);
  const locale = useLocale();
  const { title, directorate, themes } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const options = themes.map((theme) => ({ value: theme.id, label: locale === 'en' ? theme.nameEn : theme.nameFr }));
  return (
    <>
      <PageHeader title={title} back={{ label: w.title, to: '/offices' }} />
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate className="form">
          <ErrorSummary />
          <TextField
            name="name"
            label={w.fullName}
            help={w.fullNameHelp}
            maxLength={160}
            defaultValue={directorate?.name}
          />
          <TextField
            name="shortName"
            label={w.shortName}
            help={w.shortNameHelp}
            maxLength={40}
            width="medium"
            defaultValue={directorate?.shortName}
          />
          {options.length > 0 ? (
            <ChoiceGroup
              name="themes"
              label={w.itsThemes}
              help={w.itsThemesHelp}
              many
              optional
              options={options}
              value={directorate?.themes ?? []}
            />
          ) : null}
          <FormActions>
            <SubmitButton>{w.save}</SubmitButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
