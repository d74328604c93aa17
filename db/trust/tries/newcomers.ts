import { pick } from '../../demo/seeded.ts';
import { exported } from '../generate/exports.ts';
import { effect, importRow, refusal } from '../generate/imports.ts';
import { decision, linkRow, request, work } from '../generate/links.ts';
import { merge } from '../generate/merges.ts';
import { NOWHERE, RECORDS } from '../generate/records.ts';
import { bulkAct, view } from '../generate/views.ts';
import type { Generated } from '../generate/world.ts';
import { type Eyes, LINKS } from '../readers.ts';
import { keyOf, keyText } from '../tables.ts';
import type { Row, Value } from '../world.ts';

/** A row that somebody might add: mostly in their own name and where they have rights, so that some are allowed. */
export type Draft = { made: Generated; eyes: Eyes; table: string };

export function chance({ making }: Generated, often: number): boolean {
  return making.random() < often;
}

const me = ({ made, eyes }: Draft): Value =>
  chance(made, 0.85) && eyes.viewer.userId
    ? eyes.viewer.userId
    : pick(made.making.random, Object.values(made.cast.users));

/** A row of a table, for preference one they read. */
export function somethingRead({ made, eyes }: Draft, table: string, often = 0.8): Row {
  const rows = made.world.rows(table);
  const careful = chance(made, often);
  let row = pick(made.making.random, rows);
  for (let n = 0; careful && n < 12 && !eyes.reads(table, row); n++) row = pick(made.making.random, rows);
  return row;
}

function community({ made, eyes }: Draft): Value {
  const { gardens, memberOf } = eyes.viewer;
  const own = [...gardens.community, ...gardens.institution, ...memberOf];
  const { random } = made.making;
  return own.length > 0 && chance(made, 0.8) ? pick(random, own) : pick(random, Object.values(made.cast.communities));
}

function side({ made, eyes }: Draft, home: Value): Value {
  const { gardens, inside } = eyes.viewer;
  if (chance(made, 0.2)) return pick(made.making.random, ['community', 'institution']);
  if (gardens.institution.has(home)) return 'institution';
  return gardens.community.has(home) || !inside ? 'community' : 'institution';
}

function directorate({ made, eyes }: Draft): Value {
  const { random } = made.making;
  const own = [...eyes.viewer.directorates];
  if (own.length > 0 && chance(made, 0.7)) return pick(random, own);
  return chance(made, 0.6) ? null : pick(random, made.cast.directorates);
}

function record(draft: Draft): Row {
  const { made, table } = draft;
  const base = pick(made.making.random, made.world.rows(table));
  const home = table === 'needs' && chance(made, 0.1) ? null : community(draft);
  const row: Row = { ...base, id: made.making.id(), author_id: me(draft), community_id: home, side: side(draft, home) };
  if ('directorate_id' in base) row.directorate_id = directorate(draft);
  if (table === 'contact_points') row.actor_id = actorOf(draft);
  if (table === 'replies') Object.assign(row, replyTo(draft));
  return row;
}

function actorOf(draft: Draft): Value {
  const own = draft.eyes.viewer.actorId;
  return own != null && chance(draft.made, 0.5) ? own : somethingRead(draft, 'actors').id;
}

function replyTo(draft: Draft): Row {
  const { made, eyes } = draft;
  const concerned = made.world
    .rows('need_directorates')
    .filter((row) => eyes.viewer.directorates.has(row.directorate_id));
  const asked = concerned.length > 0 && chance(made, 0.7) ? pick(made.making.random, concerned).need_id : null;
  const need = made.world.one('needs', asked) ?? somethingRead(draft, 'needs');
  return { need_id: need.id, community_id: need.community_id ?? NOWHERE, side: side(draft, need.community_id) };
}

function link(draft: Draft): Row | null {
  const { made, eyes, table } = draft;
  const [first, second] = (LINKS[table] ?? []).map(([end]) => end);
  const own = made.world.by(first ?? '', 'author_id', eyes.viewer.userId);
  const whole = own.length > 0 && chance(made, 0.4) ? pick(made.making.random, own) : somethingRead(draft, first ?? '');
  // Of communities nearly all are read by everybody: drafts must come up as well.
  const often = second === 'communities' ? 0.3 : 0.8;
  const other = second === 'actors' ? { id: actorOf(draft) } : somethingRead(draft, second ?? '', often);
  const row = linkRow(table, whole, table === 'interaction_replies' ? somethingRead(draft, 'replies') : other);
  if (table === 'ties') return row && { id: made.making.id(), ...row, author_id: me(draft) };
  if (row && 'reply_id' in row && chance(made, 0.1)) row.need_id = somethingRead(draft, 'needs').id;
  return row && fresh(draft, row);
}

