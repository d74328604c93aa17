import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { loader as page } from './page.route.tsx';
import { searchEverywhere } from './queries.server.ts';
import { loader } from './search.route.ts';
import type { Results } from './search.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
let ids: Record<'jeanne' | 'zelie' | 'need' | 'exchange' | 'elsewhere', string>;

beforeAll(async () => {
  world = await smallWorld();
  const { build, accounts, there } = world;
  const stranger = { communityId: there, authorId: accounts.stranger };
  const jeanne = await build.actor(
    { name: 'Jeanne Vidal', sortName: 'Vidal Jeanne', brings: 'Une camionnette', skills: 'Elle ressemelle' },
    'engaged',
  );
  const zelie = await build.actor({ name: 'Zélie Œuvrard', sortName: 'Œuvrard Zélie' }, 'informed');
  await build.actor({ name: 'Marie-Jeanne Petit', sortName: 'Petit Marie-Jeanne' });
  await build.actor({ name: 'Jeanne d’Ailleurs', sortName: 'Ailleurs', ...stranger });
  await build.contactPoint(jeanne, { kind: 'phone', value: '+33 6 12 34 56 78' });
  await build.contactPoint(jeanne, { value: 'j.vidal@maraichers.example' });
  await build.contactPoint(zelie, { kind: 'phone', value: '07.98.76.54.32' });
  await build.contactPoint(zelie, {
    visibility: 'private',
    authorId: accounts.colleague,
    value: 'zelie@secret.example',
  });
  const need = await build.need(
    { title: 'Des légumes pour la cantine', body: 'Cent repas par jour' },
    { expressers: [jeanne] },
  );
  await build.need({ title: 'Un légume privé', visibility: 'private', authorId: accounts.colleague });
  const elsewhere = await build.need({ title: 'Légumes d’ailleurs', ...stranger });
  await build.need({ title: 'Un verger ouvert à tous', visibility: 'public' });
  const exchange = await build.interaction({ notes: 'Il a des plants de poireaux à donner.' }, [zelie]);
  await build.synergy({ title: 'La cantine et les maraîchers' });
  await build.project({ title: 'Une légumerie', purpose: 'Laver et couper' });
  ids = { jeanne, zelie, need, exchange, elsewhere };
});
afterAll(() => world?.end());

const titles = ({ groups }: Results, kind: string) =>
  groups.find((group) => group.kind === kind)?.found.map(({ title }) => title) ?? [];
const ask = (typed: string, viewer: Viewer = world.viewers.gardener) => searchEverywhere(viewer, typed, 6);

describe('words', () => {
  it.each(['légumes', 'legume', 'LÉGUME', 'légu', 'cantines légumes'])('%s finds the need', async (typed) => {
    expect(titles(await ask(typed), 'need')).toEqual(['Des légumes pour la cantine']);
  });
  it('a title comes before a text; each row says who, where and when', async () => {
    const { groups } = await ask('cantine');
    expect(groups.map(({ kind }) => kind)).toEqual(['need', 'synergy']);
    expect(groups[0]?.found[0]).toMatchObject({ to: `/needs/${ids.need}`, about: 'Jeanne Vidal · Ici' });
    expect(groups[0]?.found[0]?.when).not.toBe('');
  });
  it('finds an exchange by its notes, a project, what somebody brings and knows', async () => {
    const [exchange] = (await ask('poireau')).groups[0]?.found ?? [];
    expect(exchange).toMatchObject({
      kind: 'exchange',
      to: `/interactions/${ids.exchange}`,
      about: 'appel · Zélie Œuvrard · Ici',
    });
    expect(exchange?.title).toContain('plants de poireaux');
    expect(titles(await ask('laver'), 'project')).toEqual(['Une légumerie']);
    expect(titles(await ask('camionnettes'), 'actor')).toEqual(['Jeanne Vidal']);
    expect(titles(await ask('ressemeler'), 'actor')).toEqual(['Jeanne Vidal']);
  });
});

describe('people', () => {
  it('the name as it begins comes before the name as it goes on', async () => {
    expect(titles(await ask('jeanne'), 'actor')).toEqual(['Jeanne Vidal', 'Marie-Jeanne Petit']);
    expect(titles(await ask('vidal je'), 'actor')).toEqual(['Jeanne Vidal']);
  });
  it.each(['Jeane Vidal', 'jeanne vidla', 'vidall'])('%s is near enough', async (typed) => {
    expect(titles(await ask(typed), 'actor')[0]).toBe('Jeanne Vidal');
  });
  it.each(['oeuvrard', 'zelie', 'Œuvr'])('%s finds Zélie Œuvrard', async (typed) => {
    expect(titles(await ask(typed), 'actor')).toContain('Zélie Œuvrard');
  });
  it.each(['06 12 34', '612 34 56', '+33612', '5678', 'vidal@mar', 'maraichers.ex'])(
    '%s reaches Jeanne',
    async (typed) => {
      const [jeanne] = (await ask(typed)).groups[0]?.found ?? [];
      expect(jeanne).toMatchObject({ title: 'Jeanne Vidal', to: `/actors/${ids.jeanne}` });
      expect(jeanne?.about).toMatch(/^(\+33 6 12 34 56 78|j\.vidal@maraichers\.example) · /);
    },
  );
  it.each(['+33 7 98 76', '0033798', '98 76 54'])('%s reaches Zélie, however it is written', async (typed) => {
    expect(titles(await ask(typed), 'actor')).toEqual(['Zélie Œuvrard']);
  });
  it('gardeners are offered to log an exchange with them', async () => {
    const act = { to: `/log?actor=${ids.jeanne}`, title: 'Consigner un échange avec Jeanne Vidal' };
    for (const typed of ['jeanne vidal', 'consigner un échange avec jeanne v']) {
      expect((await ask(typed)).groups.find(({ kind }) => kind === 'action')?.found[0]).toMatchObject(act);
    }
    expect(titles(await ask('jeanne', world.viewers.agent), 'action')).toEqual([]);
  });
});

