import type { Chance } from './chance.ts';
import type { Invented } from './invented.ts';

/*
 * The same person or organization as a second list writes them. Rules of how lists differ, written apart from what looks
 * for them. A variant always shares something beside the name: its place, a mail, a telephone or an organization, or else
 * nobody could say that it is one.
 */

export type Variant = Invented & { rule: string };

const without = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
const neighbours: Record<string, string> = {
  a: 'zq', z: 'aes', e: 'zrd', r: 'etf', t: 'ryg', y: 'tuh', u: 'yij', i: 'uok', o: 'ipl', p: 'om',
  q: 'asw', s: 'qdz', d: 'sfe', f: 'dgr', g: 'fht', h: 'gjy', j: 'hku', k: 'jli', l: 'kmo', m: 'lp',
  w: 'xq', x: 'wcs', c: 'xvd', v: 'cbf', b: 'vng', n: 'bjh',
};
const called: Record<string, string[]> = {
  Alexandre: ['Alex'], Antoine: ['Toine', 'Tonio'], Benjamin: ['Ben'], Benoît: ['Ben'], Catherine: ['Cathy', 'Kathy'], Christine: ['Chris'], Christophe: ['Chris', 'Tof'],
  Clément: ['Clem'], Daniel: ['Dany'], Dominique: ['Dom'], Élisabeth: ['Babeth'], Emmanuel: ['Manu'], Fabrice: ['Fab'], Fabien: ['Fab'], Frédéric: ['Fred'], Grégory: ['Greg'],
  Guillaume: ['Guigui'], Isabelle: ['Isa'], Jérémy: ['Jérem'], Jonathan: ['Jo'], Julien: ['Ju'], Laetitia: ['Laeti'], Ludovic: ['Ludo'], Mathieu: ['Mat', 'Matt'], Maxime: ['Max'],
  Michel: ['Mich'], Mickaël: ['Mick', 'Mike'], Mohamed: ['Momo'], Nathalie: ['Nath'], Nicolas: ['Nico'], Olivier: ['Olive'], Patricia: ['Pat'], Patrick: ['Pat'], Philippe: ['Phil'],
  Pierre: ['Pierrot'], Raphaël: ['Raph'], Robert: ['Bob'], Samuel: ['Sam'], Sandrine: ['Sandy'], Sébastien: ['Seb'], Sophie: ['Soso'], Stéphane: ['Steph'], Stéphanie: ['Steph'],
  Sylvie: ['Syl'], Suzanne: ['Suzy'], Thomas: ['Tom'], Valérie: ['Val'], Véronique: ['Véro'], Vincent: ['Vince'], Virginie: ['Virg'], Xavier: ['Xav'], Théo: ['Théodore'],
};

/** One slip of a finger: two letters swapped, one dropped, doubled, or its neighbour on the keyboard. The first stays, mostly. */
function slip(word: string, chance: Chance): string {
  const letters = [...word];
  const first = chance.is(0.08) ? 0 : 1;
  const at = Math.min(first + chance.below(Math.max(1, letters.length - 1 - first)), letters.length - 1);
  const letter = letters[at] ?? '';
  const kind = chance.below(4);
  if (kind === 0 && at + 1 < letters.length) [letters[at], letters[at + 1]] = [letters[at + 1] ?? '', letter];
  else if (kind === 1 && letters.length > 4) letters.splice(at, 1);
  else if (kind === 2) letters.splice(at, 0, letter);
  else {
    const near = neighbours[without(letter).toLowerCase()];
    if (near) letters[at] = chance.one([...near]);
    else letters.splice(at, 0, letter);
  }
  return letters.join('');
}

type Rule = (one: Invented, chance: Chance) => Invented | null;
const named = (one: Invented, given: string, family: string): Invented => ({ ...one, given, family, name: `${given} ${family}` });

