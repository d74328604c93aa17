import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#db/ids.ts';
import { columnsOf, declared } from '#db/persons/columns.ts';
import { viewerOf } from '#db/testing/builders.ts';
import { canariesDue, canaryName, canaryWorld } from '#db/testing/canary.ts';
import { action, loader } from './copy.route.tsx';
import { loader as fileLoader } from './copy-file.route.ts';
import { columnWords, tableWords } from './copy-words.ts';
import { action as partAction } from './part-done.route.ts';

let world: Awaited<ReturnType<typeof canaryWorld>>;
let self: Awaited<ReturnType<typeof viewerOf>>;
beforeAll(async () => {
  world = await canaryWorld();
  self = await viewerOf(world.user);
});
afterAll(() => world?.end());

type Viewer = (typeof world)['viewers']['gardener'] | typeof self;
const args = (viewer: Viewer, path: string, body?: Record<string, string>) => ({
  request: new Request(
    `http://localhost${path}`,
    body ? { method: 'POST', body: new URLSearchParams(body) } : undefined,
  ),
  params: { id: path.split('/')[2]?.replace(/\?.*/, '') ?? '' },
  context: { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(viewer) } as never,
});
const status = (work: Promise<unknown>) =>
  work.then(
    (given) => (given as Response).status ?? 200,
    (thrown) => thrown?.init?.status ?? thrown?.status ?? Promise.reject(thrown),
  );

async function draw(viewer: Viewer, masked = '') {
  const id = newId();
  const answer = (await action(args(viewer, `/actors/${world.person}/copy`, { id, masked }))) as Response;
  expect(answer.status).toBe(302 + 1);
  return id;
}

async function file(viewer: Viewer, query: string): Promise<string> {
  const answer = (await fileLoader(args(viewer, `/actors/${world.person}/copy.json${query}`))) as Response;
  return answer.text();
}

describe('the copy a gardener draws up', () => {
  test('shows every canary of every declared table, in the page and in the file', async () => {
    const id = await draw(world.viewers.gardener);
    const json = await file(world.viewers.gardener, `?issued=${id}`);
    const page = JSON.stringify(
      await loader(args(world.viewers.gardener, `/actors/${world.person}/copy?issued=${id}`)),
    );
    const due = (await canariesDue(world)).filter(
      (canary) =>
        !/ (auth|mail)\./.test(canary) &&
        // What an account keeps for itself no gardener reads.
        !/public\.(users|works|posts|views|bulk_acts|export_files|sweeps)/.test(canary) &&
        // Names that a gardener typed to have them masked: other people's.
        canary !== 'canary public.copies.also_masked',
    );
    expect(
      due.filter((canary) => !json.includes(canary)),
      'in the file',
    ).toEqual([]);
    expect(
      due.filter((canary) => !page.includes(canary)),
      'in the page',
    ).toEqual([]);
    expect(json).toContain(canaryName);
    expect(json).toContain('06 12 34 98 76');
  });

  test('masks everybody else, however they are written', async () => {
    const { db, records, citizenActor, person, build, viewers } = world;
    await db.execute(sql`update interactions set notes = 'Avec ZOE CITOYENNE, Citoyenne Zoé, zoé et Z. Citoyenne (zoe@example.org, 05 61 00 00 00) ; Anatole Inconnu ; Mme Delmas'
      where id = ${records.together.interactions}`);
    const named = await build.interaction({ notes: 'Marc Informé l’a dit à Zéphyrine' }, [person]);
    const id = await draw(viewers.gardener, 'Anatole Inconnu');
    const json = JSON.parse(await file(viewers.gardener, `?issued=${id}`));
    const notes = json.tables.interactions.map((row: { values: { notes: string } }) => row.values.notes);
    const m = '[une autre personne]';
    expect(notes).toContain(`Avec ${m}, ${m}, ${m} et ${m} (${m}, ${m}) ; ${m} ; Mme ${m}`);
    expect(notes).toContain(`${m} l’a dit à Zéphyrine`);
    const text = JSON.stringify(json).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (const trace of ['citoyenne', 'zoe@', 'informe l', 'anatole', 'delmas']) expect(text).not.toContain(trace);
    expect(citizenActor).toBeTruthy();
    await db.execute(sql`delete from interactions where id = ${named}`);
  });

  test('keeps the colleague’s private notes back, and asks them', async () => {
    const { build, person, accounts, viewers, db } = world;
    await build.interaction(
      { visibility: 'private', authorId: accounts.colleague, side: 'institution', notes: 'carnet de Karim' },
      [person],
    );
    const id = await draw(viewers.gardener);
    expect(await file(viewers.gardener, `?issued=${id}`)).not.toContain('carnet de Karim');
    const parts = await db.execute(sql`select user_id, notes, done_at from copy_parts where copy_id = ${id}`);
    expect(parts).toEqual([{ user_id: accounts.colleague, notes: 1, done_at: null }]);
    // Whoever asked does not learn that there is such a note; its keeper does, and reads it; the person knows who was asked.
    const mine = await loader(args(viewers.gardener, `/actors/${person}/copy?issued=${id}`));
    expect(mine.parts).toEqual([]);
    const [part] = await db.execute<{ id: string }>(sql`select id from copy_parts where copy_id = ${id}`);
    const theirs = await loader(args(viewers.colleague, `/actors/${person}/copy?part=${part?.id}`));
    expect(JSON.stringify(theirs.copy)).toContain('carnet de Karim');
    const own = await loader(args(self, `/actors/${person}/copy`));
    expect(own.parts).toMatchObject([{ keeper: 'Karim', notes: 1, doneOn: null }]);

    const done = (viewer: Viewer) =>
      partAction({ ...args(viewer, `/copy-parts/${part?.id}/done`, {}), params: { id: part?.id } });
    expect(await status(done(viewers.gardener))).toBe(404);
    expect(await status(done(self))).toBe(403);
    expect(await status(done(viewers.colleague))).toBe(303);
    const [after] = await db.execute<{ done: boolean }>(
      sql`select done_at is not null as done from copy_parts where id = ${part?.id}`,
    );
    expect(after).toEqual({ done: true });
  });

  test('is noted for good, once', async () => {
    const { db, viewers, person, accounts } = world;
    const id = await draw(viewers.gardener);
    await action(args(viewers.gardener, `/actors/${person}/copy`, { id, masked: '' }));
    const rows = await db.execute(sql`select user_id, act from audit where record = 'copies' and record_id = ${id}`);
    expect(rows).toEqual([{ user_id: accounts.gardener, act: 'insert' }]);
  });

  test('nothing is shown before it is drawn up, or on another’s number', async () => {
    const { viewers, person } = world;
    const id = await draw(viewers.colleague);
    for (const query of ['', `?issued=${id}`, '?issued=x', `?issued=${newId()}`]) {
      expect((await loader(args(viewers.gardener, `/actors/${person}/copy${query}`))).copy).toBeNull();
      expect(await status(file(viewers.gardener, query))).toBe(404);
    }
  });
});

