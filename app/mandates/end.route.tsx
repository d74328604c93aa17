import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden, idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { FormState, useValue } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { DateField } from '#app/ui/text-fields.tsx';
import { useArrived } from '#app/ui/use-arrived.ts';
import type { Side } from '#app/visibility/visibility.ts';
import { canEnd } from './abilities.ts';
import { endMandate } from './commands.server.ts';
import { mandateEnd } from './mandate-input.ts';
import { Dates } from './mandate-list.tsx';
import { findMandate } from './queries.server.ts';
import { mandateWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const id = idParam(args.params.id);
  return asViewer(viewer, async (tx) => {
    const mandate = await findMandate(tx, id);
    if (!mandate?.community) throw notFound();
    if (!canEnd(viewer, mandate)) throw forbidden();
    const w = mandateWords[viewer.locale];
    const name = mandate.name ?? w.hidden;
    const offered = mandate.acceptedOn === null;
    return {
      title: offered ? w.withdrawTitle(name) : w.endTitle(name),
      mandate,
      community: mandate.community,
      offered,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const id = idParam(args.params.id);
  const w = mandateWords[viewer.locale];
  const form = await parseForm(args.request, mandateEnd, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const { when, endsOn } = form.value;
  const values = { when, endsOn: endsOn ?? '' };
  if (when === 'planned' && endsOn === null) return data({ errors: { endsOn: w.endMissing }, values }, { status: 422 });
  const ended = await endMandate(viewer, id, when === 'planned' ? endsOn : null);
  if ('done' in ended) return redirect(`/communities/${ended.slug}/mandates?done=ended`, 303);
  const why = ended.mistake.endsOn === 'overlap' ? w.endOverlap : w.endPast;
  return data({ errors: { endsOn: why }, values }, { status: 422 });
}

export default function EndMandate() {
  const w = useWords(mandateWords);
  const { title, mandate, community, offered } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const back = `/communities/${community.slug}/mandates`;
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={
          <span>
            {w[mandate.side]}, <Dates startsOn={mandate.startsOn} endsOn={mandate.endsOn} />
          </span>
        }
        back={{ label: w.titleOf(community.name), to: back }}
      />
      {offered ? <p className="mb-6 max-w-[62ch]">{w.withdrawText}</p> : <Closing side={mandate.side} />}
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate className="form mt-8">
          <ErrorSummary />
          {offered ? <input type="hidden" name="when" value="today" /> : <When endsOn={mandate.endsOn} />}
          <FormActions>
            <SubmitButton variant="danger">{offered ? w.confirmWithdraw : w.confirmEnd}</SubmitButton>
            <LinkButton variant="quiet" to={back}>
              {w.back}
            </LinkButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}

function When({ endsOn }: { endsOn: string | null }) {
  const w = useWords(mandateWords);
  const arrived = useArrived();
  const [when, setWhen] = useState(useValue('when') ?? 'today');
  const options = [
    { value: 'today', label: w.endToday },
    { value: 'planned', label: w.endPlanned },
  ];
  return (
    <>
      <ChoiceGroup name="when" label={w.whenEnd} options={options} value="today" onChange={setWhen} />
      {!arrived || when === 'planned' ? <DateField name="endsOn" label={w.endDay} defaultValue={endsOn ?? ''} /> : null}
    </>
  );
}

/** What closes at once for whoever leaves, and what stays. */
function Closing({ side }: { side: Side }) {
  const w = useWords(mandateWords);
  const closes = [w.closes1, w.closes2, ...(side === 'institution' ? [w.closes3Institution] : [])];
  return (
    <div className="grid max-w-[62ch] gap-6">
      {[
        { title: w.closes, lines: closes },
        { title: w.stays, lines: [w.stays1, w.stays2] },
      ].map(({ title, lines }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul className="mt-2 list-disc pl-5">
            {lines.map((line) => (
              <li key={line} className="mb-1">
                {line}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="text-ink-soft">{w.vacantThen}</p>
    </div>
  );
}