const personRules: Record<string, Rule> = {
  'accents lost': (one) => (without(one.name) === one.name ? null : named(one, without(one.given), without(one.family))),
  hyphen: (one) => (/-/.test(one.name) ? named(one, one.given.replaceAll('-', ' '), one.family.replaceAll('-', ' ')) : null),
  'space lost': (one) => (/[ ']/.test(one.family) ? named(one, one.given, one.family.replace(/[ ']/g, '')) : null),
  swapped: (one) => ({ ...one, name: `${one.family} ${one.given}` }),
  comma: (one) => ({ ...one, name: `${one.family.toUpperCase()}, ${one.given}` }),
  initial: (one) => named(one, one.given.split('-').map((word) => `${word[0]}.`).join('-'), one.family),
  'slip in the family name': (one, chance) => (one.family.length < 5 ? null : named(one, one.given, slip(one.family, chance))),
  'slip in the given name': (one, chance) => (one.given.length < 5 ? null : named(one, slip(one.given, chance), one.family)),
  'married name added': (one, chance) => named(one, one.given, `${one.family}${chance.one(['-', ' '])}${chance.one(['Delmas', 'Roubaud', 'Carrière', 'Testut', 'Vaysse', 'Lagarde'])}`),
  'married name before': (one, chance) => named(one, one.given, `${chance.one(['Delmas', 'Roubaud', 'Carrière', 'Testut', 'Vaysse', 'Lagarde'])} ${one.family}`),
  nickname: (one, chance) => (called[one.given] ? named(one, chance.one(called[one.given] ?? []), one.family) : null),
  'mail moved': (one, chance) => {
    const [mail] = one.mails;
    if (!mail || one.phones.length === 0) return null;
    return { ...one, mails: [`${mail.split('@')[0]}@${chance.one(['ailleurs.example', 'neuf.example', 'poste.example'])}`] };
  },
  'particle dropped': (one) => {
    const shorter = one.family.replace(/^(De La|De|Du|Des|Le|La|Van|El|Ben|Da) /, '').replace(/^[DL]'/, '');
    return shorter === one.family ? null : named(one, one.given, shorter);
  },
  capitals: (one) => ({ ...one, name: `${one.given.toUpperCase()} ${one.family.toUpperCase()}` }),
  'family name in capitals first': (one) => ({ ...one, name: `${one.family.toUpperCase()} ${one.given}` }),
  title: (one, chance) => ({ ...one, name: `${chance.one(['M.', 'Mme', 'Dr'])} ${one.name}` }),
};

const organizationRules: Record<string, Rule> = {
  'legal form': (one, chance) => {
    const bare = one.name.replace(/^(Association|SARL|EARL|SCOP|GAEC|SAS) /, '');
    if (bare !== one.name) return { ...one, name: chance.is(0.5) ? bare : `${bare} (${chance.one(['asso', 'loi 1901', 'SARL'])})` };
    return { ...one, name: `${chance.one(['Asso', 'Association', 'Assoc.'])} ${one.name}` };
  },
  acronym: (one) => {
    if (/^Maison des Jeunes/.test(one.name)) return { ...one, name: one.name.replace(/^Maison des Jeunes et de la Culture/, 'MJC') };
    const words = one.name.split(' ').filter((word) => word.length > 3);
    if (words.length < 4) return null;
    return { ...one, name: words.map((word) => without(word[0] ?? '').toUpperCase()).join('') };
  },
  accents: (one) => (without(one.name) === one.name ? null : { ...one, name: without(one.name) }),
  capitals: (one) => ({ ...one, name: without(one.name).toUpperCase() }),
  slip: (one, chance) => {
    const words = one.name.split(' ');
    const longest = words.reduce((best, word, at) => (word.length > (words[best] ?? '').length ? at : best), 0);
    return { ...one, name: words.map((word, at) => (at === longest ? slip(word, chance) : word)).join(' ') };
  },
  'small words': (one) => (/ (du|de|des|de la|et) /.test(one.name) ? { ...one, name: one.name.replace(/ (du|des|de la|de|et) /g, ' ') } : null),
};

const formats: ((digits: string) => string)[] = [
  (digits) => digits.replace(/(..)(?=.)/g, '$1 '),
  (digits) => digits.replace(/(..)(?=.)/g, '$1.'),
  (digits) => `+33${digits.slice(1)}`,
  (digits) => `+33 (0)${digits.slice(1)}`,
  (digits) => `0033 ${digits.slice(1, 2)} ${digits.slice(2)}`,
  (digits) => digits,
];

/** `count` variants of people of the directory, each rule as often as it applies; null where chance finds too little. */
export function plant(people: readonly Invented[], count: number, chance: Chance): { variant: Variant; of: number }[] {
  const planted: { variant: Variant; of: number }[] = [];
  const used = new Set<number>();
  const rules = Object.entries(personRules);
  const forOrganizations = Object.entries(organizationRules);
  for (let turn = 0; planted.length < count && turn < count * 200; turn += 1) {
    const of = chance.below(people.length);
    const one = people[of] as Invented;
    if (used.has(of)) continue;
    const list = one.kind === 'person' ? rules : forOrganizations;
    const [rule, apply] = list[turn % list.length] as [string, Rule];
    const changed = apply(one, chance);
    if (!changed) continue;
    const variant = lose({ ...changed, rule }, one, chance);
    if (!variant) continue;
    used.add(of);
    planted.push({ variant, of });
  }
  return planted;
}

/** What the second list does not say. */
function lose(variant: Variant, one: Invented, chance: Chance): Variant | null {
  const keepsMail = variant.rule === 'mail moved' || chance.is(0.6);
  const keepsPhone = variant.rule === 'mail moved' || chance.is(0.6);
  const left: Variant = {
    ...variant,
    mails: keepsMail ? variant.mails.map((mail) => (chance.is(0.2) ? mail.toUpperCase() : mail)) : [],
    phones: keepsPhone ? variant.phones.map((phone) => chance.one(formats)(phone)) : [],
    commune: chance.is(0.85) ? variant.commune : null,
    organizations: chance.is(0.7) ? variant.organizations : [],
  };
  const shares = left.commune !== null || (left.mails.length > 0 && one.mails.length > 0) || left.phones.length > 0;
  return shares ? left : null;
}
