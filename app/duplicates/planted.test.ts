import { expect, it } from 'vitest';
import { LikenessIndex } from './index-of.ts';
import { judge, makeTrial } from './testing/trial.ts';

const idOf = (n: number) => String(n).padStart(6, '0');

/** In small; planted.proof.test.ts plants 2,000 in 100,000. */
it.each([7, 8])('finds what was planted, and shows little else (seed %i)', (seed) => {
  const trial = makeTrial(5_000, 200, seed, idOf);
  const index = new LikenessIndex();
  for (const known of trial.known) index.add(known);
  const verdict = judge(trial, [...index.pairs()]);
  expect(trial.truth.size).toBe(200);
  expect(verdict.recall, JSON.stringify(verdict.missedByRule)).toBeGreaterThanOrEqual(0.95);
  expect(verdict.precision).toBeGreaterThanOrEqual(0.9);
  expect(verdict.wronglyCertain).toBe(0);
});

it('finds one record as it finds all, and none that was said to be another', () => {
  const trial = makeTrial(1_000, 60, 3, idOf);
  const index = new LikenessIndex();
  for (const known of trial.known) index.add(known);
  const pairs = [...index.pairs()];
  for (const pair of pairs) {
    const record = trial.known.find(({ id }) => id === pair.other);
    expect(record && index.find(record).map(({ id }) => id)).toContain(pair.id);
  }
  for (const { id, other } of pairs) index.keepApart(other, id);
  expect([...index.pairs()]).toEqual([]);
});

it('tells each pair once, however the places are cut', () => {
  const trial = makeTrial(1_000, 60, 4, idOf);
  const index = new LikenessIndex();
  for (const known of trial.known) index.add(known);
  const cut = Array.from({ length: 10 }, (_, at) => [...index.pairs(at * 100, at * 100 + 100)]).flat();
  expect(cut).toEqual([...index.pairs()]);
  expect(new Set(cut.map(({ id, other }) => [id, other].sort().join())).size).toBe(cut.length);
});

it('a crowd of one name stays cheap: a block is looked through only so far', () => {
  const index = new LikenessIndex();
  for (let n = 0; n < 5_000; n += 1) {
    index.add({
      id: idOf(n),
      kind: 'person',
      name: 'Marie Martin',
      mails: [`marie${n}@example.org`],
      phones: [],
      territory: `C${n % 900}`,
      organizations: [],
    });
  }
  const found = index.find({
    id: '',
    kind: 'person',
    name: 'MARTIN Marie',
    mails: ['marie77@example.org'],
    phones: [],
    territory: null,
    organizations: [],
  });
  expect(found.map(({ id }) => id)).toEqual([idOf(77)]);
  expect([...index.pairs()]).toEqual([]);
});
