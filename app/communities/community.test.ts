import { describe, expect, test } from 'vitest';
import { isSlug, proposeSlug } from './community.ts';
import { spaceForm } from './community-input.ts';

describe('proposeSlug', () => {
  test.each([
    ['La Table des terres', 'la-table-des-terres'],
    ['Cœur d’Hérault : l’été !', 'coeur-d-herault-l-ete'],
    ['new', 'communaute-new'],
    ['  --- ', ''],
    ['é'.repeat(200), 'e'.repeat(60)],
  ])('%s', (name, slug) => expect(proposeSlug(name)).toBe(slug));
});

test.each([
  ['ici', true],
  ['a-b-2', true],
  ['new', false],
  ['Ici', false],
  ['a--b', false],
  ['', false],
  ['../x', false],
])('isSlug %s', (slug, answer) => expect(isSlug(slug)).toBe(answer));

test('a digital space has an address of the web', () => {
  expect(spaceForm.safeParse({ name: 'Forum', url: 'https://forum.example.org' }).success).toBe(true);
  expect(spaceForm.safeParse({ name: 'Forum', url: 'javascript:alert(1)' }).success).toBe(false);
});
