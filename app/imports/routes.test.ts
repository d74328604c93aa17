import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { Work } from '#app/jobs/work.ts';
import { newId } from '#db/ids.ts';
import { actors } from '#db/schema/actors.ts';
import { importFiles, importMappings, imports } from '#db/schema/imports.ts';
import { works } from '#db/schema/works.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { choiceWords } from './choice-words.ts';
import { action as forget } from './delete.route.ts';
import type { ImportOptions } from './import.ts';
import { loader as list } from './list.route.tsx';
import { action as bring, loader as newLoader } from './new.route.tsx';
import { action as readAgain } from './read.route.ts';
import { readImport } from './read-work.server.ts';
import { loader as refused } from './refused.route.ts';
import { action as resume } from './resume.route.ts';
import { action as choose, loader as show } from './show.route.tsx';
import { action as start } from './start.route.tsx';
import { action as stop } from './stop.route.ts';
import { action as undo } from './undo.route.ts';
import { undoWrittenImport } from './undo-work.server.ts';
import { listWaitingImports } from './waiting.server.ts';
import { importWords } from './words.ts';
import { writeImport } from './write-work.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world.end());

type Role = keyof Awaited<ReturnType<typeof smallWorld>>['viewers'];
type Fields = Record<string, string>;
type Body = { errors: Fields; values: Record<string, string[]> };
type Route = (args: never) => Promise<unknown>;

const csv = 'Nom;Prénom;Mail;Notes\nVidal;Jeanne;jeanne@example.org;vient à pied\n;;;seule\nInformé;Marc;;\n';
const listOf = (text: string | Buffer = csv, name = 'membres.csv') =>
  new File([new Uint8Array(Buffer.from(text))], name);

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

async function ask(route: Route, who: Role, params: Record<string, string>, body?: FormData) {
  const request = new Request('http://127.0.0.1/imports', body ? { method: 'POST', body } : {});
  const viewer: Promise<Viewer> = Promise.resolve(world.viewers[who]);
  const context = { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer };
  const given = (await route({ request, params, context } as never).catch((thrown) => thrown)) as
    | Response
    | { data: Body; init: { status: number } | null };
  if (given instanceof Error) throw given;
  if (given instanceof Response) return { status: given.status, to: given.headers.get('Location'), response: given };
  return 'init' in given && given.init ? { status: given.init.status, body: given.data } : { status: 200, page: given };
}

const rowOf = async (id: string) => (await world.db.select().from(imports).where(eq(imports.id, id)))[0];
const optionsOf = async (id: string) =>
  (await world.db.select().from(importFiles).where(eq(importFiles.importId, id)))[0]?.options as ImportOptions;
const worksOf = (id: string, kind: string) =>
  world.db
    .select()
    .from(works)
    .where(and(eq(works.subjectId, id), eq(works.kind, kind)));
const workOf = (id: string, userId: string): Work => ({
  ...{ id: newId(), subjectId: id, userId },
  signal: new AbortController().signal,
  progress: () => {},
});

/** Brought by the gardener of the community's side, and read. */
async function brought(text = csv): Promise<string> {
  const id = newId();
  await ask(bring as Route, 'gardener', { slug: 'ici' }, formOf({ id, file: listOf(text) }));
  await readImport(workOf(id, world.accounts.gardener));
  expect((await rowOf(id))?.state).toBe('ready');
  return id;
}

