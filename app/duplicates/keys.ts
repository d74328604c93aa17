import { soundOf } from './letters.ts';
import { acronymsOf } from './organization.ts';
import type { Part } from './part.ts';
import { mailboxOf, type Subject } from './subject.ts';

/*
 * Two records are compared when they share a key. Each kind of variant leaves some key as it was: a slip at the end of a
 * family name leaves its beginning, a nickname the name it is short for, and so on. Rare keys first, for common ones are
 * looked through only so far.
 */

/** The keys under which a record is found. */
export function* keysOf(subject: Subject): Generator<string> {
  yield* contactKeys(subject);
  if (subject.isOrganization) yield* organizationKeys(subject);
  else yield* personKeys(subject.given, subject.family, subject.territory);
}

/** The keys under which its like are looked for: also those of its names the other way round. */
export function* keysToAsk(subject: Subject): Generator<string> {
  yield* keysOf(subject);
  if (!subject.isOrganization && subject.family.joined !== '') {
    yield* personKeys(subject.family, subject.given, subject.territory);
  }
}

function* contactKeys(subject: Subject): Generator<string> {
  for (const mail of subject.mails) {
    yield `m${mail}`;
    const box = mailboxOf(mail);
    if (box) yield `x${box}`;
  }
  for (const phone of subject.phones) yield `t${phone}`;
}

function* personKeys(given: Part, family: Part, territory: string | null): Generator<string> {
  if (given.joined === '' || family.joined === '') {
    yield `n${given.joined}${family.joined}`;
    return;
  }
  const families = new Set([family.sound, ...family.coreWords.filter((word) => word.length > 2).map(soundOfWord)]);
  const letter = given.joined[0] ?? '';
  if (territory) {
    // A slip in each name, or in one too common: their beginnings, in one place.
    yield `c${territory}${given.joined.slice(0, 2)} ${family.core.slice(0, 3)}`;
    yield `e${territory}${letter} ${family.core.slice(-4)}`;
    for (const one of families) yield `i${territory}${letter} ${one}`;
  }
  for (const name of given.names) {
    for (const one of families) yield `f${name} ${one}`;
    yield `b${name} ${family.core.slice(0, 3)}`;
    yield `z${name} ${family.core.slice(-3)}`;
  }
  for (const one of families) {
    yield `g${one} ${letter}`;
    yield `h${one} ${given.joined.slice(-3)}`;
  }
}

const soundOfWord = (word: string): string => {
  let sound = sounds.get(word);
  if (sound === undefined) {
    if (sounds.size > 200_000) sounds.clear();
    sound = soundOf(word);
    sounds.set(word, sound);
  }
  return sound;
};
const sounds = new Map<string, string>();

function* organizationKeys({ words, core, folded, territory }: Subject): Generator<string> {
  yield `o${core}`;
  yield `o${words.join('')}`;
  for (const acronym of acronymsOf(folded.split(' '))) yield `a${acronym}`;
  for (const word of words) {
    if (word.length < 10) yield `a${word}`;
    const begin = word.slice(0, 4);
    if (territory) yield `w${territory}${begin}`;
    if (words.length === 1) yield `s${begin}`;
  }
  const sorted = words.map((word) => word.slice(0, 5)).sort();
  for (let i = 0; i < Math.min(sorted.length, 5); i += 1) {
    for (let j = i + 1; j < Math.min(sorted.length, 5); j += 1) yield `p${sorted[i]} ${sorted[j]}`;
  }
}
