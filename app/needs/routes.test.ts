import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#db/ids.ts';
import { needs } from '#db/schema/needs.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { action as edit } from './edit.route.tsx';
import { action as create, loader as form } from './new.route.tsx';
import { action as remark } from './remark.route.tsx';
import { action as reply } from './reply.route.tsx';
import { loader as show } from './show.route.tsx';
import { action as move } from './state.route.tsx';
import { loader as table } from './table.route.tsx';

let world: Awaited<ReturnType<typeof smallWorld>>;
let id: string;
beforeAll(async () => {
  world = await smallWorld();
  id = await world.build.need({ visibility: 'shared' }, { expressers: [world.engagedActor] });
});
afterAll(() => world.end());

type Who = keyof (typeof world)['viewers'];
type Fields = Record<string, string | string[]>;
type Answer = { status: number; to: string | null; data: unknown };
type Route = (args: never) => Promise<unknown>;

/** The status a route answers, and what it carries. */
async function ask(
  route: unknown,
  who: Who,
  fields?: Fields,
  params: Record<string, string> = { id },
  path = '/needs',
): Promise<Answer> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields ?? {})) for (const one of [value].flat()) body.append(name, one);
  const request = new Request(`http://here${path}`, fields ? { method: 'POST', body } : undefined);
  const viewer = Promise.resolve(world.viewers[who]);
  const context = { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer };
  const answer = await (route as Route)({ request, params, context } as never).catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('location'), data: null };
  const told = answer as { data?: unknown; init?: { status?: number } } | null;
  return { status: told?.init?.status ?? 200, to: null, data: told?.data ?? answer };
}

const row = async () => (await world.db.select().from(needs).where(eq(needs.id, id)))[0];
const text = { title: 'Un local', urgency: 'normal', version: '1' };

describe('every act', () => {
  it.each([
    ['create', create, { id: newId(), title: 'x', urgency: 'normal', visibility: 'pair' }],
    ['edit', edit, text],
    ['move', move, { state: 'qualified' }],
    ['reply', reply, { id: newId(), words: 'x', toldOn: '2026-01-01', visibility: 'pair' }],
    ['remark', remark, { id: newId(), words: 'x' }],
  ])('%s asks to sign in', async (_, route, fields) => {
    expect(await ask(route, 'visitor', fields)).toMatchObject({ status: 302, to: '/sign-in' });
  });

  it.each([
    ['edit', edit, { ...text, title: '  ', body: 'Gardé' }, { body: 'Gardé' }],
    ['edit, two megabytes', edit, { ...text, body: 'é'.repeat(1_000_000) }, {}],
    ['edit, an odd version', edit, { ...text, version: '__proto__' }, { title: 'Un local' }],
    ['edit, ids that are none', edit, { ...text, themes: ['x'] }, { themes: ['x'] }],
    ['move without a state', move, { state: 'answered\0', reason: 'Gardé' }, { reason: 'Gardé' }],
    ['close without a reason', move, { state: 'closed', reason: '   ', to: '/table' }, { to: '/table' }],
    [
      'reply without words',
      reply,
      { id: newId(), words: '\0', toldOn: '2026-02-31', visibility: 'pair' },
      { visibility: 'pair' },
    ],
    ['remark without words', remark, { id: 'x', words: 'Gardé' }, { words: 'Gardé' }],
    ['create, no such level', create, { id: newId(), ...text, visibility: 'all' }, { title: 'Un local' }],
    [
      'create, no such place',
      create,
      { id: newId(), ...text, visibility: 'pair', territory: 'Nulle part' },
      { territory: 'Nulle part' },
    ],
  ])('%s is 422, with what was typed', async (_, route, fields, kept) => {
    const before = await row();
    const given = route === create ? { ...fields, community: world.here } : fields;
    const answer = await ask(route, 'gardener', given);
    expect(answer.status).toBe(422);
    expect(answer.data).toMatchObject({ values: kept });
    expect(Object.keys((answer.data as { errors: object }).errors).length).toBeGreaterThan(0);
    expect(await row()).toEqual(before);
  });

  it('has no page for ids that are none, or that one does not read', async () => {
    for (const wrong of ['x', '1', `${id}x`, newId(), '__proto__']) {
      expect(await ask(show, 'gardener', undefined, { id: wrong })).toMatchObject({ status: 404 });
      expect(await ask(move, 'gardener', { state: 'qualified' }, { id: wrong })).toMatchObject({ status: 404 });
    }
    expect(await ask(show, 'visitor')).toMatchObject({ status: 404 });
    expect(await ask(move, 'agent', { state: 'qualified' })).toMatchObject({ status: 403 });
  });

  it('is done, then leads back with the way to undo it', async () => {
    const moved = await ask(move, 'gardener', { state: 'qualified', from: 'collected', to: '/table?kind=need' });
    expect(moved).toMatchObject({ status: 303, to: `/table?kind=need&undo=${id}.collected` });
    const away = await ask(move, 'gardener', { state: 'taken_up', to: 'https://elsewhere.example' });
    expect(away.to).toMatch(/^\/today/);
    const undone = await ask(move, 'gardener', { state: 'qualified', from: 'taken_up', undo: 'on' });
    expect(undone).toMatchObject({ status: 303, to: `/needs/${id}` });
    const late = await ask(move, 'gardener', { state: 'answered', from: 'taken_up' });
    expect(late.status).toBe(409);
  });

  it('shows both texts when two people edited', async () => {
    const version = String((await row())?.version);
    expect(await ask(edit, 'colleague', { ...text, version, title: 'De Karim' })).toMatchObject({ status: 303 });
    const second = await ask(edit, 'gardener', { ...text, version, title: 'De Nadège' });
    expect(second.status).toBe(409);
    expect(second.data).toMatchObject({ theirs: { title: 'De Karim' }, values: { title: 'De Nadège' } });
    const { version: next } = (second.data as { values: { version: string } }).values;
    expect(await ask(edit, 'gardener', { ...text, version: next, title: 'De Nadège' })).toMatchObject({ status: 303 });
    expect(await row()).toMatchObject({ title: 'De Nadège' });
  });
});

describe('pages', () => {
  it('tell each what they may do', async () => {
    const can = async (who: Who) => ((await ask(show, who)).data as { can: object }).can;
    expect(await can('gardener')).toEqual({ edit: true, changeState: true, reply: true, remark: true });
    expect(await can('engaged')).toEqual({ edit: false, changeState: false, reply: false, remark: false });
  });

  it('offer to express a need to those who may', async () => {
    for (const who of ['gardener', 'engaged', 'agent'] as const) expect((await ask(form, who)).status).toBe(200);
    for (const who of ['cultivator', 'citizen'] as const) expect((await ask(form, who)).status).toBe(403);
    expect((await ask(form, 'visitor')).status).toBe(302);
    expect((await ask(table, 'visitor')).status).toBe(302);
  });
});