describe('bringing a file', () => {
  const send = (who: Role, body: FormData, slug = 'ici') => ask(bring as Route, who, { slug }, body);

  it('is for those who garden the community', async () => {
    const id = newId();
    const body = () => formOf({ id, file: listOf() });
    expect((await send('visitor', body())).to).toMatch(/^\/sign-in/);
    expect((await send('agent', body())).status).toBe(403);
    expect((await send('stranger', body())).status).toBe(403);
    expect((await send('gardener', body(), 'nulle-part')).status).toBe(404);
    expect((await ask(newLoader as Route, 'stranger', { slug: 'ici' })).status).toBe(403);
    expect((await ask(newLoader as Route, 'colleague', { slug: 'ici' })).status).toBe(200);
    expect(await rowOf(id)).toBeUndefined();
  });

  it.each<[string, () => Record<string, string | File>, number, string]>([
    ['no file', () => ({}), 422, importWords.fr.noFile],
    ['an empty choice', () => ({ file: new File([], '') }), 422, importWords.fr.noFile],
    ['words instead of a file', () => ({ file: 'Nom;Mail' }), 422, importWords.fr.noFile],
    ['an empty file', () => ({ file: listOf('') }), 422, 'vide'],
    ['a letter', () => ({ file: listOf('%PDF-1.7 …', 'lettre.pdf') }), 422, 'pas une liste'],
    ['a workbook of old', () => ({ file: listOf(Buffer.from('d0cf11e0a1b11ae1', 'hex')) }), 422, '.xlsx'],
    ['too much', () => ({ file: listOf(Buffer.alloc(20 * 2 ** 20 + 1, 'a')) }), 413, importWords.fr.tooLarge],
  ])('refuses %s with a sentence', async (_, fields, status, sentence) => {
    const id = newId();
    const answer = await send('gardener', formOf({ id, ...fields() }));
    expect(answer.status).toBe(status);
    expect(answer.body?.errors.file).toContain(sentence);
    expect(await rowOf(id)).toBeUndefined();
  });

  it('takes it in once, however often it is sent', async () => {
    const id = newId();
    for (let times = 0; times < 2; times += 1) {
      const sent = await send('gardener', formOf({ id, file: listOf(csv, 'C:\\Listes\\membres.csv') }));
      expect(sent).toMatchObject({ status: 303, to: `/imports/${id}` });
    }
    expect(await rowOf(id)).toMatchObject({ fileName: 'membres.csv', state: 'reading', communityId: world.here });
    expect(await worksOf(id, 'import-read')).toHaveLength(1);
    expect((await send('colleague', formOf({ id, file: listOf() }))).status).toBe(404);
  });

  it('says on the page what a larger file is, when it cannot be read', async () => {
    const id = newId();
    await send('gardener', formOf({ id, file: listOf(`%PDF-${'x'.repeat(600_000)}`) }));
    await readImport(workOf(id, world.accounts.gardener));
    const { page } = (await ask(show as Route, 'gardener', { id })) as unknown as {
      page: { one: { failure: { fr: string } } };
    };
    expect(page.one.failure.fr).toContain('pas une liste');
  });
});

describe('the page of an import', () => {
  it('is its author’s in full, its pair’s in short, and nobody else’s', async () => {
    const id = await brought();
    const seen = (who: Role) => ask(show as Route, who, { id });
    expect((await seen('visitor')).to).toMatch(/^\/sign-in/);
    expect((await seen('agent')).status).toBe(403);
    expect((await seen('stranger')).status).toBe(404);
    expect((await seen('gardener')).page).toMatchObject({
      one: { summary: { rows: 3, create: 2, refuse: 1, likely: { total: 1 } } },
      can: { start: true, change: true },
    });
    expect((await seen('colleague')).page).toMatchObject({
      one: { summary: null, options: null },
      can: { start: false, change: false, undo: false },
    });
    expect((await ask(show as Route, 'gardener', { id: 'x' })).status).toBe(404);
  });

  it('is listed in its community and not in another', async () => {
    const id = await brought();
    const listed = async (who: Role, slug: string) =>
      ((await ask(list as Route, who, { slug })).page as unknown as { imports: { id: string }[] }).imports.map(
        (one) => one.id,
      );
    expect(await listed('colleague', 'ici')).toContain(id);
    expect(await listed('stranger', 'ailleurs')).toEqual([]);
    expect((await ask(list as Route, 'stranger', { slug: 'ici' })).status).toBe(403);
    expect((await ask(list as Route, 'visitor', { slug: 'ici' })).to).toMatch(/^\/sign-in/);
  });
});

