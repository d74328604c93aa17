import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#db/client.server.ts';
import type { Asker } from './generate/world.ts';
import { canRead } from './oracle.ts';
import { Eyes } from './readers.ts';
import { keySql, keyText } from './tables.ts';
import { viewerAt } from './viewer.ts';
import type { Row, World } from './world.ts';

export const eyesOf = (world: World, asker: Asker): Eyes => new Eyes(world, viewerAt(world, asker.userId, asker.at));

/** The keys the oracle lets somebody read, in order. */
function expectedKeys(eyes: Eyes, table: string): string[] {
  const rows = table === 'audit' ? [...eyes.world.history.keys()].map((id) => ({ id })) : eyes.world.rows(table);
  return rows
    .filter((row) => canRead(eyes, table, row))
    .map((row) => keyText(table, row))
    .sort();
}

const print = (keys: string[]) => createHash('md5').update(keys.join(',')).digest('hex');

export const fingerprintSql = (table: string): string => `select '${table}' as name,
  md5(coalesce(string_agg(key, ',' order by key collate "C"), '')) as print from (select ${keySql(table)} as key from ${table}) k`;

export const expectedPrint = (eyes: Eyes, table: string): string => print(expectedKeys(eyes, table));

/** What differs between the database and the oracle for one asker; nothing when they agree. */
export async function differences(world: World, asker: Asker, tables: readonly string[]): Promise<string[]> {
  const eyes = eyesOf(world, asker);
  return asViewer({ userId: asker.userId, at: asker.at }, async (tx) => {
    const rows = await tx.execute<{ name: string; print: string }>(
      sql.raw(tables.map(fingerprintSql).join(' union all ')),
    );
    const wrong = rows.filter((row) => row.print !== expectedPrint(eyes, row.name));
    return Promise.all(wrong.map(({ name }) => explain(tx, eyes, asker, name)));
  });
}

async function explain(tx: Tx, eyes: Eyes, asker: Asker, table: string): Promise<string> {
  const found = await tx.execute<{ key: string }>(sql.raw(`select ${keySql(table)} as key from ${table}`));
  const read = new Set(found.map((row) => row.key));
  const due = new Set(expectedKeys(eyes, table));
  const show = (keys: Iterable<string>, other: Set<string>) => {
    const missing = [...keys].filter((key) => !other.has(key));
    const told = [...eyes.world.history].map(([id, entry]) => ({ id, ...entry }));
    const rows = (table === 'audit' ? told : eyes.world.rows(table)).filter((row) =>
      missing.slice(0, 3).includes(keyText(table, row as Row)),
    );
    return `${missing.length}, such as ${JSON.stringify(rows)}`;
  };
  return `${asker.name} in ${table}: reads but should not ${show(read, due)}; should but does not ${show(due, read)}`;
}
