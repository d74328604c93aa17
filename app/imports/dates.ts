import { plain } from './plain.ts';

/** How the months begin, in French and in English. */
const months = 'jan,fev|feb,mar,av|apr,mai|may,juin|jun,juil|jul,ao|aug,sep,oct,nov,dec'
  .split(',')
  .map((begin) => new RegExp(`^(${begin})`));

/** A day as 2026-11-22; days before months, as in France, whose spreadsheets also write 22/11/26. */
export function dayOf(text: string): string | null {
  const [year, month, day] = partsOf(text.trim());
  const date = new Date(Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, day));
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

function partsOf(text: string): number[] {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text);
  if (iso) return iso.slice(1).map(Number);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2}(?!\d))/.exec(text);
  if (french) return [inFull(french[3] ?? ''), Number(french[2]), Number(french[1])];
  const [, day, month = '', year] = /^(\d{1,2})(?:er)? (\p{L}+)\.? (\d{4})$/u.exec(text) ?? [];
  const at = months.findIndex((begin) => begin.test(plain(month)));
  return at < 0 ? [] : [Number(year), at + 1, Number(day)];
}

/** "26" is 2026 and "98" is 1998. */
const inFull = (year: string): number => Number(year) + (year.length > 2 ? 0 : Number(year) < 70 ? 2000 : 1900);
