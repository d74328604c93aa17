export type Plan = {
  actors: number;
  communities: number;
  /** The number of a community's first actor, and how many it has; the numbers of one community follow each other. */
  starts: number[];
  sizes: number[];
  /** Communities, each as often as it weighs. */
  slots: number[];
  /** YYYY-MM-DD. */
  today: string;
};

/** A hundred communities; five of them have five times, fifteen twice the people and exchanges of the others. */
export function plan(actors: number, today: string): Plan {
  const communities = Math.min(100, Math.max(4, Math.round(actors / 1000)));
  const weight = (c: number) => (c % 20 === 1 ? 5 : c % 20 === 5 || c % 20 === 9 || c % 20 === 14 ? 2 : 1);
  const slots = Array.from({ length: communities }, (_, at) => Array<number>(weight(at + 1)).fill(at + 1)).flat();
  const ends = Array.from({ length: communities }, (_, at) =>
    Math.round((actors * slots.filter((c) => c <= at + 1).length) / slots.length),
  );
  const starts = ends.map((_, at) => (ends[at - 1] ?? 0) + 1);
  return { actors, communities, starts, sizes: ends.map((end, at) => end - (starts[at] ?? 0) + 1), slots, today };
}

/** Numbers of the kinds of rows, so that two rows of one number have two ids. */
export const kinds = {
  user: 1,
  actor: 2,
  interaction: 3,
  need: 4,
  synergy: 5,
  project: 6,
  reply: 7,
  followUp: 8,
  membership: 9,
  contact: 10,
  tie: 11,
  mandate: 12,
  post: 13,
  community: 14,
  remark: 15,
};

const levels = (shares: Record<string, number>) =>
  `'{${Object.entries(shares)
    .flatMap(([level, share]) => Array<string>(share).fill(level))
    .join(',')}}'::visibility[]`;

/** Who keeps what to themselves, in fiftieths. */
const shared = {
  interaction: levels({ private: 2, pair: 22, institution: 7, community: 6, shared: 11, public: 2 }),
  need: levels({ private: 1, pair: 14, institution: 7, community: 7, shared: 16, public: 5 }),
  synergy: levels({ private: 1, pair: 12, institution: 7, community: 8, shared: 17, public: 5 }),
  project: levels({ pair: 8, institution: 5, community: 10, shared: 17, public: 10 }),
  actor: levels({ pair: 28, institution: 4, community: 10, shared: 6, public: 2 }),
};

const array = (numbers: number[]) => `'{${numbers.join(',')}}'::int[]`;

/*
 * PostgreSQL unfolds these functions into the statement that calls them, which is what makes them fast; it does so only
 * where an argument that is used twice is cheap. Hence `once` in rows.ts.
 */

/**
 * Everything about a row follows from its number, so that a child row can carry what its parent has without a look-up.
 * Interaction k brings need k/5, synergy k/15 and project k/75, where these are whole: all of one community.
 */
export function functions({ communities, starts, sizes, slots, actors, today }: Plan): string {
  const make = (signature: string, returns: string, body: string) =>
    `create function scale.${signature} returns ${returns} language sql immutable parallel safe as $$ select ${body} $$;`;
  const oneOf = (values: string) => `(${values})[1 + scale.roll(n, seed, 50)]`;
  return `
    create schema scale;
    ${make('r(n bigint, seed int)', 'float8', `(hashint8extended(n, seed) & 1073741823)::float8 / 1073741824`)}
    ${make('roll(n bigint, seed int, sides int)', 'int', `((hashint8extended(n, seed) & 1073741823) % sides)::int`)}
    ${make('pick(words text[], n bigint, seed int)', 'text', `words[1 + scale.roll(n, seed, cardinality(words))]`)}
    ${make(
      'uid(kind int, n bigint)',
      'uuid',
      `(lpad(to_hex(1735689600000 + n * 1000), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000000000000000')::uuid`,
    )}
    ${make('community_of(k bigint)', 'int', `(${array(slots)})[1 + scale.roll(k, 1, ${slots.length})]`)}
    ${make('first_actor(c int)', 'int', `(${array(starts)})[c]`)}
    ${make('actors_in(c int)', 'int', `(${array(sizes)})[c]`)}
    ${make('some_actor(c int, n bigint, seed int)', 'int', `scale.first_actor(c) + floor(power(scale.r(n, seed), 3) * scale.actors_in(c))::int`)}
    ${make('side_of(k bigint)', 'side', `case when scale.r(k, 2) < 0.6 then 'community'::side else 'institution' end`)}
    ${make('gardener(c int, s side)', 'uuid', `scale.uid(${kinds.user}, c * 2 + case s when 'community' then 0 else 1 end)`)}
    ${make('other_side(s side)', 'side', `case s when 'community' then 'institution'::side else 'community' end`)}
    ${make('actor_side(a bigint)', 'side', `case when scale.r(a, 5) < 0.75 then 'community'::side else 'institution' end`)}
    ${make('day_of(k bigint)', 'date', `date '${today}' - ((${actors * 3} - k) * 400 / ${actors * 3})::int`)}
    ${make('at(day date, n bigint)', 'timestamptz', `(day::timestamp + make_interval(mins => 480 + scale.roll(n, 3, 600))) at time zone 'Europe/Paris'`)}
    ${make('home(c int)', 'uuid', `scale.uid(${kinds.community}, c)`)}
    ${make('second_home(c int, a int)', 'int', `case when scale.roll(a, 4, 33) = 0 then c % ${communities} + 1 end`)}
    ${make(
      'homes(c int, a int)',
      'uuid[]',
      `case when scale.second_home(c, a) is null then array[scale.home(c)]
        else array[scale.home(least(c, scale.second_home(c, a))), scale.home(greatest(c, scale.second_home(c, a)))] end`,
    )}
    ${make(
      'need_state(n bigint)',
      'need_state',
      `case when scale.day_of(n * 5) > date '${today}' - 30
        then (case when scale.r(n, 6) < 0.7 then 'collected'::need_state else 'qualified' end)
        else ('{collected,collected,qualified,qualified,taken_up,taken_up,answered,answered,answered,closed}'::need_state[])[1 + scale.roll(n, 6, 10)] end`,
    )}
    ${make('some_time_after(day date, n bigint)', 'date', `least(date '${today}', day + scale.roll(n, 7, 90))`)}
    ${Object.entries(shared)
      .map(([kind, values], at) =>
        make(`${kind}_level(n bigint)`, 'visibility', oneOf(values).replace('seed', String(20 + at))),
      )
      .join('\n')}`;
}
