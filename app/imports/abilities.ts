import { gardensHere, type Viewer } from '#app/access/viewer.ts';
import type { ImportState } from './import.ts';

type Import = { communityId: string; authorId: string; state: ImportState };

/** Whoever gardens a community brings lists into it. */
export const canImport = (viewer: Viewer, communityId: string): boolean => gardensHere(viewer, communityId);

const isTheirs = (viewer: Viewer, one: Import) =>
  one.authorId === viewer.userId && gardensHere(viewer, one.communityId);

/** The file is its author's: they alone correct it, start it, stop it and go on. */
export const canChange = (viewer: Viewer, one: Import): boolean =>
  isTheirs(viewer, one) && ['reading', 'ready', 'failed'].includes(one.state);
export const canStart = (viewer: Viewer, one: Import): boolean => isTheirs(viewer, one) && one.state === 'ready';
export const canStop = (viewer: Viewer, one: Import): boolean =>
  isTheirs(viewer, one) && ['reading', 'running', 'undoing'].includes(one.state);
export const canResume = (viewer: Viewer, one: Import): boolean =>
  isTheirs(viewer, one) && ['running', 'stopped'].includes(one.state);
export const canDelete = (viewer: Viewer, one: Import): boolean =>
  isTheirs(viewer, one) && ['reading', 'ready', 'failed'].includes(one.state);
/** Either of the pair may undo: what came in is theirs together. */
export const canUndo = (viewer: Viewer, one: Import): boolean =>
  gardensHere(viewer, one.communityId) && ['done', 'stopped', 'undoing', 'undone'].includes(one.state);
