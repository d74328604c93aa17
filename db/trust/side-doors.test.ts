import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { asViewer, type Tx } from '#db/client.server.ts';
import { NOW } from './generate/making.ts';
import { generate } from './generate/world.ts';
import { eyesOf } from './looking.ts';
import { outcome, standing } from './standing.ts';
import { gardens } from './viewer.ts';
import type { Row } from './world.ts';

const made = generate(2);
const database = standing(made);
const { world, cast } = made;
const { A } = cast.communities;
const asker = { name: 'terrA', userId: cast.users.terrA ?? '', at: NOW };
const eyes = eyesOf(world, asker);
const NOBODY = '00000000-0000-7000-8000-eeeeeeeeeeee';
const NEW = '00000000-0000-7000-8000-dddddddddddd';

const hidden = (table: string): string => id(world.rows(table).find((row) => !eyes.reads(table, row)));
const seen = (table: string): string =>
  id(world.rows(table).find((row) => eyes.reads(table, row) && gardens(eyes.viewer, row.community_id)));
const id = (row: Row | undefined) => String(row?.id);

const doing = (text: string) => outcome(asker, (tx: Tx) => tx.execute(sql.raw(text)));
const shared = (words: string) => `'${NEW}', 'pair', '${asker.userId}', 'community', ${words}`;

/** Statements about a row, by its id. */
const ABOUT: Record<string, [table: string, statement: (id: string) => string]> = {
  'naming a participant': [
    'actors',
    (x) => `insert into interaction_participants (interaction_id, actor_id) values ('${seen('interactions')}', '${x}')`,
  ],
  'hanging a participant on a call': [
    'interactions',
    (x) => `insert into interaction_participants (interaction_id, actor_id) values ('${x}', '${seen('actors')}')`,
  ],
  'tying two actors': [
    'actors',
    (x) =>
      `insert into ties (id, kind, actor_id, other_id, author_id) values ('${NEW}', 'partner_of', '${seen('actors')}', '${x}', '${asker.userId}')`,
  ],
  'answering a need': [
    'needs',
    (x) =>
      `insert into replies (id, visibility, author_id, side, community_id, need_id, words, told_on) values (${shared(`'${A}', '${x}', 'w', '2026-11-20'`)})`,
  ],
  'a remark on a need': [
    'needs',
    (x) => `insert into need_remarks (id, need_id, author_id, words) values ('${NEW}', '${x}', '${asker.userId}', 'w')`,
  ],
  'a contact point of an actor': [
    'actors',
    (x) =>
      `insert into contact_points (id, visibility, author_id, side, community_id, actor_id, kind, value) values (${shared(`'${A}', '${x}', 'mail', 'v'`)})`,
  ],
  'moving an actor into a circle': [
    'actors',
    (x) =>
      `insert into memberships (id, actor_id, community_id, circle, started_on, moved_by) values ('${NEW}', '${x}', '${A}', 'informed', '1990-01-01', '${asker.userId}')`,
  ],
  'inviting an actor': [
    'actors',
    (x) =>
      `insert into invitations (id, actor_id, token_hash, author_id, expires_at) values ('${NEW}', '${x}', 'h', '${asker.userId}', now())`,
  ],
  'ticking a call': [
    'interactions',
    (x) => `insert into interaction_seen (user_id, interaction_id) values ('${asker.userId}', '${x}')`,
  ],
  'asking to widen': [
    'interactions',
    (x) =>
      `insert into widening_requests (id, community_id, record, record_id, level, asked_by) values ('${NEW}', '${A}', 'interactions', '${x}', 'shared', '${asker.userId}')`,
  ],
  'adding a draft to a synergy': [
    'communities',
    (x) => `insert into synergy_communities (synergy_id, community_id) values ('${seen('synergies')}', '${x}')`,
  ],
  'changing a call': ['interactions', (x) => `update interactions set notes = 'x' where id = '${x}'`],
  'deleting a contact point': ['contact_points', (x) => `delete from contact_points where id = '${x}'`],
};

