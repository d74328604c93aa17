import { type Among, odds, share } from './among.ts';
import { inSmall, isSlip } from './letters.ts';
import type { Reason } from './reasons.ts';
import type { Evidence, Subject } from './subject.ts';

const legal = new Set(
  `association asso assoc ass assos sarl sas sasu sa eurl scop scic sci scea gaec earl eirl snc gie scp selarl sc loi 1901 inc ltd cuma`.split(' '),
);
const small = new Set('de du des d la le les l et en au aux a pour sur sous par chez un une the of and dans avec'.split(' '));
/** Of what kind it is: a collective is not the cooperative of the same place. */
const kinds = new Set(
  `association collectif cooperative ferme atelier maison foyer amicale cafe regie comite epicerie federation union club mairie ecole college lycee
  cinema theatre compagnie groupement syndicat reseau centre mediatheque bibliotheque fondation librairie restaurant jardin jardins boulangerie garage
  domaine moulin brasserie ressourcerie recyclerie cantine creche hopital office communaute commune departement region`.split(/\s+/),
);

/** Words that tell an organization from another; all of them when none do. */
export function tellingWords(words: string[]): string[] {
  const telling = words.filter((word) => !legal.has(word) && !small.has(word));
  if (telling.length > 0) return telling;
  const left = words.filter((word) => !small.has(word));
  return left.length > 0 ? left : words;
}

/** First letters of a run of words, with and without the small ones: "Maison des jeunes et de la culture" → mjc, mdjedlc. */
export function acronymsOf(words: string[]): string[] {
  const found = new Set<string>();
  const without = words.filter((word) => !small.has(word));
  for (const row of [without, words, without.filter((word) => !legal.has(word)), words.filter((word) => word.length > 3)]) {
    if (row.length > 1 && row.length < 10) found.add(row.map((word) => word[0]).join(''));
  }
  return [...found].filter((acronym) => acronym.length > 1);
}

type NameLikeness = { bits: number; reason: Reason };

export function weighOrganizations(a: Subject, b: Subject, evidence: Evidence, among: Among): { bits: number; reasons: Reason[] } | null {
  const reached = evidence.mail !== null || evidence.phone !== null;
  const name = likenessOfNames(a, b, among);
  if (!name) return null;
  // Each village has its "Foyer rural": without anything else in common, another place means another one.
  if (evidence.territory === false && !reached) return null;
  return { bits: odds(among.organizations) + name.bits, reasons: [name.reason] };
}

function likenessOfNames(a: Subject, b: Subject, among: Among): NameLikeness | null {
  if (a.core === b.core || a.core.replaceAll(' ', '') === b.core.replaceAll(' ', '')) {
    if (differByKind(a.folded.split(' '), b.folded.split(' '))) return null;
    const reason = inSmall(a.name) === inSmall(b.name) ? 'name' : a.folded === b.folded ? 'accents' : formsDiffer(a, b) ? 'legal-form' : 'spacing';
    return { bits: bitsOfCore(a, among), reason };
  }
  return acronym(a, b, among) ?? acronym(b, a, among) ?? nearWords(a, b, among);
}

const bitsOfWord = (word: string, among: Among) => Math.min(Math.log2(1 / share(among.word(word), among.organizations)), 11);

/** A name that others have too tells what its number says; one of rare words more than that it occurs once. */
function bitsOfCore({ core, words }: Subject, among: Among): number {
  const counted = Math.log2(0.85 / share(among.core(core), among.organizations));
  if (among.core(core) > 2) return counted;
  const spelled = words.reduce((bits, word) => bits + 0.8 * bitsOfWord(word, among), 0);
  return Math.max(counted, Math.min(spelled, 24));
}

const formsDiffer = (a: Subject, b: Subject) => {
  const forms = ({ folded }: Subject) => folded.split(' ').filter((word) => legal.has(word)).sort().join(' ');
  return forms(a) !== forms(b);
};

/** "MJC Blagnac" and "Maison des jeunes et de la culture de Blagnac"; also "ADEAR (Association pour …)". */
function acronym(short: Subject, long: Subject, among: Among): NameLikeness | null {
  for (const word of short.words) {
    if (word.length < 2 || word.length > 9 || long.words.includes(word)) continue;
    const run = runOf(word, long.folded.split(' '));
    if (!run) continue;
    const others = short.words.filter((other) => other !== word);
    const left = long.words.filter((other) => !run.includes(other));
    const missing = [...others.filter((other) => !left.includes(other)), ...left.filter((other) => !others.includes(other))];
    if (missing.length > (others.length > 0 && left.length > others.length ? 1 : 0) && others.length > 0) continue;
    if (others.length === 0 && left.length > 1) continue;
    const bits = Math.min(word.length * 3.5, 13) + others.length * 3 - missing.length * 2;
    return { bits, reason: 'acronym' };
  }
  // Both written out beside each other on one side: the acronym is one of its words.
  if (short.words.length === 1 && long.words.length > 2) {
    const [word = ''] = short.words;
    const run = long.words.includes(word) ? runOf(word, long.folded.split(' ').filter((other) => other !== word)) : null;
    if (run) return { bits: Math.log2(0.5 / share(among.word(word), among.organizations)), reason: 'acronym' };
  }
  return null;
}

/** The words whose first letters spell `acronym`, small words counted or not. */
function runOf(acronym: string, words: string[]): string[] | null {
  for (const row of [words.filter((word) => !small.has(word)), words.filter((word) => word.length > 3), words]) {
    const letters = row.map((word) => word[0]).join('');
    const at = letters.indexOf(acronym);
    if (at >= 0 && acronym.length > 1) return row.slice(at, at + acronym.length);
  }
  return null;
}

function nearWords(a: Subject, b: Subject, among: Among): NameLikeness | null {
  const left = [...b.words];
  const lonely: string[] = [];
  let [bits, slips, shared] = [0, 0, 0];
  const weight = (word: string) => bitsOfWord(word, among);
  for (const word of a.words) {
    let at = left.indexOf(word);
    if (at < 0) {
      at = left.findIndex((other) => isSlip(word, other) || singular(word) === singular(other));
      if (at < 0) {
        lonely.push(word);
        continue;
      }
      if (singular(word) !== singular(left[at] ?? '')) slips += 1;
    }
    const [other = word] = left.splice(at, 1);
    bits += Math.min(weight(word), weight(other)) - (other === word ? 0 : 1);
    shared += 1;
  }
  const alone = [...lonely, ...left];
  if (shared === 0 || slips > 2 || differByKind(a.folded.split(' '), b.folded.split(' '))) return null;
  if (lonely.length > 0 && left.length > 0) return null;
  if (alone.length > shared) return null;
  // A word more is a branch, a project or another house as often as it is a longer name.
  for (const word of alone) bits -= kinds.has(word) ? 2 : Math.min(weight(word) * 0.6, 6);
  const most = Math.log2(0.5 * (among.organizations + 2_000));
  return { bits: Math.min(bits, most) - 1, reason: slips > 0 && alone.length === 0 ? 'slip' : 'near-name' };
}

const singular = (word: string) => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

const spelledOut = new Map([['asso', 'association'], ['assoc', 'association'], ['ass', 'association'], ['assos', 'association']]);

function differByKind(a: string[], b: string[]): boolean {
  const kindsOf = (words: string[]) => words.map((word) => spelledOut.get(word) ?? word).filter((word) => kinds.has(word));
  const [mine, theirs] = [kindsOf(a), kindsOf(b)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((kind) => theirs.includes(kind) || theirs.some((other) => isSlip(kind, other)));
}
