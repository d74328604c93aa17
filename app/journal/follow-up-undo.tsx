import { useLocation } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { UndoToast } from '#app/ui/messages.tsx';
import { followUpWords } from './follow-up-words.ts';

/** After a follow-up was ticked (or unticked) the way back, on any page that sent the tick with itself as `to`. */
export function FollowUpUndo() {
  const w = useWords(followUpWords);
  const { pathname, search } = useLocation();
  const [id, done] = (new URLSearchParams(search).get('followUp') ?? '').split('.');
  if (!id || (done !== 'yes' && done !== 'no')) return null;
  return (
    <UndoToast
      key={`${id} ${done}`}
      message={done === 'yes' ? w.doneSaid : w.undoneSaid}
      action={`/follow-ups/${id}/done`}
      fields={{ done: done === 'yes' ? 'no' : 'yes', to: pathname }}
    />
  );
}
