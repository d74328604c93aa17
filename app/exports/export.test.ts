import { describe, expect, it } from 'vitest';
import { canSeeOthers, canTake } from './abilities.ts';
import { disposition, pageOf } from './export.ts';
import { trailOf } from './filters.ts';

describe('who takes', () => {
  it.each([
    ['a visitor', { userId: null, lens: null }, false],
    ['whoever is signed in', { userId: 'u', lens: null }, true],
    ['a gardener through a lens', { userId: 'u', lens: 'member:x' }, false],
  ])('%s', (_, viewer, answer) => expect(canTake(viewer)).toBe(answer));

  it.each([
    ['a member', { gardens: [], cultivator: false }, false],
    ['a gardener', { gardens: ['c'], cultivator: false }, true],
    ['a cultivator', { gardens: [], cultivator: true }, true],
  ])('%s looks for what others took: %s', (_, viewer, answer) => expect(canSeeOthers(viewer)).toBe(answer));
});

it('the trail keeps filters, and of words only that there were some', () => {
  const query = 'circle=engaged&q=Lucie+Malade&actor=0192f000-0000-7000-8000-000000000001&page=3&sort=last&relay=&x=1';
  expect(trailOf(new URLSearchParams(query))).toEqual({ filters: { circle: 'engaged' }, byWords: 3 });
  expect(trailOf(new URLSearchParams('theme=Lucie Malade'))).toEqual({ filters: {}, byWords: 1 });
  expect(trailOf(new URLSearchParams('of=all&kind=person'))).toEqual({
    filters: { of: 'all', kind: 'person' },
    byWords: 0,
  });
});

it('a file keeps its name, whatever letters it has', () => {
  expect(disposition('Terreau - Été "l’eau" - 2026.csv')).toBe(
    `attachment; filename="Terreau - Ete -l-eau- - 2026.csv"; filename*=UTF-8''Terreau%20-%20%C3%89t%C3%A9%20%22l%E2%80%99eau%22%20-%202026.csv`,
  );
  expect(disposition('a\r\nb.csv')).not.toMatch(/[\r\n]/);
});

it('leads back to the page of the list', () => {
  expect(pageOf('actors', null)).toBe('/actors');
  expect(pageOf('table', 'ici')).toBe('/communities/ici/table');
});