describe('pages, communities and acts', () => {
  it('by their names, as far as one may open them', async () => {
    expect(titles(await ask('table'), 'page')).toEqual(['Table partagée']);
    expect(titles(await ask('table', world.viewers.visitor), 'page')).toEqual([]);
    expect(titles(await ask('mandats', world.viewers.cultivator), 'page')).toEqual(['Mandats et postes']);
    expect(titles(await ask('ici', world.viewers.visitor), 'community')).toEqual(['Ici']);
    expect(titles(await ask('consigner'), 'action')).toEqual(['Consigner un échange']);
    expect(titles(await ask('exprimer', world.viewers.engaged), 'action')).toEqual(['Exprimer un besoin']);
  });
});

describe('only what one may read', () => {
  const told = (results: Results) => results.groups.flatMap(({ found }) => found.map(({ to }) => to));

  it('nothing of another community, nothing private of somebody else', async () => {
    const results = await ask('légumes');
    expect(told(results)).not.toContain(`/needs/${ids.elsewhere}`);
    expect(JSON.stringify(results)).not.toMatch(/privé|ailleurs/i);
    expect((await ask('secret.example')).count).toBe(0);
    expect(titles(await ask('légumes', world.viewers.stranger), 'need')).toEqual(['Légumes d’ailleurs']);
    expect(titles(await ask('légume', world.viewers.colleague), 'need')).toHaveLength(2);
  });
  it('a visitor finds what is public and no more, not even how many', async () => {
    for (const typed of ['légumes', 'jeanne', '06 12 34', 'poireaux', 'vidal@mar', 'Jeane Vidal', 'camionnette']) {
      expect(await ask(typed, world.viewers.visitor), typed).toEqual({ count: 0, groups: [] });
    }
    expect(titles(await ask('vergers', world.viewers.visitor), 'need')).toEqual(['Un verger ouvert à tous']);
  });
  it('a lens finds what it sees', async () => {
    const lens = { ...world.viewers.gardener, gardens: [], lens: `visitor:${world.here}` };
    expect(titles(await ask('légumes', lens), 'need')).toEqual([]);
    expect(titles(await ask('jeane vidal', lens), 'actor')).toEqual([]);
  });
});

describe('the route', () => {
  const get = async (query: string, viewer: Viewer = world.viewers.gardener) => {
    const request = new Request(`http://localhost:3000/search.json${query}`);
    const context = { nonce: '', requestId: '', clientIp: '', viewer: Promise.resolve(viewer) };
    return (await loader({ request, params: {}, context } as Parameters<typeof loader>[0])) as Response;
  };
  const odd = [
    '',
    '?q=',
    `?q=${'a'.repeat(500)}`,
    '?q=%00',
    '?q=a%00b',
    '?q=%25',
    '?q=%25%25%25',
    '?q=100%25',
    '?q=_%5C%27',
    '?q=%ff%fe',
  ];
  const odder = [
    'le',
    "d'",
    '&|!():*<->',
    "';--",
    '🌱',
    '12',
    '0',
    'é',
    '@',
    'a @',
    '+33',
    '...',
    '- -',
    '\\',
    '%_%',
    '1e999',
  ];
  it.each([...odd, ...odder.map((typed) => `?q=${encodeURIComponent(typed)}`)])('%s is answered', async (query) => {
    const answer = await get(query);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answer.json()).toMatchObject({ groups: expect.any(Array) });
  });
  it('nothing typed finds nothing; the page tells the same as the palette', async () => {
    expect(await (await get('?q=')).json()).toEqual({ count: 0, groups: [] });
    const request = new Request('http://localhost:3000/search?q=cantine');
    const context = { nonce: '', requestId: '', clientIp: '', viewer: Promise.resolve(world.viewers.gardener) };
    const { data } = (await page({ request, params: {}, context } as Parameters<typeof page>[0])) as unknown as {
      data: Results;
    };
    expect(data).toMatchObject(await (await get('?q=cantine')).json());
  });
});
