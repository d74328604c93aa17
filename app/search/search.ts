import { z } from 'zod';

/*
 * One question asked of everything one may read: people, needs, synergies, projects, exchanges, communities, and also the
 * pages and acts of the house.
 */

/** In the order in which they stand when they match equally well. */
const searchKinds = ['actor', 'action', 'community', 'need', 'synergy', 'project', 'exchange', 'page'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A line of the results: where it leads, what it is called, who and where, when. */
export type Found = { kind: SearchKind; to: string; title: string; about: string; when: string };
/** `more`: others matched beyond those that are told. */
type FoundGroup = { kind: SearchKind; more: boolean; found: Found[] };
/** `count`: how many are told, all of them read by who asks. */
export type Results = { count: number; groups: FoundGroup[] };

const longest = 100;
// PostgreSQL keeps no NUL, and half a character is none.
const unwritten = /[\p{Cc}\p{Cs}\s]+/gu;

/** What was typed, as it is searched: one line, no longer than anybody means. */
export const question = z
  .string()
  .nullish()
  .transform((typed) => (typed ?? '').slice(0, 1000).replace(unwritten, ' ').normalize('NFC').trim().slice(0, longest));

/** "consigner un échange avec Jeanne": an act that is asked for by its name, of somebody. */
export function actAskedOf(typed: string): string | null {
  return /^(?:consigner|noter|log)\b.*?\s(?:avec|with)\s+(\S.*)$/iu.exec(typed)?.[1] ?? null;
}

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How well a short name answers: 1 the same, 0.95 begins so, 0.8 each word typed begins one of its, null not at all. */
export function matchName(typed: string, name: string): number | null {
  const [asked, given] = [folded(typed), folded(name)];
  if (asked.length === 0 || !asked.every((word) => given.some((other) => other.startsWith(word)))) return null;
  if (asked.join(' ') === given.join(' ')) return 1;
  return given.join(' ').startsWith(asked.join(' ')) ? 0.95 : 0.8;
}

export type Ranked = Found & { rank: number };

/** Groups the best first; those that match about as well keep the order of the house. At most so many of a kind. */
export function grouped(ranked: Ranked[], most: number): Results {
  const groups = searchKinds
    .map((kind) => ranked.filter((one) => one.kind === kind).sort((a, b) => b.rank - a.rank))
    .filter((all) => all.length > 0)
    .map((all) => ({ step: Math.floor((all[0]?.rank ?? 0) * 2), all }))
    .sort((a, b) => b.step - a.step)
    .map(({ all }) => ({
      kind: (all[0] as Ranked).kind,
      more: all.length > most,
      found: all.slice(0, most).map(({ rank: _, ...found }) => found),
    }));
  return { count: groups.reduce((sum, group) => sum + group.found.length, 0), groups };
}
