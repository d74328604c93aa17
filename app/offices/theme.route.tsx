import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-fields.tsx';
import { keepTheme } from './commands.server.ts';
import { keptTheme } from './office.ts';
import { listReference } from './queries.server.ts';
import { officeWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

/** The form of a theme; an id that is not there yet is that of a new one. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const id = idParam(args.params.id);
  const { themes } = await asViewer(viewer, (tx) => listReference(tx));
  const theme = themes.find((one) => one.id === id) ?? null;
  const name = viewer.locale === 'en' ? theme?.nameEn : theme?.nameFr;
  return { title: name ?? officeWords[viewer.locale].addTheme, theme };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, keptTheme, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  await keepTheme(viewer, id, form.value);
  return redirect('/offices?done=kept#reference', 303);
}

export default function EditTheme() {
  const w = useWords(officeWords);
  const { title, theme } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={title} back={{ label: w.title, to: '/offices' }} />
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate className="form">
          <ErrorSummary />
          <TextField name="nameFr" label={w.nameFr} maxLength={80} width="medium" defaultValue={theme?.nameFr} />
          <TextField name="nameEn" label={w.nameEn} maxLength={80} width="medium" defaultValue={theme?.nameEn} />
          <FormActions>
            <SubmitButton>{w.save}</SubmitButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
