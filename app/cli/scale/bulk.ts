import type { TransactionSql } from 'postgres';

type Taken = { statement: string };

/**
 * Takes triggers, foreign keys, unique constraints and secondary indexes off the tables of `public`, runs the work, and
 * puts them back: building an index once costs a fraction of filling it row by row, and checking a foreign key by one
 * join a fraction of a look-up for each row. What the triggers would fill, the work must supply.
 */
export async function inBulk(tx: TransactionSql, work: () => Promise<void>): Promise<void> {
  const tables = await tx<{ name: string }[]>`
    select format('%I', tablename) as name from pg_tables where schemaname = 'public' order by 1`;
  const constraints = await tx<(Taken & { table: string; name: string })[]>`
    select conrelid::regclass::text as table, format('%I', conname) as name,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as statement
    from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('f', 'u', 'x') and conparentid = 0
    order by contype = 'f', conname`;
  const indexes = await tx<(Taken & { name: string })[]>`
    select format('public.%I', c.relname) as name, pg_get_indexdef(c.oid) as statement
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace and not i.indisprimary
      and not exists (select 1 from pg_constraint k where k.conindid = c.oid)
    order by 1`;
  for (const { name } of tables) await tx.unsafe(`alter table ${name} disable trigger user`);
  for (const { table, name } of constraints.toReversed())
    await tx.unsafe(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await tx.unsafe(`drop index ${name}`);
  await work();
  for (const { statement } of [...indexes, ...constraints]) await tx.unsafe(statement);
  for (const { name } of tables) await tx.unsafe(`alter table ${name} enable trigger user`);
}
