import { describe, expect, it } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { canPropose, canProposeSomewhere, canTend } from './abilities.ts';

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

const shared = { communityId: 'here', visibility: 'shared' as const, authorId: 'another' };
const privately = { ...shared, visibility: 'private' as const };
const mine = { ...privately, authorId: 'someone' };

describe.each([
  ['shared', shared, ['gardener', 'colleague']],
  ['another’s private', privately, []],
  ['one’s own private', mine, ['gardener', 'colleague']],
] as const)('a project: %s', (_, project, tending) => {
  it.each(roles)('%s', (role) => {
    expect(canTend(viewers[role], project)).toBe((tending as readonly Role[]).includes(role));
  });
});

describe('proposing a project', () => {
  const here: Role[] = ['gardener', 'colleague', 'agent', 'member'];
  const somewhere: Role[] = [...here, 'stranger'];
  it.each(roles)('%s', (role) => {
    expect(canPropose(viewers[role], 'here')).toBe(here.includes(role));
    expect(canProposeSomewhere(viewers[role])).toBe(somewhere.includes(role));
  });
});
