import { useWords } from '#app/i18n/words.ts';
import { Lines, RecordLine } from '#app/ui/lists.tsx';
import { Section } from '#app/ui/page.tsx';
import type { WaitingImport } from './waiting.server.ts';
import { importWords } from './words.ts';

/** On the page of the day: lists one brought, that wait for an answer or have just come in. */
export function ImportsWaiting({ imports }: { imports: WaitingImport[] }) {
  const w = useWords(importWords);
  if (imports.length === 0) return null;
  const said = ({ state, created, refused }: WaitingImport) =>
    state === 'done' ? [w.created(created), refused > 0 && w.refused(refused)].filter(Boolean).join(', ') : w[state];
  return (
    <Section title={w.yours}>
      <Lines label={w.yours}>
        {imports.map((one) => (
          <RecordLine key={one.id} to={`/imports/${one.id}`} who={one.community} what={one.fileName} when={said(one)} />
        ))}
      </Lines>
    </Section>
  );
}
