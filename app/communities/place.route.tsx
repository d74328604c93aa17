import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-fields.tsx';
import { saveWhere } from './commands.server.ts';
import { placeForm } from './community-input.ts';
import { findKept } from './kept.server.ts';
import { communityWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

/** The form of a place; an id that is not there yet is that of a new one. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const { community, places } = await findKept(viewer, args.params.slug);
  return { title: communityWords[viewer.locale].place, community, place: places.find((one) => one.id === id) ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, placeForm, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  await saveWhere(viewer, args.params.slug, 'places', id, form.value);
  return redirect(`/communities/${args.params.slug}/edit`, 303);
}

export default function EditPlace() {
  const w = useWords(communityWords);
  const { community, place } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const back = { label: w.editTitle(community.name), to: `/communities/${community.slug}/edit` };
  return (
    <>
      <PageHeader title={place?.name ?? w.addPlace} back={back} />
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate className="form">
          <ErrorSummary />
          <TextField name="name" label={w.placeName} maxLength={120} defaultValue={place?.name} />
          <TextField name="address" label={w.address} optional maxLength={300} defaultValue={place?.address} />
          <TextField name="note" label={w.note} help={w.noteHelp} optional maxLength={500} defaultValue={place?.note} />
          <FormActions>
            <SubmitButton>{w.save}</SubmitButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
