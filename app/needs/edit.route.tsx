import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden, idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { canEdit } from './abilities.ts';
import { editNeed } from './commands.server.ts';
import { EditConflict } from './edit-conflict.tsx';
import { mistakeWords } from './mistakes.ts';
import { NeedSubjectsFields, NeedWordsFields, PeopleField } from './need-fields.tsx';
import { editedNeed } from './need-input.ts';
import styles from './needs.css?url';
import { findNeed, listChoices, listNearPeople } from './queries.server.ts';
import { needWords } from './words.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.need.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  return asViewer(viewer, async (tx) => {
    const need = await findNeed(tx, viewer, id);
    if (!need) throw notFound();
    if (!canEdit(viewer, { ...need, directorates: [] })) throw forbidden();
    const [choices, near] = await Promise.all([
      listChoices(tx, viewer.locale),
      listNearPeople(tx, need.communityId as string),
    ]);
    return { need, choices, near };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, editedNeed, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values, theirs: null }, { status: 422 });
  const edit = await editNeed(viewer, id, form.value);
  if ('done' in edit) return redirect(`/needs/${id}`, 303);
  const { version, ...typed } = form.value;
  const values = { ...typed, version: String(version) };
  if ('mistake' in edit)
    return data({ errors: mistakeWords(edit.mistake, viewer.locale), values, theirs: null }, { status: 422 });
  const { title, body } = edit.theirs;
  const theirs = { title, body };
  return data({ errors: {}, values: { ...values, version: String(edit.theirs.version) }, theirs }, { status: 409 });
}

export default function EditNeed() {
  const w = useWords(needWords);
  const { need, choices, near } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const typed = failed?.values ?? {};
  const many = (name: string, before: string[]) =>
    Array.isArray(typed[name as keyof typeof typed]) ? (typed[name as keyof typeof typed] as string[]) : before;
  return (
    <>
      <PageHeader title={w.editTitle} back={{ label: w.need, to: `/needs/${need.id}` }} />
      {failed?.theirs && (
        <EditConflict
          words={w}
          back={`/needs/${need.id}`}
          theirs={failed.theirs}
          mine={{ title: String(failed.values.title), body: String(failed.values.body) }}
        />
      )}
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate>
          <ErrorSummary labels={{ title: w.title, body: w.body, expressers: w.expressedBy, territory: w.territory }} />
          <input type="hidden" name="version" value={String(failed?.values.version || need.version)} />
          <NeedWordsFields voice="gardener" title={need.title} body={need.body} />
          <PeopleField communityId={need.communityId ?? ''} chosen={need.expressers} near={near} />
          <NeedSubjectsFields
            choices={choices}
            urgency={need.urgency}
            territory={need.territory}
            themes={many(
              'themes',
              need.themes.map((theme) => theme.id),
            )}
            directorates={many(
              'directorates',
              need.directorates.map((directorate) => directorate.id),
            )}
          />
          <FormActions sticky>
            <SubmitButton>{failed?.theirs ? w.keepMine : w.saveEdit}</SubmitButton>
            <Link to={`/needs/${need.id}`}>{failed?.theirs ? w.keepTheirs : w.cancel}</Link>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
