import { daysBetween } from '#app/i18n/dates.ts';

/*
 * A need is something that is missing, expressed by somebody or by a directorate. It has a life, from collected to
 * answered, and is a debt as long as those who expressed it were told nothing.
 */

export const needStates = ['collected', 'qualified', 'taken_up', 'answered', 'closed'] as const;
export type NeedState = (typeof needStates)[number];

export const urgencies = ['low', 'normal', 'high'] as const;
export type Urgency = (typeof urgencies)[number];

/**
 * Where a need may go from where it is: on, also past a step; and back, when what was thought done is not. What was
 * answered or closed starts again as qualified or taken up: it was heard once, it is no longer merely collected.
 */
export const nextStates: Record<NeedState, readonly NeedState[]> = {
  collected: ['qualified', 'taken_up', 'answered', 'closed'],
  qualified: ['collected', 'taken_up', 'answered', 'closed'],
  taken_up: ['qualified', 'answered', 'closed'],
  answered: ['qualified', 'taken_up', 'closed'],
  closed: ['qualified', 'taken_up'],
};

export const canMove = (from: NeedState, to: NeedState): boolean => nextStates[from].includes(to);

export const isNeedState = (word: string | null | undefined): word is NeedState =>
  needStates.some((state) => state === word);

/** Nothing more is asked of it for now. */
export const isDone = (state: NeedState): boolean => state === 'answered' || state === 'closed';

type Told = { state: NeedState; collectedOn: string; toldOn: string | null };

/** Days since the need was collected. */
export const ageInDays = (need: { collectedOn: string }, today: string): number =>
  Math.max(0, daysBetween(need.collectedOn, today));

/**
 * The day since which those who expressed the need wait to be told something: the last time they were, else the day it
 * was collected. Null once it is answered or closed and they were told so. A need closed in silence stays a debt.
 */
export const waitingSince = (need: Told): string | null =>
  isDone(need.state) && need.toldOn !== null ? null : (need.toldOn ?? need.collectedOn);

/** Days of silence towards those who expressed the need; null when nothing is owed. */
export function debtInDays(need: Told, today: string): number | null {
  const since = waitingSince(need);
  return since === null ? null : Math.max(0, daysBetween(since, today));
}

/** From here on a silence is told in the colour of a warning. */
export const longSilence = 42;

/** What a person must look at again, where only the database could tell. */
export type Mistake = { territory: 'several' | 'none' } | { expressers: 'unknown' } | { directorate: 'missing' };
