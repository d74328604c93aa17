import type { InputHTMLAttributes, ReactNode } from 'react';
import { FieldError, type FieldLabels, fieldId, Help, Optional, useMending, useValues } from './field.tsx';
import type { Icon } from './icon.ts';
import type { Choice } from './text-fields.tsx';

type CheckFieldProps = FieldLabels & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>;

export function CheckField({ name, label, help, error: given, optional: _, value = 'on', ...rest }: CheckFieldProps) {
  const id = fieldId(rest.id ?? name);
  const { error, mending } = useMending(name, given);
  const typed = useValues(name);
  return (
    <div className="field" {...mending}>
      <FieldError id={id} error={error} />
      <div className="check">
        <input
          {...rest}
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={typed ? typed.includes(String(value)) : rest.defaultChecked}
          aria-describedby={[help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
        />
        <label htmlFor={id}>{label}</label>
        <Help id={id} help={help} />
      </div>
    </div>
  );
}

type ChoiceGroupProps = FieldLabels & {
  options: (Choice & { icon?: Icon })[];
  /** Several may be chosen: boxes instead of radios. */
  many?: boolean;
  value?: string | string[];
  required?: boolean;
  onChange?: (value: string) => void;
  children?: ReactNode;
};

/** A few choices as pills, one or several. */
export function ChoiceGroup({ name, label, help, error: given, optional, many, value, ...rest }: ChoiceGroupProps) {
  const id = fieldId(name);
  const { error, mending } = useMending(name, given);
  const typed = useValues(name);
  const chosen = typed ?? (Array.isArray(value) ? value : [value]);
  return (
    <fieldset
      className="field"
      id={id}
      tabIndex={-1}
      {...mending}
      aria-describedby={[help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
    >
      <legend className="label">
        {label} {optional && <Optional />}
      </legend>
      <Help id={id} help={help} />
      <FieldError id={id} error={error} />
      <div className="pills">
        {rest.options.map(({ icon: Icon, ...option }) => (
          <label className="pill" key={option.value} title={option.hint}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={option.value}
              disabled={option.disabled}
              required={!many && rest.required}
              defaultChecked={chosen.includes(option.value)}
              onChange={rest.onChange && ((event) => rest.onChange?.(event.currentTarget.value))}
            />
            {Icon && <Icon size={17} aria-hidden />}
            {option.label}
          </label>
        ))}
      </div>
      {rest.children}
    </fieldset>
  );
}
