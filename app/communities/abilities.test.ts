import { expect, test } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import {
  canEditTexts,
  canExpressIn,
  canFound,
  canLookAs,
  canOnlySpeak,
  canOpenFigures,
  canReadMore,
  canRename,
} from './abilities.ts';

const here = { id: 'here', status: 'open' as const };
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
  citizen: { ...nobody, userId: 'c', actorId: 'a' },
  member: { ...nobody, userId: 'm', memberOf: ['here'] },
  memberElsewhere: { ...nobody, userId: 'm', memberOf: ['there'] },
  agent: { ...nobody, userId: 'g', inside: true, directorates: ['d'] },
  cultivator: { ...nobody, userId: 'k', inside: true, cultivator: true },
  gardener: { ...nobody, userId: 'j', gardens: ['here'], gardensCommunity: ['here'] },
  gardenerElsewhere: { ...nobody, userId: 'j', gardens: ['there'], gardensCommunity: ['there'] },
  lensed: { ...nobody, userId: 'j', memberOf: ['here'], lens: 'member:here' },
};

// found, rename, texts, figures, readMore, lookAs
const expected: Record<string, string> = {
  visitor: '------',
  citizen: '------',
  member: '----r-',
  memberElsewhere: '------',
  agent: '----r-',
  cultivator: 'fnt-r-',
  gardener: '--tor+',
  gardenerElsewhere: '------',
  lensed: '----r-',
};

test.each(Object.keys(viewers))('%s', (role) => {
  const viewer = viewers[role] as Viewer;
  const answers = [
    canFound(viewer) ? 'f' : '-',
    canRename(viewer) ? 'n' : '-',
    canEditTexts(viewer, here) ? 't' : '-',
    canOpenFigures(viewer, here) ? 'o' : '-',
    canReadMore(viewer, 'here') ? 'r' : '-',
    canLookAs(viewer, 'here') ? '+' : '-',
  ];
  expect(answers.join('')).toBe(expected[role]);
});

/** Writes a need here (w), has but to speak to the pair (s), or neither. */
const heard: Record<string, string> = {
  visitor: 's',
  citizen: 's',
  member: '-',
  memberWithName: 'w',
  memberElsewhere: 's',
  agent: 'w',
  cultivator: '-',
  gardener: 'w',
  gardenerElsewhere: 's',
  lensed: '-',
  lensedWithName: '-',
  lensedAsVisitor: 's',
};
const speaking: Record<string, Viewer> = {
  ...viewers,
  memberWithName: { ...nobody, userId: 'm', actorId: 'a', memberOf: ['here'] },
  lensedWithName: { ...nobody, userId: 'j', actorId: 'a', memberOf: ['here'], lens: 'member:here' },
  lensedAsVisitor: { ...nobody, userId: 'j', lens: 'visitor:here' },
};

test.each(Object.keys(heard))('how %s is heard', (role) => {
  const viewer = speaking[role] as Viewer;
  expect(canExpressIn(viewer, here) ? 'w' : canOnlySpeak(viewer, here) ? 's' : '-').toBe(heard[role]);
  expect(canExpressIn(viewer, { id: 'here', status: 'closed' })).toBe(false);
  expect(canOnlySpeak(viewer, { id: 'here', status: 'closed' })).toBe(false);
});
