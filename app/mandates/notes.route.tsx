import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { requireViewer } from '#app/access/session.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { Day } from '#app/ui/day.tsx';
import { Fold } from '#app/ui/form.tsx';
import { EmptyState, Notice } from '#app/ui/messages.tsx';
import { PageHeader, Prose } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { recordWords } from '#app/visibility/record-words.ts';
import { VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import { daysLeft, isErased } from './mandate.ts';
import { listRemainingNotes, type RemainingNote } from './queries.server.ts';
import { mandateWords } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Terreau'} · Terreau` }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, 'signed');
  return {
    title: mandateWords[viewer.locale].notes,
    today: viewer.today,
    notes: await asViewer(viewer, (tx) => listRemainingNotes(tx, viewer)),
  };
}

export default function Notes() {
  const w = useWords(mandateWords);
  const { notes, today } = useLoaderData<typeof loader>();
  const done = useSearchParams()[0].get('done');
  const told = done === 'given' ? w.given : done === 'erased' ? w.erased : done === 'late' ? w.tooLate : null;
  return (
    <>
      <PageHeader title={w.notes} lede={notes.length > 0 ? w.notesLede : undefined} />
      {told ? (
        <div className="mb-6">
          <Notice kind={done === 'late' ? 'warning' : 'done'} live>
            {told}
          </Notice>
        </div>
      ) : null}
      {notes.length === 0 ? <EmptyState sentence={w.notesEmpty} /> : null}
      <ul className="divide-y divide-line">
        {notes.map((note) => (
          <Note key={note.kind + note.id} note={note} today={today} />
        ))}
      </ul>
    </>
  );
}

function Note({ note, today }: { note: RemainingNote; today: string }) {
  const w = useWords(mandateWords);
  const kinds = useWords(recordWords);
  const erased = isErased(note.kind);
  const left = daysLeft(note.endedOn, today);
  const start = note.text.slice(0, 40);
  const path = `/notes/${note.kind}/${note.id}`;
  return (
    <li className="grid gap-3 py-6">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-note text-ink-soft">
        <VisibilitySign level="private" showWord />
        <span>{kinds[note.kind]}</span>
        {note.community ? <span>{note.community}</span> : null}
        {note.people.length > 0 ? <span>{note.people.join(', ')}</span> : null}
        {note.day ? <Day day={note.day} today={today} /> : null}
        {erased ? (
          <strong className={left < 8 ? 'text-warning' : undefined}>{left === 0 ? w.leftNone : w.left(left)}</strong>
        ) : null}
      </p>
      <Prose>{note.text}</Prose>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        {left > 0 || !erased ? (
          <Form method="post" action={`${path}/hand-over`} className="grid justify-items-start gap-1">
            <SubmitButton variant="plain" aria-label={`${w.give} : ${start}`}>
              {w.give}
            </SubmitButton>
            <span className="text-note text-ink-soft">{w.giveWho}</span>
          </Form>
        ) : null}
        {note.kind === 'interactions' || note.kind === 'follow_ups' ? (
          <Fold label={w.erase}>
            <Form method="post" action={`${path}/delete`} className="grid justify-items-start gap-2">
              <span className="text-note text-ink-soft">{w.eraseWhat}</span>
              <SubmitButton variant="danger" small aria-label={`${w.eraseSure} : ${start}`}>
                {w.eraseSure}
              </SubmitButton>
            </Form>
          </Fold>
        ) : null}
      </div>
    </li>
  );
}
