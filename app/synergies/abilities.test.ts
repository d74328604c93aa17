import { describe, expect, it } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { canPropose, canTend } from './abilities.ts';

const viewer = (rights: Partial<Viewer>): Viewer => ({
  userId: 'someone',
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
  ...rights,
});

const viewers = {
  visitor: viewer({ userId: null }),
  gardener: viewer({ gardens: ['here'], gardensCommunity: ['here'] }),
  colleague: viewer({ gardens: ['here'], gardensInstitution: ['here'], inside: true }),
  stranger: viewer({ gardens: ['there'], gardensCommunity: ['there'] }),
  agent: viewer({ inside: true, directorates: ['agriculture'] }),
  cultivator: viewer({ inside: true, cultivator: true }),
  member: viewer({ actorId: 'lucie', memberOf: ['here'] }),
  citizen: viewer({ actorId: 'zoe' }),
  lens: viewer({ lens: 'member:here', memberOf: ['here'] }),
};
type Role = keyof typeof viewers;
const roles = Object.keys(viewers) as Role[];

const shared = { communities: ['here'], visibility: 'shared' as const, authorId: 'another' };
const privately = { ...shared, visibility: 'private' as const };
const mine = { ...privately, authorId: 'someone' };

describe.each([
  ['shared', shared, ['gardener', 'colleague']],
  ['of two communities', { ...shared, communities: ['here', 'there'] }, ['gardener', 'colleague', 'stranger']],
  ['another’s private', privately, []],
  ['one’s own private', mine, ['gardener', 'colleague']],
] as const)('a synergy: %s', (_, synergy, tending) => {
  it.each(roles)('%s', (role) => {
    const given = { ...synergy, communities: [...synergy.communities] };
    expect(canTend(viewers[role], given)).toBe((tending as readonly Role[]).includes(role));
  });
});

describe('proposing a synergy', () => {
  const here: Role[] = ['gardener', 'colleague', 'agent', 'member'];
  it.each(roles)('%s', (role) => {
    expect(canPropose(viewers[role], 'here')).toBe(here.includes(role));
  });
});