/** Not one that exists: its refusal would be another one. */
function fresh({ made, table }: Draft, row: Row): Row | null {
  const [column = 'id'] = keyOf(table);
  const known = made.world
    .by(table, column, row[column])
    .some((other) => keyText(table, other) === keyText(table, row));
  return known ? null : row;
}

/** An import to add to: for preference one's own. */
function ownImport({ made, eyes }: Draft): Row {
  const own = made.world.by('imports', 'author_id', eyes.viewer.userId).filter((row) => eyes.reads('imports', row));
  return pick(made.making.random, own.length > 0 && chance(made, 0.8) ? own : made.world.rows('imports'));
}

const partOf = (draft: Draft, one: Row): Row => ({
  author_id: chance(draft.made, 0.8) ? one.author_id : me(draft),
  community_id: community(draft),
});

/** A day long ago, so that no other mandate or stay is in the way. */
const ONCE = { starts_on: '1990-01-01', ends_on: '1990-02-01' };

function pairOf(draft: Draft): Row | null {
  const [one, other] = [somethingRead(draft, 'actors', 0.9), somethingRead(draft, 'actors', 0.9)];
  if (one.id === other.id) return null;
  const [first, second] = String(one.id) < String(other.id) ? [one, other] : [other, one];
  return { actor_id: first.id, other_id: second.id };
}

