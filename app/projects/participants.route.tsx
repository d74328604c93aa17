import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden, idParam, notFound } from '#app/http/answers.ts';
import { parseFields, readForm } from '#app/http/parse-form.ts';
import { exactDay } from '#app/i18n/dates.ts';
import { type Locale, useWords } from '#app/i18n/words.ts';
import { listNearPeople } from '#app/needs/queries.server.ts';
import { Button } from '#app/ui/button.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, Fold, FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { DateField, FieldRow, TextField } from '#app/ui/text-fields.tsx';
import { canTend } from './abilities.ts';
import { mistakeWords } from './mistakes.ts';
import { addParticipants, changeParticipant } from './participants.server.ts';
import { type Participant, tellPart } from './project.ts';
import { ParticipantsField } from './project-fields.tsx';
import { changedParticipant, newParticipants } from './project-input.ts';
import { findProject } from './queries.server.ts';
import { partWords, projectWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Terreau` }];

/** The form for new participants, or with `?participant=` for the part of one. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const asked = new URL(args.request.url).searchParams.get('participant');
  return asViewer(viewer, async (tx) => {
    const project = await findProject(tx, id, viewer.locale);
    if (!project) throw notFound();
    if (!canTend(viewer, project)) throw forbidden();
    const participant = project.participants.find((one) => one.id === asked) ?? null;
    if (asked !== null && !participant) throw notFound();
    const there = new Set(project.participants.map((one) => one.id));
    const near = participant ? [] : await listNearPeople(tx, project.communityId);
    const w = partWords[viewer.locale];
    return {
      project: { id, title: project.title, communityId: project.communityId },
      participant,
      near: near.filter((one) => !there.has(one.id)).map((one) => ({ value: one.id, label: one.name })),
      title: participant ? w.changeTitle(participant.name) : w.addTitle,
      today: viewer.today,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const fields = await readForm(args.request);
  const back = () => redirect(`/projects/${id}#participants`, 303);
  const change = fields.has('participant');
  const form = change
    ? parseFields(fields, changedParticipant, viewer.locale)
    : parseFields(fields, newParticipants, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values, now: null, was: null }, { status: 422 });
  const values = Object.fromEntries(
    Object.entries(form.value).map(([name, value]) => [name, Array.isArray(value) ? value : String(value ?? '')]),
  );
  const done =
    'participant' in form.value
      ? await changeParticipant(viewer, id, form.value)
      : await addParticipants(viewer, id, form.value);
  if ('done' in done) return back();
  if ('mistake' in done)
    return data({ errors: mistakeWords(done.mistake, viewer.locale), values, now: null, was: null }, { status: 422 });
  const { theirs } = done;
  return data({ errors: {}, values, now: sayPart(theirs, viewer.locale), was: tellPart(theirs) }, { status: 409 });
}

function sayPart(part: Pick<Participant, 'role' | 'capacity' | 'startedOn' | 'endedOn'>, locale: Locale): string {
  const w = partWords[locale];
  const said = [
    part.role,
    part.capacity,
    part.startedOn && w.since(exactDay(part.startedOn, locale)),
    part.endedOn && w.until(exactDay(part.endedOn, locale)),
  ].filter(Boolean);
  return said.join(', ') || w.nothingSaid;
}

export default function ChangeParticipants() {
  const w = useWords(partWords);
  const words = useWords(projectWords);
  const { project, participant, near, title } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const to = `/projects/${project.id}`;
  return (
    <>
      <PageHeader title={title} back={{ label: project.title, to }} />
      {failed?.now ? (
        <Notice kind="warning" title={w.conflictTitle} live>
          {w.conflictLede(failed.now)}
        </Notice>
      ) : null}
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate>
          <ErrorSummary />
          {participant ? (
            <>
              <input type="hidden" name="participant" value={participant.id} />
              <input type="hidden" name="was" value={failed?.was ?? tellPart(participant)} />
            </>
          ) : (
            <ParticipantsField
              communityId={project.communityId}
              label={w.who}
              help={w.whoHelp}
              searches
              near={near}
              chosen={[]}
            />
          )}
          <PartFields participant={participant} />
          <FormActions sticky>
            <SubmitButton>{participant ? w.save : w.add}</SubmitButton>
            <Link to={to}>{words.cancel}</Link>
          </FormActions>
          {participant ? (
            <Fold label={w.mistakenLabel}>
              <p>{w.mistakenWhy}</p>
              <p>
                <Button type="submit" variant="danger" small name="mistaken" value="on">
                  {w.mistaken}
                </Button>
              </p>
            </Fold>
          ) : null}
        </Form>
      </FormState>
    </>
  );
}

function PartFields({ participant }: { participant: Participant | null }) {
  const w = useWords(partWords);
  return (
    <>
      <TextField
        name="role"
        label={w.role}
        help={w.roleHelp}
        defaultValue={participant?.role}
        maxLength={200}
        optional
      />
      <TextField
        name="capacity"
        label={w.capacity}
        help={w.capacityHelp}
        defaultValue={participant?.capacity}
        maxLength={200}
        optional
      />
      <FieldRow>
        <DateField name="startedOn" label={w.startedOn} defaultValue={participant?.startedOn ?? ''} optional />
        <DateField name="endedOn" label={w.endedOn} defaultValue={participant?.endedOn ?? ''} optional />
      </FieldRow>
    </>
  );
}
