import { Form } from '@remix-run/react';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from './button.tsx';
import type { Icon } from './icon.ts';
import { useArrived } from './use-arrived.ts';
import { uiWords } from './words.ts';

/** One sentence on what this place is for, and the act that fills it. */
export function EmptyState({ sentence, action }: { sentence: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <p>{sentence}</p>
      {action}
    </div>
  );
}

type NoticeKind = 'info' | 'done' | 'warning';
const noticeIcons: Record<NoticeKind, Icon> = { info: Info, done: CircleCheck, warning: TriangleAlert };

type NoticeProps = { kind?: NoticeKind; title?: ReactNode; live?: boolean; children: ReactNode };

/** `live` for a message that answers an act just made: it is then said aloud. */
export function Notice({ kind = 'info', title, live, children }: NoticeProps) {
  const Icon = noticeIcons[kind];
  return (
    <div className="notice" data-kind={kind} role={live ? 'status' : undefined}>
      <Icon size={19} aria-hidden />
      <div>
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}

type UndoToastProps = {
  message: string;
  /** The address that undoes, by POST, with these fields. Without it the message only tells. */
  action?: string;
  fields?: Record<string, string>;
  seconds?: number;
};

/** Tells what was done and offers to undo it for some seconds; the time stops while it is pointed at or focused. */
export function UndoToast({ message, action, fields = {}, seconds = 10 }: UndoToastProps) {
  const t = useWords(uiWords);
  const arrived = useArrived();
  const [held, setHeld] = useState(false);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => setGone(true), seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, seconds]);
  return (
    <div
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {!gone && (
        <div className="toast" data-arrived={arrived || undefined}>
          {message}
          {action && (
            <Form method="post" action={action}>
              {Object.entries(fields).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <Button small type="submit">
                {t.undo}
              </Button>
            </Form>
          )}
        </div>
      )}
    </div>
  );
}