const OTHERS: Record<string, (draft: Draft, base: Row) => Row | null> = {
  memberships: (draft) => ({
    actor_id: actorOf(draft),
    community_id: community(draft),
    moved_by: me(draft),
    circle: 'informed',
    started_on: ONCE.starts_on,
    ended_on: ONCE.ends_on,
  }),
  membership_reasons: (draft) => {
    const { world } = draft.made;
    const stay = somethingRead(draft, 'memberships');
    if (world.by('membership_reasons', 'membership_id', stay.id).length > 0) return null;
    const actor = chance(draft.made, 0.8) ? stay.actor_id : actorOf(draft);
    return {
      id: undefined,
      membership_id: stay.id,
      community_id: stay.community_id,
      actor_id: actor,
      reason: 'because',
    };
  },
  mandates: (draft, base) => ({
    ...base,
    ...ONCE,
    appointed_by: me(draft),
    accepted_at: chance(draft.made, 0.2) ? '1990-01-01T00:00:00Z' : null,
    declined_at: null,
  }),
  posts: (draft, base) => ({ ...base, appointed_by: me(draft) }),
  users: () => ({ name: 'new' }),
  communities: ({ made }, base) => ({ ...base, slug: made.making.id() }),
  themes: ({ made }, base) => ({ ...base, slug: made.making.id() }),
  directorates: ({ made }, base) => ({ ...base, slug: made.making.id() }),
  places: (draft, base) => ({ ...base, community_id: community(draft) }),
  digital_spaces: (draft, base) => ({ ...base, community_id: community(draft) }),
  territories: ({ made }, base) => ({ ...base, id: undefined, code: made.making.id() }),
  institution: (_, base) => ({ ...base, id: false }),
  directorate_themes: (draft) => {
    const row = {
      theme_id: somethingRead(draft, 'themes').id,
      directorate_id: somethingRead(draft, 'directorates').id,
    };
    return fresh(draft, { id: undefined, ...row });
  },
  invitations: (draft, base) => ({
    ...base,
    actor_id: somethingRead(draft, 'actors').id,
    author_id: me(draft),
    token_hash: draft.made.making.id(),
  }),
  account_actors: ({ made, eyes }) => ({
    id: undefined,
    user_id:
      eyes.viewer.actorId === null
        ? (eyes.viewer.userId ?? made.cast.users['account only'])
        : made.cast.users['account only'],
    actor_id: made.world.rows('actors').at(-1)?.id,
  }),
  interaction_seen: (draft) =>
    fresh(draft, { id: undefined, user_id: me(draft), interaction_id: somethingRead(draft, 'interactions').id }),
  need_remarks: (draft, base) => ({ ...base, need_id: somethingRead(draft, 'needs').id, author_id: me(draft) }),
  widening_requests: (draft) => {
    const row = request(draft.made.making, draft.made.cast, [me(draft)]);
    const known = draft.made.world.one(String(row.record), row.record_id);
    return { ...row, community_id: chance(draft.made, 0.3) ? community(draft) : known && row.community_id };
  },
  sweeps: (draft) => ({ user_id: me(draft) }),
  duplicate_pairs: (draft) => {
    const { world, making } = draft.made;
    const own = world.by('sweeps', 'user_id', me(draft));
    const sweep = own.length > 0 ? pick(making.random, own) : pick(making.random, world.rows('sweeps'));
    const user = chance(draft.made, 0.9) ? sweep.user_id : me(draft);
    const pair = pairOf(draft);
    return pair && fresh(draft, { id: undefined, ...pair, sweep_id: sweep.id, user_id: user, score: 5 });
  },
  not_same: (draft) => {
    const pair = pairOf(draft);
    return pair && fresh(draft, { id: undefined, ...pair, author_id: me(draft) });
  },
  imports: (draft) => {
    const home = community(draft);
    const whose = { community_id: home, author_id: me(draft), side: side(draft, home) };
    return importRow(draft.made.making, { ...whose, state: chance(draft.made, 0.8) ? 'reading' : 'ready' });
  },
  import_files: (draft) => {
    const { world, making } = draft.made;
    const bare = (row: Row) => world.by('import_files', 'import_id', row.id).length === 0;
    const mine = world.by('imports', 'author_id', draft.eyes.viewer.userId).filter(bare);
    const own = mine.filter((row) => draft.eyes.reads('imports', row));
    const one = pick(
      making.random,
      own.length > 0 && chance(draft.made, 0.8) ? own : world.rows('imports').filter(bare),
    );
    const home = chance(draft.made, 0.8) ? one.community_id : community(draft);
    return { id: undefined, import_id: one.id, author_id: me(draft), community_id: home, options: '{}' };
  },
  import_effects: (draft) => {
    const one = ownImport(draft);
    return { id: undefined, ...effect(draft.made.making, one.id, partOf(draft, one)) };
  },
  import_refusals: (draft) => {
    const one = ownImport(draft);
    return { id: undefined, ...refusal(one.id, partOf(draft, one)) };
  },
  import_mappings: (draft) => ({
    ...{ community_id: community(draft), author_id: me(draft), name: draft.made.making.id(), mapping: '{}' },
  }),
  views: (draft) => {
    const row = view(draft.made.making.random, draft.made.cast, [me(draft)]);
    const lockedBy = row.community_id != null && chance(draft.made, 0.3) ? me(draft) : row.locked_by;
    return { ...row, community_id: row.community_id && community(draft), locked_by: lockedBy };
  },
  bulk_acts: (draft) => bulkAct(draft.made.making.random, [me(draft)]),
  works: (draft) => work(draft.made.making, [me(draft)]),
  merges: ({ made, eyes }) => merge(made.making, [eyes.viewer.userId]),
  copies: (draft, base) => ({ ...base, actor_id: somethingRead(draft, 'actors').id, asked_by: me(draft) }),
  copy_parts: (draft, base) => ({ ...base, user_id: me(draft) }),
  erasures: (draft, base) => ({ ...base, actor_id: draft.made.making.id(), erased_by: me(draft) }),
  erasure_requests: (draft) => {
    const actor = actorOf(draft);
    return draft.made.world.by('erasure_requests', 'actor_id', actor).length > 0 ? null : { actor_id: actor };
  },
  retention_decisions: (draft) => ({
    ...decision(draft.made.making, draft.made.cast, actorOf(draft), me(draft)),
    community_id: community(draft),
  }),
  exports: (draft) => exported(draft.made.making.random, draft.made.cast, [me(draft)]),
  // Sometimes in the name of whose export it is, which only they may do.
  export_files: (draft) => {
    const of = somethingRead(draft, 'exports');
    const owner = chance(draft.made, 0.5) ? of.author_id : me(draft);
    return fresh(draft, { id: undefined, export_id: of.id, user_id: owner, name: 'file.csv' });
  },
  export_parts: (draft) => {
    const of = somethingRead(draft, 'export_files', 0.5);
    const owner = chance(draft.made, 0.5) ? of.user_id : me(draft);
    return fresh(draft, { id: undefined, export_id: of.export_id, user_id: owner, part: 1, data: '\\x00' });
  },
  audit: ({ made }) => ({ id: 1e9, record: 'needs', record_id: made.making.id(), act: 'insert', ends: '[]' }),
};

export function newcomer(draft: Draft): Row | null {
  const { made, table } = draft;
  if (RECORDS.includes(table)) return record(draft);
  const other = OTHERS[table];
  if (!other) return link(draft);
  const base = made.world.rows(table)[0] === undefined ? {} : pick(made.making.random, made.world.rows(table));
  const row = other(draft, base);
  return (
    row && {
      id: made.making.id(),
      ...row,
      ...(base.id !== undefined && row.id === base.id ? { id: made.making.id() } : {}),
    }
  );
}
