import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { sql } from 'drizzle-orm';
import { useState } from 'react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden, idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ChoiceGroup } from '#app/ui/choice-fields.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { DateField, SelectField, TextArea } from '#app/ui/text-fields.tsx';
import { newId } from '#db/ids.ts';
import { circles, engagedSeats } from './circle.ts';
import { moveActor } from './commands.server.ts';
import { listCommunities } from './community.server.ts';
import { moveInput } from './move.ts';
import { countEngaged, listStays } from './queries.server.ts';
import { circleName, circleWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${circleWords[page.locale].moveTitle(page.name)} · Terreau` : 'Terreau' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const actorId = idParam(args.params.id);
  const asked = new URL(args.request.url).searchParams.get('community');
  return asViewer(viewer, async (tx) => {
    const [actor] = await tx.execute<{ name: string; communities: string[] }>(
      sql`select name, communities from actors where id = ${actorId}`,
    );
    if (!actor) throw notFound();
    const communities = await listCommunities(tx, viewer.gardens);
    const community =
      communities.find((one) => one.slug === asked) ??
      communities.find((one) => actor.communities.includes(one.id)) ??
      communities[0];
    if (!community) throw forbidden();
    const stays = await listStays(tx, actorId);
    const present = stays.find((stay) => stay.communityId === community.id && stay.endedOn === null) ?? null;
    return {
      id: actorId,
      moveId: newId(),
      name: actor.name,
      communities: communities.map(({ id, slug, name }) => ({ id, slug, name })),
      community: { id: community.id, slug: community.slug, name: community.name },
      present: present && { id: present.id, circle: present.circle, startedOn: present.startedOn },
      engaged: await countEngaged(tx, community.id),
      today: viewer.today,
      locale: viewer.locale,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'gardener');
  const actorId = idParam(args.params.id);
  const form = await parseForm(args.request, moveInput, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const move = form.value;
  const moved = await moveActor(viewer, actorId, move);
  if (moved.done) {
    const { membershipId } = moved;
    const seen = await asViewer(viewer, (tx) => tx.execute(sql`select 1 from actors where id = ${actorId}`));
    // Whoever has left for another community may be out of one's sight: their page would not be found.
    if (seen.length === 0) return redirect('/actors', 303);
    const search = new URLSearchParams({ moved: membershipId, ...(move.presentId && { from: move.presentId }) });
    return redirect(`/actors/${actorId}?${search}`, 303);
  }
  const words = circleWords[viewer.locale];
  const field = moved.problem === 'tooEarly' || moved.problem === 'tooLate' ? 'movedOn' : 'circle';
  const values = { circle: move.circle, movedOn: move.movedOn, reason: move.reason };
  return data(
    { errors: { [field]: words[moved.problem] }, values },
    { status: moved.problem === 'crossed' ? 409 : 422 },
  );
}

export default function Move() {
  const w = useWords(circleWords);
  const locale = useLocale();
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { present, community } = page;
  const [chosen, setChosen] = useState(String(failed?.values.circle ?? ''));
  const options = [
    ...circles.map((circle) => ({ value: circle, label: circleName(w, circle) })),
    ...(present ? [{ value: 'none', label: w.leave }] : []),
  ].filter((option) => option.value !== present?.circle);
  const full = chosen === 'engaged' && page.engaged >= engagedSeats;
  return (
    <>
      <PageHeader
        title={w.moveTitle(page.name)}
        lede={w.moveLede}
        back={{ label: page.name, to: `/actors/${page.id}` }}
      />
      {page.communities.length > 1 && (
        <Form method="get" className="mb-6 flex flex-wrap items-end gap-3">
          <SelectField
            name="community"
            label={w.community}
            defaultValue={community.slug}
            options={page.communities.map((one) => ({ value: one.slug, label: one.name }))}
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
          />
        </Form>
      )}
      <p className="mb-6 text-words">
        {w.present(community.name)}{' '}
        {present ? (
          <strong>{w.staySince(circleName(w, present.circle), exactDay(present.startedOn, locale))}</strong>
        ) : (
          w.notThere
        )}
      </p>
      <FormState errors={failed?.errors} values={failed?.values} key={community.id}>
        <Form method="post" noValidate>
          <ErrorSummary />
          <input type="hidden" name="id" value={page.moveId} />
          <input type="hidden" name="communityId" value={community.id} />
          <input type="hidden" name="presentId" value={present?.id ?? ''} />
          <div className="grid gap-3">
            <ChoiceGroup name="circle" label={w.target} options={options} onChange={setChosen} required />
            {page.engaged >= engagedSeats && present?.circle !== 'engaged' && (
              <noscript>
                <p className="help">{w.seatsFull(page.engaged)}</p>
              </noscript>
            )}
            <div aria-live="polite">{full && <Notice kind="warning">{w.seatsWouldFill(page.engaged + 1)}</Notice>}</div>
          </div>
          <DateField name="movedOn" label={w.movedOn} defaultValue={page.today} max={page.today} required />
          <TextArea name="reason" label={w.reason} help={w.reasonHelp} optional maxLength={2000} />
          <FormActions>
            <SubmitButton>{w.move}</SubmitButton>
            <LinkButton variant="quiet" to={`/actors/${page.id}`}>
              {w.cancel}
            </LinkButton>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}
