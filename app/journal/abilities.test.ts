import { describe, expect, it } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import type { Level } from '#app/visibility/visibility.ts';
import { canCorrect, canErase, canLog, canTickSeen } from './abilities.ts';

const viewer = (given: Partial<Viewer>): Viewer => ({
  userId: 'me',
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
  name: 'Moi',
  locale: 'fr',
  lens: null,
  ...given,
});

const viewers = {
  gardener: viewer({ gardens: ['here'], gardensCommunity: ['here'] }),
  colleague: viewer({ userId: 'other', gardens: ['here'], gardensInstitution: ['here'], inside: true }),
  departed: viewer({}),
  stranger: viewer({ userId: 'stranger', gardens: ['there'], gardensCommunity: ['there'] }),
  cultivator: viewer({ userId: 'cultivator', cultivator: true, inside: true }),
  member: viewer({ userId: 'member', memberOf: ['here'], actorId: 'actor' }),
  visitor: viewer({ userId: null }),
};
const mine = (visibility: Level) => ({ communityId: 'here', authorId: 'me', visibility });

// viewer, level of a row of the gardener's: corrects, ticks seen, erases
const cells: [keyof typeof viewers, Level, boolean, boolean, boolean][] = [
  ['gardener', 'private', true, false, true],
  ['gardener', 'pair', true, false, false],
  ['gardener', 'public', true, false, false],
  ['colleague', 'private', false, false, false],
  ['colleague', 'pair', true, true, false],
  ['colleague', 'public', true, true, false],
  ['departed', 'private', false, false, true],
  ['departed', 'pair', false, false, false],
  ['departed', 'public', false, false, false],
  ['stranger', 'private', false, false, false],
  ['stranger', 'pair', false, false, false],
  ['stranger', 'public', false, false, false],
  ['cultivator', 'private', false, false, false],
  ['cultivator', 'pair', false, false, false],
  ['cultivator', 'public', false, false, false],
  ['member', 'private', false, false, false],
  ['member', 'pair', false, false, false],
  ['member', 'public', false, false, false],
  ['visitor', 'private', false, false, false],
  ['visitor', 'pair', false, false, false],
  ['visitor', 'public', false, false, false],
];

describe('who may do what with an exchange', () => {
  it.each(cells)('%s, %s', (who, level, corrects, ticks, erases) => {
    const row = mine(level);
    expect([canCorrect(viewers[who], row), canTickSeen(viewers[who], row), canErase(viewers[who], row)]).toEqual([
      corrects,
      ticks,
      erases,
    ]);
  });

  it.each([
    ['gardener', true, true],
    ['colleague', true, true],
    ['stranger', false, true],
    ['cultivator', false, false],
    ['member', false, false],
    ['visitor', false, false],
  ] as [keyof typeof viewers, boolean, boolean][])('%s logs here, somewhere', (who, here, somewhere) => {
    expect([canLog(viewers[who], 'here'), canLog(viewers[who], null)]).toEqual([here, somewhere]);
  });
});
