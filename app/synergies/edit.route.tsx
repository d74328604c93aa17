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
import { EditConflict } from '#app/needs/edit-conflict.tsx';
import styles from '#app/needs/needs.css?url';
import { listChoices } from '#app/needs/queries.server.ts';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-fields.tsx';
import { canTend } from './abilities.ts';
import { editSynergy } from './commands.server.ts';
import { findSynergy, listLinkable } from './queries.server.ts';
import { SynergyFields } from './synergy-fields.tsx';
import { editedSynergy } from './synergy-input.ts';
import { synergyWords } from './words.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.synergy.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  return asViewer(viewer, async (tx) => {
    const synergy = await findSynergy(tx, id, viewer.locale);
    if (!synergy) throw notFound();
    if (!canTend(viewer, synergy)) throw forbidden();
    const { themes } = await listChoices(tx, viewer.locale);
    return { synergy, themes, linkable: await listLinkable(tx, synergy.communityId) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, editedSynergy, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values, theirs: null }, { status: 422 });
  const edit = await editSynergy(viewer, id, form.value);
  if ('done' in edit) return redirect(`/synergies/${id}`, 303);
  const values = { ...form.value, version: String(form.value.version) };
  const w = synergyWords[viewer.locale];
  if ('mistake' in edit)
    return data(
      {
        errors: { actors: edit.mistake === 'few' ? w.tooFew : w.unknown } as Record<string, string>,
        values,
        theirs: null,
      },
      { status: 422 },
    );
  const { title, body, version } = edit.theirs;
  return data(
    { errors: {} as Record<string, string>, values: { ...values, version: String(version) }, theirs: { title, body } },
    { status: 409 },
  );
}

export default function EditSynergy() {
  const w = useWords(synergyWords);
  const { synergy, themes, linkable } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const of = (kind: string) =>
    synergy.parties.filter((party) => party.kind === kind).map((party) => ({ value: party.id, label: party.name }));
  return (
    <>
      <PageHeader title={w.editTitle} back={{ label: w.synergy, to: `/synergies/${synergy.id}` }} />
      {failed?.theirs && (
        <EditConflict
          words={w}
          back={`/synergies/${synergy.id}`}
          theirs={failed.theirs}
          mine={{ title: String(failed.values.title), body: String(failed.values.body) }}
        />
      )}
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate>
          <ErrorSummary labels={{ title: w.titleLabel, body: w.body, actors: w.actors }} />
          <input type="hidden" name="version" value={String(failed?.values.version ?? synergy.version)} />
          <SynergyFields
            communityId={synergy.communityId}
            actorsSource={`/log/people.json?community=${synergy.communityId}`}
            linkable={linkable}
            themes={themes}
            given={synergy}
            chosen={{
              actors: of('actor'),
              projects: of('project'),
              needs: of('need'),
              themes: of('theme').map((theme) => theme.value),
            }}
          />
          <TextArea name="outcome" label={w.outcome} defaultValue={synergy.outcome} rows={3} optional />
          <FormActions sticky>
            <SubmitButton>{failed?.theirs ? w.keepMine : w.saveEdit}</SubmitButton>
            <Link to={`/synergies/${synergy.id}`}>{failed?.theirs ? w.keepTheirs : w.cancel}</Link>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
