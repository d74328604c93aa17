import { expect, it } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { canChange, canDelete, canImport, canResume, canStart, canStop, canUndo } from './abilities.ts';
import { importStates } from './import.ts';

const viewer = (userId: string, gardens: string[]) => ({ userId, gardens }) as Viewer;
const viewers = {
  author: viewer('author', ['here']),
  colleague: viewer('colleague', ['here']),
  'author whose mandate ended': viewer('author', []),
  'gardener elsewhere': viewer('other', ['there']),
  'signed out': viewer(null as unknown as string, []),
};

/** In which states each may do what: everybody else, and every other state, is refused. */
const allowed: Record<string, [can: typeof canChange, author: string, colleague: string]> = {
  change: [canChange, 'reading ready failed', ''],
  start: [canStart, 'ready', ''],
  stop: [canStop, 'reading running undoing', ''],
  resume: [canResume, 'running stopped', ''],
  delete: [canDelete, 'reading ready failed', ''],
  undo: [canUndo, 'done stopped undoing undone', 'done stopped undoing undone'],
};

it.each(Object.entries(allowed))('%s: every viewer in every state', (_, [can, author, colleague]) => {
  for (const [name, who] of Object.entries(viewers)) {
    const states = name === 'author' ? author : name === 'colleague' ? colleague : '';
    const answer = importStates.filter((state) => can(who, { communityId: 'here', authorId: 'author', state }));
    expect(answer.sort().join(' '), name).toBe(states.split(' ').filter(Boolean).sort().join(' '));
  }
});

it('lists are brought by whoever gardens the community', () => {
  const may = Object.entries(viewers).filter(([, who]) => canImport(who, 'here'));
  expect(may.map(([name]) => name)).toEqual(['author', 'colleague']);
});
