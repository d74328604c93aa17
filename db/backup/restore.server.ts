import type { Connection } from '../connection.ts';
import { type Connections, knownMigrations, prepareTables } from '../prepare.server.ts';
import { listTables, nameOf, quotedName } from './catalog.server.ts';
import { seeing, using } from './copy.server.ts';
import { dropDatabase, makeFresh, takePlace } from './databases.server.ts';
import { type Erasure, listErasures, replayErasures } from './erasures.server.ts';
import { load } from './load.server.ts';
import { keepQuiet } from './quiet.server.ts';
import { type Source, tooNew } from './source.ts';

export type Restored = { tables: number; rows: number; erasedAgain: number };

/**
 * Puts a backup in the place of a database, or where there is none yet. Everything is made and checked in a fresh
 * database; until that takes the name of the present one, the present one is whole.
 */
export async function restore(options: {
  admin: Connection;
  connections: Connections;
  source: Source;
  /** What the file is called, for sentences. */
  file: string;
  /** Who was erased since the backup, besides those whom the present database remembers. */
  erasures?: Erasure[];
}): Promise<Restored> {
  const { admin, connections, source, file, erasures = [] } = options;
  checkMigrations(source, file);
  const since = [...erasures, ...(await erasuresOf(connections.owner))];
  const last = Math.max(0, ...source.manifest.migrations);
  const fresh = await makeFresh(admin, connections, last);
  const { database } = fresh.owner;
  try {
    await load(fresh.owner, source);

    await prepareTables(admin, fresh);
    const erasedAgain = await using(fresh.owner, async (sql) => {
      await keepQuiet(sql);
      const again = await replayErasures(sql, since);
      await sql`analyze`;
      return again;
    });
    await takePlace(admin, database, connections.owner.database);
    const rows = Object.values(source.sums.sums).reduce((sum, table) => sum + table.rows, 0);
    return { tables: source.manifest.tables.length, rows, erasedAgain };
  } catch (error) {
    await dropDatabase(admin, database).catch(() => {});
    throw error;
  }
}

/** A backup is put back by the Terreau that made it, or by a later one. */
export function checkMigrations({ manifest }: Source, file: string): void {
  const known = knownMigrations();
  if (manifest.migrations.some((when) => !known.includes(when))) throw tooNew(file, manifest.version);
}

export type Present = { rows: number; actors: number; accounts: number } | null;

/** What the database holds of people's: null where there is none, or nothing but the official territories. */
export async function present(owner: Connection): Promise<Present> {
  return whereThereIsOne(() =>
    seeing(owner, async (tx) => {
      const tables = (await listTables(tx)).filter((table) => nameOf(table) !== 'public.territories');
      const counts = new Map<string, number>();
      for (const table of tables) {
        const [row] = await tx.unsafe<{ count: number }[]>(`select count(*)::int as count from ${quotedName(table)}`);
        counts.set(nameOf(table), row?.count ?? 0);
      }
      const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
      if (rows === 0) return null;
      return { rows, actors: counts.get('public.actors') ?? 0, accounts: counts.get('public.users') ?? 0 };
    }),
  );
}

async function erasuresOf(owner: Connection): Promise<Erasure[]> {
  return (await whereThereIsOne(() => using(owner, listErasures))) ?? [];
}

async function whereThereIsOne<T>(work: () => Promise<T>): Promise<T | null> {
  return work().catch((error: { code?: string }) => {
    if (error.code === '3D000') return null;
    throw error;
  });
}
