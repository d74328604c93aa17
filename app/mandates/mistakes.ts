import type { FormErrors } from '#app/http/parse-form.ts';
import type { Locale } from '#app/i18n/words.ts';
import type { OfferMistake } from './mandate.ts';
import { mandateWords } from './words.ts';

const say = (day: string, locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** What is missing from an offer, by its name: at the top of the form "to be filled in" would not say what. */
export function missingErrors(errors: FormErrors, locale: Locale): FormErrors {
  const w = mandateWords[locale];
  const named: FormErrors = { person: w.personMissing, side: w.sideMissing };
  return Object.fromEntries(Object.entries(errors).map(([name, said]) => [name, named[name] ?? said]));
}

/** Why a mandate cannot be offered like this, in words beside its field. */
export function offerErrors(mistake: OfferMistake, locale: Locale): FormErrors {
  const w = mandateWords[locale];
  if ('person' in mistake) return { person: w.personUnknown };
  if ('directorate' in mistake) return { directorate: w.directorateMissing };
  if ('side' in mistake) {
    if (mistake.name === null) return { side: w.takenNow };
    const until = mistake.endsOn ? w.takenTo(say(mistake.endsOn, locale)) : w.takenOpen;
    return { side: w.taken(mistake.name, say(mistake.startsOn, locale), until) };
  }
  return { endsOn: w.endsBefore };
}
