import { describe, expect, test } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { canAnswer, canAppoint, canEnd, canHandOver } from './abilities.ts';
import { daysLeft, endingToday, standingOf } from './mandate.ts';

const today = '2026-06-15';

describe('standingOf', () => {
  const of = (startsOn: string, endsOn: string | null, acceptedOn: string | null, declinedOn: string | null = null) =>
    standingOf({ startsOn, endsOn, acceptedOn, declinedOn }, today);
  test.each([
    ['offered', of('2026-07-01', null, null)],
    ['offered', of('2026-01-01', '2026-06-16', null)],
    ['lapsed', of('2026-01-01', '2026-06-15', null)],
    ['declined', of('2026-01-01', null, null, '2026-01-02')],
    ['coming', of('2026-06-16', null, '2026-06-01')],
    ['present', of('2026-06-15', null, '2026-06-15')],
    ['present', of('2026-01-01', '2026-06-16', '2026-01-01')],
    ['past', of('2026-01-01', '2026-06-15', '2026-01-01')],
  ])('%s', (expected, answer) => expect(answer).toBe(expected));
});

test('ending today never ends before the start', () => {
  expect(endingToday({ startsOn: '2026-01-01' }, today)).toBe(today);
  expect(endingToday({ startsOn: '2026-09-01' }, today)).toBe('2026-09-01');
});

test.each([
  ['2026-06-15', 30],
  ['2026-05-17', 1],
  ['2026-05-16', 0],
  ['2025-01-01', 0],
])('notes of a mandate ended on %s: %i days left', (endedOn, left) => expect(daysLeft(endedOn, today)).toBe(left));

describe('abilities', () => {
  const nobody = { userId: null, gardens: [] as string[], cultivator: false, lens: null, today } as unknown as Viewer;
  const holder = { ...nobody, userId: 'h' };
  const cultivator = { ...nobody, userId: 'k', cultivator: true };
  const gardener = { ...nobody, userId: 'j', gardens: ['here'] };
  const offer = { userId: 'h', acceptedOn: null, declinedOn: null, endsOn: null };

  test.each([
    ['its holder', holder, offer, true],
    ['its holder through a lens', { ...holder, lens: 'member:here' }, offer, false],
    ['its holder, once accepted', holder, { ...offer, acceptedOn: today }, false],
    ['its holder, once declined', holder, { ...offer, declinedOn: today }, false],
    ['its holder, too late', holder, { ...offer, endsOn: today }, false],
    ['whoever appointed', cultivator, offer, false],
    ['another gardener', gardener, offer, false],
    ['nobody', nobody, { ...offer, userId: null as unknown as string }, false],
  ])('answers: %s', (_, viewer, mandate, answer) => expect(canAnswer(viewer, mandate)).toBe(answer));

  test.each([
    ['a cultivator', cultivator, offer, true],
    ['a cultivator, over', cultivator, { ...offer, endsOn: today }, false],
    ['a cultivator, declined', cultivator, { ...offer, declinedOn: today }, false],
    ['its holder', holder, offer, false],
    ['a gardener', gardener, offer, false],
  ])('ends: %s', (_, viewer, mandate, answer) => expect(canEnd(viewer, mandate)).toBe(answer));

  test('a cultivator appoints, a gardener hands over', () => {
    expect([cultivator, gardener, holder].map(canAppoint)).toEqual([true, false, false]);
    expect([cultivator, gardener, holder].map((one) => canHandOver(one, 'here'))).toEqual([false, true, false]);
    expect(canHandOver(gardener, 'there')).toBe(false);
  });
});
