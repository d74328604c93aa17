import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import Download from 'lucide-react/icons/download';
import Printer from 'lucide-react/icons/printer';
import { z } from 'zod';
import { requireViewer } from '#app/access/session.server.ts';
import { idParam } from '#app/http/answers.ts';
import { id as idField, optionalProse, parseForm } from '#app/http/parse-form.ts';
import { exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormState } from '#app/ui/field.tsx';
import { ErrorSummary, Fold, FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-fields.tsx';
import { useArrived } from '#app/ui/use-arrived.ts';
import { newId } from '#db/ids.ts';
import { askCopy } from './commands.server.ts';
import { CopyAccount, CopyHistory, CopyTables, Legal } from './copy-document.tsx';
import { findCopyPage } from './copy-page.server.ts';
import { DoneNotice, doneIn } from './done.tsx';
import { personWords } from './words.ts';

const schema = z.object({ id: idField(), masked: optionalProse(2000) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const page = await findCopyPage(viewer, idParam(args.params.id), new URL(args.request.url).searchParams);
  const w = personWords[viewer.locale];
  const title = page.self ? w.copyTitleSelf : w.copyTitle(page.person.name);
  return { ...page, title, freshId: newId(), done: doneIn(args.request) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const id = idParam(args.params.id);
  const form = await parseForm(args.request, schema, viewer.locale);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 });
  await askCopy(viewer, id, form.value);
  return redirect(
    viewer.actorId === id ? `/actors/${id}/copy?done=parts` : `/actors/${id}/copy?issued=${form.value.id}`,
    303,
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function CopyPage() {
  const w = useWords(personWords);
  const locale = useLocale();
  const page = useLoaderData<typeof loader>();
  const { person, self, copy, issued, part, institution, months } = page;
  const refused = useActionData<typeof action>()?.errors;
  const on = exactDay(page.madeOn, locale);
  const json = `/actors/${person.id}/copy.json${issued ? `?issued=${issued.id}` : part ? `?part=${part.id}` : ''}`;
  return (
    <>
      <PageHeader
        title={page.title}
        lede={copy ? `${institution}. ${self ? w.madeOnSelf(on) : w.madeOn(on, page.by)}.` : w.copyBegin}
        back={{ label: self ? w.rightsTitleSelf : w.rights, to: `/actors/${person.id}/rights` }}
        actions={
          copy ? (
            <>
              <PrintButton />
              <LinkButton icon={Download} to={json} reloadDocument>
                {w.json}
              </LinkButton>
            </>
          ) : undefined
        }
      />
      <DoneNotice done={page.done} />
      {copy && refused ? (
        <Notice kind="warning" live>
          {Object.values(refused).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      ) : null}
      {copy ? null : <MakeCopy page={page} />}
      {part ? <MyPart page={page} /> : null}
      {issued && !self ? (
        <div className="mb-8 grid gap-3 print:hidden">
          <Notice kind="warning" title={w.copyReread}>
            <p>{w.copyRereadText}</p>
            <p className="mt-1">{w.partsGardener}</p>
          </Notice>
          <Fold label={w.copyAgain}>
            <MakeCopy page={page} />
          </Fold>
        </div>
      ) : null}
      {self ? <Parts page={page} /> : null}
      {copy ? (
        <>
          <CopyTables tables={copy.tables} />
          {copy.account ? <CopyAccount account={copy.account} /> : null}
          <CopyHistory changes={copy.history} />
          <Legal institution={institution} months={months} />
        </>
      ) : null}
    </>
  );
}

function MakeCopy({ page }: { page: Page }) {
  const w = useWords(personWords);
  const answer = useActionData<typeof action>();
  return (
    <FormState errors={answer?.errors} values={answer?.values}>
      <Form method="post" noValidate>
        <ErrorSummary />
        <input type="hidden" name="id" value={page.freshId} />
        <TextArea
          name="masked"
          label={w.alsoMasked}
          help={w.alsoMaskedHelp}
          defaultValue={page.alsoMasked}
          optional
          rows={4}
          maxLength={2000}
        />
        <FormActions>
          <SubmitButton>{w.copyMake}</SubmitButton>
        </FormActions>
      </Form>
    </FormState>
  );
}

/** Another's copy waits for what this gardener keeps. */
function MyPart({ page: { person, part } }: { page: Page }) {
  const w = useWords(personWords);
  if (!part || part.doneOn) return null;
  return (
    <div className="mb-8 print:hidden">
      <Notice title={w.partMine}>
        <p className="mb-3">{w.partMineText(part.notes)}</p>
        <Form method="post" action={`/copy-parts/${part.id}/done`}>
          <SubmitButton aria-label={w.partHandedInOf(person.name)}>{w.partHandedIn}</SubmitButton>
        </Form>
      </Notice>
    </div>
  );
}

/** To the person: who else keeps something about them, how many notes, and whether they handed it over. */
function Parts({ page }: { page: Page }) {
  const w = useWords(personWords);
  const locale = useLocale();
  return (
    <div className="mb-8 print:hidden">
      <Section title={w.parts}>
        <p className="mb-3 max-w-[62ch]">{page.parts.length > 0 ? w.partsText : w.partsAskText}</p>
        {page.parts.length > 0 ? (
          <ul className="mb-3 grid gap-1.5">
            {page.parts.map((part) => (
              <li key={part.id}>
                {w.part(part.keeper ?? w.someone, part.notes)}
                <span className="text-note text-ink-soft">
                  {' · '}
                  {part.doneOn
                    ? w.partDone(exactDay(part.doneOn, locale))
                    : w.partAsked(exactDay(part.askedOn, locale))}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        {page.parts.some((part) => part.doneOn === null) ? null : (
          <Form method="post">
            <input type="hidden" name="id" value={page.freshId} />
            <input type="hidden" name="masked" value="" />
            <SubmitButton variant="plain">{w.partsAsk}</SubmitButton>
          </Form>
        )}
      </Section>
    </div>
  );
}

/** Printing needs the script; without it the browser's own menu does. */
function PrintButton() {
  const w = useWords(personWords);
  return useArrived() ? (
    <Button icon={Printer} onClick={() => window.print()}>
      {w.print}
    </Button>
  ) : null;
}
