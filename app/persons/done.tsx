import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/messages.tsx';
import { personLineWords } from './line-words.ts';

const dones = [
  'kept',
  'asked',
  'term',
  'erased',
  'restricted',
  'released',
  'asked_erasure',
  'withdrawn',
  'handed',
  'parts',
] as const;
export type Done = (typeof dones)[number];

/** What was just done, as the address says; anything else is nothing. */
export const doneIn = (request: Request): Done | null => {
  const said = new URL(request.url).searchParams.get('done');
  return dones.find((one) => one === said) ?? null;
};

export function DoneNotice({ done }: { done: Done | null }) {
  const w = useWords(personLineWords);
  if (!done) return null;
  return (
    <div className="mb-6">
      <Notice kind="done" live>
        {w[`done_${done}`]}
      </Notice>
    </div>
  );
}
