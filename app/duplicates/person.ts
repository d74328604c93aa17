import { type Among, odds, share, shareOfGiven } from './among.ts';
import { inSmall } from './letters.ts';
import { compareFamily, compareGiven, type FamilyLikeness, type GivenLikeness, type Part } from './part.ts';
import type { Reason } from './reasons.ts';
import type { Evidence, Subject } from './subject.ts';

type NameLikeness = { given: GivenLikeness; family: FamilyLikeness; swapped: boolean; bits: number };

/**
 * Weighs two persons as Fellegi and Sunter do: each thing that agrees or not adds the logarithm of how much oftener it
 * does so for one person written twice than for two people. Null where the names say that they are two.
 */
export function weighPersons(a: Subject, b: Subject, evidence: Evidence, among: Among): { bits: number; reasons: Reason[] } | null {
  const reached = evidence.mail !== null || evidence.phone !== null;
  const name = likerName(a, b, among);
  if (!name || !isPossible(name, evidence, reached)) return null;
  const reasons = reasonsOfName(a, b, name);
  return { bits: odds(among.people) + name.bits, reasons };
}

function likerName(a: Subject, b: Subject, among: Among): NameLikeness | null {
  const straight = weighName(a.given, a.family, b.given, b.family, among, false);
  if (straight && straight.given !== 'other' && straight.family !== 'other') return straight;
  const swapped = weighName(a.given, a.family, b.family, b.given, among, true);
  if (!swapped || swapped.given === 'other' || swapped.family === 'other') return straight;
  // "Martin" alone, given or family name, swaps with anything: only whole names do.
  return swapped.given === 'missing' || swapped.family === 'missing' ? straight : swapped;
}

function weighName(givenA: Part, familyA: Part, givenB: Part, familyB: Part, among: Among, swapped: boolean): NameLikeness | null {
  const given = compareGiven(givenA, givenB, among.isGiven);
  if (given === 'other') return swapped ? null : { given, family: 'other', swapped, bits: 0 };
  const family = compareFamily(familyA, familyB);
  const bits = bitsOfGiven(given, givenA, givenB, among) + bitsOfFamily(family, familyA, familyB, among);
  return { given, family, swapped, bits: bits - (swapped ? 2 : 0) };
}

/** How often a given name begins with this letter, about. */
const shareOfLetter = (letter: string): number => letterShares[letter] ?? 0.015;
const letterShares: Record<string, number> = { m: 0.12, j: 0.1, c: 0.1, a: 0.09, s: 0.08, l: 0.07, p: 0.06, f: 0.05, n: 0.05, e: 0.05, d: 0.05, g: 0.04, b: 0.04, r: 0.04, t: 0.03, v: 0.03, h: 0.02 };

function bitsOfGiven(likeness: GivenLikeness, a: Part, b: Part, among: Among): number {
  if (likeness === 'initial') return Math.log2(0.9 / shareOfLetter(a.joined[0] ?? ''));
  const [shareA, shareB] = [shareOfGiven(a, among), shareOfGiven(b, among)];
  const more = Math.max(shareA, shareB);
  if (likeness === 'same') return Math.log2(0.85 / shareA);
  if (likeness === 'nickname') return Math.log2(0.4 / more);
  if (likeness === 'slip') return Math.log2((among.isGiven(a) && among.isGiven(b) ? 0.05 : 0.5) / more);
  if (likeness === 'part') return Math.log2(0.1 / more);
  return 0;
}

function bitsOfFamily(likeness: FamilyLikeness, a: Part, b: Part, among: Among): number {
  const [shareA, shareB] = [share(among.family(a), among.people), share(among.family(b), among.people)];
  const more = Math.max(shareA, shareB);
  if (likeness === 'same' || likeness === 'particle') return Math.log2(0.85 / more);
  // A name that nobody else bears is likely a slip; one that several bear is a name.
  const borne = Math.min(among.family(a), among.family(b));
  if (likeness === 'slip') return Math.log2((borne < 3 ? 0.4 : borne < 6 ? 0.1 : 0.02) / more);
  if (likeness === 'added') return Math.log2(0.3 / (more * 2));
  if (likeness === 'initial') return Math.log2(0.9 / shareOfLetter(a.joined[0] ?? ''));
  return likeness === 'other' ? -5 : 0;
}

/** People of one household share a telephone or a mail, and are not one for that. */
function isPossible({ given, family }: NameLikeness, evidence: Evidence, reached: boolean): boolean {
  if (given === 'other') return false;
  if (given === 'missing') return reached && (family === 'same' || family === 'particle');
  if (family === 'other') return given === 'same' && (evidence.mail !== null || (reached && evidence.territory === true));
  if (family === 'missing') return reached && given !== 'initial';
  if (family === 'initial') return given === 'same' || (reached && given !== 'initial');
  if (given === 'initial' && family === 'slip') return reached || evidence.territory === true;
  return true;
}

function reasonsOfName(a: Subject, b: Subject, { given, family, swapped }: NameLikeness): Reason[] {
  const found: Reason[] = [];
  if (swapped) found.push('swapped');
  if (given === 'slip' || family === 'slip') found.push('slip');
  if (given === 'nickname') found.push('nickname');
  if (given === 'initial' || family === 'initial') found.push('initial');
  if (given === 'part') found.push('part-of-name');
  if (family === 'particle') found.push('particle');
  if (family === 'added') found.push('added-name');
  if (family === 'other') found.push('other-family-name');
  if (given === 'missing' || family === 'missing') found.push('part-of-name');
  if (given === 'same' && family === 'same' && !swapped) {
    if (inSmall(a.name) === inSmall(b.name)) found.push('name');
    else found.push(a.folded === b.folded ? 'accents' : 'spacing');
  }
  return found;
}

/** Names that leave no doubt once the same mail or telephone goes with them. */
export function isCertain(a: Subject, b: Subject, among: Among): boolean {
  const name = likerName(a, b, among);
  if (!name) return false;
  const sure = name.family === 'same' || name.family === 'particle';
  return sure && name.given === 'same';
}
