import { describe, expect, test } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { canMerge } from './abilities.ts';
import { circlesThatGive, differencesOf, type Side } from './merge.ts';
import { mergeInput } from './merge-input.ts';

const side = (over: Partial<Side> = {}): Side => ({
  id: 'one',
  kind: 'person',
  name: 'Ana Exemple',
  sortName: 'Exemple Ana',
  about: '',
  brings: '',
  skills: '',
  territoryCode: null,
  territory: null,
  isRelay: false,
  isPioneer: false,
  touchEveryDays: null,
  visibility: 'pair',
  authorId: 'author',
  communities: ['here'],
  hasAccount: false,
  since: '2025-01-01',
  circles: [],
  ...over,
});

describe('what two records say differently', () => {
  const choiceOf = (kept: Partial<Side>, merged: Partial<Side>) =>
    Object.fromEntries(
      differencesOf(side(kept), side({ id: 'other', ...merged })).map((one) => [one.field, one.choice]),
    );

  test('the same is not asked', () => expect(choiceOf({}, {})).toEqual({}));
  test('the fuller one stands', () => {
    expect(choiceOf({ about: '' }, { about: 'un café' })).toEqual({ about: 'merged' });
    expect(choiceOf({ about: 'un café' }, { about: '' })).toEqual({ about: 'kept' });
    expect(choiceOf({ name: 'A. Exemple' }, {})).toEqual({ name: 'merged' });
    expect(choiceOf({ isRelay: false }, { isRelay: true })).toEqual({ relay: 'merged' });
    expect(choiceOf({ territoryCode: null }, { territoryCode: 'C1' })).toEqual({ territory: 'merged' });
    expect(choiceOf({ touchEveryDays: 90 }, {})).toEqual({ rhythm: 'kept' });
  });
  test('of two as full, the older record’s', () => {
    expect(choiceOf({ territoryCode: 'C11111' }, { territoryCode: 'C2', since: '2024-01-01' })).toEqual({
      territory: 'merged',
    });
    expect(choiceOf({ territoryCode: 'C11111' }, { territoryCode: 'C2', since: '2026-01-01' })).toEqual({
      territory: 'kept',
    });
    expect(choiceOf({}, { sortName: 'Ana Exemple' })).toEqual({ name: 'kept' });
  });
  test('both texts may stay, a name is one', () => {
    const found = differencesOf(side({ brings: 'un four' }), side({ brings: 'une cour', name: 'A' }));
    expect(found.map((one) => [one.field, one.choices.length])).toEqual([
      ['name', 2],
      ['brings', 3],
    ]);
  });
  test('a circle gives way only to another one of the same community', () => {
    const stays = (...circles: ['here' | 'there', 'engaged' | 'informed'][]) =>
      circles.map(([communityId, circle]) => ({ communityId, community: communityId, circle }));
    const giving = circlesThatGive(
      side({ circles: stays(['here', 'informed'], ['there', 'engaged']) }),
      side({ circles: stays(['here', 'engaged'], ['there', 'engaged']) }),
    );
    expect(giving).toEqual([{ community: 'here', stands: 'informed', gives: 'engaged' }]);
  });
  test('what is not a choice is the kept one', () => {
    const read = mergeInput.parse({ id: '01912f4c-0000-7000-8000-000000000000', about: 'everything', name: 'merged' });
    expect(read).toMatchObject({ about: 'kept', name: 'merged', skills: 'kept' });
  });
});

const nobody: Viewer = {
  userId: null,
  actorId: null,
  gardens: [],
  gardensCommunity: [],
  gardensInstitution: [],
  inside: false,
  directorates: [],
  cultivator: false,
  memberOf: [],
  today: '2026-06-15',
  timeZone: 'Europe/Paris',
  name: null,
  locale: 'fr',
  lens: null,
};
const viewers: Record<string, Viewer> = {
  visitor: nobody,
  gardener: { ...nobody, userId: 'g', gardens: ['here'] },
  author: { ...nobody, userId: 'author', gardens: ['here'] },
  both: { ...nobody, userId: 'b', gardens: ['here', 'there'] },
  stranger: { ...nobody, userId: 's', gardens: ['there'], inside: true },
  cultivator: { ...nobody, userId: 'c', inside: true, cultivator: true },
  self: { ...nobody, userId: 'self', actorId: 'one', memberOf: ['here'] },
};
const there = side({ id: 'other', communities: ['there'] });
const secret = side({ id: 'other', visibility: 'private' });

test.each<[string, Side, Side, string[]]>([
  ['two records of one community', side(), side({ id: 'other' }), ['gardener', 'author', 'both']],
  ['records of two communities', side(), there, ['both']],
  ['with a private one', side(), secret, ['author']],
  ['a record with itself', side(), side(), []],
])('%s: who may merge them', (_, one, other, allowed) => {
  expect(Object.keys(viewers).filter((name) => canMerge(viewers[name] as Viewer, one, other))).toEqual(allowed);
});
