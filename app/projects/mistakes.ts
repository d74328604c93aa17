import type { Locale } from '#app/i18n/words.ts';
import type { Mistake } from './project.ts';
import { projectFormWords } from './words.ts';

/** What to do next about a mistake that only the database or two fields together could tell, beside its field. */
export function mistakeWords(mistake: Mistake, locale: Locale): Record<string, string> {
  const w = projectFormWords[locale];
  if ('territory' in mistake)
    return { territory: mistake.territory === 'several' ? w.territorySeveral : w.territoryNone };
  if ('endedOn' in mistake) return { endedOn: w.early };
  return 'participants' in mistake ? { participants: w.unknown } : { needs: w.unknown };
}
