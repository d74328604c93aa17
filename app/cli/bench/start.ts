import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectFolder } from '#app/settings.server.ts';

/**
 * Starts the demonstration as `npm start` does, on any free port, and stops it again. Answers the milliseconds until
 * /healthz says ok; null when it does not start, another Terreau being at work in the data folder for instance.
 */
export async function timeStart(dataDir: string): Promise<number | null> {
  const started = performance.now();
  const own = { DATABASE_URL: '', TERREAU_URL: '', SMTP_URL: '', OIDC_ISSUER: '', HOST: '127.0.0.1', PORT: '0' };
  const child = spawn(process.execPath, [path.join(projectFolder, 'bin/start.mjs')], {
    cwd: projectFolder,
    env: { ...process.env, ...own, TERREAU_DEMO: '1', TERREAU_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const port = await new Promise<string | null>((resolve) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const [, found] = /http:\/\/localhost:(\d+)/.exec(text) ?? [];
      if (found) resolve(found);
    });
    void ended.then(() => resolve(null));
  });
  const healthy = port !== null && (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
  const took = performance.now() - started;
  child.kill('SIGTERM');
  await ended;
  return healthy ? took : null;
}
