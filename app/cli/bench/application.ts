import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import path from 'node:path';
import type { Settings } from '#app/settings.server.ts';
import type { Connections } from '#db/prepare.server.ts';
import type { FromServer, Sent, ToServer } from './messages.ts';

export type Ask = { path: string; cookie: string; body?: URLSearchParams };

export type Application = {
  /** Milliseconds until the last byte of the answer. */
  ask(ask: Ask): Promise<number>;
  /** The statements that an answer sent through the application's pool. */
  statements(ask: Ask): Promise<Sent[]>;
  close(): Promise<void>;
};

/** The built application on 127.0.0.1, in another process, asked one thing at a time on one connection kept open. */
export async function startApplication(connections: Connections, settings: Settings): Promise<Application> {
  const child = fork(path.join(import.meta.dirname, 'server.ts'), [], {
    env: { ...process.env, NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const tell = async (message: ToServer): Promise<FromServer> => {
    const answer = Promise.race([
      once(child, 'message'),
      ended.then(() => Promise.reject(new Error('The server ended'))),
    ]);
    child.send(message);
    return (await answer)[0] as FromServer;
  };
  const opened = await tell({ open: { connections, settings } });
  const port = 'port' in opened ? opened.port : 0;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (what: Ask) => send(agent, port, what);
  return {
    ask,
    async statements(what) {
      await tell({ record: true });
      await ask(what);
      const told = await tell({ record: false });
      return 'recorded' in told ? told.recorded : [];
    },
    async close() {
      agent.destroy();
      child.disconnect();
      await ended;
    },
  };
}

function send(agent: Agent, port: number, { path, cookie, body }: Ask): Promise<number> {
  const text = body?.toString();
  const origin = `http://localhost:${port}`;
  const form = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(text ?? ''),
    origin,
  };
  const headers = { host: `localhost:${port}`, cookie, 'accept-encoding': 'gzip', ...(text ? form : {}) };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sending = request(
      { agent, host: '127.0.0.1', port, path, headers, method: text ? 'POST' : 'GET' },
      (answer) => {
        answer.on('error', reject).on('end', () => {
          const { statusCode = 0, headers } = answer;
          const saved = statusCode === 303 && headers.location?.includes('logged=now');
          if (text ? saved : statusCode === 200) resolve(performance.now() - started);
          else reject(new Error(`${path} answers ${statusCode} ${headers.location ?? ''}`));
        });
        answer.resume();
      },
    );
    sending.on('error', reject).end(text);
  });
}
