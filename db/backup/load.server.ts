import type { TransactionSql } from 'postgres';
import type { Connection } from '../connection.ts';
import { Refusal } from '../terminal.ts';
import { listTables, nameOf, quoted, quotedName, type Table } from './catalog.server.ts';
import { copyIn, copyOut, seeing, writing } from './copy.server.ts';
import { csvRows, readOut, stage, unstage } from './csv.server.ts';
import { RowDigest, type Sum, wholeLines } from './digest.ts';
import { type Source, sameSum } from './source.ts';
import { copied } from './write.server.ts';

/**
 * Fills the tables of a fresh database, made by the same migrations as the source, with what the source holds and
 * nothing else. Triggers stay still: what they would do was done when the rows were written. Keys between tables
 * are put back afterwards, which checks them all.
 */
export async function load(owner: Connection, source: Source): Promise<void> {
  await writing(owner, async (tx) => {
    const here = await listTables(tx);
    checkShape(here, source.manifest.tables);
    const large = Object.entries(source.sums.sums).flatMap(([name, { rows }]) => (rows > many ? [name] : []));
    const putBack = await takeOff(tx, large);
    await tx.unsafe(`truncate ${here.map(quotedName).join(', ')}`);
    for await (const { table, rows } of source.rows()) {
      if (source.form === 'text') await copyIn(tx, `copy ${copied(table)} from stdin`, rows);
      else {
        await copyIn(tx, await stage(tx, table), rows);
        await unstage(tx, table);
      }
    }

    await putBack();
    for (const { schema, name, last } of source.sums.sequences) {
      await tx`select setval(${quotedName({ schema, name })}::regclass, ${last}::bigint)`;
    }
  });
  await compare(owner, source);
}

/** A database made by these migrations has the tables and columns of the source, or the source is not what it says. */
function checkShape(here: Table[], wanted: Table[]): void {
  const known = new Map(here.map((table) => [nameOf(table), table.columns.map(({ name }) => name)]));
  for (const table of wanted) {
    const columns = known.get(nameOf(table));
    const strange = columns ? table.columns.find(({ name }) => !columns.includes(name)) : table;
    if (!strange) continue;
    const place = columns ? `${nameOf(table)}.${strange.name}` : nameOf(table);
    throw new Refusal(
      `Cette version de Terreau ne connaît pas ${place}, que la sauvegarde contient : elle fut faite par un autre Terreau. Rien n’a été changé.`,
      `This version of Terreau does not know ${place}, which the backup holds: it was made by another Terreau. Nothing was changed.`,
    );
  }
}

/** From this many rows on, an index is made faster afterwards than row by row. */
const many = 400;

/** Takes triggers, keys between tables, and indexes of large ones off; the answer puts them back. */
async function takeOff(tx: TransactionSql, large: string[]): Promise<() => Promise<void>> {
  const triggers = await tx<{ on: string; name: string }[]>`
    select tgrelid::regclass::text as on, tgname as name from pg_trigger join pg_class c on c.oid = tgrelid
    where not tgisinternal and tgenabled = 'O' and c.relnamespace::regnamespace::text !~ '^pg_' and c.relkind = 'r'`;
  const keys = await tx<{ on: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as on, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'f' and connamespace::regnamespace::text !~ '^pg_'`;
  const indexes = await tx<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace::regnamespace || '.' || c.relname = any (${large})
      and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`;
  const together = (statements: string[]) => tx.unsafe(statements.join(';\n'));
  await together([
    ...triggers.map(({ on, name }) => `alter table ${on} disable trigger ${quoted(name)}`),
    ...keys.map(({ on, name }) => `alter table ${on} drop constraint ${quoted(name)}`),
    ...indexes.map(({ name }) => `drop index ${name}`),
  ]);
  return async () => {
    await together([
      ...indexes.map(({ definition }) => definition),
      ...keys.map(({ on, name, definition }) => `alter table ${on} add constraint ${quoted(name)} ${definition}`),
      ...triggers.map(({ on, name }) => `alter table ${on} enable trigger ${quoted(name)}`),
    ]);
  };
}

/** Reads everything back and compares it with what the source said: not a row more, less or different. */
async function compare(owner: Connection, { manifest, sums, form }: Source): Promise<void> {
  await seeing(owner, async (tx) => {
    for (const table of manifest.tables) {
      const name = nameOf(table);
      const found = form === 'text' ? await sumOfText(tx, table) : await sumOfCsv(tx, table);
      if (!sameSum(found, sums.sums[name])) {
        throw new Error(`${name}: ${JSON.stringify(found)} instead of ${JSON.stringify(sums.sums[name])}`);
      }
    }
  });
}

async function sumOfText(tx: TransactionSql, table: Table): Promise<Sum> {
  const digest = new RowDigest();
  for await (const rows of wholeLines(copyOut(tx, `copy ${copied(table)} to stdout`))) digest.addLines(rows);
  return digest.sum;
}

async function sumOfCsv(tx: TransactionSql, table: Table): Promise<Sum> {
  const digest = new RowDigest();
  for await (const _rows of csvRows(copyOut(tx, readOut(table)), digest));
  return digest.sum;
}
