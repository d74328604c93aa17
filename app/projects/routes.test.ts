import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { newId } from '#db/ids.ts';
import { projectParticipants, projects } from '#db/schema/projects.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { loader as communityLoader } from './community.route.tsx';
import { action as edit, loader as editLoader } from './edit.route.tsx';
import { loader as listLoader } from './list.route.tsx';
import { loader as newLoader, action as propose } from './new.route.tsx';
import { loader as partsLoader, action as takePart } from './participants.route.tsx';
import { tellPart } from './project.ts';
import { loader as show } from './show.route.tsx';
import { action as move } from './state.route.ts';
import { projectFormWords } from './words.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world.end());

type Role = keyof Awaited<ReturnType<typeof smallWorld>>['viewers'];
type Fields = Record<string, string | string[]>;
type Body = { errors: Fields; values: Fields; theirs?: Fields; now?: string; was?: string };
type Answer = { status: number; location?: string | null; body?: Body };

const args = (viewer: Viewer, path: string, params: Record<string, string>, fields?: Fields) => {
  const body = fields && new FormData();
  for (const [name, value] of Object.entries(fields ?? {})) for (const one of [value].flat()) body?.append(name, one);
  const request = new Request(`http://127.0.0.1${path}`, body ? { method: 'POST', body } : {});
  const context = { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(viewer) };
  return { request, params, context } as never;
};
async function answer(made: Promise<unknown>): Promise<Answer> {
  const given = (await made.catch((thrown) => thrown)) as Response | { data: Body; init: { status: number } };
  if (given instanceof Response) return { status: given.status, location: given.headers.get('Location') };
  if (given instanceof Error) throw given;
  return 'init' in given && given.init ? { status: given.init.status, body: given.data } : { status: 200 };
}
const row = async (id: string) => (await world.db.select().from(projects).where(eq(projects.id, id)))[0];
const call = (act: (args: never) => Promise<unknown>, who: Role, id: string, fields?: Fields, path = '/') =>
  answer(act(args(world.viewers[who], path, { id }, fields)));

describe('noting a project', () => {
  const fields = (more: Fields = {}): Fields => ({
    ...{ id: newId(), community: world.here, title: 'Une légumerie', purpose: 'Laver, couper', state: 'idea' },
    ...{ visibility: 'pair', ...more },
  });
  const post = (who: Role, given: Fields) => answer(propose(args(world.viewers[who], '/projects/new', {}, given)));

  it('lands on the project, or where a member’s word to the pair leaves them', async () => {
    const mine = fields();
    expect(await post('gardener', mine)).toEqual({ status: 303, location: `/projects/${mine.id}` });
    expect(await post('gardener', mine)).toEqual({ status: 303, location: `/projects/${mine.id}` });
    expect(await post('engaged', fields())).toEqual({ status: 303, location: '/projects?noted' });
  });

  it('says what is missing and keeps what was typed', async () => {
    const given = fields({ title: ' \0 ', startedOn: '2026-13-45', needs: ['not-an-id'] });
    const { status, body } = await post('gardener', given);
    expect(status).toBe(422);
    expect(Object.keys(body?.errors ?? {}).sort()).toEqual(['needs', 'startedOn', 'title']);
    expect(body?.values).toMatchObject({ purpose: 'Laver, couper', startedOn: '2026-13-45' });
    const early = await post('gardener', fields({ startedOn: '2026-02-01', endedOn: '2026-01-01' }));
    expect(early.status).toBe(422);
    expect(early.body).toMatchObject({
      errors: { endedOn: projectFormWords.fr.early },
      values: { title: 'Une légumerie', startedOn: '2026-02-01', endedOn: '2026-01-01' },
    });
    const nowhere = await post('gardener', fields({ territory: 'Nulle part' }));
    expect(nowhere.body?.errors).toEqual({ territory: projectFormWords.fr.territoryNone });
  });

  it('is for who has a voice there', async () => {
    for (const who of ['stranger', 'citizen', 'cultivator'] as const) {
      const given = fields();
      expect((await post(who, given)).status, who).toBe(403);
      expect(await row(String(given.id))).toBeUndefined();
    }
    expect((await post('visitor', fields())).location).toBe('/sign-in');
    const open = (who: Role, query = '') => answer(newLoader(args(world.viewers[who], `/projects/new${query}`, {})));
    for (const who of ['gardener', 'engaged', 'agent'] as const) expect((await open(who)).status, who).toBe(200);
    expect((await open('citizen')).status).toBe(403);
    expect((await open('gardener', '?community=%00&need=x&actor=1')).status).toBe(200);
  });
});

it('correcting answers with both texts when two people edit', async () => {
  const id = await world.build.project();
  const text = (title: string, version = '1') => ({ title, purpose: 'Pour les cantines', version });
  expect(await call(edit, 'colleague', id, text('Celui de Karim'))).toMatchObject({ status: 303 });
  expect(await call(edit, 'gardener', id, text('Le mien'))).toMatchObject({
    status: 409,
    body: { theirs: { title: 'Celui de Karim' }, values: { title: 'Le mien', version: '2' } },
  });
  expect(await call(edit, 'gardener', id, text('Le mien', 'abc'))).toMatchObject({ status: 422 });
  expect(await call(edit, 'gardener', id, { ...text('Le mien', '2'), needs: newId() })).toMatchObject({
    status: 422,
    body: { errors: { needs: projectFormWords.fr.unknown }, values: { title: 'Le mien' } },
  });
  expect(await row(id)).toMatchObject({ title: 'Celui de Karim' });
  expect(await call(edit, 'gardener', id, text('Le mien', '2'))).toMatchObject({ status: 303 });
});

