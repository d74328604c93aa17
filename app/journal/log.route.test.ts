import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { newId } from '#db/ids.ts';
import { interactions } from '#db/schema/journal.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { action as erase } from './delete.route.ts';
import { action as correct } from './edit.route.tsx';
import { action as tickDone } from './follow-up-done.route.ts';
import { action, loader } from './log.route.tsx';
import { logWords } from './log-words.ts';
import { loader as people } from './people.route.ts';
import { action as tick } from './seen.route.ts';

const w = logWords.fr;
let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world.end());

type Fields = Record<string, string | string[]>;
type Answer = {
  status: number;
  location?: string | null;
  cookie?: string | null;
  body?: { errors: Fields; typed: { values: Fields; people: unknown[] } };
};

const args = (viewer: Viewer, path: string, fields?: Fields, params = {}) => {
  const body = fields && new FormData();
  for (const [name, value] of Object.entries(fields ?? {})) for (const one of [value].flat()) body?.append(name, one);
  const request = new Request(`http://127.0.0.1${path}`, body ? { method: 'POST', body } : {});
  const context = { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(viewer) };
  return { request, params, context } as never;
};

async function answer(made: Promise<unknown>): Promise<Answer> {
  const given = (await made.catch((thrown) => thrown)) as Response | { data: Answer['body']; init: { status: number } };
  if (given instanceof Response) {
    return { status: given.status, location: given.headers.get('Location'), cookie: given.headers.get('Set-Cookie') };
  }
  return 'init' in given ? { status: given.init.status, body: given.data } : { status: 200 };
}

const fields = (given: Fields = {}): Fields => ({
  ...{ id: newId(), community: world.here, kind: 'call', happenedOn: '2026-06-10', visibility: 'pair' },
  ...{ notes: 'Elle cherche un local.', actors: world.engagedActor, ...given },
});
const post = (who: keyof typeof world.viewers, given: Fields = {}) =>
  answer(action(args(world.viewers[who], '/log', fields(given))));
const written = async (id: unknown) =>
  world.db
    .select()
    .from(interactions)
    .where(eq(interactions.id, String(id)));

describe('posting an exchange', () => {
  it('lands on the exchange, remembers the community, and posts once', async () => {
    const id = newId();
    const first = await post('gardener', { id });
    expect(first).toMatchObject({ status: 303, location: `/interactions/${id}?logged=now` });
    expect(first.cookie).toContain(`terreau_community=${world.here};`);
    expect(await post('gardener', { id })).toMatchObject({ status: 303, location: `/interactions/${id}?logged=again` });
    const other = await post('gardener', { id, notes: 'Un autre texte.' });
    expect(other).toMatchObject({
      status: 409,
      body: { errors: { '': w.alreadyLogged }, typed: { values: { notes: 'Un autre texte.' } } },
    });
    expect(await written(id)).toHaveLength(1);
  });

  it('is for gardeners: signed out to sign-in, others 403', async () => {
    expect(await post('visitor')).toMatchObject({ status: 302, location: '/sign-in' });
    for (const who of ['engaged', 'agent', 'cultivator'] as const) expect((await post(who)).status).toBe(403);
    const id = newId();
    expect(await post('gardener', { id, community: world.there })).toMatchObject({
      status: 403,
      body: { errors: { community: w.notYours } },
    });
    expect(await written(id)).toEqual([]);
  });

  it('shows again all that was typed, with the names of who was chosen', async () => {
    const refused = await post('gardener', {
      notes: '',
      newActors: 'Ana Neuve',
      'needs[0].title': 'Un camion',
      'needs[0].visibility': 'shared',
    });
    expect(refused).toMatchObject({ status: 422, body: { errors: { notes: w.notesMissing } } });
    expect(refused.body?.typed).toMatchObject({
      values: { 'needs[0].title': 'Un camion', 'needs[0].visibility': 'shared' },
      people: [
        { value: world.engagedActor, label: 'Lucie Engagée' },
        { value: 'Ana Neuve', label: 'Ana Neuve', fresh: true },
      ],
    });
  });

  it('answers the worst input with a sentence', async () => {
    const hidden = await world.build.actor({
      name: 'Cachée',
      communityId: world.there,
      authorId: world.accounts.stranger,
    });
    const foreign = await post('gardener', { actors: hidden });
    expect(foreign).toMatchObject({
      status: 422,
      body: { errors: { actors: w.unknownPerson }, typed: { people: [] } },
    });
    for (const given of [
      { notes: 'm'.repeat(2_000_000) },
      { actors: ['__proto__', '../../etc'] },
      { community: 'ici' },
      { id: 'x' },
      { 'needs[0].title': 'Un', 'needs[0].themes': newId() },
    ] as Fields[]) {
      expect((await post('gardener', given)).status).toBe(422);
    }
    expect(
      (await post('gardener', { notes: '🌱 مرحبا\u0000', newActors: '\u202eAna', '__proto__[0].x': 'y' })).status,
    ).toBe(303);
  });
});

