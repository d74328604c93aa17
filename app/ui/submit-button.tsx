import { useNavigation } from '@remix-run/react';
import { type ButtonHTMLAttributes, type RefObject, useEffect, useRef, useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Button, type ButtonLook } from './button.tsx';
import { uiWords } from './words.ts';

type Props = ButtonLook & {
  /** Said while the form is under way; "Un instant…" when absent. */
  busyLabel?: string;
  /** For a form sent by a fetcher: its own state. */
  busy?: boolean;
} & ButtonHTMLAttributes<HTMLButtonElement>;

/** Sends its form once: a second press while the first is under way does nothing, and says so to readers. */
export function SubmitButton({ variant = 'primary', busyLabel, busy, children, ...rest }: Props) {
  const t = useWords(uiWords);
  const button = useRef<HTMLSpanElement>(null);
  const sending = useSending(button);
  const pending = busy ?? sending;
  return (
    <Button {...rest} type="submit" variant={variant} aria-disabled={pending || undefined}>
      <span ref={button} className="inline-flex items-center gap-2" aria-live="polite">
        {pending ? (busyLabel ?? t.busy) : children}
      </span>
    </Button>
  );
}

/** True from the submission of the element's own form until the page has its answer. */
function useSending(inside: RefObject<HTMLElement | null>): boolean {
  const idle = useNavigation().state === 'idle';
  const [sent, setSent] = useState(false);
  const underWay = sent && !idle;
  const block = useRef(false);
  block.current = underWay;

  useEffect(() => {
    const form = inside.current?.closest('button')?.form;
    const submitted = (event: SubmitEvent) => {
      if (block.current) event.preventDefault();
      else setSent(true);
    };
    form?.addEventListener('submit', submitted);
    return () => form?.removeEventListener('submit', submitted);
  }, [inside]);

  useEffect(() => {
    if (idle) setSent(false);
  }, [idle]);
  return underWay;
}
