import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { tellHistory } from './generate/history.ts';
import { type Asker, generate } from './generate/world.ts';
import { expectedPrint, fingerprintSql } from './looking.ts';
import { TABLES } from './oracle.ts';
import { standing } from './standing.ts';
import { allEyes, makeTries, prepareTries, surprises, type Try, triesAtEveryRow } from './tries/tries.ts';

vi.setConfig({ testTimeout: 120_000 });

type Policy = { table: string; name: string; act: 'select' | 'insert' | 'update' | 'delete'; rule: string };

const made = generate(1);
const eyes = allEyes(made);
const database = standing(made, async (owner) => {
  await tellHistory(owner, made, 5);
  await prepareTries(owner);
});
let admin: Sql;
let policies: Policy[];

beforeAll(async () => {
  const name = database().connections.app.database;
  admin = postgres({ ...inject('admin'), database: name, max: 1, onnotice: () => {} });
  policies = await admin<Policy[]>`select tablename as "table", policyname as name, lower(cmd) as act,
    coalesce(qual, with_check) as rule from pg_policies where schemaname = 'public'`;
});

// Before the database goes: hooks after all run in the opposite order of their making.
afterAll(() => admin.end());

/** Becomes the web process at the beginning of one asker's transaction. */
async function openAs(tx: Sql, asker: Asker): Promise<void> {
  await tx.unsafe('reset session authorization; set local session authorization terreau_login');
  await tx`select open_view(${asker.userId}, null, ${asker.at.toISOString()}), set_config('role', 'terreau_app', true)`;
}

async function readsOtherwise(tx: Sql, table: string): Promise<boolean> {
  for (const asker of made.askers) {
    await openAs(tx, asker);
    const [row] = await tx.unsafe<{ print: string }[]>(fingerprintSql(table));
    if (row?.print !== expectedPrint(eyesFor(asker), table)) return true;
  }
  return false;
}

async function writesOtherwise(tx: Sql, tries: Try[]): Promise<boolean> {
  for (const [asker, theirs] of Map.groupBy(tries, (one) => one.asker)) {
    await openAs(tx, asker);
    const [row] = await tx<{ answers: string[] }[]>`select trial.attempt(${theirs.map((one) => one.sql)}) as answers`;
    if (surprises(theirs, row?.answers ?? []).length > 0) return true;
  }
  return false;
}

const eyesFor = (asker: Asker) => eyes.get(asker) ?? missing();

function missing(): never {
  throw new Error('An asker without eyes');
}

class Undo extends Error {}

const OPEN = {
  select: 'using (true)',
  insert: 'with check (true)',
  update: 'using (true) with check (true)',
  delete: 'using (true)',
};

/** Puts `true` in the place of a policy's rules for a moment, and says whether the oracle sees it. */
async function noticed(policy: Policy, tries: Try[], replace = true): Promise<boolean> {
  let seen = false;
  const work = admin.begin(async (transaction) => {
    const tx = transaction as unknown as Sql;
    if (replace) await tx.unsafe(`alter policy "${policy.name}" on "${policy.table}" ${OPEN[policy.act]}`);
    const ofAct = tries.filter((one) => one.op === policy.act);
    seen = policy.act === 'select' ? await readsOtherwise(tx, policy.table) : await writesOtherwise(tx, ofAct);
    throw new Undo();
  });
  await work.catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
  return seen;
}

/** What the oracle refuses: there a policy that says `true` makes a difference. */
function refusedTries(table: string): Try[] {
  // There a trigger refuses nearly all that the policy does: what the policy alone refuses comes rarely.
  const count = table === 'synergy_communities' ? 1500 : 500;
  const refused = makeTries(made, table, count, eyes).filter((one) => one.rows === 0);
  return [...refused, ...made.askers.flatMap((asker) => triesAtEveryRow(made, table, asker, eyesFor(asker)))];
}

describe('a policy replaced by `true` is noticed', () => {
  it.each(TABLES)('%s', async (table) => {
    const tries = refusedTries(table);
    const unnoticed: string[] = [];
    const closed = policies.filter((policy) => policy.table === table && policy.rule !== 'true');
    for (const policy of closed) if (!(await noticed(policy, tries))) unnoticed.push(`${policy.name} on ${table}`);
    expect(unnoticed).toEqual([]);
  });

  it('nothing is noticed where nothing is replaced', async () => {
    const tries = refusedTries('replies');
    const seen: string[] = [];
    for (const policy of policies.filter((one) => one.table === 'replies')) {
      if (await noticed(policy, tries, false)) seen.push(policy.name);
    }
    expect(seen).toEqual([]);
  });

  it('only the reference tables are read by everybody as they are', () => {
    const open = policies.filter((policy) => policy.rule === 'true').map((policy) => `${policy.act} ${policy.table}`);
    const reference = ['directorate_themes', 'directorates', 'institution', 'territories', 'themes'];
    expect(open.sort()).toEqual(reference.map((table) => `select ${table}`));
  });
});
