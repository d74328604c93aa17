import { useNavigate } from '@remix-run/react';
import X from 'lucide-react/icons/x';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { IconButton } from './button.tsx';
import { uiWords } from './words.ts';

type DialogProps = {
  title: ReactNode;
  /** A dialog that is a page of its own: where closing it leads. Before the script arrives it is read in the page. */
  closeTo?: string;
  /** A dialog within a page: shown while true. */
  open?: boolean;
  onClose?: () => void;
  children: ReactNode;
};

export function Dialog({ title, closeTo, open = closeTo !== undefined, onClose, children }: DialogProps) {
  const t = useWords(uiWords);
  const heading = useId();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (!open) element.close();
    else if (!element.matches(':modal')) {
      element.removeAttribute('open');
      element.showModal();
    }
  }, [open]);

  const closed = () => {
    onClose?.();
    if (closeTo !== undefined) navigate(closeTo, { preventScrollReset: true });
  };
  const close = () => dialog.current?.close();
  return (
    <dialog
      className="dialog"
      ref={dialog}
      open={closeTo !== undefined ? true : undefined}
      aria-labelledby={heading}
      onClose={closed}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <IconButton icon={X} label={t.close} onClick={close} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
