import { Form } from '@remix-run/react';
import type { FormEvent } from 'react';
import { useWords } from '#app/i18n/words.ts';
import type { SynergyState } from '#app/synergies/synergy.ts';
import { synergyWords } from '#app/synergies/words.ts';
import { Button } from '#app/ui/button.tsx';
import { usePopover } from '#app/ui/popover.ts';
import type { NeedState } from './need.ts';
import { LifeMark } from './state-mark.tsx';
import { moveWords, needWords } from './words.ts';

type Life = { kind: 'need'; state: NeedState } | { kind: 'synergy'; state: SynergyState };
type MoveMenuProps = Life & {
  id: string;
  /** Where it may go from there. */
  next: readonly string[];
  /** Said to readers beside the state. */
  label: string;
  /** Where to go back to. */
  to: string;
};

/** A state as a button that opens the steps from there; closing a need asks why. Works before the script arrives. */
export function MoveMenu({ id, next, label, to, ...life }: MoveMenuProps) {
  const act = useActWords(life);
  const { button, panel } = usePopover();
  const action = `/${life.kind === 'need' ? 'needs' : 'synergies'}/${id}/state`;
  return (
    <>
      <Button variant="quiet" small className="state-button" title={label} {...button}>
        <LifeMark state={life.state} />
        <span className="sr-only">, {label}</span>
      </Button>
      <div className="menu state-menu" {...panel}>
        <Form method="post" action={action} preventScrollReset onSubmit={closeMenu}>
          <MoveFields from={life.state} to={to} />
          {next
            .filter((state) => state !== 'closed')
            .map((state) => (
              <button key={state} type="submit" name="state" value={state}>
                {act(state)}
              </button>
            ))}
        </Form>
        {next.includes('closed') && (
          <details className="state-close">
            <summary>{act('closed')}…</summary>
            <CloseForm action={action} from={life.state} to={to} />
          </details>
        )}
      </div>
    </>
  );
}

function CloseForm({ action, from, to }: { action: string; from: string; to: string }) {
  const w = useWords(needWords);
  const acts = useWords(moveWords);
  return (
    <Form method="post" action={action} preventScrollReset onSubmit={closeMenu}>
      <MoveFields from={from} to={to} />
      <label>
        {w.whyClose}
        <input className="input" type="text" name="reason" required maxLength={500} autoComplete="off" />
      </label>
      <Button small type="submit" name="state" value="closed" className="justify-center">
        {acts.closed}
      </Button>
    </Form>
  );
}

/** The page stays where it is after the act, and so would the menu. */
export function closeMenu(event: FormEvent<HTMLFormElement>) {
  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
}

export function MoveFields({ from, to }: { from: string; to: string }) {
  return (
    <>
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="to" value={to} />
    </>
  );
}

/** How the step to a state reads, from where the thing is. */
export function useActWords({ kind, state: from }: Life): (next: string) => string {
  const w = useWords(moveWords);
  const { act } = useWords(synergyWords);
  if (kind === 'synergy') return (next) => act(next as SynergyState);
  const again = from === 'answered' || from === 'closed';
  return (next) =>
    again && next === 'qualified' ? w.reopen : again && next === 'taken_up' ? w.takeAgain : w[next as NeedState];
}
