import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer, closeDatabase, openDatabase } from '../client.server.ts';
import { interactions } from '../schema/journal.ts';
import { needs } from '../schema/needs.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { loadDemo } from './load.ts';
import { idOf } from './loading/ids.ts';
import { personas } from './personas.ts';
import { world } from './world.ts';

// A Sunday, so that today's rows too are moved to a Friday.
const today = new Date('2026-11-22T18:00:00Z');
let database: TestDatabase;
let owner: Sql;

beforeAll(async () => {
  database = await testDatabase();
  expect(await loadDemo({ owner: database.connections.owner, today })).toBe(true);
  owner = postgres({ ...database.connections.owner, max: 1 });
  openDatabase(database.connections.app, 2);
});

afterAll(async () => {
  await closeDatabase();
  await owner.end();
  await database.drop();
});

const count = async (table: string) => (await owner`select count(*)::int as n from ${owner(table)}`)[0]?.n;

describe('the demonstration world in the database', () => {
  it('has every row of the world', async () => {
    const members = world.actors.filter((actor) => actor.persona);
    const expected = {
      communities: world.communities.length,
      directorates: world.institution.directorates.length,
      themes: world.institution.themes.length,
      users: world.officeHolders.length + members.length,
      account_actors: members.length + world.officeHolders.filter((holder) => holder.actor).length,
      mandates: world.mandates.length,
      posts: world.posts.length,
      actors: world.actors.length,
      memberships: world.memberships.length,
      membership_reasons: world.memberships.length,
      contact_points: world.contactPoints.length,
      ties: world.affiliations.length + world.ties.length,
      interactions: world.interactions.length,
      follow_ups: world.interactions.flatMap((one) => one.followUps).length,
      needs: world.needs.length,
      replies: world.replies.length,
      synergies: world.synergies.length,
      projects: world.projects.length,
      widening_requests: world.wideningRequests.length,
    };
    const found = await Promise.all(Object.keys(expected).map(async (table) => [table, await count(table)]));
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('ends in the state that the world tells', async () => {
    for (const [table, kind, rows] of [
      ['needs', 'need', world.needs],
      ['synergies', 'synergy', world.synergies],
      ['projects', 'project', world.projects],
    ] as const) {
      const found = await owner`select id, state, visibility from ${owner(table)} order by id`;
      const told = rows.map(({ key, state, visibility }) => ({ id: idOf(kind, key), state, visibility }));
      expect([...found]).toEqual(told.sort((a, b) => (a.id < b.id ? -1 : 1)));
    }
    const notes = await owner`select id, notes from interactions`;
    const texts = new Map(world.interactions.map((one) => [idOf('interaction', one.key), one.notes]));
    expect(notes.filter((row) => texts.get(row.id) !== row.notes)).toEqual([]);
  });

  it('has three circles of the expected sizes in each community', async () => {
    const circles = await owner<{ slug: string; circle: string; n: number }[]>`
      select c.slug, m.circle, count(*)::int as n from memberships m join communities c on c.id = m.community_id
      where m.ended_on is null group by 1, 2`;
    expect(circles).toHaveLength(world.communities.length * 3);
    const range: Record<string, [number, number]> = { engaged: [16, 24], informed: [45, 75], citizen: [120, 180] };
    for (const { circle, n } of circles) {
      expect(n).toBeGreaterThanOrEqual(range[circle]?.[0] ?? 0);
      expect(n).toBeLessThanOrEqual(range[circle]?.[1] ?? 0);
    }
  });

  it('dates nothing on a weekend but events, and nothing after today', async () => {
    const weekend = owner`select 'interaction' from interactions where kind <> 'event' and extract(isodow from happened_on) > 5
      union all select 'membership' from memberships where extract(isodow from started_on) > 5
      union all select 'follow-up' from follow_ups f where extract(isodow from due_on) > 5 and not exists (
        select 1 from interaction_follow_ups l join interactions i on i.id = l.interaction_id
        where l.follow_up_id = f.id and i.kind = 'event')`;
    expect([...(await weekend)]).toEqual([]);
    const [late] =
      await owner`select max(at) as at, (select max(happened_on)::text from interactions) as day from audit`;
    expect(late?.at.getTime()).toBeLessThanOrEqual(today.getTime());
    expect(late?.day <= '2026-11-22').toBe(true);
  });

  it('is not loaded a second time', async () => {
    const before = await count('audit');
    expect(await loadDemo({ owner: database.connections.owner, today })).toBe(false);
    expect(await count('audit')).toBe(before);
  });
});

describe('the personas', () => {
  it('are those of the world', () => {
    const told = [...world.officeHolders, ...world.actors].filter((one) => one.persona);
    expect(told.map(({ persona, key, name }) => [persona, idOf('user', key), name]).sort()).toEqual(
      Object.entries(personas)
        .map(([persona, { userId, name }]) => [persona, userId, name])
        .sort(),
    );
  });

  it('have an account each, and the rights of their office', async () => {
    const food = idOf('community', 'alimentation');
    const rights = (name: keyof typeof personas) =>
      asViewer({ userId: personas[name].userId, at: today }, async (_tx, viewer) => viewer);
    expect(await rights('jardiniere-territoire')).toMatchObject({ gardensCommunity: [food], inside: false });
    expect(await rights('jardinier-region')).toMatchObject({ gardensInstitution: [food], inside: true });
    expect(await rights('cultivatrice')).toMatchObject({ cultivator: true, gardens: [] });
    expect(await rights('agente')).toMatchObject({ directorates: [idOf('directorate', 'agriculture')], gardens: [] });
    const member = { memberOf: [food], gardens: [], inside: false };
    expect(await rights('membre-engagee')).toMatchObject(member);
    expect(await rights('membre-informe')).toMatchObject(member);
    const accounts =
      await owner`select id from auth."user" where id = any(${Object.values(personas).map((one) => one.userId)})`;
    expect(accounts).toHaveLength(6);
  });

  it('read as the boundary says: a gardener more than a member, a member more than a visitor', async () => {
    const readBy = (userId: string | null) =>
      asViewer({ userId, at: today }, async (tx) => ({
        needs: await tx.$count(needs),
        interactions: await tx.$count(interactions),
      }));
    const gardener = await readBy(personas['jardiniere-territoire'].userId);
    const member = await readBy(personas['membre-engagee'].userId);
    const visitor = await readBy(null);
    expect(visitor.needs).toBeGreaterThan(0);
    expect(member.needs).toBeGreaterThan(visitor.needs);
    expect(member.interactions).toBeGreaterThan(0);
    expect(gardener.needs).toBeGreaterThan(member.needs);
    expect(gardener.interactions).toBeGreaterThan(member.interactions);
  });
});

describe('the audit trail', () => {
  it('names who wrote each record, on the day they did', async () => {
    const strays = owner`
      select a.record, a.record_id from audit a
        join (select id, author_id, created_at from interactions union all select id, author_id, created_at from needs
          union all select id, author_id, created_at from synergies union all select id, author_id, created_at from replies
          union all select id, author_id, created_at from actors) r on r.id = a.record_id
        where a.act = 'insert' and (a.user_id <> r.author_id or a.at <> r.created_at)`;
    expect([...(await strays)]).toEqual([]);
    const [row] = await owner`select count(*)::int as nobody from audit where user_id is null`;
    // The cultivator's own account and post: nobody was there to make them.
    expect(row?.nobody).toBe(2);
  });

  it('is read by the pair, and tells what the institution could see before and after a record was opened', async () => {
    const [opened] = await owner<{ id: string; n: number }[]>`
      select record_id as id, count(*)::int as n from audit
      where record = 'needs' and before ->> 'visibility' = 'pair' and after ->> 'visibility' in ('shared', 'institution')
        and after ->> 'community_id' = ${idOf('community', 'alimentation')}
      group by 1 order by 1 limit 1`;
    const trail = (lens: string | null) =>
      asViewer({ userId: personas['jardiniere-territoire'].userId, lens, at: today }, async (tx) => {
        const rows = await tx.execute<{ act: string; level: string }>(
          `select act, after ->> 'visibility' as level from audit where record_id = '${opened?.id}' order by id`,
        );
        return rows.map((row) => `${row.act} ${row.level}`);
      });
    const seen = await trail(`institution:${idOf('community', 'alimentation')}`);
    expect((await trail(null))[0]).toBe('insert pair');
    expect(seen).not.toContain('insert pair');
  });
});
