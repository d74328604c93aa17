import type { Locale } from '#app/i18n/words.ts';
import type { Mistake } from './need.ts';
import { needWords } from './words.ts';

/** What to do next about a mistake that only the database could tell, beside its field. */
export function mistakeWords(mistake: Mistake, locale: Locale): Record<string, string> {
  const w = needWords[locale];
  if ('territory' in mistake)
    return { territory: mistake.territory === 'several' ? w.territorySeveral : w.territoryNone };
  return 'expressers' in mistake ? { expressers: w.expressersUnknown } : { directorate: w.directorateMissing };
}
