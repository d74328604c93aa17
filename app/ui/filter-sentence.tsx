import { Form, useSubmit } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from './button.tsx';
import type { Choice } from './text-fields.tsx';
import { useArrived } from './use-arrived.ts';
import { uiWords } from './words.ts';

type FilterSentenceProps = { label: string; action?: string; keep?: Record<string, string>; children: ReactNode };

/**
 * Filters that read as a sentence, kept in the address. Each change is sent at once; before the script arrives a button
 * sends them. `keep` are parameters that the filters must not lose (the sort, the columns).
 */
export function FilterSentence({ label, action, keep = {}, children }: FilterSentenceProps) {
  const t = useWords(uiWords);
  const submit = useSubmit();
  const arrived = useArrived();
  return (
    <search aria-label={label}>
      <Form
        className="filter-sentence"
        method="get"
        action={action}
        onChange={(event) => {
          if (event.target instanceof HTMLSelectElement) {
            submit(event.currentTarget, { replace: true, preventScrollReset: true });
          }
        }}
      >
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}{' '}
        <Button small type="submit" data-arrived={arrived || undefined}>
          {t.filter}
        </Button>
      </Form>
    </search>
  );
}

type FilterSelectProps = { name: string; label: string; value: string; options: Choice[] };

/** One word of the sentence, with its choices. `label` is for those who cannot see the sentence. */
export function FilterSelect({ name, label, value, options }: FilterSelectProps) {
  return (
    <select className="filter-word" name={name} aria-label={label} defaultValue={value} key={value}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

type FilterTextProps = { name: string; label: string; value: string };

export function FilterText({ name, label, value }: FilterTextProps) {
  return (
    <input
      className="filter-word"
      type="search"
      name={name}
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      key={value}
      enterKeyHint="search"
    />
  );
}
