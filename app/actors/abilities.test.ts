import { describe, expect, test } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { canAddContact, canEdit, canInvite, canKeep, canKeepContact, canMark, canTie } from './abilities.ts';

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
  gardener: { ...nobody, userId: 'g', gardens: ['here'], gardensCommunity: ['here'] },
  author: { ...nobody, userId: 'author', gardens: ['here'], gardensCommunity: ['here'] },
  stranger: { ...nobody, userId: 's', gardens: ['there'], gardensInstitution: ['there'], inside: true },
  agent: { ...nobody, userId: 'a', inside: true, directorates: ['d'] },
  cultivator: { ...nobody, userId: 'c', inside: true, cultivator: true },
  member: { ...nobody, userId: 'm', actorId: 'other', memberOf: ['here'] },
  self: { ...nobody, userId: 'self', actorId: 'nadege', memberOf: ['here'] },
};
const nadege = { id: 'nadege', communities: ['here'], visibility: 'pair' as const, authorId: 'author' };
const hidden = { ...nadege, visibility: 'private' as const };
const person = { ...nadege, kind: 'person' as const, hasAccount: false };
const point = { actorId: 'nadege', communityId: 'here', visibility: 'pair' as const, authorId: 'author' };

const table: [string, (viewer: Viewer) => boolean, string[]][] = [
  ['keeps the profile', (v) => canKeep(v, nadege), ['gardener', 'author']],
  ['keeps a private profile', (v) => canKeep(v, hidden), ['author']],
  ['edits what is said', (v) => canEdit(v, nadege), ['gardener', 'author', 'self']],
  ['edits a private profile', (v) => canEdit(v, hidden), ['author', 'self']],
  ['gives the marks', (v) => canMark(v, nadege), ['gardener', 'author']],
  ['adds a way to reach', (v) => canAddContact(v, nadege), ['gardener', 'author', 'stranger', 'self']],
  ['keeps a way to reach', (v) => canKeepContact(v, point), ['gardener', 'author', 'self']],
  ['keeps a private way to reach', (v) => canKeepContact(v, { ...point, visibility: 'private' }), ['author', 'self']],
  ['notes a tie', (v) => canTie(v, nadege, { communities: ['elsewhere'] }), ['gardener', 'author']],
  [
    'notes a tie towards another community',
    (v) => canTie(v, nadege, { communities: ['there'] }),
    ['gardener', 'author', 'stranger'],
  ],
  ['invites', (v) => canInvite(v, person), ['gardener', 'author']],
  ['invites who has an account', (v) => canInvite(v, { ...person, hasAccount: true }), []],
  ['invites an organisation', (v) => canInvite(v, { ...person, kind: 'organization' }), []],
  ['invites a private profile', (v) => canInvite(v, { ...person, visibility: 'private' }), []],
];

describe.each(table)('%s', (_, answer, allowed) => {
  test.each(Object.keys(viewers))('%s', (role) => {
    expect(answer(viewers[role] as Viewer)).toBe(allowed.includes(role));
  });
});
