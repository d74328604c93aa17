import { expect, it } from 'vitest';
import { visibility } from '#db/schema/trust.ts';
import { levels, opens, readersOf, widens } from './visibility.ts';

it('knows the levels of the database, in their order', () => {
  expect(levels).toEqual(visibility.enumValues);
});

it('opens each level to its sides', () => {
  expect(Object.fromEntries(levels.map((level) => [level, opens(level)]))).toEqual({
    private: [],
    pair: [],
    institution: ['institution'],
    community: ['community'],
    shared: ['community', 'institution'],
    public: ['community', 'institution'],
  });
});

it('calls widening any change that brings a new reader', () => {
  const wider = levels.flatMap((from) => levels.filter((to) => widens(from, to)).map((to) => `${from} > ${to}`));
  expect(wider).toEqual([
    ...['pair', 'institution', 'community', 'shared', 'public'].map((to) => `private > ${to}`),
    ...['institution', 'community', 'shared', 'public'].map((to) => `pair > ${to}`),
    ...['community', 'shared', 'public'].map((to) => `institution > ${to}`),
    ...['institution', 'shared', 'public'].map((to) => `community > ${to}`),
    'shared > public',
  ]);
});

it('says who reads from where the reader stands', () => {
  expect(readersOf('pair', 'pair', 'fr')).toBe('Lu par vous deux seulement');
  expect(readersOf('pair', 'outside', 'fr')).toContain('et par vous');
  expect(readersOf('institution', 'no-pair', 'fr')).not.toContain('binôme');
  for (const level of levels.filter((one) => one !== 'pair'))
    expect(readersOf(level, 'outside', 'en')).toBe(readersOf(level, 'pair', 'en'));
});
