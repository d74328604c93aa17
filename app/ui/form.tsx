import ChevronRight from 'lucide-react/icons/chevron-right';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { type Errors, fieldId, useErrors } from './field.tsx';
import { uiWords } from './words.ts';

/**
 * Everything that is to be taken up again, at the top of a form, each line leading to its field. Takes the focus when it
 * comes. `labels` names the fields from the start; without them the script reads the names off the page.
 */
export function ErrorSummary({ errors: given, labels: known }: { errors?: Errors; labels?: Record<string, string> }) {
  const t = useWords(uiWords);
  const fromForm = useErrors();
  const errors = given ?? fromForm;
  const list = Object.entries(errors);
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<Record<string, string>>({});
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    setLabels(Object.fromEntries(Object.keys(errors).map((name) => [name, labelOf(fieldId(name))])));
    box.current?.focus();
  }, [errors]);
  if (list.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t.errorTitle(list.length)}</h2>
      <ul>
        {list.map(([name, message]) => (
          <li key={name}>
            {name === '' ? (
              message
            ) : (
              <a href={`#${fieldId(name)}`} onClick={(event) => goTo(event, fieldId(name))}>
                {known?.[name] || labels[name] ? t.errorOf(known?.[name] ?? labels[name] ?? '', message) : message}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="help">{t.errorHint}</p>
    </div>
  );
}

/** What a field is called on the page: a bare "to be filled in" at the top would not say what. */
function labelOf(id: string): string {
  const label =
    document.querySelector(`label[for="${CSS.escape(id)}"]`) ??
    document.getElementById(id)?.closest('fieldset, .field')?.querySelector('legend, .label');
  return label?.firstChild?.textContent?.trim() ?? '';
}

/** Unfolds whatever hides the field, then gives it the focus. */
function goTo(event: { preventDefault(): void }, id: string) {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  field.focus({ preventScroll: true });
  (field.closest('.field') ?? field).scrollIntoView({ block: 'center' });
}

/** The acts at the end of a form, the first one first. `sticky` keeps them in sight under a long form. */
export function FormActions({ sticky, children }: { sticky?: boolean; children: ReactNode }) {
  return (
    <div className="form-actions" data-sticky={sticky || undefined}>
      {children}
    </div>
  );
}

type FoldProps = { label: ReactNode; hint?: ReactNode; open?: boolean; children: ReactNode };

/** An optional part of a form or page, folded until wanted. */
export function Fold({ label, hint, open, children }: FoldProps) {
  return (
    <details className="fold" open={open}>
      <summary>
        <ChevronRight className="fold-turn" size={18} aria-hidden />
        {label} {hint && <span className="fold-hint">{hint}</span>}
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  );
}
