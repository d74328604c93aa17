import CircleAlert from 'lucide-react/icons/circle-alert';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { uiWords } from './words.ts';

/** The first thing wrong with each field, in words; and what was typed, as it came. */
export type Errors = Record<string, string>;
export type Values = Record<string, string | string[]>;

const FormContext = createContext<{ errors: Errors; values: Values }>({ errors: {}, values: {} });

/** Gives the fields inside their errors and typed values by name, after an answer 422 or for an edit. */
export function FormState(props: { errors?: Errors; values?: Values; children: ReactNode }) {
  const { errors = {}, values = {}, children } = props;
  return <FormContext.Provider value={{ errors, values }}>{children}</FormContext.Provider>;
}

export const useErrors = (): Errors => useContext(FormContext).errors;

/** What is wrong with a field: as given, else as the form around it knows. */
export function useError(name: string, given?: string): string | undefined {
  const errors = useErrors();
  return given ?? errors[name];
}

/**
 * A field that is being written in again is no longer called wrong, until the next answer. What was said of it stays to
 * be read. Spread `mending` on what holds the control.
 */
export function useMending(name: string, given?: string) {
  const errors = useErrors();
  const [mended, setMended] = useState<Errors | null>(null);
  const error = useError(name, given);
  const wrong = Boolean(error) && mended !== errors;
  const mending = {
    'data-invalid': wrong || undefined,
    'data-mended': (error && !wrong) || undefined,
    onInput: () => setMended(errors),
  };
  return { error, wrong, mending };
}

/** The typed value of a field, for controls that hold one value. */
export function useValue(name: string): string | undefined {
  const value = useContext(FormContext).values[name];
  return Array.isArray(value) ? value[0] : value;
}

export const useValues = (name: string): string[] | undefined => {
  const value = useContext(FormContext).values[name];
  return typeof value === 'string' ? [value] : value;
};

/** The id of a field's control; `needs[0].text` gives `field-needs-0-text`. */
export const fieldId = (name: string): string => `field-${name.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')}`;

export type FieldLabels = { name: string; label: ReactNode; help?: ReactNode; error?: string; optional?: boolean };

type Control = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

/** Label above, help before the field, error beside it. The child draws the control with what it is given. */
export function Field({ children, ...labels }: FieldLabels & { children: (control: Control) => ReactNode }) {
  const { name, label, help, optional } = labels;
  const id = fieldId(name);
  const { error, wrong, mending } = useMending(name, labels.error);
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field" {...mending}>
      <label className="label" htmlFor={id}>
        {label} {optional && <Optional />}
      </label>
      <Help id={id} help={help} />
      <FieldError id={id} error={error} />
      {children({ id, name, 'aria-describedby': described || undefined, 'aria-invalid': wrong || undefined })}
    </div>
  );
}

export function Optional() {
  return <span className="label-optional">({useWords(uiWords).optional})</span>;
}

export function Help({ id, help }: { id: string; help?: ReactNode }) {
  return help ? (
    <div className="help" id={`${id}-help`}>
      {help}
    </div>
  ) : null;
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  return error ? (
    <p className="field-error" id={`${id}-error`}>
      <CircleAlert size={16} aria-hidden />
      {error}
    </p>
  ) : null;
}
