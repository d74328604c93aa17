import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, expect, test, vi } from 'vitest';
import { type EmbeddedServer, startEmbedded } from './embedded.server.ts';

const dataDir = path.join(tmpdir(), `terreau-embedded-${process.pid}`);
const pidFile = path.join(dataDir, 'postgresql', 'postmaster.pid');
const children: ChildProcess[] = [];
let server: EmbeddedServer;

/** A process that holds a data folder until it is killed. */
async function otherProcess(options: { dataDir: string; throwaway?: boolean }): Promise<ChildProcess> {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(path.join(import.meta.dirname, 'embedded.server.ts'))});
    await startEmbedded(${JSON.stringify(options)});
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const postmaster = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0]);

async function query(text: string): Promise<unknown> {
  const sql = postgres({ ...server.connection('postgres'), max: 1 });
  try {
    return Object.values((await sql.unsafe(text))[0] ?? {})[0];
  } finally {
    await sql.end();
  }
}

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('adopts the server of a killed process', async () => {
  await kill(await otherProcess({ dataDir }));
  const orphan = postmaster();
  server = await startEmbedded({ dataDir });
  expect(server.adopted).toBe(true);
  expect(postmaster()).toBe(orphan);
  expect(await query(`select lower('ÉTÉ')`)).toBe('été');
});

test('refuses a second process, and says which is the first', async () => {
  await expect(startEmbedded({ dataDir, patience: 200 })).rejects.toThrow(`(processus ${process.pid})`);
});

test('a command of the terminal joins, and leaves the server running', async () => {
  const guest = await startEmbedded({ dataDir, share: true });
  await guest.stop();
  expect(await query('select 1')).toBe(1);
});

test('a server that crashes comes back, and stays this process’s own', async () => {
  const crashed = postmaster();
  process.kill(crashed, 'SIGKILL');
  await vi.waitFor(() => expect(postmaster()).not.toBe(crashed), { timeout: 10_000, interval: 100 });
  await vi.waitFor(() => expect(startEmbedded({ dataDir, patience: 0 })).rejects.toThrow(/processus/), {
    timeout: 10_000,
  });
});

test('starts when the pid of a crashed server was given to another program', async () => {
  const written = readFileSync(pidFile, 'utf8');
  await server.stop();
  writeFileSync(pidFile, written.replace(/^\d+/, String(process.pid)));
  server = await startEmbedded({ dataDir });
  expect(server.adopted).toBe(false);
  expect(await query('select 1')).toBe(1);
});

test('a throwaway server ends with its process, and leaves nothing', async () => {
  const folder = `${dataDir}-throwaway`;
  await kill(await otherProcess({ dataDir: folder, throwaway: true }));
  await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 10_000, interval: 100 });
});
