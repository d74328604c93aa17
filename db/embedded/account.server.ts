import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, lchownSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../terminal.ts';

/** Who runs PostgreSQL; null for whoever runs this process. PostgreSQL refuses to run as root. */
export type Account = { uid: number; gid: number } | null;

const isRoot = () => process.getuid?.() === 0;
const sharedFolder = '/var/lib/terreau';

function unprivilegedAccount(): Account {
  const entries = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = entries.find((entry) => entry.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Refusal(
    'PostgreSQL refuse d’être lancé par root, et cette machine n’a ni compte « postgres » ni compte « nobody ». Créez-en un (useradd --system postgres), ou lancez Terreau sous un compte ordinaire.',
    'PostgreSQL refuses to be run by root, and this machine has neither a "postgres" nor a "nobody" account. Create one (useradd --system postgres), or run Terreau from an ordinary account.',
  );
}

/** An existing cluster runs as its owner, for PostgreSQL asks for that. */
export function accountFor(pgData: string): Account {
  const owner = existsSync(pgData) ? statSync(pgData) : null;
  if (isRoot()) {
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
    const account = unprivilegedAccount();
    // Root's own copy of a cluster: a backup put back.
    if (owner) giveTree(pgData, account);
    return account;
  }
  if (owner && process.getuid && owner.uid !== process.getuid()) {
    throw new Refusal(
      `La base de données ${pgData} appartient à un autre compte que celui qui lance Terreau. Lancez Terreau sous ce compte, ou choisissez un autre dossier par TERREAU_DATA.`,
      `The database ${pgData} belongs to another account than the one that runs Terreau. Run Terreau from that account, or choose another folder with TERREAU_DATA.`,
    );
  }
  return null;
}

export function give(file: string, account: Account): void {
  if (account) chownSync(file, account.uid, account.gid);
}

function giveTree(folder: string, account: Account): void {
  give(folder, account);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) giveTree(name, account);
    else if (account) lchownSync(name, account.uid, account.gid);
  }
}

/** Whether the account reaches the folder, or the nearest one above it that exists. */
function canEnter(account: Account, folder: string): boolean {
  if (!account) return true;
  let existing = folder;
  while (!existsSync(existing)) existing = path.dirname(existing);
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', existing], { ...account, cwd: '/' }).status === 0;
}

/** Whether the account may execute the file. */
export function canRun(account: Account, file: string): boolean {
  return spawnSync(file, ['--version'], { ...account, cwd: '/' }).status === 0;
}

/** A folder of the machine's own, for what root's folders hide from the account that runs PostgreSQL. */
export function machineFolder(name: string): string {
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  return path.join(sharedFolder, name);
}

/**
 * Where the data lies. The folder someone chose is used or refused; the default one gives way to a folder of the
 * machine where root runs Terreau from a place that PostgreSQL's account cannot enter, such as a fresh `mktemp -d`.
 */
export function settleDataFolder(chosen: string | null, project: string): string {
  const wanted = path.resolve(project, chosen ?? 'data');
  const pgData = path.join(wanted, 'postgresql');
  if (!isRoot() || canEnter(accountFor(pgData), wanted)) return wanted;
  if (chosen) {
    throw new Refusal(
      `Le compte qui fait tourner PostgreSQL (root ne le peut pas) n’a pas accès à TERREAU_DATA=${wanted}. Ouvrez le passage à ce dossier et à ceux qui le contiennent (chmod a+x), ou choisissez-en un autre.`,
      `The account that runs PostgreSQL (root cannot) has no access to TERREAU_DATA=${wanted}. Open the way to that folder and to those above it (chmod a+x), or choose another one.`,
    );
  }
  return machineFolder(createHash('sha256').update(project).digest('hex').slice(0, 16));
}