it('a step goes back to where one was, with the way to undo it', async () => {
  const id = await world.build.project({ startedOn: '2026-01-05' });
  const step = await call(move, 'gardener', id, { state: 'running', from: 'idea', to: '/projects?state=open' });
  expect(step).toEqual({ status: 303, location: `/projects?state=open&undo=${id}.idea.2026-01-05.` });
  const stale = await call(move, 'gardener', id, { state: 'abandoned', from: 'idea', to: '//elsewhere.example' });
  expect(stale.location).toMatch(/^\/[^/]*\?stale=stale$/);
  const undone = await call(move, 'gardener', id, {
    state: 'idea',
    from: 'running',
    undo: 'on',
    startedOn: '2026-01-05',
  });
  expect(undone).toEqual({ status: 303, location: `/projects/${id}` });
  expect(await row(id)).toMatchObject({ state: 'idea', startedOn: '2026-01-05' });
  expect((await call(move, 'gardener', id, { state: 'flying' })).status).toBe(404);
});

it('the part of somebody is noted, and shown again when it changed meanwhile', async () => {
  const id = await world.build.project();
  const who = world.engagedActor;
  expect(await call(takePart, 'gardener', id, { role: 'anime' })).toMatchObject({
    status: 422,
    body: { values: { role: 'anime' } },
  });
  expect(await call(takePart, 'gardener', id, { participants: [who], role: 'anime' })).toMatchObject({
    status: 303,
    location: `/projects/${id}#participants`,
  });
  const part = { role: 'anime', capacity: '', startedOn: null, endedOn: null };
  const change = { participant: who, was: tellPart({ ...part, role: 'autre' }), capacity: 'en son nom' };
  const stale = await call(takePart, 'gardener', id, change);
  expect(stale).toMatchObject({ status: 409, body: { now: 'anime', values: { capacity: 'en son nom' } } });
  const again = await call(takePart, 'gardener', id, { ...change, was: String(stale.body?.was) });
  expect(again.status).toBe(303);
  const parts = await world.db.select().from(projectParticipants).where(eq(projectParticipants.projectId, id));
  expect(parts).toMatchObject([{ actorId: who, role: '', capacity: 'en son nom' }]);
  const form = (query: string) => call(partsLoader, 'gardener', id, undefined, `/projects/${id}/participants${query}`);
  expect((await form('')).status).toBe(200);
  expect((await form(`?participant=${who}`)).status).toBe(200);
  expect((await form(`?participant=${world.citizenActor}`)).status).toBe(404);
});

describe('who gets where', () => {
  it('the page: whoever reads the project, found or not found', async () => {
    const id = await world.build.project({ visibility: 'shared' });
    const seen = (who: Role) => call(show, who, id).then((one) => one.status);
    expect([await seen('gardener'), await seen('agent'), await seen('engaged')]).toEqual([200, 200, 200]);
    expect([await seen('visitor'), await seen('citizen'), await seen('stranger')]).toEqual([404, 404, 404]);
    for (const odd of ['1', '%00', newId()]) expect((await call(show, 'gardener', odd)).status).toBe(404);
  });

  it('the acts: gardeners of its community', async () => {
    const id = await world.build.project({ visibility: 'public' });
    const acts = [
      (who: Role) => call(editLoader, who, id),
      (who: Role) => call(partsLoader, who, id),
      (who: Role) => call(edit, who, id, { title: 'Autre', version: '1' }),
      (who: Role) => call(move, who, id, { state: 'running' }),
      (who: Role) => call(takePart, who, id, { participants: [world.informedActor] }),
    ];
    for (const act of acts) {
      for (const who of ['stranger', 'agent', 'engaged', 'cultivator'] as const)
        expect((await act(who)).status, who).toBe(403);
      expect((await act('visitor')).location).toMatch(/^\/sign-in/);
    }
    expect(await row(id)).toMatchObject({ version: 1, state: 'idea' });
  });

  it('the lists: everybody, each with what they read', async () => {
    const titles = async (who: Role, slug?: string) => {
      const made = slug
        ? communityLoader(args(world.viewers[who], `/communities/${slug}/projects`, { slug }))
        : listLoader(args(world.viewers[who], '/projects?page=x&sort=%00&theme=zz', {}));
      return (await made).list.rows.map((one) => one.title);
    };
    await world.build.project({ title: 'Là-bas', communityId: world.there, authorId: world.accounts.stranger });
    expect(await titles('stranger', 'ailleurs')).toEqual(['Là-bas']);
    expect(await titles('gardener', 'ailleurs')).toEqual([]);
    expect(await titles('gardener')).not.toContain('Là-bas');
    expect(await titles('gardener', 'ici')).not.toContain('Là-bas');
    const nowhere = communityLoader(args(world.viewers.gardener, '/', { slug: 'nulle-part' }));
    expect((await answer(nowhere)).status).toBe(404);
  });
});
