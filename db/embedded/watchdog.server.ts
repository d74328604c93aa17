import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Cluster } from './cluster.server.ts';

// Waits for the end of its standard input, which comes when the process that made it dies, even by kill -9.
const script = `
const [pgCtl, pgData, folder, uid, gid] = process.argv.slice(1);
const account = uid ? { uid: Number(uid), gid: Number(gid) } : {};
process.stdin.resume().on('end', () => {
  const { spawnSync } = require('node:child_process');
  spawnSync(pgCtl, ['stop', '-w', '-s', '-m', 'immediate', '-D', pgData], { ...account, cwd: '/', stdio: 'ignore' });
  require('node:fs').rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
`;

/** Sees to it that a throwaway cluster and its folder end with this process. */
export function watchOver({ pgData, binaries, account }: Cluster): void {
  const names = [binaries.pgCtl, pgData, path.dirname(pgData)];
  const owner = account ? [String(account.uid), String(account.gid)] : [];
  const watchdog = spawn(process.execPath, ['-e', script, ...names, ...owner], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.unref();
  const { stdin } = watchdog;
  if (stdin && 'unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
}
