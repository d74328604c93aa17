import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { LongDay } from '#app/communities/long-day.tsx';
import { idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { canAnswer } from './abilities.ts';
import { answerMandate } from './commands.server.ts';
import { mandateAnswer } from './mandate-input.ts';
import { OfferTerms } from './offer-terms.tsx';
import { findMandate, findOtherGardener } from './queries.server.ts';
import { mandateWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  return asViewer(viewer, async (tx) => {
    const mandate = await findMandate(tx, id);
    if (!mandate || mandate.userId !== viewer.userId) throw notFound();
    const { community } = mandate;
    return {
      title: mandateWords[viewer.locale].answerTitle(community?.name ?? ''),
      mandate,
      other: community ? await findOtherGardener(tx, community.id, mandate.side, viewer.today) : null,
      can: { answer: canAnswer(viewer, mandate) },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, mandateAnswer, viewer.locale);
  if (!form.ok) return data(null, { status: 422 });
  const accepts = form.value.answer === 'accept';
  const { slug } = await answerMandate(viewer, id, accepts);
  return redirect(accepts && slug ? `/communities/${slug}` : `/mandates/${id}/answer`, 303);
}

export default function AnswerMandate() {
  const w = useWords(mandateWords);
  const { title, mandate, other, can } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={mandate.community ? w.answerTitle(mandate.community.name) : title}
        eyebrow={w.answerEyebrow}
        lede={mandate.appointedBy ? w.answerBy(mandate.appointedBy) : undefined}
      />
      {can.answer ? null : <Answered {...{ mandate }} />}
      <OfferTerms mandate={mandate} other={other} />
      {can.answer ? (
        <Form method="post" className="mt-10 flex flex-wrap gap-3 border-t border-line pt-6">
          <SubmitButton name="answer" value="accept">
            {w.accept}
          </SubmitButton>
          <SubmitButton name="answer" value="decline" variant="plain">
            {w.decline}
          </SubmitButton>
        </Form>
      ) : null}
    </>
  );
}

type Given = ReturnType<typeof useLoaderData<typeof loader>>;

/** The answer that was given, or that the offer is over. */
function Answered({ mandate }: Pick<Given, 'mandate'>) {
  const w = useWords(mandateWords);
  const { acceptedOn, declinedOn, community } = mandate;
  const day = acceptedOn ?? declinedOn;
  return (
    <div className="mb-8">
      <Notice kind={acceptedOn ? 'done' : 'info'}>
        <p>
          {day ? (
            <>
              {acceptedOn ? w.acceptedOn : w.declinedOn} <LongDay day={day} />.
            </>
          ) : (
            w.overText
          )}
        </p>
        <LinkButton to={community ? `/communities/${community.slug}` : '/today'}>
          {community ? w.toCommunity : w.toToday}
        </LinkButton>
      </Notice>
    </div>
  );
}
