import type { Circle } from '#app/circles/circle.ts';

/** One act on many actors: a move to a circle, a theme, a follow-up about all of them. */
export type BulkActKind = 'circle' | 'theme' | 'follow_up';

/** Whom an act is about: those that were ticked, or the list as filtered. */
export type Target = { ids: string[] } | { query: string; communityId: string | null };

export type BulkAct = {
  id: string;
  kind: BulkActKind;
  circle: Circle | null;
  /** How the theme, the community or the follow-up is called. */
  what: string;
  community: string | null;
  asked: number;
  acted: number;
  made: number;
  already: number;
  notTheirs: number;
  absent: number;
  undoAsked: boolean;
  undone: number;
  changedSince: number;
};

/** Up to so many are dealt with while one waits; beyond, it is a long work. */
export const atOnce = 400;
/** A promise about more people than these is a campaign. */
export const mostFollowed = 200;

export const isDone = (act: Pick<BulkAct, 'asked' | 'acted' | 'made' | 'undoAsked' | 'undone'>): boolean =>
  act.undoAsked ? act.undone >= act.made : act.acted >= act.asked;
