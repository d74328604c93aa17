/*
 * A project is something done together: an idea, then prepared, running, and done or abandoned. People and organisations
 * take part in it, each in some role and capacity; it answers needs.
 */

export const projectStates = ['idea', 'preparing', 'running', 'done', 'abandoned'] as const;
export type ProjectState = (typeof projectStates)[number];

/** Where a project may go from where it is: on, and back when what was thought begun or over is not. */
export const nextStates: Record<ProjectState, readonly ProjectState[]> = {
  idea: ['preparing', 'running', 'abandoned'],
  preparing: ['running', 'idea', 'abandoned'],
  running: ['done', 'preparing', 'abandoned'],
  done: ['running'],
  abandoned: ['preparing', 'running'],
};

export const canMove = (from: ProjectState, to: ProjectState): boolean => nextStates[from].includes(to);

export const isProjectState = (word: string | null | undefined): word is ProjectState =>
  projectStates.some((state) => state === word);

const isOver = (state: ProjectState): boolean => state === 'done' || state === 'abandoned';

export type Dates = { startedOn: string | null; endedOn: string | null };

/**
 * The dates of a project that moves today: what runs has begun, what is over has ended, what goes on has not. Days that
 * people wrote down stay, except an end still to come of what ends now. Never an end before the beginning.
 */
export function datesAfter(from: ProjectState, to: ProjectState, dates: Dates, today: string): Dates {
  const { startedOn, endedOn } = dates;
  if (isOver(to)) {
    const ended = endedOn !== null && endedOn <= today ? endedOn : today;
    return { startedOn, endedOn: startedOn !== null && startedOn > ended ? endedOn : ended };
  }
  const end = isOver(from) ? null : endedOn;
  const begun = startedOn ?? (to === 'running' && (end === null || end >= today) ? today : null);
  return { startedOn: begun, endedOn: end };
}

/** No end before the beginning. */
export const datesAgree = ({ startedOn, endedOn }: Dates): boolean =>
  startedOn === null || endedOn === null || startedOn <= endedOn;

export type Participant = Dates & {
  id: string;
  name: string;
  kind: 'person' | 'organization';
  role: string;
  capacity: string;
};

/** Still takes part on that day. */
export const takesPart = (participant: { endedOn: string | null }, today: string): boolean =>
  participant.endedOn === null || participant.endedOn > today;

/** What a person must look at again, where only the database or two fields together could tell. */
export type Mistake =
  | { territory: 'several' | 'none' }
  | { participants: 'unknown' }
  | { needs: 'unknown' }
  | { endedOn: 'early' };

type Part = Dates & { role: string; capacity: string };

/** A part in one word that two people can compare: what a form was filled from, against what stands there now. */
export const tellPart = ({ role, capacity, startedOn, endedOn }: Part): string =>
  JSON.stringify([role, capacity, startedOn, endedOn]);

/** Which of its days a list tells: the end of what is over, else the beginning; null where no day was noted. */
export function whenOf(
  { state, startedOn, endedOn }: Dates & { state: ProjectState },
  today: string,
): { what: 'begun' | 'planned' | 'ended' | 'abandoned'; day: string } | null {
  if (isOver(state)) return endedOn === null ? null : { what: state === 'done' ? 'ended' : 'abandoned', day: endedOn };
  if (startedOn === null) return null;
  return { what: startedOn > today ? 'planned' : 'begun', day: startedOn };
}
