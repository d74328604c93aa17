import { z } from 'zod';
import { type FormErrors, type FormValues, parseFields, version } from '#app/http/parse-form.ts';
import type { Locale } from '#app/i18n/words.ts';
import {
  checkExchange,
  countUnidentified,
  exchangeShape,
  type Logged,
  peopleOf,
  sayWhatIsMissing,
  split,
  typedValues,
  withoutUnidentified,
} from './log-form.ts';

/** An exchange as corrected, and the version that was corrected. */
export type Corrected = Pick<Logged, 'kind' | 'happenedOn' | 'happenedAt' | 'notes' | 'unidentified' | 'people'> & {
  version: number;
};

const schema = z.object({ version: version(), ...exchangeShape });

type Parsed = { ok: true; value: Corrected } | { ok: false; errors: FormErrors; values: FormValues };

export function parseCorrection(form: FormData, today: string, locale: Locale): Parsed {
  const values = typedValues(form);
  const main = parseFields(withoutUnidentified(split(form)), schema, locale);
  const errors: FormErrors = main.ok ? {} : main.errors;
  sayWhatIsMissing(errors, form, locale);
  if (!main.ok) return { ok: false, errors, values };
  const people = peopleOf(main.value, form, locale, errors);
  const unidentified = countUnidentified(form, main.value.unidentified);
  const { actors: _, newActors: __, explicit: ___, ...exchange } = main.value;
  checkExchange({ ...exchange, unidentified }, people, today, locale, errors);
  if (Object.keys(errors).length > 0) return { ok: false, errors, values };
  return { ok: true, value: { ...exchange, unidentified, people } };
}
