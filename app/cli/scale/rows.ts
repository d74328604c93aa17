import { kinds } from './functions.ts';

/** Columns and the SQL that fills them, from the numbers that the `from` clause names. */
export type Columns = Record<string, string>;
export type Step = { table: string; statement: string };

export function fill(table: string, columns: Columns, from: string): Step {
  const statement = `insert into ${table} (${Object.keys(columns).join(', ')}) select ${Object.values(columns).join(', ')} from ${from}`;
  return { table, statement };
}

const text = (words: string[]) => `array[${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(',')}]`;
export const pick = (words: string[], n: string, seed: number) => `scale.pick(${text(words)}, ${n}, ${seed})`;

/** Names a value of each row, worked out once: without `offset 0` it would be unfolded wherever it is named. */
export const once = (name: string, value: string) => `lateral (select ${value} as ${name} offset 0) as only_${name}`;

export const id = (kind: keyof typeof kinds, n: string) => `scale.uid(${kinds[kind]}, ${n})`;

export const dated = (day: string, n: string): Columns => ({
  created_at: `scale.at(${day}, ${n})`,
  updated_at: `scale.at(${day}, ${n})`,
});

/** The number of the interaction that brought a need, a synergy or a project. */
export const origin = {
  need: (n: string) => `(${n} * 5)`,
  synergy: (n: string) => `(${n} * 15)`,
  project: (n: string) => `(${n} * 75)`,
};
export const homeOf = (k: string) => `scale.home(scale.community_of(${k}))`;
export const authorOf = (k: string) => `scale.gardener(scale.community_of(${k}), scale.side_of(${k}))`;
export const actorAuthor = (a: string, c: string) => `scale.gardener(${c}, scale.actor_side(${a}))`;

/** What a child row carries from its parent; the same SQL fills the parent. */
export const carried = {
  actor: (a: string, c: string, prefix = 'actor'): Columns => ({
    [`${prefix}_id`]: id('actor', a),
    [`${prefix}_level`]: `scale.actor_level(${a})`,
    [`${prefix}_communities`]: `scale.homes(${c}, ${a})`,
    [`${prefix}_author_id`]: actorAuthor(a, c),
  }),
  interaction: (k: string): Columns => ({
    interaction_id: id('interaction', k),
    interaction_level: `scale.interaction_level(${k})`,
    interaction_community_id: homeOf(k),
    interaction_author_id: authorOf(k),
  }),
  followUp: (k: string): Columns => ({
    follow_up_id: id('followUp', k),
    follow_up_level: followUpLevel(k),
    follow_up_community_id: homeOf(k),
    follow_up_author_id: authorOf(k),
  }),
  need: (n: string): Columns => ({
    need_id: id('need', n),
    need_level: `scale.need_level(${n})`,
    need_community_id: homeOf(origin.need(n)),
    need_author_id: authorOf(origin.need(n)),
  }),
  reply: (n: string): Columns => ({
    reply_id: id('reply', n),
    reply_level: `scale.need_level(${n})`,
    reply_community_id: homeOf(origin.need(n)),
    reply_author_id: replyAuthor(n),
  }),
  synergy: (n: string): Columns => ({
    synergy_id: id('synergy', n),
    synergy_level: `scale.synergy_level(${n})`,
    synergy_communities: `array[${homeOf(origin.synergy(n))}]`,
    synergy_author_id: authorOf(origin.synergy(n)),
  }),
  project: (n: string): Columns => ({
    project_id: id('project', n),
    project_level: `scale.project_level(${n})`,
    project_community_id: homeOf(origin.project(n)),
    project_author_id: authorOf(origin.project(n)),
  }),
};

/** What is to be done after a private note is private too. */
export const followUpLevel = (k: string) =>
  `case scale.interaction_level(${k}) when 'private' then 'private'::visibility else 'pair' end`;

export const agents = { perDirectorate: 10, directorates: 7, first: 1000 };
/** The directorate whose agent answered, or null where a gardener did. */
export const answering = (n: string) =>
  `case when scale.roll(${n}, 70, 6) = 0 then scale.roll(${n}, 71, ${agents.directorates}) end`;
export const replyAuthor = (n: string) =>
  `case when scale.roll(${n}, 70, 6) = 0
    then ${id('user', `${agents.first} + scale.roll(${n}, 71, ${agents.directorates}) * ${agents.perDirectorate} + scale.roll(${n}, 72, ${agents.perDirectorate})`)}
    else scale.gardener(scale.community_of(${origin.need(n)}), ${replySide(n)}) end`;
export const replySide = (n: string) =>
  `case when scale.roll(${n}, 70, 6) = 0 or scale.roll(${n}, 73, 2) = 0 then 'institution'::side else 'community' end`;