describe('what one may not read answers like what is not there', () => {
  it.each(Object.entries(ABOUT))('%s', async (_, [table, statement]) => {
    const [notSeen, notThere] = [await doing(statement(hidden(table))), await doing(statement(NOBODY))];
    expect(notSeen).toBe(notThere);
    expect(notSeen).toMatch(/^(0 rows|42501)/);
  });

  it('a link that exists between what one does not read is refused, not told twice', async () => {
    const link = world.rows('interaction_participants').find((row) => !eyes.reads('interaction_participants', row));
    const again = await doing(
      `insert into interaction_participants (interaction_id, actor_id) values ('${link?.interaction_id}', '${link?.actor_id}')`,
    );
    expect(again).toMatch(/^42501/);
  });

  it('two communities may keep the same address: nothing tells that somebody is known elsewhere', async () => {
    const value = world.rows('contact_points').find((row) => !eyes.reads('contact_points', row))?.value;
    const text = `insert into contact_points (id, visibility, author_id, side, community_id, actor_id, kind, value)
      values (${shared(`'${A}', '${seen('actors')}', 'mail', '${value}'`)})`;
    expect(await doing(text)).toBe('1 rows');
  });

  it('without an opened view the application role reads no record at all', async () => {
    const { default: postgres } = await import('postgres');
    const login = postgres({ ...database().connections.app, max: 1 });
    const rows = await login.begin(async (tx) => {
      await tx`select set_config('role', 'terreau_app', true)`;
      return tx`select visibility from interactions union select visibility from needs union select visibility from actors`;
    });
    await login.end();
    expect(rows.map((row) => row.visibility)).toEqual([]);
  });
});

describe('figures', () => {
  const figures = (name: string) =>
    asViewer({ userId: cast.users[name] ?? null, at: NOW }, (tx) =>
      tx.execute<{ community: string; value: string | null }>(
        sql`select community_id as community, value from community_figures()`,
      ),
    );

  it('only for cultivators, of communities whose pair switched them on, no cell under five', async () => {
    expect(await figures('cultivator')).toHaveLength(0);
    await asViewer(asker, (tx) =>
      tx.execute(sql.raw(`update communities set shares_figures = true where id = '${A}'`)),
    );
    const told = await figures('cultivator');
    expect(new Set(told.map((row) => row.community))).toEqual(new Set([A]));
    expect(told.filter((row) => row.value !== null && Number(row.value) < 5)).toEqual([]);
    for (const name of ['agent', 'instA', 'engagedA', 'cultivator past']) expect(await figures(name)).toHaveLength(0);
  });
});

describe('acts of several steps', () => {
  const member = { userId: cast.users['engagedA and B'] ?? '', at: NOW };
  const actor = world.by('account_actors', 'user_id', member.userId)[0]?.actor_id;
  const need = `insert into needs (id, visibility, author_id, side, community_id, title, collected_on)
    values ('${NEW}', 'pair', '${member.userId}', 'community', '${A}', 'a need', '2026-11-20')`;
  const theirs = `insert into need_expressers (need_id, actor_id) values ('${NEW}', '${actor}')`;

  it('a member says to the pair what they need, and that it is theirs; they read it from then on', async () => {
    await asViewer(member, async (tx) => {
      await tx.execute(sql.raw(need));
      await tx.execute(sql.raw(theirs));
    });
    const read = () => asViewer(member, (tx) => tx.execute(sql.raw(`select 1 from needs where id = '${NEW}'`)));
    expect((await read()).length).toBe(1);
    await asViewer(asker, (tx) => tx.execute(sql.raw(`delete from need_expressers where need_id = '${NEW}'`)));
    expect((await read()).length).toBe(0);
    const later = await outcome(member, (tx) => tx.execute(sql.raw(theirs)));
    expect(later).toMatch(/^42501/);
  });

  it('rights begin when the holder of a mandate accepts it, whatever moment they write', async () => {
    const holder = { userId: cast.users['terrClosed offered'] ?? '', at: NOW };
    const accepted = await asViewer(holder, async (tx) => {
      await tx.execute(sql.raw(`update mandates set accepted_at = '2024-01-01' where user_id = '${holder.userId}'`));
      return tx.execute<{ at: Date }>(
        sql.raw(`select accepted_at as at from mandates where user_id = '${holder.userId}'`),
      );
    });
    expect(new Date(accepted[0]?.at ?? 0)).toEqual(NOW);
  });
});
