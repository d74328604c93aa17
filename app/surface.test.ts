import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#db/ids.ts';
import { users } from '#db/schema/people.ts';
import { smallWorld, viewerOf } from '#db/testing/builders.ts';
import { closePost, openPost } from '#emails/send.server.ts';
import { closeAuth, openAuth } from './access/auth.server.ts';
import type { Viewer } from './access/viewer.ts';
import { type Rule, surface } from './surface.ts';

const here = import.meta.dirname;
type Work = (args: { request: Request; params: Record<string, string>; context: unknown }) => unknown;
type Module = { loader?: Work; action?: Work };
// Vite imports by patterns it can read, one folder deep as every route is.
const modules = import.meta.glob<Module>('./*/*.route.{ts,tsx}');

let world: Awaited<ReturnType<typeof smallWorld>>;
let plain: Viewer;
beforeAll(async () => {
  world = await smallWorld();
  openAuth(world.database.connections.auth, {
    url: 'http://localhost:3000',
    secret: 'a secret of at least thirty-two characters',
    demo: true,
    oidc: null,
  } as Parameters<typeof openAuth>[1]);
  openPost(world.database.connections.jobs, null, 'Terreau <terreau@example.org>');
  const userId = newId();
  await world.db.insert(users).values({ id: userId, name: 'Sans mandat' });
  plain = await viewerOf(userId);
});
afterAll(async () => {
  await Promise.all([closeAuth(), closePost()]);
  await world?.end();
});

/** The status and the place that a loader or an action answers, however it says so. */
async function answer(work: Work, pattern: string, viewer: Viewer, method: string) {
  const params = Object.fromEntries(
    [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => [
      name,
      name === 'id' ? newId() : name === 'kind' ? 'needs' : 'inconnu',
    ]),
  );
  const address = pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '').replace('*', 'rien');
  const body = method === 'POST' ? new URLSearchParams({ to: '/' }) : undefined;
  const request = new Request(`http://localhost:3000${address}`, { method, body });
  const context = { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(viewer) };
  const given = await Promise.resolve()
    .then(() => work({ request, params, context }))
    .catch((thrown: unknown) => thrown);
  if (given instanceof Response) return { status: given.status, to: given.headers.get('location') ?? '' };
  if (given instanceof Error) throw given;
  const init = (given as { init?: { status?: number } | null } | null)?.init;
  return { status: init?.status ?? 200, to: '' };
}

function holder(rule: Rule): Viewer {
  const { gardener, agent, cultivator } = world.viewers;
  return { public: world.viewers.visitor, signed: gardener, gardener, inside: agent, cultivator }[rule];
}

test('the surface lists exactly the routes that exist, each once', () => {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(path.sep, '/'));
  const listed = surface.map(({ file }) => file);
  expect(listed.toSorted()).toEqual(files.filter((file) => /\.route\.tsx?$/.test(file)).sort());
  expect(new Set(listed).size).toBe(listed.length);
  expect(new Set(surface.map((line) => line.path)).size).toBe(surface.length);
});

test.each(surface)('$rule $path', async ({ rule, path: pattern, file }) => {
  const { loader, action } = (await modules[`./${file}`]?.()) ?? {};
  expect(Boolean(loader || action), 'a loader or an action').toBe(true);
  for (const [work, method] of [
    [loader, 'GET'],
    [action, 'POST'],
  ] as const) {
    if (!work) continue;
    const asked = (viewer: Viewer) => answer(work, pattern, viewer, method);
    // An address that only takes forms is not there to be looked at.
    const formsOnly = method === 'GET' && action && file.endsWith('.ts');
    if (formsOnly && (await asked(holder(rule))).status === 404) continue;
    const visitor = await asked(world.viewers.visitor);
    if (rule === 'public') {
      if (method === 'GET') expect(visitor.to, `${method} by a visitor`).not.toMatch(/^\/sign-in\?to/);
      expect(visitor.status, `${method} by a visitor`).not.toBe(403);
    } else {
      expect(visitor.to, `${method} by a visitor`).toMatch(/^\/sign-in/);
    }
    const signed = await asked(plain);
    if (rule === 'public' || rule === 'signed') expect(signed.to, `${method} signed in`).not.toMatch(/^\/sign-in\?to/);
    else expect(signed.status, `${method} without the office`).toBe(403);
    const office = await asked(holder(rule));
    expect(office.status, `${method} with the office`).not.toBe(403);
    expect(office.status).toBeLessThan(500);
  }
});

test('an id that is no id is not found, whoever asks', async () => {
  const context = { nonce: '', requestId: '', clientIp: '', viewer: Promise.resolve(world.viewers.gardener) };
  for (const { path: pattern, file } of surface.filter((line) => line.path.includes(':id'))) {
    const module = await modules[`./${file}`]?.();
    for (const [work, method] of [
      [module?.loader, 'GET'],
      [module?.action, 'POST'],
    ] as const) {
      if (!work) continue;
      const params = { id: '1; drop table needs', slug: 'ici', kind: 'needs' };
      const body = method === 'POST' ? new URLSearchParams({ to: '/' }) : undefined;
      const request = new Request('http://localhost:3000/', { method, body });
      const thrown = await Promise.resolve()
        .then(() => work({ request, params, context }))
        .catch((error: unknown) => error);
      const status = (thrown as { init?: { status?: number } }).init?.status ?? (thrown as Response).status;
      expect([403, 404, 422], `${method} ${pattern}`).toContain(status);
    }
  }
});
