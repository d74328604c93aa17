import type { Known } from '../likeness.ts';
import { type Invented, invent } from './invented.ts';
import { plant } from './variants.ts';

export type Trial = {
  known: Known[];
  /** Both ids of each planted pair, the lesser first, and the rule it was planted by. */
  truth: Map<string, string>;
};

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** `size` records in no order, of which `planted` are variants of others. `idOf` makes the id of the nth. */
export function makeTrial(size: number, planted: number, seed: number, idOf: (n: number) => string): Trial {
  const { people, chance } = invent(size - planted, seed);
  const variants = plant(people, planted, chance);
  const order = Array.from({ length: size }, (_, at) => at);
  for (let at = size - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1);
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  const ids = order.map(idOf);
  const known = people.map((one, at) => toKnown(one, ids[at] as string));
  const truth = new Map<string, string>();
  for (const [at, { variant, of }] of variants.entries()) {
    const id = ids[people.length + at] as string;
    known.push(toKnown(variant, id));
    truth.set(pairKey(id, ids[of] as string), variant.rule);
  }
  return { known: known.sort((a, b) => (a.id < b.id ? -1 : 1)), truth };
}

function toKnown(one: Invented, id: string): Known {
  const phones = one.phones.map((phone) => phone.replace('(0)', '').replace(/\D/g, '').slice(-9));
  return {
    id,
    kind: one.kind,
    name: one.name,
    mails: one.mails,
    phones,
    territory: one.commune,
    organizations: one.organizations,
  };
}

/** How many of the planted pairs were found, and how many of those found had been planted. */
export function judge(trial: Trial, found: { id: string; other: string; certainty?: string }[]) {
  const right = new Set(found.map(({ id, other }) => pairKey(id, other)).filter((key) => trial.truth.has(key)));
  const missed = Map.groupBy(
    [...trial.truth].filter(([key]) => !right.has(key)),
    ([, rule]) => rule,
  );
  return {
    recall: right.size / trial.truth.size,
    precision: right.size / found.length,
    wronglyCertain: found.filter(
      ({ id, other, certainty }) => certainty === 'same' && !trial.truth.has(pairKey(id, other)),
    ).length,
    missedByRule: Object.fromEntries([...missed].map(([rule, list]) => [rule, list.length])),
  };
}
