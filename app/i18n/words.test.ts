import { expect, test } from 'vitest';
import { words } from './words.ts';

const said = words(
  { ask: 'Qui lira ?', quote: 'Dit « oui » : noté', of: (name: string) => `${name} ; et puis !`, hour: 'à 14:30' },
  { ask: 'Who reads?', quote: 'Says “yes”: noted', of: (name) => `${name}; then!`, hour: 'at 14:30' },
);

test('French spaces do not break, English has none', () => {
  expect(said.fr.ask).toBe('Qui lira\u00a0?');
  expect(said.fr.quote).toBe('Dit «\u00a0oui\u00a0»\u00a0: noté');
  expect(said.fr.of('Léa')).toBe('Léa\u00a0; et puis\u00a0!');
  expect(said.fr.hour).toBe('à 14:30');
  expect(said.en.of('Léa')).toBe('Léa; then!');
});