describe('opening the form', () => {
  const open = async (who: keyof typeof world.viewers, query = '') =>
    (await loader(args(world.viewers[who], `/log${query}`))) as unknown as {
      begun: { values: Fields; people: unknown[] };
    };

  it('comes prefilled from a call, and blank for whom one does not read', async () => {
    const { begun } = await open('gardener', `?actor=${world.informedActor}&kind=meeting`);
    expect(begun).toMatchObject({
      values: { kind: 'meeting', community: world.here },
      people: [{ label: 'Marc Informé' }],
    });
    expect((await open('stranger', `?actor=${world.informedActor}`)).begun.people).toEqual([]);
    for (const query of ['?actor=x&kind=y&community=z', '?phone=%00', '?community=../']) {
      expect((await open('gardener', query)).begun).toMatchObject({
        values: { kind: 'call', community: world.here },
        people: [],
      });
    }
  });

  it('searches people for gardeners only, whatever is typed', async () => {
    const search = (who: keyof typeof world.viewers, query: string) =>
      people(args(world.viewers[who], `/log/people.json${query}`)) as Promise<Response>;
    expect(await (await search('gardener', `?q=marc&community=${world.here}`)).json()).toMatchObject([
      { label: 'Marc Informé' },
    ]);
    expect(await (await search('gardener', '?q=%00%25%27&community=ici')).json()).toEqual([]);
    expect((await answer(search('engaged', '?q=marc'))).status).toBe(403);
  });
});

describe('malformed ids and forms', () => {
  it.each([
    ['tick', () => tick],
    ['done', () => tickDone],
    ['erase', () => erase],
    ['correct', () => correct],
  ] as const)('%s: 404', async (_, act) => {
    for (const id of ['x', newId()]) {
      const params = { id };
      expect((await answer(act()(args(world.viewers.gardener, '/x', {}, params)) as Promise<unknown>)).status).toBe(
        404,
      );
    }
  });

  it('goes back only to paths of ours', async () => {
    const id = await world.build.followUp();
    const params = { id };
    const sent = await answer(
      tickDone(args(world.viewers.gardener, '/x', { done: 'yes', to: '//ailleurs.example' }, params)),
    );
    expect(sent).toMatchObject({ status: 303, location: `/today?followUp=${id}.yes` });
  });
});

describe('correcting', () => {
  it('shows both texts when somebody else corrected first, then saves what was chosen', async () => {
    const id = await world.build.interaction({}, [world.engagedActor]);
    const given = { kind: 'call', happenedOn: '2026-06-01', actors: world.engagedActor, version: '1' };
    const save = (notes: string, version: string) =>
      answer(correct(args(world.viewers.gardener, '/x', { ...given, notes, version }, { id })));
    expect(await save('Premier.', '1')).toMatchObject({ status: 303, location: `/interactions/${id}` });
    const stale = await save('Second.', '1');
    expect(stale).toMatchObject({
      status: 409,
      body: { version: 2, theirs: { notes: 'Premier.' }, typed: { values: { notes: 'Second.' } } },
    });
    expect((await written(id))[0]?.notes).toBe('Premier.');
    expect((await save('Mêlés.', '2')).status).toBe(303);
    expect(await save('', '3')).toMatchObject({ status: 422, body: { errors: { notes: w.notesMissing } } });
    for (const version of ['', 'x', '-1', '9999999999999']) expect((await save('Non.', version)).status).toBe(422);
    expect((await written(id))[0]?.notes).toBe('Mêlés.');
  });
});
