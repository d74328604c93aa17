import { exactDay } from '#app/i18n/dates.ts';
import type { Locale } from '#app/i18n/words.ts';
import { kindWords } from '#app/journal/kind-words.ts';
import { stateWords, urgencyWords } from '#app/needs/life-words.ts';
import { projectStateWords } from '#app/projects/words.ts';
import { synergyStateWords } from '#app/synergies/words.ts';
import { visibilityWords } from '#app/visibility/visibility.ts';
import { columnWords, tableWords, valueWords } from './copy-words.ts';

type Dictionary = Record<Locale, Record<string, unknown>>;

const states: Record<string, Dictionary> = {
  needs: stateWords,
  synergies: synergyStateWords,
  projects: projectStateWords,
};
const ofLevels = ['consent_level', 'restricted_from', 'level'];
const ofMachine = ['kind', 'circle', 'basis', 'act', 'urgency'];

const known = (dictionary: Record<string, unknown>, word: string): string | null =>
  typeof dictionary[word] === 'string' ? (dictionary[word] as string) : null;

export const sayTable = (table: string, locale: Locale): string => known(tableWords[locale], table) ?? table;
export const sayColumn = (column: string, locale: Locale): string =>
  known(columnWords[locale], column.split('.').at(-1) ?? column) ?? column;

/** What stands in a column of a copy, as a reader says it; people's own words as they are. */
export function sayCopied(table: string, column: string, value: unknown, locale: Locale): string {
  if (typeof value === 'boolean') return valueWords[locale][value ? 'yes' : 'no'];
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  const dictionaries: Dictionary[] = [
    ...(ofLevels.includes(column) ? [visibilityWords] : []),
    ...(column === 'state' && states[table] ? [states[table]] : []),
    ...(column === 'kind' && table === 'interactions' ? [kindWords] : []),
    ...(column === 'urgency' ? [urgencyWords] : []),
    ...(ofMachine.includes(column) ? [valueWords] : []),
  ];
  for (const dictionary of dictionaries) {
    const said = known(dictionary[locale], value);
    if (said) return said;
  }
  if (column === 'happened_at') return value.slice(0, 5);
  if (/^\d{4}-\d{2}-\d{2}($|T)/.test(value) && !Number.isNaN(Date.parse(value.slice(0, 10))))
    return exactDay(value.slice(0, 10), locale);
  return value;
}
