import { foldWords } from './letters.ts';

const set = (text: string) => new Set(text.trim().split(/\s+/));

const legal = set(
  'association asso assoc ass assos sarl sas sasu sa eurl scop scic sci scea gaec earl eirl snc gie scp selarl sc loi 1901 inc ltd cuma',
);
const small = set('de du des d la le les l et en au aux a pour sur sous par chez un une the of and dans avec');
/** Of what kind it is: a collective is not the cooperative of the same place. */
export const kinds = set(`
  association collectif cooperative ferme atelier maison foyer amicale cafe regie comite epicerie federation union club mairie ecole college lycee
  cinema theatre compagnie groupement syndicat reseau centre mediatheque bibliotheque fondation librairie restaurant jardin jardins boulangerie garage
  domaine moulin brasserie ressourcerie recyclerie cantine creche hopital office communaute commune departement region`);
const inFull: Record<string, string> = {
  asso: 'association',
  assoc: 'association',
  ass: 'association',
  assos: 'association',
};

/** An organization's name, read once. */
export type OrganizationName = {
  /** The words that tell it from others; the same in order of the alphabet, and written together. */
  words: string[];
  core: string;
  tight: string;
  /** Its legal forms, and the nouns that say what it is. */
  forms: string;
  kinds: string[];
  /** Its words in full, less small ones, less short ones; each with its first letters. */
  rows: { words: string[]; letters: string }[];
};

export function readOrganization(name: string): OrganizationName {
  const all = foldWords(name);
  const words = tellingWords(all);
  const sorted = [...words].sort();
  const rows = [
    all.filter((word) => !small.has(word)),
    all.filter((word) => word.length > 3),
    all.filter((word) => !small.has(word) && !legal.has(word)),
    all,
  ].filter((row) => row.length > 1);
  return {
    words,
    core: sorted.join(' '),
    tight: sorted.join(''),
    forms: all
      .filter((word) => legal.has(word))
      .sort()
      .join(' '),
    kinds: all.map((word) => inFull[word] ?? word).filter((word) => kinds.has(word)),
    rows: rows.map((row) => ({ words: row, letters: row.map((word) => word[0]).join('') })),
  };
}

/** Words that tell an organization from another; all of them when none do. */
function tellingWords(words: string[]): string[] {
  const telling = words.filter((word) => !legal.has(word) && !small.has(word));
  if (telling.length > 0) return telling;
  const left = words.filter((word) => !small.has(word));
  return left.length > 0 ? left : words;
}

/** How `Known.organizations` names an organization. */
export const normalizeOrganization = (name: string): string => readOrganization(name).core;

/** What its first letters spell: "Maison des jeunes et de la culture" → mjc, mdjedlc. */
export const acronymsOf = ({ rows }: OrganizationName): string[] => [
  ...new Set(rows.map(({ letters }) => letters).filter((letters) => letters.length < 10)),
];
