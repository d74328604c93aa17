import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Refusal, say } from '../terminal.ts';
import { type Account, accountFor, give } from './account.server.ts';
import { type Binaries, findBinaries } from './binaries.server.ts';

/** One PostgreSQL cluster in a data folder, and what it takes to run it. */
export type Cluster = { pgData: string; account: Account; binaries: Binaries; throwaway: boolean };

const windows = process.platform === 'win32';
const passwordFile = 'superuser-password';
const logFile = 'terreau.log';

export async function openCluster(dataDir: string, throwaway: boolean): Promise<Cluster> {
  const pgData = path.join(dataDir, 'postgresql');
  const account = accountFor(pgData);
  const cluster = { pgData, account, binaries: await findBinaries(account), throwaway };
  if (!existsSync(pgData)) await initialise(cluster, dataDir);
  const version = readFileSync(path.join(pgData, 'PG_VERSION'), 'utf8').trim();
  if (Number(version) !== cluster.binaries.majorVersion) {
    throw new Refusal(
      `La base de données ${pgData} est de PostgreSQL ${version}, et cette version de Terreau apporte PostgreSQL ${cluster.binaries.majorVersion}. Sauvegardez-la avec la version d’avant, puis restaurez-la dans un dossier neuf : docs/running.md dit comment.`,
      `The database ${pgData} is of PostgreSQL ${version}, and this version of Terreau brings PostgreSQL ${cluster.binaries.majorVersion}. Back it up with the earlier version, then restore it into a new folder: docs/running.md tells how.`,
    );
  }
  return cluster;
}

export function superuserPassword(cluster: Cluster): string {
  return readFileSync(path.join(cluster.pgData, passwordFile), 'utf8');
}

/** Made aside and renamed, so that a data folder holds a whole cluster or none, whoever is killed meanwhile. */
async function initialise(cluster: Cluster, dataDir: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: cluster.account ? 0o711 : 0o700 });
  const staging = mkdtempSync(path.join(dataDir, 'new-'));
  try {
    give(staging, cluster.account);
    const password = path.join(staging, passwordFile);
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    give(password, cluster.account);
    const pgData = path.join(staging, 'postgresql');
    await makeCluster(cluster, ['-D', pgData, `--pwfile=${password}`]);
    renameSync(password, path.join(pgData, passwordFile));
    appendFileSync(path.join(pgData, 'postgresql.conf'), "\ninclude_if_exists = 'terreau.conf'\n");
    renameSync(pgData, cluster.pgData);
  } catch (error) {
    // Another process may have put its cluster there first.
    if (!existsSync(cluster.pgData)) throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function makeCluster(cluster: Cluster, where: string[]): Promise<void> {
  const access = ['--username=postgres', '--auth=scram-sha-256'];
  // PostgreSQL's builtin C.UTF-8 is the same on every machine. Trigrams look at the machine's LC_CTYPE instead, and
  // see no accented letter in C: take C.UTF-8 there too where the machine has it.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const common = [...where, ...access, ...locale, ...(cluster.throwaway ? ['--no-sync'] : [])];
  const made = await execute(cluster, cluster.binaries.initdb, [...common, '--lc-ctype=C.UTF-8']);
  if (made.code === 0) return;
  const again = await execute(cluster, cluster.binaries.initdb, common);
  if (again.code !== 0) throw new Error(`initdb: ${again.output}`);
}

export async function startCluster(cluster: Cluster): Promise<boolean> {
  const configuration = path.join(cluster.pgData, 'terreau.conf');
  writeFileSync(configuration, await settings(cluster));
  give(configuration, cluster.account);
  const log = path.join(cluster.pgData, logFile);
  if (existsSync(log) && statSync(log).size > 1_000_000) truncateSync(log);
  const started = await execute(cluster, cluster.binaries.pgCtl, [
    ...['start', '-w', '-t', '300', '-s', '-D', cluster.pgData, '-l', log],
  ]);
  return started.code === 0;
}

export async function stopCluster(cluster: Cluster): Promise<void> {
  const mode = cluster.throwaway ? 'immediate' : 'fast';
  await execute(cluster, cluster.binaries.pgCtl, ['stop', '-w', '-t', '60', '-s', '-m', mode, '-D', cluster.pgData]);
}

/** Whether the process named in postmaster.pid lives, be it PostgreSQL or not. */
export async function pidLives(cluster: Cluster): Promise<boolean> {
  return (await execute(cluster, cluster.binaries.pgCtl, ['status', '-D', cluster.pgData])).code === 0;
}

export function lastWords(cluster: Cluster): string {
  const log = path.join(cluster.pgData, logFile);
  const words = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : '';
  return `${say('PostgreSQL ne démarre pas. Ses derniers mots', 'PostgreSQL does not start. Its last words')} (${log}) :\n${words}`;
}

async function settings(cluster: Cluster): Promise<string> {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const lines = {
    listen_addresses: windows ? "'127.0.0.1'" : "''",
    port: windows ? await freePort() : 5432,
    unix_socket_directories: windows ? "''" : quoted(socketFolder(cluster)),
    unix_socket_permissions: '0700',
    max_connections: 100,
    timezone: "'UTC'",
    jit: 'off',
    // What a disk without moving parts costs; with the default, whole tables are read where an index would do.
    random_page_cost: 1.1,
    // PostgreSQL quotes rejected values in its errors: what people wrote must not end in a log. Terreau logs its own.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(cluster.throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('');
}

/** The cluster's own folder, unless a socket's path would be longer than systems take (104 bytes on macOS). */
function socketFolder({ pgData, account }: Cluster): string {
  if (Buffer.byteLength(pgData) + '/.s.PGSQL.5432.lock'.length <= 100) return pgData;
  const name = `terreau-${createHash('sha256').update(pgData).digest('hex').slice(0, 12)}`;
  const folder = path.join(os.tmpdir(), name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Anyone may have made a folder of that name in a shared place.
  const entry = lstatSync(folder);
  const mine = [process.getuid?.(), account?.uid].includes(entry.uid);
  if (!entry.isDirectory() || !mine || entry.mode & 0o077) {
    throw new Refusal(
      `Le dossier ${folder}, où Terreau met le socket de PostgreSQL, n’est pas à lui seul. Supprimez-le, ou donnez à TERREAU_DATA un chemin plus court.`,
      `The folder ${folder}, where Terreau puts the socket of PostgreSQL, is not its own. Remove it, or give TERREAU_DATA a shorter path.`,
    );
  }
  give(folder, account);
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** PostgreSQL's programs get no more of our environment than they need: it holds secrets. */
function execute(cluster: Cluster, file: string, args: string[]): Promise<{ code: number; output: string }> {
  const { NODE_ENV, PATH, TMPDIR, TEMP, TMP, SystemRoot } = process.env;
  const child = spawn(file, args, {
    ...cluster.account,
    cwd: path.dirname(cluster.pgData),
    env: { NODE_ENV, PATH, TMPDIR, TEMP, TMP, SystemRoot, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    // Not 'close': on Windows the server inherits the pipes and holds them open.
    child.on('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}
