import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { PickOne } from '#app/ui/pick.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { DateField, FieldRow, SelectField, TextField } from '#app/ui/text-fields.tsx';
import { newId } from '#db/ids.ts';
import { canTie } from './abilities.ts';
import { findActor, listTies } from './queries.server.ts';
import { RemoveButton, RemovedToast } from './remove-button.tsx';
import { tieVerbs } from './tie.ts';
import { addTie } from './tie-commands.server.ts';
import { tieInput, tieProblem } from './tie-input.ts';
import { TieLine, tieVerb } from './tie-line.tsx';
import { actorWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${actorWords[page.locale].tiesTitle(page.actor.name)} · Terreau` : 'Terreau' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  return asViewer(viewer, async (tx) => {
    const actor = await findActor(tx, id, viewer.locale);
    if (!actor) throw notFound();
    const ties = await listTies(tx, id);
    return {
      actor: { id, name: actor.name },
      freshId: newId(),
      ties: ties.map(({ otherCommunities, ...tie }) => ({
        ...tie,
        otherCommunities,
        can: { keep: canTie(viewer, actor, { communities: otherCommunities }) },
      })),
      locale: viewer.locale,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const actorId = idParam(args.params.id);
  const words = actorWords[viewer.locale];
  const form = await parseForm(args.request, tieInput, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const { otherId, ...rest } = form.value;
  const values = { verb: rest.verb, role: rest.role, startedOn: rest.startedOn ?? '', endedOn: rest.endedOn ?? '' };
  const problem = tieProblem(actorId, form.value);
  if (problem || otherId === null) {
    const { field, word } = problem ?? { field: 'otherId', word: 'tieUnknown' as const };
    return data({ errors: { [field]: words[word] }, values }, { status: 422 });
  }
  const answer = await addTie(viewer, actorId, { ...rest, otherId });
  if (answer === 'done') return redirect(`/actors/${actorId}/ties`, 303);
  return data({ errors: { otherId: answer === 'twice' ? words.tieTwice : words.tieUnknown }, values }, { status: 422 });
}

export default function Ties() {
  const w = useWords(actorWords);
  const { actor, ties, freshId } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <>
      <RemovedToast />
      <PageHeader
        title={w.tiesTitle(actor.name)}
        lede={w.tiesLede}
        back={{ label: actor.name, to: `/actors/${actor.id}` }}
      />
      {ties.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {ties.map((tie) => (
            <li key={`${tie.id} ${tie.direction}`} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
              <TieLine tie={tie} />
              {tie.can.keep && (
                <span className="flex items-center">
                  {!tie.endedOn && (
                    <Form method="post" action={`/ties/${tie.id}/end`}>
                      <input type="hidden" name="actor" value={actor.id} />
                      <Button type="submit" small variant="quiet" aria-label={`${w.endTie}, ${tie.otherName}`}>
                        {w.endTie}
                      </Button>
                    </Form>
                  )}
                  <RemoveButton
                    action={`/ties/${tie.id}/remove`}
                    label={w.removeTie}
                    what={`${tieVerb(w, tie)} ${tie.otherName}`}
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <Section title={w.addTie}>
        <FormState errors={failed?.errors} values={failed?.values} key={freshId}>
          <Form method="post" noValidate>
            <ErrorSummary />
            <input type="hidden" name="id" value={freshId} />
            <SelectField
              name="verb"
              label={w.tieLabel(actor.name)}
              options={tieVerbs.map((verb) => ({ value: verb, label: w[verb] }))}
            />
            <PickOne name="otherId" label={w.tieOther} source="/log/people.json" />
            <TextField name="role" label={w.tieRole} help={w.tieRoleHelp} optional maxLength={120} />
            <FieldRow>
              <DateField name="startedOn" label={w.tieSince} optional />
              <DateField name="endedOn" label={w.tieUntil} optional />
            </FieldRow>
            <FormActions>
              <SubmitButton>{w.saveTie}</SubmitButton>
            </FormActions>
          </Form>
        </FormState>
      </Section>
    </>
  );
}
