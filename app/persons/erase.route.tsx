import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden, idParam } from '#app/http/answers.ts';
import { checked, parseForm } from '#app/http/parse-form.ts';
import { exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { CheckField, ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { canErase, canForget } from './abilities.ts';
import { erasePerson } from './commands.server.ts';
import { whys } from './person.ts';
import { countWhatGoes, findPerson } from './queries.server.ts';
import { personWords } from './words.ts';

const schema = z.object({ why: z.enum(whys), sure: checked() });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const asked = new URL(args.request.url).searchParams.get('why');
  return asViewer(viewer, async (tx) => {
    const person = await findPerson(tx, id);
    if (!canErase(viewer, person)) throw forbidden();
    const forget = canForget(viewer, person);
    return {
      title: personWords[viewer.locale].eraseTitle(person.name),
      person,
      goes: await countWhatGoes(tx, id),
      why: person.erasureAskedOn
        ? 'asked'
        : (whys.find((one) => one === asked && (forget || one !== 'retention')) ?? 'asked'),
      can: { forget },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const id = idParam(args.params.id);
  const person = await asViewer(viewer, (tx) => findPerson(tx, id));
  if (!canErase(viewer, person)) throw forbidden();
  const form = await parseForm(args.request, schema, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  if (!form.value.sure) {
    return data(
      { errors: { sure: personWords[viewer.locale].sureNeeded }, values: { why: form.value.why } },
      { status: 422 },
    );
  }
  await erasePerson(viewer, id, form.value.why);
  return redirect('/today?done=erased', 303);
}

/** The one act that nothing undoes: what goes and what stays are said first. */
export default function Erase() {
  const w = useWords(personWords);
  const locale = useLocale();
  const { title, person, goes, why, can } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lines = [
    w.goesContacts(goes.contacts),
    goes.stays > 0 ? w.goesStays(goes.stays) : null,
    goes.exchangesAlone > 0 ? w.goesAlone(goes.exchangesAlone) : null,
    goes.exchangesShared > 0 ? w.goesShared(goes.exchangesShared) : null,
    goes.needs + goes.others > 0 ? w.goesLinks(goes.needs, goes.others) : null,
    person.hasAccount ? w.goesAccount : null,
    w.goesNames,
    w.goesHidden,
  ].filter((line) => line !== null);
  return (
    <>
      <PageHeader title={title} lede={w.eraseLede} back={{ label: person.name, to: `/actors/${person.id}/rights` }} />
      {person.erasureAskedOn ? <Notice>{w.eraseAskedBy(exactDay(person.erasureAskedOn, locale))}</Notice> : null}
      <Section title={w.goes}>
        <ul className="grid max-w-[62ch] gap-1.5 list-disc pl-5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section title={w.stays}>
        <p className="max-w-[62ch]">{w.staysText}</p>
      </Section>
      <div className="mt-8">
        <FormState errors={answer?.errors} values={answer?.values}>
          <Form method="post" noValidate>
            <ErrorSummary />
            <ChoiceGroup
              name="why"
              label={w.why}
              value={why}
              required
              options={[
                { value: 'asked', label: w.whyAsked },
                ...(can.forget ? [{ value: 'retention', label: w.whyRetention }] : []),
                { value: 'mistake', label: w.whyMistake },
              ]}
            />
            <CheckField name="sure" label={w.sure(person.name)} />
            <FormActions>
              <SubmitButton variant="danger">{w.eraseDo}</SubmitButton>
              <LinkButton variant="quiet" to={`/actors/${person.id}/rights`}>
                {w.cancel}
              </LinkButton>
            </FormActions>
          </Form>
        </FormState>
      </div>
    </>
  );
}
