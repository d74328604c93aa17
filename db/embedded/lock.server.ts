import postgres from 'postgres';
import type { Connection } from '../connection.ts';

const lockKey = 7_384_201;

/** The lock that says: this process uses the data folder. PostgreSQL gives it up when the process dies, however it dies. */
export type Lock = { release(): Promise<void> };

/** Takes the lock, or returns null when another process holds it. Throws when the server does not answer. */
export async function takeLock(connection: Connection, onLost: () => void): Promise<Lock | null> {
  let held = false;
  const sql = postgres({
    ...connection,
    max: 1,
    idle_timeout: 0,
    // postgres.js otherwise renews connections within the hour, and the lock would go with the old one.
    max_lifetime: null,
    connect_timeout: 5,
    connection: { application_name: applicationName(process.pid) },
    onnotice: () => {},
    onclose: () => {
      if (!held) return;
      held = false;
      void sql.end({ timeout: 0 });
      onLost();
    },
  });
  try {
    const [row] = await sql<{ taken: boolean }[]>`select pg_try_advisory_lock(${lockKey}) as taken`;
    held = row?.taken ?? false;
  } catch (error) {
    await sql.end({ timeout: 0 });
    throw error;
  }
  if (!held) {
    await sql.end({ timeout: 1 });
    return null;
  }
  return {
    async release() {
      held = false;
      await sql.end({ timeout: 1 });
    },
  };
}

/** The process that holds the lock, for the sentence that refuses another one. */
export async function lockHolder(connection: Connection): Promise<number | null> {
  const sql = postgres({ ...connection, max: 1, connect_timeout: 5 });
  try {
    const rows = await sql<{ name: string }[]>`
      select application_name as name from pg_stat_activity join pg_locks using (pid)
      where locktype = 'advisory' and objid = ${lockKey} and granted`;
    const pid = Number(rows[0]?.name.replace(applicationName(''), ''));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function applicationName(pid: number | ''): string {
  return `terreau process ${pid}`;
}
