import type { TransactionSql } from 'postgres';

/** What belongs to the running of a Terreau and not to its memory: made again when it starts, or when people sign in. */
const leftOutSchemas = ['jobs', 'drizzle', 'information_schema'];
const leftOutTables = ['auth.session', 'auth.verification', 'auth.rate_limit'];

export type Column = {
  name: string;
  /** As SQL writes it: `uuid[]`, `timestamp with time zone`, `visibility`. */
  type: string;
  notNull: boolean;
  /** The values of an enumeration, else null. */
  values: string[] | null;
};

export type Table = { schema: string; name: string; columns: Column[] };
export type Sequence = { schema: string; name: string; last: string };

/** Every table that is kept, found in the catalog so that a new one is included. Generated columns follow from the others. */
export async function listTables(sql: TransactionSql): Promise<Table[]> {
  return sql<Table[]>`
    select n.nspname as schema, c.relname as name,
      coalesce(json_agg(json_build_object(
        'name', a.attname,
        'type', format_type(a.atttypid, a.atttypmod),
        'notNull', a.attnotnull,
        'values', (select json_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = a.atttypid)
      ) order by a.attnum) filter (where a.attname is not null), '[]') as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> all (${leftOutSchemas})
      and n.nspname || '.' || c.relname <> all (${leftOutTables})
      and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    group by n.nspname, c.relname order by n.nspname = 'public', n.nspname, c.relname`;
}

/** The sequences that have begun, with the last number they gave. */
export async function listSequences(sql: TransactionSql): Promise<Sequence[]> {
  return sql<Sequence[]>`
    select schemaname as schema, sequencename as name, last_value::text as last from pg_sequences
    where last_value is not null and schemaname !~ '^pg_' and schemaname <> all (${leftOutSchemas})
    order by 1, 2`;
}

export type Key = { schema: string; table: string; columns: string[] };
export type ForeignKey = Key & { otherSchema: string; otherTable: string; otherColumns: string[] };

export async function listKeys(sql: TransactionSql): Promise<{ primary: Key[]; foreign: ForeignKey[] }> {
  const rows = await sql<(ForeignKey & { kind: string })[]>`
    select k.contype as kind, n.nspname as schema, c.relname as table, other_n.nspname as "otherSchema", other.relname as "otherTable",
      array(select attname::text from unnest(k.conkey) with ordinality u(num, place)
        join pg_attribute on attrelid = k.conrelid and attnum = num order by place) as columns,
      array(select attname::text from unnest(k.confkey) with ordinality u(num, place)
        join pg_attribute on attrelid = k.confrelid and attnum = num order by place) as "otherColumns"
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_class other on other.oid = k.confrelid left join pg_namespace other_n on other_n.oid = other.relnamespace
    where k.contype in ('p', 'f') and n.nspname !~ '^pg_' order by k.conname`;
  return { primary: rows.filter(({ kind }) => kind === 'p'), foreign: rows.filter(({ kind }) => kind === 'f') };
}

/** When each migration of this database was written: the number by which drizzle knows it. */
export async function listMigrations(sql: TransactionSql): Promise<number[]> {
  const [made] = await sql<{ made: boolean }[]>`select to_regclass('drizzle.__drizzle_migrations') is not null as made`;
  if (!made?.made) return [];
  const rows = await sql<{ at: string }[]>`select created_at::text as at from drizzle.__drizzle_migrations order by 1`;
  return rows.map(({ at }) => Number(at)).sort((one, other) => one - other);
}

export const nameOf = ({ schema, name }: { schema: string; name: string }): string => `${schema}.${name}`;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const quotedName = ({ schema, name }: { schema: string; name: string }): string =>
  `${quoted(schema)}.${quoted(name)}`;
