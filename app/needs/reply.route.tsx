import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { forbidden, idParam, notFound } from '#app/http/answers.ts';
import { parseForm } from '#app/http/parse-form.ts';
import { exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import type { InteractionKind } from '#app/journal/interaction.ts';
import { aKind, kindWords } from '#app/journal/kind-words.ts';
import { CheckField } from '#app/ui/choice-fields.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, FormActions } from '#app/ui/form.tsx';
import { PageHeader, Prose } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { DateField, SelectField, TextArea } from '#app/ui/text-fields.tsx';
import { VisibilityField } from '#app/visibility/visibility-field.tsx';
import { newId } from '#db/ids.ts';
import { answeringDirectorates, canChangeState, canReply } from './abilities.ts';
import { canMove } from './need.ts';
import { PeopleField } from './need-fields.tsx';
import { findNeed, listNearPeople, listTellingExchanges, listWithAccount, type Named } from './queries.server.ts';
import { replyLevels } from './reply.ts';
import { replyToNeed } from './reply-commands.server.ts';
import { newReply } from './reply-input.ts';
import { needWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.need.title ?? ''} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  return asViewer(viewer, async (tx) => {
    const need = await findNeed(tx, viewer, id);
    if (!need) throw notFound();
    const facts = { ...need, directorates: need.directorates.map((directorate) => directorate.id) };
    if (!canReply(viewer, facts) || need.communityId === null) throw forbidden();
    const gardener = canChangeState(viewer, facts);
    const inTheirName = answeringDirectorates(viewer, facts);
    const spoke = need.expressers.map((actor) => actor.id);
    const [exchanges, near, withAccount] = gardener
      ? await Promise.all([
          listTellingExchanges(tx, id, need.communityId),
          listNearPeople(tx, need.communityId),
          listWithAccount(tx, spoke),
        ])
      : [[], [], []];
    return {
      id: newId(),
      need,
      gardener,
      exchanges,
      near,
      withAccount,
      directorates: need.directorates.filter((directorate) => inTheirName.includes(directorate.id)),
      canAnswer: gardener && canMove(need.state, 'answered'),
      today: viewer.today,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, newReply, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  const done = await replyToNeed(viewer, id, form.value);
  if ('done' in done) return redirect(`/needs/${id}?replied`, 303);
  const w = needWords[viewer.locale];
  const errors = {
    addressees: { addressees: w.addresseesUnknown },
    directorate: { directorate: w.directorateMissing },
    future: { toldOn: w.future },
  }[done.mistake] as Record<string, string>;
  const { answered, interaction, directorate, ...typed } = form.value;
  const values = {
    ...typed,
    answered: answered ? 'on' : '',
    interaction: interaction ?? '',
    directorate: directorate ?? '',
  };
  return data({ errors, values }, { status: 422 });
}

export default function Reply() {
  const w = useWords(needWords);
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { need, gardener } = page;
  const level = need.visibility === 'private' ? 'pair' : need.visibility;
  return (
    <>
      <PageHeader title={w.replyTitle} lede={w.replyLede} back={{ label: w.need, to: `/needs/${need.id}` }} />
      <div className="mb-6 border-l-3 border-line-strong pl-4">
        <Prose as="blockquote">{need.title}</Prose>
      </div>
      <FormState errors={failed?.errors} values={failed?.values}>
        <Form method="post" noValidate>
          <ErrorSummary
            labels={{
              words: w.replyWords,
              toldOn: w.toldOn,
              addressees: w.addressees,
              directorate: w.inWhoseName,
            }}
          />
          <input type="hidden" name="id" value={page.id} />
          <TextArea name="words" label={w.replyWords} help={w.replyWordsHelp} required maxLength={20000} words />
          <DateField name="toldOn" label={w.toldOn} defaultValue={page.today} max={page.today} required />
          {gardener ? (
            <PeopleField
              name="addressees"
              label={w.addressees}
              help={<AddresseesHelp expressers={need.expressers} withAccount={page.withAccount} />}
              communityId={need.communityId ?? ''}
              chosen={need.expressers}
              near={page.near}
            />
          ) : (
            need.expressers.map((actor) => <input key={actor.id} type="hidden" name="addressees" value={actor.id} />)
          )}
          {page.directorates.length > 0 && (
            <SelectField
              name="directorate"
              label={w.inWhoseName}
              placeholder={gardener ? w.inOwnName : undefined}
              options={page.directorates.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          {gardener && <ExchangeField exchanges={page.exchanges} />}
          {gardener ? (
            <VisibilityField name="visibility" label={w.whoReadsReply} value={level} levels={replyLevels} />
          ) : (
            <>
              <input type="hidden" name="visibility" value="institution" />
              <p className="help">{need.expressers.length > 0 ? w.agentReply : w.agentReplyUnnamed}</p>
            </>
          )}
          {page.canAnswer && <CheckField name="answered" label={w.markAnswered} help={w.markAnsweredHelp} />}
          <FormActions sticky>
            <SubmitButton>{w.saveReply}</SubmitButton>
            <Link to={`/needs/${need.id}`}>{w.cancel}</Link>
          </FormActions>
        </Form>
      </FormState>
    </>
  );
}

/** Who will find the reply here, and who is to be told otherwise. */
function AddresseesHelp({ expressers, withAccount }: { expressers: Named[]; withAccount: string[] }) {
  const w = useWords(needWords);
  const names = (has: boolean) =>
    expressers.filter((actor) => withAccount.includes(actor.id) === has).map((actor) => actor.name);
  const told = [
    { how: w.withAccount, who: names(true) },
    { how: w.withoutAccount, who: names(false) },
  ].filter(({ who }) => who.length > 0);
  return (
    <>
      {w.addresseesHelp}
      {told.map(({ how, who }) => (
        <span key={how} className="mt-1 block">
          {how} <b className="font-semibold">{who.join(', ')}</b>.
        </span>
      ))}
    </>
  );
}

type Exchange = { id: string; kind: InteractionKind; happenedOn: string; people: string | null };

function ExchangeField({ exchanges }: { exchanges: Exchange[] }) {
  const w = useWords(needWords);
  const kinds = useWords(kindWords);
  const locale = useLocale();
  const label = ({ kind, happenedOn, people }: Exchange) =>
    [kinds[aKind(kind)], exactDay(happenedOn, locale), people].filter(Boolean).join(' · ');
  return (
    <SelectField
      name="interaction"
      label={w.byExchange}
      optional
      placeholder={w.noExchange}
      options={exchanges.map((exchange) => ({ value: exchange.id, label: label(exchange) }))}
    />
  );
}
