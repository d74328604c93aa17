import { exactDay } from '#app/i18n/dates.ts';
import type { Locale } from '#app/i18n/words.ts';
import { kindWords } from '#app/journal/kind-words.ts';
import { stateWords, urgencyWords } from '#app/needs/life-words.ts';
import { projectStateWords } from '#app/projects/words.ts';
import { synergyStateWords } from '#app/synergies/words.ts';
import type { RecordKind } from '#app/visibility/records.ts';
import { visibilityWords } from '#app/visibility/visibility.ts';
import { historyWords } from './words.ts';

type Dictionary = Record<Locale, Record<string, unknown>>;

const states: Partial<Record<RecordKind, Dictionary>> = {
  needs: stateWords,
  synergies: synergyStateWords,
  projects: projectStateWords,
};

/** The words in which a column's values are said, where they are not somebody's own. */
function dictionaryOf(kind: RecordKind, column: string): Dictionary | undefined {
  if (column === 'visibility' || column === 'consent_level') return visibilityWords;
  if (column === 'state') return states[kind];
  if (column === 'urgency') return urgencyWords;
  if (column === 'kind') return kind === 'interactions' ? kindWords : historyWords;
  return undefined;
}

/** What stood in a column, as a reader says it: a state by its word, a day by its date; people's own words as they are. */
export function sayValue(kind: RecordKind, column: string, value: string, locale: Locale): string {
  const said = dictionaryOf(kind, column)?.[locale][value];
  if (typeof said === 'string') return said;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return exactDay(value, locale);
  if (value === 'true' || value === 'false') return historyWords[locale][value === 'true' ? 'yes' : 'no'];
  return value;
}
