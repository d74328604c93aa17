import { say } from '#db/terminal.ts';

const count = (number: number): string => number.toLocaleString(say('fr', 'en'));

/** « 3 lignes », for words that take an s. */
export const several = (number: number, french: string, english: string): string =>
  `${count(number)} ${say(number < 2 ? french : `${french}s`, number === 1 ? english : `${english}s`)}`;

export const rowsOfTables = (rows: number, tables: number): string =>
  `${several(rows, 'ligne', 'row')} ${say('de', 'of')} ${several(tables, 'table', 'table')}`;

/** Bytes as people say them. */
export function size(bytes: number): string {
  const [unit, divisor] =
    bytes < 1_000_000 ? [say('ko', 'kB'), 1000] : bytes < 1e9 ? [say('Mo', 'MB'), 1e6] : [say('Go', 'GB'), 1e9];
  return `${(bytes / divisor).toLocaleString(say('fr', 'en'), { maximumFractionDigits: 1 })} ${unit}`;
}
