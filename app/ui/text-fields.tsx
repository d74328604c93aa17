import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Field, type FieldLabels, useValue } from './field.tsx';

type Width = { width?: 'short' | 'medium' | 'full' };
type Own<A> = Omit<A, 'name' | 'width' | 'children'>;

type TextFieldProps = FieldLabels & Width & Own<InputHTMLAttributes<HTMLInputElement>>;

export function TextField({ name, label, help, error, optional, width, ...rest }: TextFieldProps) {
  const typed = useValue(name);
  return (
    <Field {...{ name, label, help, error, optional }}>
      {(control) => (
        <input
          type="text"
          {...rest}
          {...control}
          defaultValue={typed ?? rest.defaultValue}
          className="input"
          data-width={width}
        />
      )}
    </Field>
  );
}

export function DateField(props: TextFieldProps) {
  return <TextField width="short" {...props} type="date" />;
}

export function NumberField(props: TextFieldProps) {
  return <TextField width="short" inputMode="numeric" autoComplete="off" {...props} type="number" />;
}

type TextAreaProps = FieldLabels & { words?: boolean } & Own<TextareaHTMLAttributes<HTMLTextAreaElement>>;

/** Grows with its text. `words`: for what people said, written large. */
export function TextArea({ name, label, help, error, optional, words, ...rest }: TextAreaProps) {
  const typed = useValue(name);
  return (
    <Field {...{ name, label, help, error, optional }}>
      {(control) => (
        <textarea
          rows={words ? 5 : 3}
          {...rest}
          {...control}
          defaultValue={typed ?? rest.defaultValue}
          className="input"
          data-words={words || undefined}
        />
      )}
    </Field>
  );
}

export type Choice = { value: string; label: string; hint?: string; disabled?: boolean };

type SelectFieldProps = FieldLabels & {
  options: Choice[];
  /** The line above the choices, with an empty value: "Choisir une thématique". */
  placeholder?: string;
} & Own<SelectHTMLAttributes<HTMLSelectElement>>;

export function SelectField({ name, label, help, error, optional, options, placeholder, ...rest }: SelectFieldProps) {
  const typed = useValue(name);
  return (
    <Field {...{ name, label, help, error, optional }}>
      {(control) => (
        <select {...rest} {...control} defaultValue={typed ?? rest.defaultValue} className="input">
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A line of fields that belong together: a date and an hour, a first and a last name. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-x-4 gap-y-6">{children}</div>;
}
