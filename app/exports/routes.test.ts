import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { newId } from '#db/ids.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { loader as file } from './file.route.ts';
import { loader as list } from './list.route.tsx';
import { action as take } from './new.route.ts';
import { loader as show } from './show.route.tsx';
import { action as stop } from './stop.route.ts';

type Who = Viewer;
let world: Awaited<ReturnType<typeof smallWorld>>;
const [ready, making] = [newId(), newId()];

beforeAll(async () => {
  world = await smallWorld();
  const { db, accounts, here } = world;
  for (const id of [ready, making]) {
    await db.execute(sql`insert into exports (id, author_id, list, format, community_id, communities)
      values (${id}, ${accounts.gardener}, 'actors', 'csv', ${here}, array[${here}::uuid])`);
    await db.execute(
      sql`insert into export_files (export_id, user_id, name) values (${id}, ${accounts.gardener}, 'Été.csv')`,
    );
    await db.execute(
      sql`insert into works (id, kind, subject_id, user_id) values (gen_random_uuid(), 'export', ${id}, ${accounts.gardener})`,
    );
  }
  await db.execute(sql`insert into export_parts (export_id, user_id, part, data)
    select ${ready}, ${accounts.gardener}, n, convert_to('part ' || n || E'\n', 'UTF8') from generate_series(0, 2) n`);
  await db.execute(sql`update exports set ended_at = now(), rows = 3 where id = ${ready}`);
  await db.execute(sql`update export_files set bytes = 21 where export_id = ${ready}`);
});
afterAll(() => world.end());

type Route = (args: never) => Promise<unknown>;
async function ask(route: Route, viewer: Who, { id = '', form }: { id?: string; form?: Record<string, string> } = {}) {
  const request = new Request(
    'http://localhost:3000/exports',
    form && { method: 'POST', body: new URLSearchParams(form) },
  );
  const context = { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(viewer) };
  const given = await route({ request, params: { id }, context } as never).catch((thrown: unknown) => thrown);
  if (given instanceof Response) return { status: given.status, response: given, data: null };
  const { init, data } = given as { init?: { status?: number } | null; data?: unknown };
  return { status: init?.status ?? 200, response: null, data: data ?? given };
}

const wanted = { list: 'actors', format: 'csv', community: 'ici', query: '?circle=engaged' };

describe('taking a list', () => {
  it('gives a file with a name, kept by nobody on the way', async () => {
    const { status, response } = await ask(take, world.viewers.gardener, { form: wanted });
    expect(status).toBe(200);
    expect(response?.headers.get('content-disposition')).toMatch(
      /^attachment; filename="Terreau - Acteurs- Ici - .*\.csv"/,
    );
    expect(response?.headers.get('cache-control')).toBe('private, no-store');
    const body = Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(body.length).toBe(Number(response?.headers.get('content-length')));
    expect(body.toString()).toContain('Lucie Engagée');
    expect(body.toString()).not.toContain('Marc');
  });

  it('is for whoever signed in, of lists and formats that there are', async () => {
    const signedOut = await ask(take, world.viewers.visitor, { form: wanted });
    expect(signedOut.response?.headers.get('location')).toMatch(/^\/sign-in/);
    const refused: [Record<string, string>, number][] = [
      [{ ...wanted, list: 'users' }, 303],
      [{ ...wanted, format: 'pdf' }, 303],
      [{ ...wanted, list: 'journal', format: 'vcard' }, 303],
      [{ ...wanted, community: '../..' }, 303],
      [{}, 303],
      [{ ...wanted, community: 'inconnue' }, 404],
    ];
    for (const [form, status] of refused) {
      const answer = await ask(take, world.viewers.gardener, { form });
      expect(answer.status, JSON.stringify(form)).toBe(status);
      if (status === 303) expect(answer.response?.headers.get('location')).toBe('/exports?refused');
    }
    const [{ count } = { count: -1 }] = await world.db.execute<{ count: number }>(
      sql`select count(*)::int as count from exports where ended_at is not null and id <> ${ready}`,
    );
    expect(count).toBe(1);
  });
});

describe('a file that waits', () => {
  it('is downloaded by its owner, part after part', async () => {
    const { response } = await ask(file, world.viewers.gardener, { id: ready });
    expect(response?.headers.get('content-length')).toBe('21');
    expect(response?.headers.get('content-disposition')).toContain(`filename*=UTF-8''%C3%89t%C3%A9.csv`);
    expect(await response?.text()).toBe('part 0\npart 1\npart 2\n');
    expect((await ask(show, world.viewers.gardener, { id: ready })).data).toMatchObject({
      state: 'ready',
      line: { rows: 3 },
    });
  });

  it('is nobody else’s, whatever they may know of it', async () => {
    for (const viewer of [world.viewers.colleague, world.viewers.cultivator, world.viewers.engaged]) {
      for (const route of [file, show] as Route[]) expect((await ask(route, viewer, { id: ready })).status).toBe(404);
      expect((await ask(stop, viewer, { id: making, form: {} })).status).toBe(404);
    }
    const { data } = await ask(list, world.viewers.colleague);
    expect(data).toMatchObject({ mine: { lines: [] } });
    expect((data as { theirs: { lines: { id: string }[] } }).theirs.lines.map(({ id }) => id)).toContain(ready);
    expect((await ask(list, world.viewers.engaged)).data).toMatchObject({ mine: { lines: [] }, theirs: null });
  });

  it('that is being made shows how far it is, is not there yet, and can be stopped', async () => {
    const { gardener } = world.viewers;
    expect((await ask(show, gardener, { id: making })).data).toMatchObject({
      state: 'under way',
      work: { state: 'waiting' },
    });
    expect((await ask(file, gardener, { id: making })).response?.headers.get('location')).toBe(`/exports/${making}`);
    expect((await ask(stop, gardener, { id: making, form: {} })).status).toBe(303);
    expect((await ask(show, gardener, { id: making })).data).toMatchObject({
      state: 'stopped',
      work: { state: 'stopped' },
    });
    expect((await ask(stop, gardener, { id: making, form: {} })).status).toBe(404);
  });
});
