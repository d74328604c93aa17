import { describe, expect, it } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { levels } from '#app/visibility/visibility.ts';
import {
  canChangeState,
  canCorrect,
  canEdit,
  canExpress,
  canRemark,
  canReply,
  expressibleLevels,
  knowsReplies,
  voiceAnywhere,
  voiceIn,
} from './abilities.ts';

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
  otherAgent: viewer({ inside: true, directorates: ['culture'] }),
  cultivator: viewer({ inside: true, cultivator: true }),
  member: viewer({ actorId: 'lucie', memberOf: ['here'] }),
  citizen: viewer({ actorId: 'zoe' }),
  lens: viewer({ lens: 'member:here', memberOf: ['here'] }),
};
type Role = keyof typeof viewers;
const roles = Object.keys(viewers) as Role[];

const shared = {
  communityId: 'here',
  visibility: 'shared' as const,
  authorId: 'another',
  directorates: ['agriculture'],
};
const privately = { ...shared, visibility: 'private' as const };
const mine = { ...privately, authorId: 'someone' };
const ofDirectorate = { ...shared, communityId: null };

describe.each([
  ['shared', shared, ['gardener', 'colleague'], ['gardener', 'colleague', 'agent']],
  ['another’s private', privately, [], []],
  ['one’s own private', mine, ['gardener', 'colleague'], ['gardener', 'colleague']],
  ['a directorate’s, without community', ofDirectorate, [], []],
] as const)('a need: %s', (_, need, gardening, replying) => {
  it.each(roles)('%s', (role) => {
    const gardens = (gardening as readonly Role[]).includes(role);
    expect(canEdit(viewers[role], need)).toBe(gardens);
    expect(canChangeState(viewers[role], need)).toBe(gardens);
    expect(canRemark(viewers[role], need)).toBe(gardens);
    expect(canReply(viewers[role], need)).toBe((replying as readonly Role[]).includes(role));
  });
});

describe('correcting a reply', () => {
  const reply = { authorId: 'someone', communityId: 'here', directorate: null };
  const inName = { ...reply, directorate: { id: 'agriculture' } };
  it.each([
    ['one’s own', reply, ['gardener', 'colleague']],
    ['one’s own, in the name of a directorate', inName, ['gardener', 'colleague', 'agent']],
    ['another’s', { ...inName, authorId: 'another' }, []],
  ] as const)('%s', (_, given, may) => {
    expect(roles.filter((role) => canCorrect(viewers[role], given))).toEqual(may);
  });
});

describe('expressing a need', () => {
  const voices: Record<Role, [string | null, string | null]> = {
    visitor: [null, null],
    gardener: ['gardener', null],
    colleague: ['gardener', null],
    stranger: [null, null],
    agent: ['agent', 'agent'],
    otherAgent: ['agent', 'agent'],
    cultivator: [null, null],
    member: ['member', null],
    citizen: [null, null],
    lens: [null, null],
  };
  it.each(roles)('%s', (role) => {
    const [here, nowhere] = voices[role];
    expect(voiceIn(viewers[role], 'here')).toBe(here);
    expect(voiceIn(viewers[role], null)).toBe(nowhere);
    expect(voiceAnywhere(viewers[role])).toBe(role === 'stranger' ? 'gardener' : role === 'lens' ? null : here);
    for (const level of levels) {
      const may = here !== null && expressibleLevels(here as 'gardener').includes(level);
      expect(canExpress(viewers[role], 'here', level), level).toBe(may);
    }
  });

  it('is for a member between the pair and the community, for an agent within the institution', () => {
    expect(expressibleLevels('member')).toEqual(['pair', 'community']);
    expect(expressibleLevels('agent')).toEqual(['institution']);
    expect(expressibleLevels('gardener')).toEqual([...levels]);
  });
});

it('tells a debt to those who would know of a reply', () => {
  const need = { ...shared, mine: false };
  const told = roles.filter((role) => knowsReplies(viewers[role], need));
  expect(told).toEqual(['gardener', 'colleague']);
  expect(knowsReplies(viewers.citizen, { ...need, mine: true })).toBe(true);
});
