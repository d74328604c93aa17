import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { guard } from './guards.ts';
import { everyAnswer } from './headers.ts';
import { answerHealth, healthCheck } from './health.ts';
import { answerErrors, describeError, logRequests } from './log.ts';
import { closeServer } from './stop.ts';

const servers: Server[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) server.closeAllConnections();
});

async function serve(prepare: (app: express.Express) => void) {
  const app = express();
  const server = createServer(app);
  servers.push(server);
  app.use(everyAnswer({ development: false, https: true }), logRequests, guard({ demo: false, publicUrl: null }));
  prepare(app);
  app.use(answerErrors);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('every answer carries the headers, with a nonce and a name of its own', async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  const { url } = await serve((app) => app.get('/', (_request, response) => response.send('ok')));
  const [first, second] = [await fetch(url), await fetch(url)];
  const policy = first.headers.get('content-security-policy');
  expect(policy).toMatch(/script-src 'nonce-[\w-]{22}' 'strict-dynamic';/);
  expect(policy).toMatch(/style-src 'self' 'nonce-[\w-]{22}';/);
  expect(policy).not.toBe(second.headers.get('content-security-policy'));
  expect(first.headers.get('x-request-id')).not.toBe(second.headers.get('x-request-id'));
  expect(first.headers.get('referrer-policy')).toBe('same-origin');
  expect(first.headers.get('strict-transport-security')).toBe('max-age=31536000');
});

test('the log holds no query and no text of an error page', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const { url } = await serve((app) => app.get('/actors', (_request, response) => response.send('ok')));
  await fetch(`${url}/actors?q=Lambert`);
  await vi.waitFor(() => expect(log).toHaveBeenCalledOnce());
  const line = log.mock.lastCall?.join(' ');
  expect(line).toMatch(/^\S+Z info GET \/actors 200 \d+ms [\w-]{36}$/);
});

test('nor a token', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const { url } = await serve(() => {});
  await fetch(`${url}/invitations/9f8e7d6c`);
  await vi.waitFor(() => expect(log.mock.lastCall?.join(' ')).toContain('GET /invitations/… 404'));
});

test('nor what a database error quotes', () => {
  const error = Object.assign(new Error('invalid input: "Mme Lambert"'), { severity: 'ERROR', code: '22P02' });
  expect(describeError(error)).toMatch(/^Error: 22P02\n\s+at /);
  expect(describeError(error)).not.toContain('Lambert');
});

test('an unforeseen error is logged under the number that the calm page gives', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'log').mockReturnValue();
  const { url } = await serve((app) =>
    app.get('/', () => {
      throw new Error('secret detail');
    }),
  );
  const response = await fetch(url);
  const page = await response.text();
  expect(response.status).toBe(500);
  expect(page).not.toContain('secret detail');
  expect(page).toContain(log.mock.lastCall?.[2]);
});

test('a form from another site gets a sentence in the language of its reader', async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  const { url } = await serve((app) => app.post('/', (_request, response) => response.send('done')));
  const send = (language: string) =>
    fetch(url, { method: 'POST', headers: { origin: 'https://elsewhere.example', 'accept-language': language } });
  expect((await send('fr')).status).toBe(403);
  expect(await (await send('fr')).text()).toContain('vient d’un autre site');
  expect(await (await send('en-GB')).text()).toContain('from another site');
});

test('closing waits for the answer under way, then for nobody', async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  const { server, url } = await serve((app) =>
    app.get('/', (_request, response) => {
      setTimeout(() => response.send('whole'), 300);
    }),
  );
  const answer = fetch(url);
  await once(server, 'request');
  const closed = closeServer(server);
  expect(await (await answer).text()).toBe('whole');
  await closed;
  await expect(fetch(url)).rejects.toThrow();
});

test('closing does not wait for ever', async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  const { server, url } = await serve((app) => app.get('/', () => {}));
  const stuck = request(url).end();
  stuck.on('error', () => {});
  await once(server, 'request');
  await closeServer(server, 100);
  expect(server.listening).toBe(false);
});

test('health: 200 while the database answers, 503 when it does not', async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  const good = healthCheck(inject('admin'), '1.2.3');
  const bad = healthCheck({ ...inject('admin'), port: 1 }, '1.2.3');
  const { url } = await serve((app) => app.get('/good', answerHealth(good.check)).get('/bad', answerHealth(bad.check)));
  const [ok, error] = [await fetch(`${url}/good`), await fetch(`${url}/bad`)];
  expect(ok.status).toBe(200);
  expect(await ok.json()).toEqual({ status: 'ok', database: 'ok', version: '1.2.3' });
  expect(error.status).toBe(503);
  expect(await error.json()).toEqual({ status: 'error', database: 'error', version: '1.2.3' });
  await good.close();
  await bad.close();
});
