import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { usePopover } from '#app/ui/popover.ts';
import { type NeedState, nextStates } from './need.ts';
import { LifeMark } from './state-mark.tsx';
import { moveWords, needWords } from './words.ts';

type MoveMenuProps = {
  id: string;
  state: NeedState;
  /** Said to readers instead of the state alone. */
  label: string;
  /** Where to go back to. */
  to: string;
};

/** The state of a need as a button that opens the steps from there; closing asks why. Works before the script arrives. */
export function MoveMenu({ id, state, label, to }: MoveMenuProps) {
  const w = useWords(needWords);
  const acts = useMoveWords(state);
  const { button, panel } = usePopover();
  return (
    <>
      <Button variant="quiet" small className="state-button" title={label} {...button}>
        <LifeMark state={state} />
        <span className="sr-only">, {w.changeState}</span>
      </Button>
      <div className="menu state-menu" {...panel}>
        <Form method="post" action={`/needs/${id}/state`} preventScrollReset>
          <MoveFields from={state} to={to} />
          {nextStates[state]
            .filter((next) => next !== 'closed')
            .map((next) => (
              <button key={next} type="submit" name="state" value={next}>
                {acts(next)}
              </button>
            ))}
        </Form>
        {nextStates[state].includes('closed') && <CloseForm id={id} from={state} to={to} />}
      </div>
    </>
  );
}

function CloseForm({ id, from, to }: { id: string; from: NeedState; to: string }) {
  const w = useWords(needWords);
  const acts = useMoveWords(from);
  return (
    <details className="state-close">
      <summary>{acts('closed')}…</summary>
      <Form method="post" action={`/needs/${id}/state`} preventScrollReset>
        <MoveFields from={from} to={to} />
        <label>
          {w.whyClose}
          <input className="input" type="text" name="reason" required maxLength={500} autoComplete="off" />
        </label>
        <Button small type="submit" name="state" value="closed" className="justify-center">
          {acts('closed')}
        </Button>
      </Form>
    </details>
  );
}

export function MoveFields({ from, to }: { from: NeedState; to: string }) {
  return (
    <>
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="to" value={to} />
    </>
  );
}

/** How the step to a state reads, from where the need is. */
export function useMoveWords(from: NeedState): (next: NeedState) => string {
  const w = useWords(moveWords);
  const again = from === 'answered' || from === 'closed';
  return (next) => (again && next === 'qualified' ? w.reopen : again && next === 'taken_up' ? w.takeAgain : w[next]);
}
