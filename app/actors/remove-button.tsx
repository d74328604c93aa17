import { useFetcher } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { UndoToast } from '#app/ui/messages.tsx';
import { useArrived } from '#app/ui/use-arrived.ts';
import { actorWords } from './words.ts';

/** What a removal answers: what it was called, and the address and fields that bring it back. */
export type Removal = { what: string; undo: string; fields: Record<string, string> };

/** One for the page: the toast outlives the line that is removed. */
const key = 'removal';

/**
 * Removes at once; `<RemovedToast>` then offers to take it back. What was removed stays in the page's memory only: it may
 * be a person's telephone, which has nothing to do in an address or a cookie. Without script it removes without undoing.
 */
export function RemoveButton({ action, label, what }: { action: string; label: string; what: string }) {
  const fetcher = useFetcher<Removal>({ key });
  const arrived = useArrived();
  return (
    <fetcher.Form method="post" action={action}>
      {arrived && <input type="hidden" name="answer" value="fields" />}
      <Button type="submit" small variant="quiet" aria-label={`${label}, ${what}`}>
        {label}
      </Button>
    </fetcher.Form>
  );
}

export function RemovedToast() {
  const w = useWords(actorWords);
  const removal = useFetcher<Removal>({ key }).data;
  if (!removal?.fields) return null;
  return (
    <UndoToast
      key={removal.fields.id}
      message={w.removed(removal.what)}
      action={removal.undo}
      fields={removal.fields}
    />
  );
}
