import { weighAcronym } from './acronym.ts';
import { type Among, odds, share } from './among.ts';
import { inSmall, isSlip } from './letters.ts';
import { kinds, type OrganizationName } from './organization-name.ts';
import type { Reason } from './reasons.ts';
import { evidenceOf, type Subject } from './subject.ts';
import type { Weighed } from './weighed.ts';

export function weighOrganizations(a: Subject, b: Subject, among: Among): Weighed | null {
  const [nameA, nameB] = [a.organization, b.organization];
  if (!nameA || !nameB || differByKind(nameA, nameB)) return null;
  const name = weighNames(nameA, nameB, among);
  if (!name) return null;
  const evidence = evidenceOf(a, b);
  const reached = evidence.mail !== null || evidence.phone !== null;
  // Each village has its "Foyer rural": without anything else in common, another place means another one.
  if (evidence.territory === false && !reached) return null;
  const alike = nameA.tight === nameB.tight;
  const reason = alike ? spelling(a, b) : name.reason;
  return { bits: odds(among.organizations) + name.bits, reasons: [reason], evidence, certain: alike };
}

function spelling(a: Subject, b: Subject): Reason {
  if (a.organization?.forms !== b.organization?.forms) return 'legal-form';
  if (inSmall(a.name) === inSmall(b.name)) return 'name';
  return a.folded === b.folded ? 'accents' : 'spacing';
}

const differByKind = (a: OrganizationName, b: OrganizationName): boolean =>
  a.kinds.length > 0 &&
  b.kinds.length > 0 &&
  !a.kinds.some((kind) => b.kinds.includes(kind) || b.kinds.some((other) => isSlip(kind, other)));

function weighNames(a: OrganizationName, b: OrganizationName, among: Among): { bits: number; reason: Reason } | null {
  if (a.tight === b.tight) return { bits: bitsOfCore(a, among), reason: 'name' };
  const acronym = weighAcronym(a, b, among) ?? weighAcronym(b, a, among);
  return acronym === null ? weighWords(a, b, among) : { bits: acronym, reason: 'acronym' };
}

const bitsOfWord = (word: string, among: Among) =>
  Math.min(Math.log2(1 / share(among.word(word), among.organizations)), 11);

/** A name that others have too tells what its number says; one of rare words more than that it occurs once. */
function bitsOfCore({ core, words }: OrganizationName, among: Among): number {
  const counted = Math.log2(0.85 / share(among.core(core), among.organizations));
  if (among.core(core) > 2) return counted;
  const spelled = words.reduce((bits, word) => bits + 0.8 * bitsOfWord(word, among), 0);
  return Math.max(counted, Math.min(spelled, 24));
}

/** The same words, some perhaps mistyped, or all of one name within the other. */
function weighWords(a: OrganizationName, b: OrganizationName, among: Among): { bits: number; reason: Reason } | null {
  const left = [...b.words];
  const lonely: string[] = [];
  let [bits, slips, shared] = [0, 0, 0];
  for (const word of a.words) {
    const at = placeOfLike(word, left);
    if (at < 0) {
      lonely.push(word);
      continue;
    }
    const [other = word] = left.splice(at, 1);
    if (singular(word) !== singular(other)) slips += 1;
    bits += Math.min(bitsOfWord(word, among), bitsOfWord(other, among)) - (other === word ? 0 : 1);
    shared += 1;
  }
  const alone = lonely.length > 0 ? lonely : left;
  if (shared === 0 || slips > 2 || (lonely.length > 0 && left.length > 0) || alone.length > shared) return null;
  // A word more is a branch, a project or another house as often as it is a longer name.
  for (const word of alone) bits -= kinds.has(word) ? 2 : Math.min(bitsOfWord(word, among) * 0.6, 6);
  const most = Math.log2(0.5 * (among.organizations + 2_000));
  return { bits: Math.min(bits, most) - 1, reason: slips > 0 && alone.length === 0 ? 'slip' : 'near-name' };
}

function placeOfLike(word: string, words: string[]): number {
  const at = words.indexOf(word);
  if (at >= 0) return at;
  return words.findIndex((other) => singular(word) === singular(other) || isSlip(word, other));
}

const singular = (word: string) => (word.length > 3 ? word.replace(/[sx]$/, '') : word);
