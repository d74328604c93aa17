import { fullNamesOf, isCommonGiven } from './given-names.ts';
import { isSlip, soundOf, withoutParticles } from './letters.ts';

/** One part of a person's name, given or family, read once. The same words make the same part: they are shared. */
export type Part = {
  words: string[];
  /** Written together: "le goff" and "legoff" are one. */
  joined: string;
  /** Family names without "de", "la", …; written together. */
  core: string;
  coreWords: string[];
  /** As it sounds, for families; the ends are heard in given names: Michel is not Michèle. */
  sound: string;
  givenSound: string;
  /** "j", "j p", "jp": nothing but first letters. */
  initials: string | null;
  firstLetters: string;
  /** What it may be short for, itself included. */
  names: string[];
  common: boolean;
};

const parts = new Map<string, Part>();
const mostKept = 400_000;

export function partOf(words: string[]): Part {
  const key = words.join(' ');
  let part = parts.get(key);
  if (!part) {
    // A process lives for months: what is kept to be shared does not grow with it.
    if (parts.size > mostKept) parts.clear();
    part = read(words);
    parts.set(key, part);
  }
  return part;
}

function read(words: string[]): Part {
  const coreWords = withoutParticles(words);
  const [joined, core] = [words.join(''), coreWords.join('')];
  const first = words.length === 1 ? joined : null;
  const initials = words.length > 0 && words.every((word) => word.length === 1) ? joined : null;
  return {
    words,
    joined,
    core,
    coreWords,
    sound: coreWords.map((word) => soundOf(word)).join(''),
    givenSound: soundOf(joined, true),
    initials: initials ?? (first?.length === 2 && !/[aeiouy]/.test(first) ? first : null),
    firstLetters: words.map((word) => word[0]).join(''),
    names: [joined, ...(first ? fullNamesOf(first) : [])],
    common: isCommonGiven(joined) || (words.length > 1 && words.every(isCommonGiven)),
  };
}

/** How two given names stand to each other, from the same to another one. */
export type GivenLikeness = 'same' | 'nickname' | 'slip' | 'initial' | 'part' | 'missing' | 'other';

/** `isName`: whether others bear it too, so that it is no slip. */
export function compareGiven(a: Part, b: Part, isName: (part: Part) => boolean): GivenLikeness {
  if (a === b || a.joined === b.joined) return a.joined === '' ? 'missing' : 'same';
  if (a.joined === '' || b.joined === '') return 'missing';
  if (a.initials !== null || b.initials !== null) {
    if (isInitialOf(a, b) || isInitialOf(b, a)) return 'initial';
    // "M. Dupont" is perhaps Monsieur.
    return a.initials === 'm' || b.initials === 'm' ? 'missing' : 'other';
  }
  // Most have one name and no other: nothing to be short for.
  const several = a.names.length > 1 || b.names.length > 1;
  if (several && a.names.some((name) => b.names.includes(name))) return 'nickname';
  const sounds = a.givenSound === b.givenSound;
  if (sounds || isSlip(a.joined, b.joined)) {
    const real = (a.common || isName(a)) && (b.common || isName(b));
    if (!real || (sounds && /e$/.test(a.joined) === /e$/.test(b.joined))) return 'slip';
  }
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (
    short.words.length === 1 &&
    long.words.length > 1 &&
    short.joined.length > 1 &&
    long.words.includes(short.joined)
  ) {
    return 'part';
  }
  return 'other';
}

const isInitialOf = (short: Part, long: Part): boolean =>
  short.initials !== null && long.firstLetters.startsWith(short.initials.slice(0, long.firstLetters.length));

export type FamilyLikeness = 'same' | 'particle' | 'slip' | 'added' | 'initial' | 'missing' | 'other';

export function compareFamily(a: Part, b: Part): FamilyLikeness {
  if (a === b || a.joined === b.joined) return a.joined === '' ? 'missing' : 'same';
  if (a.joined === '' || b.joined === '') return 'missing';
  if (a.core === b.core) return 'particle';
  if (a.initials !== null || b.initials !== null) return isInitialOf(a, b) || isInitialOf(b, a) ? 'initial' : 'other';
  if (isSlip(a.core, b.core) || isSlip(a.joined, b.joined) || (a.sound === b.sound && a.sound.length > 3))
    return 'slip';
  const [short, long] = a.coreWords.length <= b.coreWords.length ? [a, b] : [b, a];
  if (long.coreWords.length > short.coreWords.length && isWithin(short, long)) return 'added';
  return 'other';
}

/** Every word of the shorter stands in the longer, one of them perhaps mistyped. */
function isWithin(short: Part, long: Part): boolean {
  let slips = 0;
  return short.coreWords.every((word) => {
    if (word.length < 3) return false;
    if (long.coreWords.includes(word)) return true;
    slips += 1;
    return slips === 1 && long.coreWords.some((other) => other.length > 3 && isSlip(word, other));
  });
}
