import { type Among, share } from './among.ts';
import type { OrganizationName } from './organization-name.ts';

/**
 * "MJC Blagnac" and "Maison des jeunes et de la culture de Blagnac", or an acronym beside what it stands for; null when
 * `short` holds no acronym of words of `long`. In powers of two, as all that is weighed.
 */
export function weighAcronym(short: OrganizationName, long: OrganizationName, among: Among): number | null {
  for (const word of short.words) {
    const run = word.length > 1 && word.length < 10 ? runOf(word, long) : null;
    if (!run) continue;
    if (long.words.includes(word)) {
      // Both stand on one side, and the acronym alone on the other.
      if (short.words.length > 1 || long.words.length < 3) continue;
      return Math.log2(0.5 / share(among.word(word), among.organizations));
    }
    const others = short.words.filter((other) => other !== word);
    const left = long.words.filter((other) => !run.includes(other));
    const unmatched = others.filter((other) => !left.includes(other)).length;
    const lonely = left.filter((other) => !others.includes(other)).length;
    if (unmatched > 0 || lonely > 1) continue;
    return Math.min(word.length * 3.5, 13) + others.length * 3 - lonely * 2;
  }
  return null;
}

/** The words of the name whose first letters spell `acronym`. */
function runOf(acronym: string, { rows }: OrganizationName): string[] | null {
  for (const { words, letters } of rows) {
    const at = letters.indexOf(acronym);
    if (at >= 0) return words.slice(at, at + acronym.length);
  }
  return null;
}