describe('choosing', () => {
  let id: string;
  let version: string;
  async function anew(): Promise<void> {
    id = await brought();
    version = String((await rowOf(id))?.version);
  }
  beforeAll(anew);
  const send = (who: Role, fields: Fields) => ask(choose as Route, who, { id }, formOf({ version, ...fields }));

  it('is its author’s', async () => {
    expect((await send('visitor', {})).to).toMatch(/^\/sign-in/);
    expect((await send('agent', { circle: 'engaged' })).status).toBe(403);
    expect((await send('stranger', { circle: 'engaged' })).status).toBe(404);
    expect((await send('colleague', { circle: 'engaged' })).status).toBe(403);
    expect(await optionsOf(id)).toMatchObject({ circle: 'citizen' });
  });

  it('says what is not possible, with what was chosen', async () => {
    const before = await optionsOf(id);
    const answer = await send('gardener', { level: 'private', origin: 'La fête', 'column.3': 'role' });
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.body?.errors ?? {})).toEqual(['level']);
    expect(answer.body?.values).toMatchObject({ origin: ['La fête'], 'column.3': ['role'] });
    expect(await optionsOf(id)).toEqual(before);
  });

  it('has the list read again', async () => {
    const done = await send('gardener', {
      'column.3': '',
      'column.0': 'family',
      'column.1': 'nonsense',
      circle: 'informed',
      level: 'community',
      existing: 'update',
      origin: 'Le forum',
      'decision.0': world.informedActor,
      saveAs: 'Nos adhésions',
    });
    expect(done).toMatchObject({ status: 303, to: `/imports/${id}` });
    expect(await rowOf(id)).toMatchObject({ state: 'reading' });
    expect(await optionsOf(id)).toMatchObject({
      mapping: { Notes: null },
      ...{ circle: 'informed', level: 'community', existing: 'update', origin: 'Le forum' },
    });
    const [saved] = await world.db.select().from(importMappings).where(eq(importMappings.name, 'Nos adhésions'));
    expect(saved?.mapping).toEqual({ Nom: 'family', Prénom: 'given', Mail: 'mail', Notes: null });
    expect((await optionsOf(id)).decisions).toEqual({ 4: { join: world.informedActor } });
    await anew();
    await send('gardener', { saved: saved?.id ?? '', 'column.3': 'role' });
    expect((await optionsOf(id)).mapping).toEqual({ Notes: null });
  });

  it('on a page that has grown old changes nothing', async () => {
    await anew();
    const stale = await send('gardener', { version: '999', circle: 'engaged' });
    expect(stale).toMatchObject({ status: 303, to: `/imports/${id}?crossed` });
    expect(await optionsOf(id)).toMatchObject({ circle: 'citizen' });
  });

  describe('and starting', () => {
    const press = (who: Role, fields: Fields) => ask(start as Route, who, { id }, formOf({ version, ...fields }));
    const said = { origin: 'Le forum', basis: 'consent' };

    it('is its author’s', async () => {
      expect((await press('visitor', said)).to).toMatch(/^\/sign-in/);
      expect((await press('agent', said)).status).toBe(403);
      expect((await press('stranger', said)).status).toBe(404);
      expect((await press('colleague', said)).status).toBe(403);
      expect(await rowOf(id)).toMatchObject({ state: 'ready' });
    });

    it('asks where the data comes from', async () => {
      const { status, body } = await press('gardener', { origin: ' ', circle: 'citizen' });
      expect(status).toBe(422);
      const { originMissing, basisMissing } = choiceWords.fr;
      expect(body?.errors).toEqual({ origin: originMissing, basis: basisMissing });
      expect(body?.values).toMatchObject({ circle: ['citizen'] });
      expect(await rowOf(id)).toMatchObject({ state: 'ready' });
    });

    it('never imports what the page did not show', async () => {
      const again = await press('gardener', { ...said, circle: 'engaged' });
      expect(again).toMatchObject({ status: 303, to: `/imports/${id}?reread` });
      expect(await rowOf(id)).toMatchObject({ state: 'reading' });
      expect(await optionsOf(id)).toMatchObject({ circle: 'engaged', ...said });
      expect(await worksOf(id, 'import-write')).toHaveLength(0);
    });

    it('begins once, however often it is pressed', async () => {
      await anew();
      for (let times = 0; times < 2; times += 1) {
        expect(await press('gardener', said)).toMatchObject({ status: 303, to: `/imports/${id}` });
      }
      expect(await rowOf(id)).toMatchObject({ state: 'running' });
      expect(await worksOf(id, 'import-write')).toHaveLength(1);
    });
  });
});

