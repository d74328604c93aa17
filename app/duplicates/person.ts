import { type Among, odds, share, shareOfGiven } from './among.ts';
import { inSmall } from './letters.ts';
import { compareFamily, compareGiven, type FamilyLikeness, type GivenLikeness, type Part } from './part.ts';
import type { Reason } from './reasons.ts';
import { type Evidence, evidenceOf, type Subject } from './subject.ts';
import type { Weighed } from './weighed.ts';

type NameLikeness = { given: GivenLikeness; family: FamilyLikeness; swapped: boolean; bits: number };

/**
 * Weighs two persons as Fellegi and Sunter do: each thing that agrees or not adds the logarithm of how much oftener it
 * does so for one person written twice than for two people. Null where the names say that they are two.
 */
export function weighPersons(a: Subject, b: Subject, among: Among): Weighed | null {
  const name = likerName(a, b, among);
  if (!name) return null;
  const evidence = evidenceOf(a, b);
  const reached = evidence.mail !== null || evidence.phone !== null;
  if (!isPossible(name, evidence, reached)) return null;
  // With the same mail or telephone such names leave no doubt; without, nothing does.
  const certain = name.given === 'same' && (name.family === 'same' || name.family === 'particle');
  return { bits: odds(among.people) + name.bits, reasons: reasonsOfName(a, b, name), evidence, certain };
}

function likerName(a: Subject, b: Subject, among: Among): NameLikeness | null {
  const given = compareGiven(a.given, b.given, among.isGiven);
  const family = given === 'other' ? 'other' : compareFamily(a.family, b.family);
  if (given !== 'other' && family !== 'other') {
    const bits = bitsOfGiven(given, a.given, b.given, among) + bitsOfFamily(family, a.family, b.family, among);
    return { given, family, swapped: false, bits };
  }
  const turned = lessLiker(turn(a, b, among), turn(b, a, among));
  if (turned) return turned;
  return given === 'other'
    ? null
    : { given, family, swapped: false, bits: bitsOfGiven(given, a.given, b.given, among) - 5 };
}

/** As if `b` had its names the other way round; "Roumieu" alone may be the family name of "Nadège Roumieu". */
function turn(a: Subject, b: Subject, among: Among): NameLikeness | null {
  const given = compareGiven(a.given, b.family, among.isGiven);
  if (given === 'other' || given === 'missing') return null;
  const family = compareFamily(a.family, b.given);
  if (family === 'other') return null;
  // "Henry Chloé" bears no rare name: each part is as common as it is in the place where it mostly stands.
  const count = (part: Part) => Math.max(among.given(part), among.family(part));
  const either: Among = { ...among, given: count, family: count };
  const bits = bitsOfGiven(given, a.given, b.family, either) + bitsOfFamily(family, a.family, b.given, either);
  return { given, family, swapped: true, bits: bits - 1 };
}

const lessLiker = (one: NameLikeness | null, other: NameLikeness | null): NameLikeness | null =>
  one && other ? (one.bits < other.bits ? one : other) : (one ?? other);

/** How often a given name begins with this letter, about. */
const shareOfLetter = (letter: string): number => letterShares[letter] ?? 0.015;
const letterShares: Record<string, number> = {
  m: 0.12,
  j: 0.1,
  c: 0.1,
  a: 0.09,
  s: 0.08,
  l: 0.07,
  p: 0.06,
  f: 0.05,
  n: 0.05,
  e: 0.05,
  d: 0.05,
  g: 0.04,
  b: 0.04,
  r: 0.04,
  t: 0.03,
  v: 0.03,
  h: 0.02,
};

function bitsOfGiven(likeness: GivenLikeness, a: Part, b: Part, among: Among): number {
  if (likeness === 'initial') return Math.log2(0.9 / shareOfLetter(a.joined[0] ?? ''));
  const [shareA, shareB] = [shareOfGiven(a, among), shareOfGiven(b, among)];
  const more = Math.max(shareA, shareB);
  if (likeness === 'same') return Math.log2(0.85 / shareA);
  if (likeness === 'nickname') return Math.log2(0.4 / more);
  if (likeness === 'slip') return Math.log2((among.isGiven(a) && among.isGiven(b) ? 0.05 : 0.5) / more);
  if (likeness === 'part') return Math.log2(0.05 / more);
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
  return likeness === 'initial' ? Math.log2(0.9 / shareOfLetter(a.joined[0] ?? '')) : 0;
}

/** People of one household share a telephone or a mail, and are not one for that. */
function isPossible({ given, family }: NameLikeness, evidence: Evidence, reached: boolean): boolean {
  if (given === 'missing') return reached && (family === 'same' || family === 'particle');
  if (family === 'other')
    return given === 'same' && (evidence.mail !== null || (reached && evidence.territory === true));
  if (family === 'missing') return reached && given !== 'initial';
  if (family === 'initial') return given === 'same' || (reached && given !== 'initial');
  if (given === 'initial' && family === 'slip') return reached || evidence.territory === true;
  return true;
}

function reasonsOfName(a: Subject, b: Subject, { given, family, swapped }: NameLikeness): Reason[] {
  const found: Reason[] = [];
  if (swapped && family !== 'missing') found.push('swapped');
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