describe('one’s own copy', () => {
  test('is there at once, with the account and without what the pair keeps to itself', async () => {
    const json = await file(self, '');
    for (const canary of [
      'auth.user.image',
      'auth.session.ip_address',
      'auth.session.user_agent',
      'auth.passkey.name',
      'auth.account.scope',
      'auth.account.account_id',
      'mail.messages.subject',
      'public.views.name',
      'public.views.query',
      'public.works.kind',
      'public.export_files.query',
      'public.export_files.name',
    ]) {
      expect(json).toContain(`canary ${canary}`);
    }
    expect(json).toContain('canary public.contact_points.label');
    expect(json).toContain('canary public.membership_reasons.reason');
    expect(json).toContain('zephyrine.qo@canary.example');
    expect(json).not.toContain('canary public.interactions.notes');
    expect(json).not.toContain('canary public.need_remarks.words');
    expect(json).not.toMatch(/"t1"|"k"/);
  });
});

describe('who gets none', () => {
  test.each(['engaged', 'agent', 'cultivator', 'stranger'] as const)('%s', async (who) => {
    const viewer = world.viewers[who];
    const before = await world.db.execute(sql`select count(*)::int as n from copies`);
    expect(await status(loader(args(viewer, `/actors/${world.person}/copy`)))).toBe(404);
    expect(await status(action(args(viewer, `/actors/${world.person}/copy`, { id: newId(), masked: '' })))).toBe(404);
    await world.db.execute(sql`update actors set visibility = 'shared' where id = ${world.person}`);
    // A gardener of elsewhere does not read what is shared here, unless they are inside.
    const expected = who === 'stranger' ? 404 : 403;
    expect(await status(loader(args(viewer, `/actors/${world.person}/copy`)))).toBe(expected);
    expect(await status(action(args(viewer, `/actors/${world.person}/copy`, { id: newId(), masked: '' })))).toBe(
      expected,
    );
    await world.db.execute(sql`update actors set visibility = 'pair' where id = ${world.person}`);
    expect(await world.db.execute(sql`select count(*)::int as n from copies`)).toEqual(before);
  });
  test('an id that is none is told beside the form', async () => {
    const answer = await action(
      args(world.viewers.gardener, `/actors/${world.person}/copy`, { id: 'x', masked: 'Jean' }),
    );
    expect(answer).toMatchObject({ init: { status: 422 }, data: { values: { masked: 'Jean' } } });
  });
});

test('every column and table of a copy has its word', () => {
  const shown = declared.filter(
    ({ table, way }) => table.startsWith('public.') && way && ('actor' in way || 'through' in way || 'heap' in way),
  );
  const missing = shown.flatMap((line) => {
    const columns = columnsOf(line, 'own', 'words').filter(
      (column) => !/_norm$|^data$/.test(column) && !(column in columnWords.fr),
    );
    const table = line.table.replace('public.', '');
    return columnsOf(line, 'own', 'words').some((column) => column !== 'data') && !(table in tableWords.fr)
      ? [table, ...columns]
      : columns;
  });
  expect(missing, 'Add the word to app/persons/copy-words.ts').toEqual([]);
});
