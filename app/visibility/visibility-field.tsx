import ChevronDown from 'lucide-react/icons/chevron-down';
import { type MouseEvent, useRef } from 'react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { FieldError, fieldId, useError, useValue } from '#app/ui/field.tsx';
import { levels as allLevels, type Level, type Place, readersOf, visibilityWords } from './visibility.ts';
import { VisibilitySign } from './visibility-sign.tsx';

type VisibilityFieldProps = {
  name: string;
  /** Said before the level: "Qui lira ce besoin". */
  label?: string;
  value?: Level;
  /** Those that the viewer may give; all by default. */
  levels?: readonly Level[];
  /** From where it is said who reads: a gardener's place by default. */
  place?: Place;
  error?: string;
  /** Where a page has several fields of this name. */
  id?: string;
  onChange?: (level: Level) => void;
};

/** One line that tells who will read, and unfolds into the choice. It works before the script arrives. */
export function VisibilityField({ name, label, value = 'pair', levels = allLevels, ...rest }: VisibilityFieldProps) {
  const t = useWords(visibilityWords);
  const fold = useRef<HTMLDetailsElement>(null);
  const id = rest.id ?? fieldId(name);
  const error = useError(name, rest.error);
  const chosen = (useValue(name) as Level | undefined) ?? value;
  const locale = useLocale();
  const reads = (level: Level) => readersOf(level, rest.place ?? 'pair', locale);
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <FieldError id={id} error={error} />
      <details className="visibility-field" ref={fold} open={error ? true : undefined}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button of itself. */}
        <summary id={id} onClick={() => showChoice(fold.current)}>
          <span className="sr-only">{t.asked(label ?? t.whoReads)} </span>
          {levels.map((level) => (
            <span className="visibility-now" data-level={level} key={level}>
              <VisibilitySign level={level} bare />
              <b>{t[level]}</b>
              <span>{reads(level)}</span>
            </span>
          ))}
          <ChevronDown size={16} aria-hidden />
        </summary>
        <fieldset className="visibility-options" aria-describedby={error && `${id}-error`}>
          <legend className="sr-only">{label ?? t.whoReads}</legend>
          {levels.map((level) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys move the radios and leave the choice unfolded.
            <label className="visibility-option" key={level} onClick={(event) => foldAfterPress(event, fold.current)}>
              <input
                type="radio"
                name={name}
                value={level}
                defaultChecked={level === chosen}
                onChange={() => rest.onChange?.(level)}
              />
              <VisibilitySign level={level} bare />
              <span>
                {t[level]}
                <small>{reads(level)}</small>
              </span>
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  );
}

/** What unfolds is seen to its end: it might open under the bar at the bottom of the screen. */
function showChoice(fold: HTMLDetailsElement | null) {
  requestAnimationFrame(() => {
    if (fold?.open) fold.querySelector('.visibility-options')?.scrollIntoView({ block: 'nearest' });
  });
}

/** A press on a choice is enough: the line folds again and keeps the focus. Arrow keys only move, and leave it open. */
function foldAfterPress(event: MouseEvent, fold: HTMLDetailsElement | null) {
  const pressed = event.target instanceof HTMLInputElement ? event.detail > 0 && event.clientX > 0 : true;
  if (!fold || !pressed) return;
  requestAnimationFrame(() => {
    fold.open = false;
    fold.querySelector('summary')?.focus({ preventScroll: true });
  });
}
