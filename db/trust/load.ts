import type { Sql } from 'postgres';
import { NOW } from './generate/making.ts';
import { LOAD_ORDER } from './tables.ts';
import type { Row, World } from './world.ts';

const CHUNK = 2000;

/** Loads a generated world as the owner, on its own day and without writing the audit trail. */
export async function load(owner: Sql, world: World): Promise<void> {
  const unordered = [...world.tables.keys()].filter((table) => !LOAD_ORDER.includes(table));
  if (unordered.length > 0) throw new Error(`Not in the order of loading: ${unordered.join(', ')}`);
  await owner.begin(async (tx) => {
    await tx`select set_config('app.at', ${NOW.toISOString()}, true)`;
    const audited = await tx<{ name: string; trigger: string }[]>`
      select tgrelid::regclass::text as name, tgname as trigger from pg_trigger where tgname in ('audit_change', 'audit_inserted')`;
    for (const { name, trigger } of audited) await tx.unsafe(`alter table ${name} disable trigger ${trigger}`);
    for (const table of LOAD_ORDER) {
      const rows = world.rows(table);
      for (let from = 0; from < rows.length; from += CHUNK)
        await tx.unsafe(insertSql(table, rows.slice(from, from + CHUNK)));
    }
    for (const { name, trigger } of audited) await tx.unsafe(`alter table ${name} enable trigger ${trigger}`);
  });
  await owner`analyze`;
}

/** Rows may lack columns: those keep the table's default. */
function insertSql(table: string, rows: Row[]): string {
  const groups = Map.groupBy(rows, (row) => columnsOf(row).join(','));
  return [...groups.values()].map((group) => insertOf(table, group)).join(';\n');
}

const columnsOf = (row: Row) => Object.keys(row).filter((column) => row[column] !== undefined);

function insertOf(table: string, rows: Row[]): string {
  const columns = columnsOf(rows[0] ?? {});
  const values = rows.map((row) => `(${columns.map((column) => literal(row[column])).join(', ')})`);
  return `insert into ${table} (${columns.join(', ')}) values ${values.join(', ')}`;
}

/** A value as SQL; the text is the tests' own. */
export function literal(value: Row[string]): string {
  if (value === null || value === undefined) return 'null';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

export const insertRow = (table: string, row: Row): string => insertOf(table, [row]);
