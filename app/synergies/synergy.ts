import { z } from 'zod';
import { checked, id, ids, line, optionalLine, optionalProse, version } from '#app/http/parse-form.ts';
import { levels } from '#app/visibility/visibility.ts';

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

const text = {
  title: line(160),
  body: optionalProse(20_000),
  actors: ids(50),
  projects: ids(50),
  needs: ids(50),
  themes: ids(20),
};

export const newSynergy = z.object({
  id: id(),
  ...text,
  community: id(),
  directorate: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.uuid().nullable()),
  visibility: z.enum(levels),
});
export type NewSynergy = z.output<typeof newSynergy>;

export const editedSynergy = z.object({ version: version(), ...text, outcome: optionalProse(20_000) });
export type EditedSynergy = z.output<typeof editedSynergy>;

export const movedSynergy = z.object({
  state: z.enum(synergyStates),
  from: z.enum(synergyStates).optional().catch(undefined),
  outcome: optionalProse(20_000),
  undo: checked(),
  to: optionalLine(500),
});

export const agreement = z.object({ kind: z.enum(['actor', 'project']), party: id(), agreed: checked() });

export const countParties = (given: {
  actors: string[];
  projects: string[];
  needs: string[];
  themes: string[];
}): number => new Set([...given.actors, ...given.projects, ...given.needs, ...given.themes]).size;
