import type { FormErrors } from '#app/http/parse-form.ts';
import type { Locale } from '#app/i18n/words.ts';
import { communityWords } from './words.ts';

type Mistake = { slug: 'form' | 'taken' } | { territory: 'several' | 'none' } | { theme: 'unknown' };

/** What the form said that cannot be kept, in words beside its field. */
export function mistakeErrors(mistake: Mistake, locale: Locale): FormErrors {
  const w = communityWords[locale];
  if ('slug' in mistake) return { slug: mistake.slug === 'taken' ? w.slugTaken : w.slugForm };
  if ('theme' in mistake) return { theme: w.themeUnknown };
  return { territory: mistake.territory === 'several' ? w.territorySeveral : w.territoryNone };
}
