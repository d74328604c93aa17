import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { sideIn, type Viewer } from '#app/access/viewer.ts';
import { listCommunities } from '#app/circles/community.server.ts';
import { forbidden, idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { DateField, FieldRow, SelectField, TextField } from '#app/ui/text-fields.tsx';
import { settableLevels } from '#app/visibility/abilities.ts';
import { type Level, levels, visibilityWords } from '#app/visibility/visibility.ts';
import { VisibilityField } from '#app/visibility/visibility-field.tsx';
import { newId } from '#db/ids.ts';
import { canAddContact, canKeepContact, isSelf } from './abilities.ts';
import { addContactPoint, changeContactPoint } from './contact-commands.server.ts';
import { consentLevels, normaliseContact, withinPair } from './contact-point.ts';
import { consentInput, consentProblems, contactInput, contactProblems } from './contact-point-input.ts';
import { type ContactPoint, findActor, listContactPoints } from './queries.server.ts';
import { type ActorWords, actorWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${titleOf(actorWords[page.locale], page)} · Terreau` : 'Terreau' },
];

const titleOf = (w: ActorWords, page: { self: boolean; actor: { name: string } }): string =>
  page.self ? w.contactTitleSelf : w.contactTitle(page.actor.name);

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const asked = new URL(args.request.url).searchParams.get('point');
  return asViewer(viewer, async (tx) => {
    const actor = await findActor(tx, id, viewer.locale);
    if (!actor) throw notFound();
    if (!canAddContact(viewer, actor)) throw forbidden();
    const self = isSelf(viewer, actor);
    const point = asked ? (await listContactPoints(tx, id)).find((one) => one.id === asked) : undefined;
    if (asked && !point) throw notFound();
    if (point && !canKeepContact(viewer, point)) throw forbidden();
    const mine = await listCommunities(tx, self ? [...actor.communities, ...viewer.gardens] : viewer.gardens);
    const home = mine.find((one) => actor.communities.includes(one.id)) ?? mine[0];
    return {
      actor: { id, name: actor.name },
      freshId: newId(),
      point: point ?? null,
      levels: levelsFor(viewer, point ?? null, self),
      communities: mine.map(({ id: value, name }) => ({ value, label: name })),
      communityId: point?.communityId ?? home?.id ?? '',
      self,
      gardens: viewer.gardens.includes(point?.communityId ?? home?.id ?? ''),
      today: viewer.today,
      locale: viewer.locale,
    };
  });
}

/** One's own and new ones: any level; those of the community, as far as each side opens its own. */
function levelsFor(viewer: Viewer, point: ContactPoint | null, self: boolean) {
  if (self) return levels.filter((level) => level !== 'private' || point === null || point.authorId === viewer.userId);
  return point ? settableLevels(viewer, point) : [...levels];
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const actorId = idParam(args.params.id);
  const form = await parseForm(args.request, contactInput, viewer.locale);
  const fail = (errors: Record<string, string>, values: Record<string, string | string[]>, status = 422) =>
    data({ errors, values, crossed: status === 409 }, { status });
  const words = actorWords[viewer.locale];
  const self = viewer.actorId === actorId;
  const said = (problems: ReturnType<typeof contactProblems>) =>
    Object.fromEntries(
      Object.entries(problems).map(([field, problem]) => [field, words[`problem_${problem ?? 'consentLevel'}`]]),
    );
  if (!form.ok) {
    const consent = consentInput.safeParse(form.values);
    const further = consent.success && !self ? said(consentProblems(consent.data, viewer.today)) : {};
    return fail({ ...form.errors, ...further }, form.values);
  }
  const given = { ...form.value, value: normaliseContact(form.value.kind, form.value.value) };
  // Persons who open their own agree by doing so.
  if (self && !withinPair(given.level)) {
    const level = consentLevels.find((one) => one === given.level) ?? null;
    Object.assign(given, { consentLevel: level, consentOn: viewer.today, consentSource: words.selfSource });
  }
  const errors = said(contactProblems(given, viewer.today));
  if (Object.keys(errors).length > 0) return fail(errors, asValues(given));
  if (given.pointId) {
    if (!(await changeContactPoint(viewer, given.pointId, given))) return fail({}, asValues(given), 409);
  } else {
    if (!given.back && sideIn(viewer, given.communityId) === null && !self) {
      return fail({ communityId: words.notThere }, asValues(given));
    }
    await addContactPoint(viewer, actorId, given);
  }
  return redirect(`/actors/${actorId}`, 303);
}

const asValues = (given: ReturnType<typeof contactInput.parse>): Record<string, string> => ({
  kind: given.kind,
  value: given.value,
  label: given.label,
  level: given.level,
  communityId: given.communityId,
  consentLevel: given.consentLevel ?? '',
  consentOn: given.consentOn ?? '',
  consentSource: given.consentSource,
});

export default function Contact() {
  const w = useWords(actorWords);
  const reads = useWords(visibilityWords);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { actor, point, self } = page;
  const [level, setLevel] = useState<Level>(
    levels.find((one) => one === answer?.values.level) ?? point?.visibility ?? 'pair',
  );
  const needed = !withinPair(level);
  return (
    <>
      <PageHeader
        title={titleOf(w, page)}
        lede={self ? w.contactLedeSelf : w.contactLede}
        back={{ label: actor.name, to: `/actors/${actor.id}` }}
      />
      {answer?.crossed && point && (
        <div className="mb-6">
          <Notice kind="warning" live title={w.contactCrossed}>
            {point.value} {point.label && `(${point.label})`}, {reads[point.visibility]}
          </Notice>
        </div>
      )}
      <FormState errors={answer?.errors} values={answer?.values}>
        <Form method="post" noValidate>
          <ErrorSummary />
          <input type="hidden" name="id" value={page.freshId} />
          {point && <input type="hidden" name="pointId" value={point.id} />}
          {point && <input type="hidden" name="version" value={point.version} />}
          {page.communities.length > 1 && !point ? (
            <SelectField
              name="communityId"
              label={w.community}
              defaultValue={page.communityId}
              options={page.communities}
            />
          ) : (
            <input type="hidden" name="communityId" value={page.communityId} />
          )}
          <ChoiceGroup
            name="kind"
            label={w.contactKind}
            value={point?.kind ?? 'phone'}
            required
            options={[
              { value: 'phone', label: w.kindPhone },
              { value: 'mail', label: w.kindMail },
              { value: 'address', label: w.kindAddress },
              { value: 'web', label: w.kindWeb },
            ]}
          />
          <TextField
            name="value"
            label={w.value}
            defaultValue={point?.value}
            maxLength={300}
            autoComplete="off"
            required
          />
          <TextField
            name="label"
            label={w.label}
            help={w.labelHelp}
            optional
            defaultValue={point?.label}
            maxLength={80}
          />
          <VisibilityField
            name="level"
            label={w.contactLevel}
            value={point?.visibility ?? 'pair'}
            levels={page.levels}
            onChange={setLevel}
            place={page.gardens ? 'pair' : 'outside'}
          />
          {!self && (
            <fieldset className="grid gap-6 border-l-2 border-line pl-4">
              <legend className="contents">
                <span className="label">{w.consent}</span>
              </legend>
              <p className="help">{w.consentHelp}</p>
              <FieldRow>
                <SelectField
                  name="consentLevel"
                  label={w.consentLevel}
                  placeholder={needed ? w.consentChoose : w.consentNone}
                  optional={!needed}
                  defaultValue={point?.consentLevel ?? ''}
                  options={consentLevels.map((level) => ({ value: level, label: reads[level] }))}
                />
                <DateField
                  name="consentOn"
                  label={w.consentOn}
                  optional={!needed}
                  defaultValue={point?.consentOn ?? page.today}
                  max={page.today}
                />
              </FieldRow>
              <TextField
                name="consentSource"
                label={w.consentSource}
                help={w.consentSourceHelp}
                optional={!needed}
                defaultValue={point?.consentSource}
                maxLength={300}
              />
            </fieldset>
          )}
          <FormActions>
            <SubmitButton>{w.saveContact}</SubmitButton>
            <LinkButton variant="quiet" to={`/actors/${actor.id}`}>
              {w.cancel}
            </LinkButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
