import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { FormActions } from '#app/ui/form.tsx';
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
