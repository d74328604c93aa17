import { Form, Link } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { type BulkAct, isDone } from './bulk-act.ts';
import { manyWords, useActSaid } from './words.tsx';

/** What an act on many did, what it left alone and why, and the way back: on the page one comes back to. */
export function BulkActNotice({ act, to }: { act: BulkAct; to: string }) {
  const w = useWords(manyWords);
  const said = useActSaid(act);
  return (
    <div className="mb-5">
      <Notice kind={said.left.length > 0 ? 'info' : 'done'} live>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p>{said.done}</p>
          {!act.undoAsked && act.made > 0 && isDone(act) && (
            <Form method="post" action={`/actors/acts/${act.id}/undo`}>
              <input type="hidden" name="to" value={to} />
              <Button type="submit" small>
                {w.undo}
              </Button>
            </Form>
          )}
          {!isDone(act) && <Link to={`/actors/acts/${act.id}`}>{w.seeProgress}</Link>}
        </div>
        {said.left.length > 0 && (
          <ul className="mt-1 text-note">
            {said.left.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
