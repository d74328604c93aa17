import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

type Options = { print?: boolean; settings?: Record<string, string> };

const root = path.resolve(import.meta.dirname, '..');
/** What would make another instance of the one under test. */
const foreign = /^(TERREAU_|HOST$|PORT$|DATABASE_URL$|SMTP_URL$|OIDC_|NODE_ENV$|NODE_OPTIONS$)/;

/** A data folder that is gone when the tests are. PostgreSQL's own account walks through it. */
export function throwawayFolder(): { path: string; remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'terreau-e2e-'));
  chmodSync(folder, 0o711);
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The environment of an instance whose data and settings lie in a folder, whatever this machine has of its own. */
function environmentOf(folder: string, settings: Record<string, string>): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
    NODE_ENV: 'production',
    TERREAU_DATA: path.join(folder, 'data'),
    TERREAU_ENV_FILE: path.join(folder, 'env'),
    ...settings,
  };
}

/** Runs `npm run terreau -- …` for the instance of a folder, and answers what it printed. */
export async function runTerreau(folder: string, args: string[], settings: Record<string, string> = {}) {
  const env = environmentOf(folder, settings);
  const { stdout } = await promisify(execFile)(process.execPath, ['app/cli/main.ts', ...args], { cwd: root, env });
  return stdout;
}

/** The built server on a data folder, in demo mode unless settings say otherwise; its output is kept, and printed where asked. */
export function startServer(folder: string, port: number, { print = false, settings = {} }: Options = {}) {
  const child = spawn(process.execPath, ['app/server.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentOf(folder, { ...settings, PORT: String(port) }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
      if (print) process.stdout.write(chunk);
    });
  }
  return { child, url: `http://localhost:${port}`, said: () => said };
}

/** Until the server answers; throws with what it said when it ends instead. */
export async function answering({ child, url, said }: ReturnType<typeof startServer>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${said()}`);
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`The server does not answer:\n${said()}`);
}

export async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}
