import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { FormActions } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { Follow } from './follow.tsx';
import type { Page } from './import-screen.tsx';
import { outcomeWords } from './outcome-words.ts';

/** Reading, writing or undoing: how far it is, and the way to stop what may be stopped. */
export function UnderWay({ page }: { page: Page }) {
  const w = useWords(outcomeWords);
  const { one, can, isMine } = page;
  const said = {
    reading: [w.readingTitle, w.readingHelp],
    running: [w.runningTitle, w.runningHelp],
    undoing: [w.undoingTitle, w.undoingHelp],
  } as const;
  const [title, help] = said[one.state as keyof typeof said];
  if (one.state === 'reading' && !isMine) return <p className="max-w-[60ch]">{w.colleagues(one.author)}</p>;
  // Nobody is at it any more, as after an error: said, with the way on.
  if (one.work?.state === 'failed') return <Halted page={page} title={title} />;
  return (
    <Section title={title}>
      <Follow title={title} work={one.work} />
      <p className="max-w-[60ch] text-ink-soft">{help}</p>
      {can.stop && one.state === 'running' ? (
        <Form method="post" action={`/imports/${one.id}/stop`}>
          <FormActions>
            <SubmitButton variant="plain">{w.stop}</SubmitButton>
            <span className="help">{w.stopHelp}</span>
          </FormActions>
        </Form>
      ) : null}
      {can.remove && one.state === 'reading' ? <GiveUp id={one.id} /> : null}
    </Section>
  );
}

function Halted({ page: { one, can }, title }: { page: Page; title: string }) {
  const w = useWords(outcomeWords);
  const [label, act] = {
    reading: [w.readAgain, `/imports/${one.id}/read`],
    running: [w.resume, `/imports/${one.id}/resume`],
    undoing: [w.undo, `/imports/${one.id}/undo`],
  }[one.state as 'reading'];
  const may = { reading: can.change, running: can.resume, undoing: can.undo }[one.state as 'reading'];
  return (
    <Section title={title}>
      <Notice kind="warning">{w.unknownFailure}</Notice>
      {may ? (
        <Form method="post" action={act}>
          <FormActions>
            <SubmitButton>{label}</SubmitButton>
          </FormActions>
        </Form>
      ) : null}
      {can.remove ? <GiveUp id={one.id} /> : null}
    </Section>
  );
}

/** Forgets a list that was not imported. */
export function GiveUp({ id, label, help }: { id: string; label?: string; help?: string }) {
  const w = useWords(outcomeWords);
  return (
    <Form method="post" action={`/imports/${id}/delete`}>
      <FormActions>
        <SubmitButton variant="quiet">{label ?? w.giveUp}</SubmitButton>
        {help ? <span className="help">{help}</span> : null}
      </FormActions>
    </Form>
  );
}
