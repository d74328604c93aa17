import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#db/ids.ts';
import { needs, replies } from '#db/schema/needs.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { action as edit } from './edit.route.tsx';
import { action as correct, loader as correctForm } from './edit-reply.route.tsx';
import { action as create, loader as form } from './new.route.tsx';
import { action as remark } from './remark.route.tsx';
import { action as reply, loader as replyForm } from './reply.route.tsx';
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

describe('correcting a reply', () => {
  const given = { words: 'La Région ouvre un local.', toldOn: '2026-01-01', visibility: 'shared' };
  const replyId = newId();
  const params = { id: replyId };
  const stored = async () => (await world.db.select().from(replies).where(eq(replies.id, replyId)))[0];
  const mended = { words: 'La Région prête un local.', toldOn: '2026-01-02', version: '1' };

  it('begins by a reply, told back on the page of the need', async () => {
    const answer = await ask(reply, 'gardener', { id: replyId, ...given, addressees: world.engagedActor });
    expect(answer).toMatchObject({ status: 303, to: `/needs/${id}?replied` });
    expect((await ask(show, 'gardener', undefined, { id }, `/needs/${id}?replied`)).data).toMatchObject({
      replied: '',
      replies: [{ id: replyId, correctable: true }],
    });
    expect((await ask(show, 'colleague')).data).toMatchObject({ replied: null, replies: [{ correctable: false }] });
  });

  it.each([
    ['visitor', 302],
    ['stranger', 404],
    ['colleague', 403],
    ['agent', 403],
    ['engaged', 403],
  ] as const)('is not for %s: %i', async (who, status) => {
    const before = await stored();
    expect((await ask(correctForm, who, undefined, params)).status).toBe(status);
    expect((await ask(correct, who, mended, params)).status).toBe(status);
    expect(await stored()).toEqual(before);
  });

  it('is 422 for no words, a day to come or no version', async () => {
    const { version } = (await stored()) ?? {};
    for (const wrong of [{ words: ' ' }, { toldOn: '2199-01-01' }, { version: 'x' }])
      expect((await ask(correct, 'gardener', { ...mended, version: String(version), ...wrong }, params)).status).toBe(
        422,
      );
    expect((await ask(correct, 'gardener', mended, { id: newId() })).status).toBe(404);
  });

  it('is done once; with a form filled before, both texts come back', async () => {
    const version = String((await stored())?.version);
    const done = await ask(correct, 'gardener', { ...mended, version }, params);
    expect(done).toMatchObject({ status: 303, to: `/needs/${id}?replied=again` });
    expect(await stored()).toMatchObject({ words: mended.words, toldOn: '2026-01-02', visibility: 'shared' });
    const late = await ask(correct, 'gardener', { ...mended, version, words: 'Tard' }, params);
    expect(late.status).toBe(409);
    expect(late.data).toMatchObject({ theirs: { words: mended.words }, values: { words: 'Tard' } });
    expect(await stored()).toMatchObject({ words: mended.words });
  });
});

describe('pages', () => {
  it('speak of replies from where the reader stands', async () => {
    const spoken = await world.build.need({ visibility: 'shared' }, { expressers: [world.engagedActor] });
    const told = async (who: Who) => ((await ask(show, who, undefined, { id: spoken })).data as { told: string }).told;
    expect([await told('engaged'), await told('gardener')]).toEqual(['you', 'one']);
  });

  it('tell a gardener who has an account, and an agent nothing of it', async () => {
    const hers = await world.build.need({}, { expressers: [world.engagedActor] });
    expect((await ask(replyForm, 'gardener', undefined, { id: hers })).data).toMatchObject({
      withAccount: [world.engagedActor],
    });
    const other = await world.build.actor({ name: 'Sans Compte', sortName: 'Compte Sans' }, 'citizen');
    const theirs = await world.build.need(
      { visibility: 'shared' },
      { expressers: [other], directorates: [world.directorate] },
    );
    expect((await ask(replyForm, 'gardener', undefined, { id: theirs })).data).toMatchObject({ withAccount: [] });
    expect((await ask(replyForm, 'agent', undefined, { id: theirs })).data).toMatchObject({ withAccount: [] });
  });

  it('name the act by the voice', async () => {
    const titles = async (who: Who) => ((await ask(form, who)).data as { title: string }).title;
    expect(await titles('gardener')).toBe('Consigner un besoin');
    expect([await titles('engaged'), await titles('agent')]).toEqual(['Exprimer un besoin', 'Exprimer un besoin']);
  });

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
