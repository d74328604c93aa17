import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { returnPath } from '#app/access/return-path.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden, idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-fields.tsx';
import { canChangeState } from './abilities.ts';
import { moveNeed } from './commands.server.ts';
import { stateWords } from './life-words.ts';
import { MoveFields, useActWords } from './move-menu.tsx';
import { nextStates } from './need.ts';
import { movedNeed } from './need-input.ts';
import { findNeed } from './queries.server.ts';
import { needWords } from './words.ts';

export const meta: MetaFunction = () => [{ title: 'État · Terreau' }];

/** The step as a page of its own: where a closing lacks its reason, or the menu cannot open. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const need = await asViewer(viewer, (tx) => findNeed(tx, viewer, id));
  if (!need) throw notFound();
  if (!canChangeState(viewer, { ...need, directorates: [] })) throw forbidden();
  return { id, title: need.title, state: need.state };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, movedNeed, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const w = needWords[viewer.locale];
  const move = await moveNeed(viewer, id, form.value);
  const values = { state: form.value.state, reason: form.value.reason, to: form.value.to };
  switch (move.outcome) {
    case 'reason':
      return data({ errors: { reason: w.missingReason }, values }, { status: 422 });
    case 'impossible':
      return data({ errors: { state: w.impossible }, values }, { status: 422 });
    case 'stale':
      return data({ errors: { state: w.stale(stateWords[viewer.locale][move.state]) }, values }, { status: 409 });
  }
  const back = new URL(form.value.to ? returnPath(form.value.to) : `/needs/${id}`, 'http://here');
  back.searchParams.delete('undo');
  if (move.outcome === 'moved' && !form.value.undo) back.searchParams.set('undo', `${id}.${move.was}`);
  return redirect(back.pathname + back.search, 303);
}

export default function ChangeState() {
  const w = useWords(needWords);
  const { id, title, state } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const acts = useActWords({ kind: 'need', state });
  const to = String(failed?.values.to ?? '') || `/needs/${id}`;
  return (
    <>
      <PageHeader title={w.changeState} lede={title} back={{ label: w.need, to: `/needs/${id}` }} />
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" action={`/needs/${id}/state`} noValidate>
          <ErrorSummary />
          <MoveFields from={state} to={to} />
          <ChoiceGroup
            name="state"
            label={w.changeState}
            options={nextStates[state].map((next) => ({ value: next, label: acts(next) }))}
          />
          <TextField name="reason" label={w.whyClose} help={w.whyCloseHelp} maxLength={500} />
          <FormActions>
            <SubmitButton>{w.changeState}</SubmitButton>
            <Link to={to}>{w.cancel}</Link>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
