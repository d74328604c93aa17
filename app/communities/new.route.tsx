import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { parseForm, readForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FormState, useValue } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { newId } from '#db/ids.ts';
import { foundCommunity } from './commands.server.ts';
import { FrameFields, NameAndSlug, TextsFields } from './community-fields.tsx';
import { newCommunity } from './community-input.ts';
import { mistakeErrors } from './mistakes.ts';
import { listThemes } from './queries.server.ts';
import { communityWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  return {
    title: communityWords[viewer.locale].newTitle,
    id: newId(),
    themes: await asViewer(viewer, (tx) => listThemes(tx, viewer.locale)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const request = args.request.clone();
  const form = await parseForm(args.request, newCommunity, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const founded = await foundCommunity(viewer, form.value);
  if ('slug' in founded) return redirect(`/communities/${founded.slug}`, 303);
  const values = Object.fromEntries([...(await readForm(request))].map(([name, value]) => [name, String(value)]));
  return data({ errors: mistakeErrors(founded.mistake, viewer.locale), values }, { status: 422 });
}

export default function NewCommunity() {
  const w = useWords(communityWords);
  const { id, themes } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={w.newTitle} lede={w.newLede} back={{ label: w.communities, to: '/communities' }} />
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate className="form">
          <ErrorSummary />
          <FormId id={id} />
          <NameAndSlug />
          <FrameFields themes={themes} />
          <TextsFields />
          <FormActions>
            <SubmitButton>{w.create}</SubmitButton>
            <LinkButton variant="quiet" to="/communities">
              {w.communities}
            </LinkButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}

/** The id that makes a second post the same as the first; after an error, the one that was posted. */
function FormId({ id }: { id: string }) {
  return <input type="hidden" name="id" value={useValue('id') || id} />;
}
