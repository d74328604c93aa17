import { describe, expect, test } from 'vitest';
import { barOf, firstAct, type Landmarks, nearest, wholeOf } from './places.ts';

const nobody: Landmarks = {
  signedIn: false,
  inside: false,
  agent: false,
  cultivator: false,
  gardened: [],
  memberOf: [],
  lens: null,
};
const here = { slug: 'ici', name: 'Ici' };
const there = { slug: 'ailleurs', name: 'Ailleurs' };
const people = {
  visitor: nobody,
  citizen: { ...nobody, signedIn: true },
  member: { ...nobody, signedIn: true, memberOf: [here] },
  gardener: { ...nobody, signedIn: true, gardened: [here] },
  gardenerOfTwo: { ...nobody, signedIn: true, inside: true, gardened: [here, there] },
  agent: { ...nobody, signedIn: true, inside: true, agent: true },
  cultivator: { ...nobody, signedIn: true, inside: true, cultivator: true },
  throughLens: { ...nobody, signedIn: true, inside: true, lens: { community: here } },
} satisfies Record<string, Landmarks>;

describe('the bar of the phone', () => {
  test.each<[keyof typeof people, string[], string | undefined]>([
    ['visitor', ['/', '/communities', '/projects', '/sign-in'], undefined],
    ['citizen', ['/today', '/projects', '/communities'], undefined],
    [
      'member',
      ['/today', '/communities/ici/table', '/communities/ici/network', '/communities/ici'],
      '/needs/new?community=ici',
    ],
    ['gardener', ['/today', '/communities/ici/table', '/communities/ici/network', '/journal'], '/log'],
    ['gardenerOfTwo', ['/today', '/table', '/network', '/journal'], '/log'],
    ['agent', ['/today', '/table', '/network', '/communities'], '/needs/new'],
    ['cultivator', ['/today', '/table', '/network', '/communities'], undefined],
    ['throughLens', ['/today', '/table', '/network', '/communities'], undefined],
  ])('%s', (who, bar, act) => {
    expect(barOf(people[who]).map((place) => place.to)).toEqual(bar);
    expect(firstAct(people[who])?.to).toBe(act);
  });
});

test('projects are in the menu of everybody, offices only in that of cultivators', () => {
  for (const who of Object.values(people)) {
    const names = wholeOf(who).map((place) => place.name);
    expect(names).toContain('projects');
    expect(names.includes('offices')).toBe(who.cultivator);
  }
});

test('one link at most is the current one: the page itself, else the nearest above it', () => {
  const links = ['/', '/communities', '/communities/ici', '/communities/ici/table'];
  expect(nearest(links, '/communities/ici/table')).toEqual({ to: '/communities/ici/table', here: true });
  expect(nearest(links, '/communities/ici/circles')).toEqual({ to: '/communities/ici', here: false });
  expect(nearest(links, '/communities/icilieux')).toEqual({ to: '/communities', here: false });
  expect(nearest(links, '/')).toEqual({ to: '/', here: true });
  expect(nearest(links, '/needs/new')).toBeNull();
});
