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
import styles from '#app/needs/needs.css?url';
import { listChoices } from '#app/needs/queries.server.ts';
import { listLinkable } from '#app/synergies/queries.server.ts';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { canTend } from './abilities.ts';
import { editProject } from './commands.server.ts';
import { EditConflict } from './edit-conflict.tsx';
import { mistakeWords } from './mistakes.ts';
import { ProjectSubjectsFields, ProjectWordsFields } from './project-fields.tsx';
import { editedProject } from './project-input.ts';
import { findProject } from './queries.server.ts';
import { projectFormWords, projectWords } from './words.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.project.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  return asViewer(viewer, async (tx) => {
    const project = await findProject(tx, id, viewer.locale);
    if (!project) throw notFound();
    if (!canTend(viewer, project)) throw forbidden();
    const { themes } = await listChoices(tx, viewer.locale);
    return { project, themes, linkable: await listLinkable(tx, project.communityId) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, editedProject, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values, theirs: null }, { status: 422 });
  const edit = await editProject(viewer, id, form.value);
  if ('done' in edit) return redirect(`/projects/${id}`, 303);
  const { version, startedOn, endedOn, ...typed } = form.value;
  const values = { ...typed, startedOn: startedOn ?? '', endedOn: endedOn ?? '', version: String(version) };
  if ('mistake' in edit)
    return data({ errors: mistakeWords(edit.mistake, viewer.locale), values, theirs: null }, { status: 422 });
  const { title, purpose } = edit.theirs;
  return data(
    { errors: {}, values: { ...values, version: String(edit.theirs.version) }, theirs: { title, purpose } },
    { status: 409 },
  );
}

export default function EditProject() {
  const w = useWords(projectFormWords);
  const words = useWords(projectWords);
  const { project, themes, linkable } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const to = `/projects/${project.id}`;
  return (
    <>
      <PageHeader title={w.editTitle} back={{ label: words.project, to }} />
      {failed?.theirs ? (
        <EditConflict
          theirs={failed.theirs}
          mine={{ title: String(failed.values.title), purpose: String(failed.values.purpose) }}
        />
      ) : null}
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate>
          <ErrorSummary />
          <input type="hidden" name="version" value={String(failed?.values.version || project.version)} />
          <ProjectWordsFields title={project.title} purpose={project.purpose} />
          <ProjectSubjectsFields
            communityId={project.communityId}
            linkable={linkable}
            themes={themes}
            given={project}
            chosen={{
              needs: project.needs.map((need) => ({ value: need.id, label: need.title })),
              themes: project.themes.map((theme) => theme.id),
            }}
          />
          <FormActions sticky>
            <SubmitButton>{failed?.theirs ? w.keepMine : w.saveEdit}</SubmitButton>
            <Link to={to}>{failed?.theirs ? w.keepTheirs : words.cancel}</Link>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
