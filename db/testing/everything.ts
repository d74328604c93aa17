import postgres, { type Sql } from 'postgres';
import { inject } from 'vitest';
import type { Connection } from '../connection.ts';
import { generate } from '../trust/generate/world.ts';
import { load } from '../trust/load.ts';

/** Texts that a careless copy loses, cuts or mistakes for something else. */
const awkward = ['\\.', '\\N', '', ' ', 'a\tb\nc\r\nd', '"cité", l’été ; 🌱', "=1+1'", '\\x41\\', '{"a":null}', 'NULL'];

/**
 * Rows in every table of a database: a small generated world, awkward texts in it, and one row for each table that is
 * still empty, found from the catalog. A table whose rules refuse that row stays empty.
 */
export async function fillEverything(owner: Connection): Promise<void> {
  const sql = postgres({ ...inject('admin'), database: owner.database, max: 1, onnotice: () => {} });
  try {
    await load(sql, generate(1).world);
    for (const [table, column] of [
      ['actors', 'about'],
      ['interactions', 'notes'],
      ['needs', 'title'],
    ]) {
      await sql.unsafe(
        `update ${table} t set ${column} = ($1::text[])[1 + n % ${awkward.length}] from
           (select id, row_number() over (order by id) as n from ${table}) numbered where numbered.id = t.id`,
        [awkward],
      );
    }
    await sql`set session_replication_role = replica`;
    for (const table of await everyTable(sql)) await addRow(sql, table).catch(() => {});
    await sql`insert into mail.messages (id, recipient, subject, html, text) select gen_random_uuid(), 'a@example.org', 's', '<p>', ${awkward[4] ?? ''} from generate_series(1, 3)`;
    await sql`insert into works (id, kind, subject_id, user_id, state) select gen_random_uuid(), 'x', id, id, 'running' from users limit 2`;
  } finally {
    await sql.end();
  }
}

/** Tables with what tells whether they are the same: count and digest of all their columns, sequences included. */
export async function contents(owner: Connection): Promise<Record<string, string>> {
  const sql = postgres({ ...owner, max: 1, onnotice: () => {} });
  try {
    await sql`set timezone = 'UTC'`;
    const found: Record<string, string> = {};
    for (const table of await everyTable(sql)) {
      const [row] = await sql.unsafe(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text collate "C")), '') as sum from ${table} t`,
      );
      found[table] = row?.sum;
    }
    const sequences =
      await sql`select schemaname || '.' || sequencename as name, last_value::text as last from pg_sequences
      where schemaname in ('public', 'auth', 'mail')`;
    for (const { name, last } of sequences) found[`${name} (sequence)`] = last;
    return found;
  } finally {
    await sql.end();
  }
}

async function everyTable(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'drizzle', 'jobs') order by 1`;
  return rows.map(({ name }) => name);
}

type Described = { name: string; type: string; first: string | null };

async function addRow(sql: Sql, table: string): Promise<void> {
  const [filled] = await sql.unsafe(`select 1 from ${table} limit 1`);
  if (filled) return;
  const columns = await sql<Described[]>`
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      (select enumlabel from pg_enum e where e.enumtypid = a.atttypid order by enumsortorder limit 1) as first
    from pg_attribute a where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
  const parents = await sql<{ parent: string; columns: string[]; others: string[] }[]>`
    select confrelid::regclass::text as parent,
      array(select attname::text from pg_attribute join unnest(conkey) with ordinality u(num, n) on attnum = num where attrelid = conrelid order by n) as columns,
      array(select attname::text from pg_attribute join unnest(confkey) with ordinality u(num, n) on attnum = num where attrelid = confrelid order by n) as others
    from pg_constraint where contype = 'f' and conrelid = ${table}::regclass`;
  const values: Record<string, unknown> = Object.fromEntries(columns.map((column) => [column.name, valueFor(column)]));
  for (const { parent, columns: mine, others } of parents) {
    const [row] = await sql.unsafe(`select ${others.join(', ')} from ${parent} limit 1`);
    mine.forEach((name, index) => {
      values[name] = row?.[others[index] ?? ''] ?? null;
    });
  }
  await sql.begin(async (tx) => {
    await tx`insert into ${tx.unsafe(table)} ${tx(values)}`;
    // Nothing checks the keys here: two of them that share a column may want different parents.
    for (const { parent, columns: mine, others } of parents) {
      const [orphan] = await tx.unsafe(
        `select 1 from ${table} c where ${mine.map((name) => `c."${name}" is not null`).join(' and ')} and not exists (
           select 1 from ${parent} p where ${mine.map((name, n) => `p."${others[n]}" = c."${name}"`).join(' and ')})`,
      );
      if (orphan) throw new Error(`${table} refers to no ${parent}`);
    }
  });
}

function valueFor({ type, first }: Described): unknown {
  if (first) return first;
  if (type === 'uuid') return crypto.randomUUID();
  if (type === 'uuid[]') return [crypto.randomUUID(), crypto.randomUUID()];
  if (type === 'text[]') return awkward;
  if (type === 'jsonb') return { words: awkward, n: 1.5 };
  if (type === 'bytea') return Buffer.from([0, 10, 34, 92, 255]);
  if (type === 'boolean') return true;
  if (type.startsWith('timestamp')) return '2026-02-03T04:05:06.123456Z';
  if (type === 'date') return '2026-02-03';
  if (type.startsWith('time')) return '04:05:06';
  if (/int|numeric|double|real/.test(type)) return 7;
  return awkward[4];
}
