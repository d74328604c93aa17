import { isCommonGiven } from './given-names.ts';
import type { Part } from './part.ts';

/** How often what two records share occurs among all that are known: what is rare tells more than what is common. */
export type Among = {
  /** How many others there are; a few thousand are always supposed, for a directory begins small. */
  people: number;
  organizations: number;
  given(part: Part): number;
  family(part: Part): number;
  /** Whether several bear this given name. */
  isGiven(part: Part): boolean;
  /** People, or organizations, of this place. */
  territory(code: string, isOrganization: boolean): number;
  mail(mail: string): number;
  phone(phone: string): number;
  employer(name: string): number;
  /** Organizations of exactly these words, and those that have one of them. */
  core(core: string): number;
  word(word: string): number;
};

const few = 2_000;

/** Nothing is known of the others: what one supposes of any directory. */
export const supposed: Among = {
  people: 0,
  organizations: 0,
  given: () => 2,
  family: () => 2,
  isGiven: () => false,
  territory: () => 2,
  mail: () => 2,
  phone: () => 2,
  employer: () => 2,
  core: () => 2,
  word: () => 2,
};

/** The share of those who have it, the two at hand not counted. */
export const share = (count: number, all: number, usual = 0): number =>
  (Math.max(count - 2, 0) + 1 + usual * few) / (all + few);

export const shareOfGiven = (part: Part, among: Among): number =>
  share(among.given(part), among.people, isCommonGiven(part.joined) ? 1 / 150 : 0);

export const odds = (all: number): number => Math.log2(0.02 / (all + few));
