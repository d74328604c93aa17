import { describe, expect, it } from 'vitest';
import { keepRecent, readRecent } from './recent.ts';
import { actAskedOf, type Found, grouped, matchName, question, type Ranked } from './search.ts';

const found = (title: string, kind: Found['kind'] = 'need'): Found => ({
  kind,
  to: `/needs/${title}`,
  title,
  about: '',
  when: '',
});

describe('what was typed', () => {
  it.each([
    [null, ''],
    ['  Légumes \n bio ', 'Légumes bio'],
    ['a\0b\ud800c', 'a b c'],
    ['x'.repeat(5000), 'x'.repeat(100)],
  ])('%j is searched as %j', (typed, asked) => {
    expect(question.parse(typed)).toBe(asked);
  });

  it.each([
    ['consigner un échange avec Jeanne Vidal', 'Jeanne Vidal'],
    ['Consigner avec Zoé', 'Zoé'],
    ['log an exchange with Ana', 'Ana'],
    ['consigner', null],
    ['avec Jeanne', null],
    ['logement avec jardin', null],
  ])('%s asks for an act of %s', (typed, who) => {
    expect(actAskedOf(typed)).toBe(who);
  });
});

describe('a name that is short', () => {
  it.each([
    ['Table partagée', 1],
    ['table PARTAGEE', 1],
    ['table par', 0.95],
    ['par', 0.8],
    ['partag tab', 0.8],
    ['tble', null],
    ['%', null],
    ['', null],
  ])('%s answers "Table partagée" by %s', (typed, rank) => {
    expect(matchName(typed, 'Table partagée')).toBe(rank);
  });
});

describe('groups', () => {
  const ranked = (title: string, kind: Found['kind'], rank: number): Ranked => ({ ...found(title, kind), rank });

  it('the best first, then the order of the house, no more of a kind than asked for', () => {
    const { groups, count } = grouped(
      [
        ranked('page', 'page', 0.8),
        ranked('word', 'need', 0.45),
        ranked('title', 'need', 0.65),
        ranked('third', 'need', 0.41),
        ranked('somebody', 'actor', 0.3),
        ranked('same', 'community', 1),
      ],
      2,
    );
    expect(groups.map(({ kind }) => kind)).toEqual(['community', 'need', 'page', 'actor']);
    expect(groups[1]).toMatchObject({ more: true, found: [{ title: 'title' }, { title: 'word' }] });
    expect(count).toBe(5);
  });
});

describe('what was opened', () => {
  const store = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
      kept,
    };
  };

  it('the latest first, each once, eight at most, apart for each account, under the prefix that leaving erases', () => {
    const all = store();
    for (const title of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'b']) keepRecent(all, 'Ana', found(title));
    expect(readRecent(all, 'Ana').map(({ title }) => title)).toEqual(['b', 'i', 'h', 'g', 'f', 'e', 'd', 'c']);
    expect(readRecent(all, 'Zoé')).toEqual([]);
    expect([...all.kept.keys()].every((key) => key.startsWith('terreau-'))).toBe(true);
  });

  it.each(['{', '{"a":1}', '[null, 1, {"to":"https://elsewhere.example","title":"x"}]'])('%s is nothing', (text) => {
    const spoilt = { getItem: () => text, setItem: () => {} };
    expect(readRecent(spoilt, 'Ana')).toEqual([]);
  });
});
