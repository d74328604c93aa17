import { sql } from 'drizzle-orm';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asViewer } from '#db/client.server.ts';
import { pick, seeded } from '../demo/seeded.ts';
import { NOW } from './generate/making.ts';
import { type Asker, generate } from './generate/world.ts';
import { TABLES } from './oracle.ts';
import { standing } from './standing.ts';
import { keySql } from './tables.ts';
import type { Row } from './world.ts';

vi.setConfig({ testTimeout: 600_000 });

const thorough = process.env.TERREAU_PROOF === '1';
const PAIRS = thorough ? 40 : 1;
const made = generate(1, 'merging');
const database = standing(made);
const { world, cast } = made;
const random = seeded('pairs');

let owner: Sql;
beforeAll(() => {
  owner = postgres({ ...database().connections.owner, max: 1, onnotice: () => {} });
});
afterAll(() => owner.end());

type Terms = { hindrance: string | null; communities?: string[]; fields?: string };
type Pair = { asker: Asker; kept: Row; merged: Row; terms: Terms };

const GARDENERS = ['terrA', 'instA', 'terrB', 'instB once terrB', 'instClosed', 'instDraft and cultivator'];
const askerOf = (name: string): Asker => ({ name, userId: cast.users[name] ?? '', at: NOW });

/** What the database says of so many pairs, for each gardener; those out of their reach are left out. */
async function termsOfPairs(asker: Asker, count: number): Promise<Pair[]> {
  const seen = new Set(
    await asViewer(asker, async (tx) =>
      (
        await tx.execute<{ id: string }>(
          sql`select id from actors where communities && nullif(current_setting('app.gardens'), '')::uuid[]`,
        )
      ).map((row) => row.id),
    ),
  );
  const near = world.rows('actors').filter((row) => seen.has(String(row.id)));
  const found: Pair[] = [];
  await asViewer(asker, async (tx) => {
    for (let n = 0; n < count; n++) {
      const [kept, merged] = [pick(random, near), pick(random, near)];
      if (kept === merged) continue;
      const [row] = await tx.execute<{ terms: Terms }>(
        sql`select merge_terms(${kept.id}::uuid, ${merged.id}::uuid) as terms`,
      );
      found.push({ asker, kept, merged, terms: row?.terms ?? { hindrance: 'no answer' } });
    }
  });
  return found;
}

// Everything that carries data of people: keys of each row that somebody reads, with the merged record's id as the kept one's.
const LOOKED_AT = TABLES.filter(
  (table) =>
    !['territories', 'themes', 'directorates', 'directorate_themes', 'institution', 'merges', 'audit'].includes(table),
);

async function readBy(asker: Asker): Promise<string[]> {
  const text = LOOKED_AT.map((table) => `select '${table} ' || ${keySql(table)} as key from ${table}`).join(
    ' union all ',
  );
  return (await asViewer(asker, (tx) => tx.execute<{ key: string }>(sql.raw(text)))).map((row) => row.key);
}

/** What stands for what after a merge: the kept record for the merged one, a row for its twin, a stay for its parts. */
async function standIns(id: string, pair: Pair): Promise<(keys: string[]) => Set<string>> {
  const rows = await owner<{ gone: string; stays: string }[]>`
    select r.record || ' ' || (r.key ->> 'id') as gone, o.record || ' ' || (o.key ->> 'id') as stays
      from merge_remains r join lateral (select * from merge_remains o where o.merge_id = r.merge_id and o.record = r.record
        and case r.act when 'removed' then o.act = 'changed' and o.id > r.id else o.act = 'moved' and o.id < r.id end
        order by case r.act when 'removed' then o.id else -o.id end limit 1) o on true
      where r.merge_id = ${id} and r.act in ('removed', 'made') and r.record in ('contact_points', 'memberships')`;
  const stand = new Map(rows.map((row) => [row.gone, row.stays]));
  return (keys) =>
    new Set(keys.map((key) => stand.get(key) ?? key.replaceAll(String(pair.merged.id), String(pair.kept.id))));
}

