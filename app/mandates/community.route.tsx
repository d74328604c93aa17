import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { openedAuth } from '#app/access/auth.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { findCommunity } from '#app/communities/queries.server.ts';
import { parseForm, readForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { newId } from '#db/ids.ts';
import { MandateLetter, mandateSubject } from '#emails/mandate.tsx';
import { sendLetter } from '#emails/send.server.ts';
import { offerMandate } from './commands.server.ts';
import { offeredMandate } from './mandate-input.ts';
import { MandateLists } from './mandate-list.tsx';
import { missingErrors, offerErrors } from './mistakes.ts';
import { OfferForm } from './offer-form.tsx';
import { findAskable, listDirectorates, listMandates } from './queries.server.ts';
import { TimeBand } from './time-band.tsx';
import { mandateWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  return asViewer(viewer, async (tx) => {
    const community = await findCommunity(tx, args.params.slug, viewer.locale);
    return {
      title: mandateWords[viewer.locale].titleOf(community.name),
      community,
      mandates: await listMandates(tx, community.id),
      directorates: await listDirectorates(tx),
      today: viewer.today,
      endsOn: `${Number(viewer.today.slice(0, 4)) + 1}${viewer.today.slice(4)}`.replace('-02-29', '-03-01'),
      id: newId(),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'cultivator');
  const typed = await readForm(args.request.clone());
  const values = Object.fromEntries([...typed].map(([name, value]) => [name, String(value)]));
  const form = await parseForm(args.request, offeredMandate, viewer.locale);
  const offered = form.ok ? await offerMandate(viewer, args.params.slug, form.value) : null;
  if (offered && 'done' in offered) {
    const { letter } = offered;
    if (letter && form.ok) {
      const link = new URL(`/mandates/${form.value.id}/answer`, openedAuth().settings.url).href;
      await sendLetter({ to: letter.to, subject: mandateSubject(letter), body: MandateLetter({ ...letter, link }) });
    }
    return redirect(`/communities/${args.params.slug}/mandates?done=sent`, 303);
  }
  const errors = form.ok
    ? offered
      ? offerErrors(offered.mistake, viewer.locale)
      : {}
    : missingErrors(form.errors, viewer.locale);
  const asked = (values.person ?? '').replaceAll('\0', '');
  const known = asked ? await asViewer(viewer, (tx) => findAskable(tx, asked)) : null;
  const person = known ? { value: known.id, label: known.name } : null;
  return data({ errors, values, person }, { status: 422 });
}

export default function CommunityMandates() {
  const w = useWords(mandateWords);
  const { community, mandates, directorates, today, endsOn, id } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const [query] = useSearchParams();
  const done = query.get('done');
  return (
    <>
      <PageHeader
        title={w.titleOf(community.name)}
        lede={w.lede}
        back={{ label: community.name, to: `/communities/${community.slug}` }}
      />
      {done && !failed ? (
        <div className="mb-6">
          <Notice kind="done" live>
            {done === 'sent' ? w.sent : w.ended}
          </Notice>
        </div>
      ) : null}
      <TimeBand mandates={mandates} today={today} />
      <MandateLists mandates={mandates} today={today} />
      <OfferForm key={id} {...{ id, directorates, startsOn: today, endsOn, failed }} />
    </>
  );
}
