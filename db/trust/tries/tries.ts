import { sql } from 'drizzle-orm';
import type { Sql } from 'postgres';
import type { Tx } from '#db/client.server.ts';
import { pick } from '../../demo/seeded.ts';
import type { Op } from '../acts.ts';
import type { Asker, Generated } from '../generate/world.ts';
import { insertRow, literal } from '../load.ts';
import { eyesOf } from '../looking.ts';
import { canWrite } from '../oracle.ts';
import type { Eyes } from '../readers.ts';
import { keyOf, keyText } from '../tables.ts';
import type { Row } from '../world.ts';
import { chance, newcomer, somethingRead } from './newcomers.ts';
import { EVERY_ROW, patchFor } from './patches.ts';

/** One attempt at writing, and how many rows the oracle lets it touch. */
export type Try = { asker: Asker; table: string; op: Op; sql: string; rows: number; every?: true; about: string };

const isRow = (table: string, row: Row) =>
  keyOf(table)
    .map((column) => `${column} = ${literal(row[column])}`)
    .join(' and ');
const setting = (patch: Row) =>
  Object.entries(patch)
    .map(([column, value]) => `${column} = ${literal(value)}`)
    .join(', ');

/** So many attempts at a table, spread over askers, and for each asker one at all of its rows. */
export function makeTries(made: Generated, table: string, count: number, eyes: Map<Asker, Eyes>): Try[] {
  const tries: Try[] = [];
  made.making.beginAnew(`tries ${table}`);
  const { random } = made.making;
  const inOffice = made.askers.filter((asker) => holdsOffice(eyes.get(asker) as Eyes));
  while (tries.length < count) {
    const asker = pick(random, chance(made, 0.5) ? inOffice : made.askers);
    const seen = eyes.get(asker) as Eyes;
    const attempt = chance(made, 0.35) ? insertion(made, seen, table) : change(made, seen, table);
    if (attempt) tries.push({ asker, table, ...attempt });
  }
  return tries;
}

const holdsOffice = ({ viewer }: Eyes) =>
  viewer.inside || viewer.gardens.community.size > 0 || viewer.memberOf.size > 0;

type Attempt = Omit<Try, 'asker' | 'table'>;

function insertion(made: Generated, eyes: Eyes, table: string): Attempt | null {
  const row = newcomer({ made, eyes, table });
  if (!row) return null;
  const allowed = canWrite(eyes, table, 'insert', null, row);
  return { op: 'insert', sql: insertRow(table, row), rows: allowed ? 1 : 0, about: JSON.stringify(row) };
}

function change(made: Generated, eyes: Eyes, table: string): Attempt | null {
  if (made.world.rows(table).length === 0) return null;
  if (chance(made, 0.3)) {
    const row = target(made, eyes, table, (found) => canWrite(eyes, table, 'delete', found, null));
    const rows = canWrite(eyes, table, 'delete', row, null) ? 1 : 0;
    return { op: 'delete', sql: `delete from ${table} where ${isRow(table, row)}`, rows, about: JSON.stringify(row) };
  }
  const row = target(made, eyes, table, (found) => canWrite(eyes, table, 'update', found, found));
  const patch = patchFor(made, table, row);
  const after = { ...row, ...patch };
  const key = keyOf(table)[0] ?? 'id';
  const known = made.world
    .by(table, key, after[key])
    .some((other) => other !== row && keyText(table, other) === keyText(table, after));
  if (known) return null;
  const rows = canWrite(eyes, table, 'update', row, after) ? 1 : 0;
  const about = `${JSON.stringify(patch)} on ${JSON.stringify(row)}`;
  return { op: 'update', sql: `update ${table} set ${setting(patch)} where ${isRow(table, row)}`, rows, about };
}

/** A row to change: now any, now one they read, now one they may change. */
function target(made: Generated, eyes: Eyes, table: string, allowed: (row: Row) => boolean): Row {
  const wanted = chance(made, 0.5) ? allowed : () => true;
  let row = somethingRead({ made, eyes, table }, table);
  for (let n = 0; n < 80 && !wanted(row); n++) row = somethingRead({ made, eyes, table }, table);
  return row;
}

/** Without a condition no right to read is asked for: only the policies of the act itself stand in the way. */
export function triesAtEveryRow(made: Generated, table: string, asker: Asker, eyes: Eyes): Try[] {
  const rows = table === 'audit' ? [] : made.world.rows(table);
  const deletable = rows.filter((row) => canWrite(eyes, table, 'delete', row, null)).length;
  const about = `every row of ${table}`;
  const tries: Try[] = [
    { asker, table, op: 'delete', sql: `delete from ${table}`, rows: deletable, every: true, about },
  ];
  const patch = EVERY_ROW[table];
  if (patch) {
    const changeable = rows.filter((row) => canWrite(eyes, table, 'update', row, { ...row, ...patch })).length;
    tries.push({
      asker,
      table,
      op: 'update',
      sql: `update ${table} set ${setting(patch)}`,
      rows: changeable,
      every: true,
      about,
    });
  }
  return tries;
}

export const allEyes = (made: Generated): Map<Asker, Eyes> =>
  new Map(made.askers.map((asker) => [asker, eyesOf(made.world, asker)]));

/** Lets each statement do what it does, undoes it, and answers the number of rows or the SQLSTATE of the refusal. */
export async function prepareTries(owner: Sql): Promise<void> {
  await owner.unsafe(`
    create schema trial;
    grant usage on schema trial to terreau_app;
    create function trial.attempt(statements text[]) returns text[] language plpgsql as $$
    declare
      statement text;
      touched bigint;
      answers text[] := '{}';
    begin
      foreach statement in array statements loop
        begin
          execute statement;
          get diagnostics touched = row_count;
          raise exception using errcode = 'TR000', message = touched::text;
        exception when others then
          answers := answers || case when sqlstate = 'TR000' then sqlerrm else sqlstate end;
        end;
      end loop;
      return answers;
    end $$;
    grant execute on function trial.attempt(text[]) to terreau_app`);
}

/** Refused by policy, trigger or grant; by a check; by the foreign key that keeps what a child carries. */
const REFUSALS = ['42501', '23514', '23503'];

/** Tables that only triggers and functions write: a grant refuses before any row is looked at. */
const UNGRANTED = ['audit', 'merges'];

/** What went otherwise than the oracle says. `answers` come in the order of the tries. */
export function surprises(tries: Try[], answers: string[]): string[] {
  return tries.flatMap((attempt, index) => {
    const answer = answers[index] ?? 'no answer';
    const right = attempt.every
      ? answer === String(attempt.rows) ||
        (attempt.rows === 0 && answer === '42501' && UNGRANTED.includes(attempt.table))
      : attempt.rows > 0
        ? answer === String(attempt.rows)
        : answer === '0' || REFUSALS.includes(answer);
    if (right) return [];
    const due = attempt.rows > 0 ? `${attempt.rows} allowed` : 'refused';
    return [`${attempt.asker.name}: ${attempt.op} ${attempt.table}, due ${due}, was ${answer}: ${attempt.about}`];
  });
}

export async function attempt(tx: Tx, tries: Try[]): Promise<string[]> {
  const statements = sql.param(tries.map((one) => one.sql));
  const [row] = await tx.execute<{ answers: string[] }>(sql`select trial.attempt(${statements}::text[]) as answers`);
  return surprises(tries, row?.answers ?? []);
}
