/*
 * A synergy is a link worth making between actors, projects, needs or themes. It is proposed, agreed by each party, under
 * way, then realised or set aside; what came of it is its outcome.
 */

export const synergyStates = ['proposed', 'agreed', 'under_way', 'realised', 'set_aside'] as const;
export type SynergyState = (typeof synergyStates)[number];

/** Where a synergy may go from where it is: on, and back when what was thought done is not. */
export const nextStates: Record<SynergyState, readonly SynergyState[]> = {
  proposed: ['agreed', 'under_way', 'set_aside'],
  agreed: ['proposed', 'under_way', 'realised', 'set_aside'],
  under_way: ['agreed', 'realised', 'set_aside'],
  realised: ['under_way'],
  set_aside: ['proposed', 'under_way'],
};

export const canMove = (from: SynergyState, to: SynergyState): boolean => nextStates[from].includes(to);
export const isSynergyState = (word: string | null | undefined): word is SynergyState =>
  synergyStates.some((state) => state === word);

export type PartyKind = 'actor' | 'project' | 'need' | 'theme';
export type Party = { kind: PartyKind; id: string; name: string; agreedOn: string | null };

/** Actors and projects agree; needs and themes are what it is about. */
export const agrees = (kind: PartyKind): boolean => kind === 'actor' || kind === 'project';

/** A synergy joins at least two things. */
export const fewestParties = 2;

export const countParties = (given: {
  actors: string[];
  projects: string[];
  needs: string[];
  themes: string[];
}): number => new Set([...given.actors, ...given.projects, ...given.needs, ...given.themes]).size;
