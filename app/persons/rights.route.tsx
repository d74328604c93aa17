import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { canEdit, isSelf } from '#app/actors/abilities.ts';
import { forbidden, idParam } from '#app/http/answers.ts';
import { exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { canErase, canExercise, canRelease } from './abilities.ts';
import { DoneNotice, doneIn } from './done.tsx';
import { findPerson } from './queries.server.ts';
import { personWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  const person = await asViewer(viewer, (tx) => findPerson(tx, idParam(args.params.id)));
  if (!canExercise(viewer, person)) throw forbidden();
  const self = isSelf(viewer, person);
  const w = personWords[viewer.locale];
  return {
    title: self ? w.rightsTitleSelf : w.rightsTitle(person.name),
    person,
    self,
    done: doneIn(args.request),
    can: { edit: canEdit(viewer, person), release: canRelease(viewer, person), erase: canErase(viewer, person) },
  };
}

/** What one may ask for concerning a person, one thing under the other, each with its act. */
export default function Rights() {
  const w = useWords(personWords);
  const locale = useLocale();
  const { title, person, self, can, done } = useLoaderData<typeof loader>();
  const at = (path: string) => `/actors/${person.id}/${path}`;
  return (
    <>
      <PageHeader
        title={title}
        lede={self ? w.rightsLedeSelf : w.rightsLede}
        back={{ label: person.name, to: `/actors/${person.id}` }}
      />
      <DoneNotice done={done} />
      <Right title={w.copy} text={self ? w.copyTextSelf : w.copyText}>
        <LinkButton to={at('copy')}>{self ? w.copyOpenSelf : w.copyOpen}</LinkButton>
      </Right>
      {can.edit ? (
        <Right title={w.correct} text={w.correctText}>
          <LinkButton to={at('edit')}>{w.correctOpen}</LinkButton>
          <LinkButton variant="quiet" to={at('contact')}>
            {w.correctContacts}
          </LinkButton>
        </Right>
      ) : null}
      {person.restrictedOn ? (
        <Right title={w.restricted(exactDay(person.restrictedOn, locale))} text={w.restrictedText}>
          {can.release ? (
            <Act action={at('release')} label={w.release} />
          ) : (
            <p className="text-note text-ink-soft">{w.restrictedBySelf}</p>
          )}
        </Right>
      ) : (
        <Right title={w.restrict} text={w.restrictText}>
          <Act action={at('restrict')} label={w.restrictDo} />
        </Right>
      )}
      <Right title={w.erase} text={self && !can.erase ? w.eraseTextSelf : w.eraseText}>
        {person.erasureAskedOn ? (
          <Notice title={w.eraseAsked(exactDay(person.erasureAskedOn, locale))}>{w.eraseAskedText}</Notice>
        ) : null}
        {can.erase ? (
          <LinkButton variant="danger" to={at('erase')}>
            {w.eraseOpen}
          </LinkButton>
        ) : null}
        {self && !can.erase ? (
          person.erasureAskedOn ? (
            <Act action={at('withdraw-erasure')} label={w.eraseWithdraw} />
          ) : (
            <Act action={at('ask-erasure')} label={w.eraseAsk} />
          )
        ) : null}
      </Right>
      <p className="mt-8 text-note text-ink-soft">{w.complain}</p>
    </>
  );
}

function Right({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <p className="max-w-[62ch]">{text}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">{children}</div>
    </Section>
  );
}

function Act({ action, label }: { action: string; label: string }) {
  return (
    <Form method="post" action={action} className="contents">
      <SubmitButton variant="plain">{label}</SubmitButton>
    </Form>
  );
}
