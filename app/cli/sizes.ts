import { say } from '#db/terminal.ts';

export const count = (number: number): string => number.toLocaleString(say('fr', 'en'));

/** Bytes as people say them. */
export function size(bytes: number): string {
  const [unit, divisor] =
    bytes < 1_000_000 ? [say('ko', 'kB'), 1000] : bytes < 1e9 ? [say('Mo', 'MB'), 1e6] : [say('Go', 'GB'), 1e9];
  return `${(bytes / divisor).toLocaleString(say('fr', 'en'), { maximumFractionDigits: 1 })} ${unit}`;
}
