import { between, pick } from '../../demo/seeded.ts';
import { LEVELS } from '../levels.ts';
import { LINKS } from '../readers.ts';
import type { Row, Value } from '../world.ts';
import type { Cast } from './cast.ts';
import { DAY, type Making } from './making.ts';
import { merge } from './merges.ts';
import { RECORDS } from './records.ts';

const MADE_ELSEWHERE = ['memberships', 'synergy_communities'];

/** Links between rows of every two levels, half of them within one community. */
export function makeLinks(making: Making, cast: Cast, perTable: number, people: string[]): void {
  const { random, world } = making;
  for (let n = 0; n < perTable / 2; n++) {
    const synergy = pick(random, world.rows('synergies'));
    const others = Object.values(cast.communities).filter((home) => home !== synergy.community_id);
    addLink(making, 'synergy_communities', [synergy, { id: pick(random, others) }]);
  }
  for (const [table, ends] of Object.entries(LINKS)) {
    if (MADE_ELSEWHERE.includes(table)) continue;
    for (let n = 0; n < perTable; n++) {
      const first = pick(random, world.rows(ends[0]?.[0] ?? ''));
      const others = world.rows(ends[1]?.[0] ?? '');
      const here = others.filter((row) => row.community_id === first.community_id);
      addLink(making, table, [first, pick(random, between(random, 0, 1) && here.length > 0 ? here : others)]);
    }
  }
  for (const person of people) {
    for (let n = 0; n < perTable / 40 + 6; n++) {
      addLink(making, 'need_expressers', [pick(random, world.rows('needs')), { id: person }]);
      addLink(making, 'reply_addressees', [pick(random, world.rows('replies')), { id: person }]);
    }
  }
}

const taken = new WeakMap<Making, Set<string>>();

function addLink(making: Making, table: string, [first, other]: [Row, Row]): void {
  const row = linkRow(table, first, other);
  const known = taken.get(making) ?? new Set<string>();
  taken.set(making, known);
  const key = `${table} ${first.id} ${other.id}`;
  if (row === null || known.has(key)) return;
  known.add(key);
  if (table === 'ties') making.add(table, { ...row, author_id: first.author_id });
  else making.world.add(table, row);
}

/** The row that links two others, or null when they cannot be. */
export function linkRow(table: string, first: Row, other: Row): Row | null {
  const [[, one] = ['', ''], [, two] = ['', '']] = LINKS[table] ?? [];
  if (table === 'ties' && first.id === other.id) return null;
  const row: Row = { [one]: first.id, [two]: other.id };
  if (table === 'ties') Object.assign(row, { kind: 'partner_of', role: '' });
  if (table === 'reply_addressees') row.need_id = first.need_id;
  if (table === 'interaction_replies') row.need_id = other.need_id;
  return row;
}

/** Ticks, remarks, invitations and requests. */
export function makeNotes(making: Making, cast: Cast, perTable: number): void {
  const { random, world } = making;
  const users = Object.values(cast.users);
  const ticks = new Set<string>();
  for (let n = 0; n < perTable; n++) {
    const user = pick(random, users);
    const interaction = pick(random, world.rows('interactions')).id;
    if (!ticks.has(`${user} ${interaction}`))
      world.add('interaction_seen', { user_id: user, interaction_id: interaction });
    ticks.add(`${user} ${interaction}`);
    making.add('need_remarks', {
      need_id: pick(random, world.rows('needs')).id,
      author_id: pick(random, users),
      words: 'aside',
    });
    making.add('invitations', {
      actor_id: pick(random, world.rows('actors')).id,
      author_id: pick(random, users),
      token_hash: making.id(),
      expires_at: '2027-01-01T00:00:00Z',
    });
    making.add('widening_requests', request(making, cast, users));
    making.add('works', work(making, users));
    making.add('merges', merge(making, users));
  }
  makePersonsOwn(making, cast, perTable);
}

export const work = (making: Making, users: Value[]): Row => ({
  kind: 'sweep',
  subject_id: making.id(),
  user_id: pick(making.random, users),
  state: pick(making.random, ['waiting', 'running', 'done']),
  stop_asked: between(making.random, 0, 4) === 0,
});

/** Copies and their parts, wishes to be erased, decisions on whom to keep; of the people behind accounts too. */
function makePersonsOwn(making: Making, cast: Cast, perTable: number): void {
  const { random, world } = making;
  const users = Object.values(cast.users);
  const people = world.rows('account_actors').map((row) => row.actor_id);
  const others = world.rows('actors').map((row) => row.id);
  const asking = new Set<Value>();
  for (let n = 0; n < perTable; n++) {
    const actor = n < people.length * 2 ? people[n % people.length] : pick(random, others);
    const copy = making.add('copies', { actor_id: actor, asked_by: pick(random, users), also_masked: '' });
    making.add('copy_parts', { copy_id: copy, actor_id: actor, user_id: pick(random, users), notes: 1 });
    making.add('retention_decisions', decision(making, cast, actor, pick(random, users)));
    if (!asking.has(actor) && n % 2 === 0) making.add('erasure_requests', { actor_id: actor });
    asking.add(actor);
    making.add('erasures', { actor_id: making.id(), erased_by: pick(random, users), why: 'asked' });
  }
}

export const decision = ({ random }: Making, cast: Cast, actor: Value, by: Value): Row => ({
  community_id: pick(random, Object.values(cast.communities)),
  actor_id: actor,
  act: 'keep',
  reason: 'a reason',
  decided_by: by,
  until: DAY,
});

export function request({ random, world }: Making, cast: Cast, users: Value[]): Row {
  const record = pick(random, RECORDS);
  const row = pick(random, world.rows(record));
  const real = Object.values(cast.communities).some((home) => home === row.community_id);
  const decided = between(random, 0, 3) === 0;
  return {
    community_id: real ? row.community_id : cast.communities.A,
    record,
    record_id: row.id,
    level: pick(random, LEVELS),
    asked_by: pick(random, users),
    decided_by: decided ? pick(random, users) : null,
    decided_at: decided ? `${DAY}T08:00:00Z` : null,
    granted: decided ? true : null,
  };
}