/** All that there is, but for the trail: one line per row. */
async function dump(): Promise<string[]> {
  const tables = await owner<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'auth', 'mail') and c.relkind = 'r' and c.relname not in ('audit', 'merges', 'territories') order by 1`;
  const text = tables.map(({ name }) => `select '${name} ' || to_jsonb(t)::text as line from ${name} t`);
  const rows = await owner.unsafe<{ line: string }[]>(`${text.join(' union all ')} order by line`);
  return rows.map((row) => row.line);
}

const merge = (pair: Pair, id: string, chosen: object = {}) =>
  asViewer(pair.asker, (tx) =>
    tx.execute<{ terms: Terms }>(
      sql`select merge_actors(${id}::uuid, ${pair.kept.id}::uuid, ${pair.merged.id}::uuid, ${JSON.stringify(chosen)}::jsonb) as terms`,
    ),
  ).then((rows) => rows[0]?.terms);
const unmerge = (pair: Pair, id: string) =>
  asViewer(pair.asker, (tx) => tx.execute<{ done: Terms }>(sql`select unmerge_actors(${id}::uuid) as done`)).then(
    (rows) => rows[0]?.done,
  );

const about = (pair: Pair) =>
  `${pair.asker.name}: ${pair.kept.visibility} ${pair.kept.id} ← ${pair.merged.visibility} ${pair.merged.id}`;

/** Merges, looks at what each asker reads that they did not read before, and undoes it. */
async function gained(pair: Pair, askers: Asker[], before: Map<Asker, string[]>): Promise<string[]> {
  const id = made.making.id();
  const fields = pair.terms.fields === 'both' ? 'merged' : 'kept';
  expect((await merge(pair, id, { about: fields, name: fields }))?.hindrance, about(pair)).toBe(null);
  const asOne = await standIns(id, pair);
  const found: string[] = [];
  for (const asker of askers) {
    // Whose rights end at midnight has read until then what they read.
    const same = askers.filter((one) => one.userId === asker.userId && one.at <= asker.at);
    const known = asOne(same.flatMap((one) => before.get(one) ?? []));
    found.push(
      ...[...asOne(await readBy(asker))].filter((key) => !known.has(key)).map((key) => `${asker.name}: ${key}`),
    );
  }
  expect((await unmerge(pair, id))?.hindrance, about(pair)).toBe(null);
  return found;
}

/** The holder of the account; for the communities, everybody in office there. */
function mightGain(asker: Asker, pair: Pair): boolean {
  const holder = world.by('account_actors', 'actor_id', pair.kept.id)[0]?.user_id;
  if (pair.terms.hindrance === 'holder') return asker.userId === holder;
  return GARDENERS.includes(asker.name);
}

describe('two records become one', () => {
  const all: Pair[] = [];
  beforeAll(async () => {
    for (const name of GARDENERS) all.push(...(await termsOfPairs(askerOf(name), thorough ? 3000 : 600)));
  }, 120_000);

  it('terms of every kind occur among the pairs', () => {
    const kinds = new Set(all.map((pair) => pair.terms.hindrance));
    for (const kind of [null, 'private', 'readers', 'account', 'accounts', 'holder']) expect(kinds).toContain(kind);
  });

  it('what one does not garden is refused, told and not told', async () => {
    for (const name of ['engagedA', 'agent', 'cultivator', 'terrA past', 'account only']) {
      const [one, other] = [pick(random, world.rows('actors')), pick(random, world.rows('actors'))];
      for (const act of ['merge_terms($1, $2)', `merge_actors('${made.making.id()}', $1, $2, '{}')`]) {
        const text = act.replace('$1', `'${one.id}'`).replace('$2', `'${other.id}'`);
        await expect(asViewer(askerOf(name), (tx) => tx.execute(sql.raw(`select ${text}`)))).rejects.toMatchObject({
          cause: { code: '42501' },
        });
      }
    }
  });

  it('nobody reads anything that they did not read before, and undone all is as it was', async () => {
    const allowed = all.filter((pair) => pair.terms.hindrance === null);
    // Those with an account, and those of different levels, are the hard ones.
    const hard = allowed.filter((pair) => world.by('account_actors', 'actor_id', pair.kept.id).length > 0);
    const uneven = allowed.filter((pair) => pair.kept.visibility !== pair.merged.visibility);
    const tried = new Set([...hard.slice(0, PAIRS), ...uneven.slice(0, PAIRS * 2), ...allowed.slice(0, PAIRS)]);
    expect(hard.length).toBeGreaterThan(0);
    const was = await dump();
    const before = new Map<Asker, string[]>();
    for (const asker of made.askers) before.set(asker, await readBy(asker));
    for (const pair of tried) {
      expect(await gained(pair, made.askers, before), about(pair)).toEqual([]);
      expect(await dump(), about(pair)).toEqual(was);
    }
  });

  it('without its rules somebody would gain: the comparison above would say so', async () => {
    const [row] = await owner<{ text: string }[]>`select pg_get_functiondef('merge_terms'::regproc) as text`;
    const text = row?.text ?? '';
    await owner.unsafe(
      text.replace('if gains then', 'if false then').replace("if newly <> '{}' then", 'if false then'),
    );
    for (const [hindrance, most] of [
      ['holder', 4],
      ['readers', 8],
    ] as const) {
      const refused = all.filter((pair) => pair.terms.hindrance === hindrance).slice(0, most);
      let noticed = 0;
      for (const pair of refused) {
        const askers = made.askers.filter((asker) => asker.at === NOW && mightGain(asker, pair));
        const before = new Map<Asker, string[]>();
        for (const asker of askers) before.set(asker, await readBy(asker));
        if ((await gained(pair, askers, before)).length > 0) noticed++;
      }
      expect(noticed, hindrance).toBeGreaterThan(hindrance === 'holder' ? most - 2 : 0);
    }
    await owner.unsafe(text);
  });

  it('nor do those who come to an office later, by every level and community', () => {
    const allowed = all.filter((pair) => pair.terms.hindrance === null);
    expect(allowed.length).toBeGreaterThan(30);
    for (const { kept, merged, terms } of allowed) {
      for (const level of [kept, merged]) {
        if (level.visibility === 'public' || kept.visibility === 'private') continue;
        const before = communitiesNow(level);
        expect((terms.communities ?? []).filter((home) => !before.includes(home))).toEqual([]);
      }
    }
  });

  function communitiesNow(row: Row): unknown[] {
    const stays = world
      .by('memberships', 'actor_id', row.id)
      .filter((s) => s.ended_on == null || String(s.ended_on) > world.today);
    return stays.length > 0 ? stays.map((s) => s.community_id) : [row.community_id];
  }
});
