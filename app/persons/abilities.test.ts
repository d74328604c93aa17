import { describe, expect, test } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { canErase, canExercise, canForget, canRelease } from './abilities.ts';

const viewer = (over: Partial<Viewer>): Viewer => ({ gardens: [], actorId: null, userId: 'u', ...over }) as Viewer;
const gardener = viewer({ gardens: ['here'] });
const both = viewer({ gardens: ['here', 'there'] });
const stranger = viewer({ gardens: ['there'] });
const self = viewer({ actorId: 'a' });
const member = viewer({ actorId: 'b', memberOf: ['here'] });
const visitor = viewer({ userId: null });

const actor = { id: 'a', communities: ['here'], visibility: 'pair' as const, authorId: 'x', restrictedBySelf: false };
const shared = { ...actor, communities: ['here', 'there'] };
const note = { ...actor, visibility: 'private' as const, authorId: 'x' };
const own = { ...note, authorId: 'u' };
const stopped = { ...actor, restrictedBySelf: true };

describe('who acts on a person’s data', () => {
  test.each([
    // viewer, actor, exercise, release, erase, forget for want of a sign
    ['gardener', gardener, actor, [true, true, true, true]],
    ['gardener, kept elsewhere too', gardener, shared, [true, true, true, false]],
    ['gardener of both', both, shared, [true, true, true, true]],
    ['gardener, another’s private record', gardener, note, [false, false, false, false]],
    ['gardener, own private record', gardener, own, [true, true, true, true]],
    ['gardener, restricted by the person', gardener, stopped, [true, false, true, true]],
    ['gardener of elsewhere', stranger, actor, [false, false, false, false]],
    ['the person', self, actor, [true, true, false, false]],
    ['the person, restricted by themselves', self, stopped, [true, true, false, false]],
    ['member', member, actor, [false, false, false, false]],
    ['visitor', visitor, actor, [false, false, false, false]],
  ] as const)('%s', (_, who, known, answers) => {
    expect([canExercise(who, known), canRelease(who, known), canErase(who, known), canForget(who, known)]).toEqual(
      answers,
    );
  });
});