describe('what follows', () => {
  async function imported(): Promise<string> {
    const id = await brought();
    const version = String((await rowOf(id))?.version);
    await ask(start as Route, 'gardener', { id }, formOf({ version, origin: 'Le forum', basis: 'consent' }));
    return id;
  }
  const press = (route: Route, who: Role, id: string) => ask(route, who, { id }, new FormData());

  it('stops and goes on for its author, and is undone by either of the pair', async () => {
    const id = await imported();
    for (const route of [stop, resume, undo, forget, readAgain] as Route[]) {
      expect((await press(route, 'visitor', id)).to).toMatch(/^\/sign-in/);
      expect((await press(route, 'agent', id)).status).toBe(403);
      expect((await press(route, 'stranger', id)).status).toBe(404);
    }
    for (const route of [stop, resume, forget, readAgain] as Route[]) {
      expect((await press(route, 'colleague', id)).status).toBe(403);
    }
    expect((await press(undo as Route, 'colleague', id)).status).toBe(403);
    expect(await rowOf(id)).toMatchObject({ state: 'running' });
    expect(await press(stop as Route, 'gardener', id)).toMatchObject({ status: 303, to: `/imports/${id}` });
    expect(await rowOf(id)).toMatchObject({ state: 'stopped' });
    const waiting = await asViewer(world.viewers.gardener, (tx) => listWaitingImports(tx, world.viewers.gardener));
    expect(waiting).toContainEqual(expect.objectContaining({ id, community: 'Ici', state: 'stopped' }));
    for (const who of ['colleague', 'stranger'] as const) {
      expect(await asViewer(world.viewers[who], (tx) => listWaitingImports(tx, world.viewers[who]))).toEqual([]);
    }
    expect(await press(resume as Route, 'gardener', id)).toMatchObject({ status: 303 });
    await writeImport(workOf(id, world.accounts.gardener));
    expect(await rowOf(id)).toMatchObject({ state: 'done', created: 2, refused: 1 });
    const jeanne = () => world.db.select().from(actors).where(eq(actors.name, 'Jeanne Vidal'));
    expect(await jeanne()).toHaveLength(1);

    const file = await ask(refused as Route, 'colleague', { id });
    expect(file.response?.headers.get('content-disposition')).toContain('membres-refus');
    expect(await file.response?.text()).toContain(';seule;');
    expect((await ask(refused as Route, 'stranger', { id })).status).toBe(404);
    expect((await ask(refused as Route, 'visitor', { id })).to).toMatch(/^\/sign-in/);

    expect(await press(undo as Route, 'colleague', id)).toMatchObject({ status: 303, to: `/imports/${id}` });
    await undoWrittenImport(workOf(id, world.accounts.colleague));
    expect(await rowOf(id)).toMatchObject({ state: 'undone' });
    expect(await jeanne()).toHaveLength(0);
  });

  it('forgets what was never imported', async () => {
    const id = await brought();
    expect((await press(forget as Route, 'colleague', id)).status).toBe(403);
    expect(await press(readAgain as Route, 'gardener', id)).toMatchObject({ status: 303, to: `/imports/${id}` });
    expect(await rowOf(id)).toMatchObject({ state: 'reading' });
    expect(await press(forget as Route, 'gardener', id)).toMatchObject({ status: 303, to: '/communities/ici/imports' });
    expect(await rowOf(id)).toBeUndefined();
    expect((await press(forget as Route, 'gardener', id)).status).toBe(404);
  });
});
