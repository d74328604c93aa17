/** What a long work gets to know of itself. It runs as whoever asked for it: asViewer({ userId }) at each of its steps. */
export type Work = {
  id: string;
  /** The row it works on. */
  subjectId: string;
  userId: string;
  /** Aborted when its owner asks for it to stop, and when the process ends: it stops after the step it is in. */
  signal: AbortSignal;
  /** How far it is, of how many; shown within a second or two. */
  progress(done: number, total: number): void;
};

/**
 * Does a work from wherever an earlier process left it: a step and the note that it is done are one transaction. Answers
 * 'stopped' when it ended early because it was asked to. Throws WorkFailure for what its owner can understand.
 */
export type DoWork = (work: Work) => Promise<'done' | 'stopped'>;

/** The work cannot be done; `failure` is a word that its feature says in full. */
export class WorkFailure extends Error {
  failure: string;
  constructor(failure: string) {
    super(failure);
    this.name = 'WorkFailure';
    this.failure = failure;
  }
}

/** A work as its owner sees it. */
export type WorkView = {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
  done: number;
  total: number;
  failure: string;
};

export const isUnderWay = (work: Pick<WorkView, 'state'> | null): boolean =>
  work?.state === 'waiting' || work?.state === 'running';
