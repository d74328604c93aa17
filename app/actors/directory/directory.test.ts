import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { actors, actorThemes } from '#db/schema/actors.ts';
import { territories } from '#db/schema/institution.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { action as cellAction } from '../cell.route.ts';
import { loader as communityLoader } from '../community.route.tsx';
import { loader as listLoader } from '../list.route.tsx';
import { findDirectoryPage } from './page.server.ts';
import { readParams, writeParams } from './params.ts';
import { directorySource } from './source.server.ts';

const longAgo = new Date('2025-01-01T00:00:00Z');
let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
  await world.db.insert(territories).values([
    { code: 'D31', kind: 'department', name: 'Haute-Garonne', parentCode: 'R76' },
    { code: 'C31555', kind: 'commune', name: 'Toulouse', parentCode: 'D31' },
    { code: 'C31001', kind: 'commune', name: 'Agassac', parentCode: 'D31' },
  ]);
  const ana = await world.build.actor(
    { name: 'Éloi Abadie', sortName: 'Abadie Éloi', visibility: 'community', territoryCode: 'C31555' },
    'citizen',
  );
  await world.build.actor(
    {
      name: 'Bruno Zola',
      sortName: 'Zola Bruno',
      territoryCode: 'C31001',
      touchEveryDays: 30,
      skills: 'Soudure',
      createdAt: longAgo,
    },
    'citizen',
  );
  await world.db.insert(actorThemes).values({ actorId: ana, themeId: world.theme });
  await world.build.contactPoint(ana);
  await world.build.interaction({ happenedOn: '2026-06-10' }, [world.engagedActor]);
  await world.build.interaction({ happenedOn: '2026-01-10', visibility: 'private' }, [ana]);
  await world.build.need({}, { expressers: [ana] });
  await world.build.actor(
    { communityId: world.there, authorId: world.accounts.stranger, name: 'Zaz Ailleurs', sortName: 'Ailleurs Zaz' },
    'citizen',
  );
});
afterAll(() => world.end());

const look = (viewer: Viewer, query = '', community: { id: string; slug: string; name: string } | null = here()) =>
  asViewer(viewer, (tx) => findDirectoryPage(tx, viewer, new URLSearchParams(query), community));
const here = () => ({ id: world.here, slug: 'ici', name: 'Ici' });
const names = async (viewer: Viewer, query = '', community: ReturnType<typeof here> | null = here()) => {
  const page = await look(viewer, query, community);
  expect(page.list.total).toBeGreaterThanOrEqual(page.list.rows.length);
  return page.list.rows.map((row) => row.name);
};
const at = (day: string): Viewer => ({ ...world.viewers.gardener, today: day });

describe('the directory', () => {
  test('holds those of the community, in the order of their names, and nobody from elsewhere', async () => {
    const { gardener, informed, visitor } = world.viewers;
    const seen = await names(gardener);
    expect(seen[0]).toBe('Éloi Abadie');
    expect(seen).toContain('Lucie Engagée');
    for (const query of ['', 'of=all', 'of=ailleurs', 'q=zaz', 'of=all&q=zaz', 'of=all&circle=citizen']) {
      expect(await names(gardener, query, null), query).not.toContain('Zaz Ailleurs');
    }
    expect(await names(informed)).not.toContain('Zoé Citoyenne');
    expect(await names(visitor)).toEqual([]);
    expect((await look(visitor)).list).toMatchObject({ total: 0, circles: { engaged: 0, informed: 0, citizen: 0 } });
  });

  test.each([
    ['q=eloi', ['Éloi Abadie']],
    ['q=LUCIE engag', ['Lucie Engagée']],
    ['q=soudure', ['Bruno Zola']],
    ['circle=engaged', ['Lucie Engagée']],
    ['kind=organization', []],
    ['territory=C31555', ['Éloi Abadie']],
    ['territory=D31', ['Éloi Abadie', 'Bruno Zola']],
    ['territory=R76', ['Éloi Abadie', 'Bruno Zola']],
    ['mail=with', ['Éloi Abadie']],
    ['phone=with', []],
    ['consent=with', []],
    ['needs=open', ['Éloi Abadie']],
    ['due=1', ['Bruno Zola']],
    ['territory=R76&mail=without', ['Bruno Zola']],
    ['circle=engaged&quiet=30', []],
    ['circle=engaged&before=2026-06-11', ['Lucie Engagée']],
    ['circle=engaged&before=2026-06-10', []],
    ['circle=engaged&quiet=never', []],
    ['territory=R76&quiet=never', ['Bruno Zola']],
  ])('is filtered: %s', async (query, expected) => {
    expect(await names(at('2026-06-15'), query)).toEqual(expected);
    expect(await names(at('2026-06-15'), `${query}&of=ici`, null)).toEqual(expected);
    expect((await names(at('2026-06-15'), `${query}&of=all`, null)).sort()).toEqual(expected.toSorted());
  });

  test('by theme', async () => {
    expect(await names(world.viewers.gardener, `theme=${world.theme}`)).toEqual(['Éloi Abadie']);
    expect(await names(world.viewers.gardener, `theme=${world.otherTheme}`)).toEqual([]);
  });

  test('a private exchange is heard by its author alone', async () => {
    const colleague = { ...world.viewers.colleague, today: '2026-06-15' };
    expect(await names(colleague, 'territory=C31555&quiet=never')).toEqual(['Éloi Abadie']);
    expect(await names(at('2026-06-15'), 'territory=C31555&quiet=never')).toEqual([]);
  });

  test.each([
    ['sort=-last', 'Lucie Engagée'],
    ['sort=last&order=desc', 'Lucie Engagée'],
    ['sort=-name', 'Bruno Zola'],
    ['sort=circle.name', 'Lucie Engagée'],
    ['sort=-circle.-name', 'Bruno Zola'],
    ['sort=where', 'Bruno Zola'],
    ['sort=-needs', 'Éloi Abadie'],
    ['sort=rhythm', 'Bruno Zola'],
  ])('is sorted: %s', async (query, first) => {
    expect((await names(world.viewers.gardener, query))[0]).toBe(first);
  });

  test('shows every column, over one community and over all', async () => {
    const cols =
      'themes.relay.needs.mail.phone.rhythm.skills.brings.about.since.kind.level.added.circle.what.where.last.communities';
    for (const community of [here(), null]) {
      const page = await look(at('2026-06-15'), `cols=${cols}&q=abadie`, community);
      expect(page.list.rows[0]).toMatchObject({
        themes: ['Alimentation'],
        mail: ['ana@example.org'],
        phone: [],
        needs: 1,
        where: { code: 'C31555', name: 'Toulouse' },
        last: '2026-01-10',
        since: '2025-02-01',
        can: { edit: true, mark: true },
      });
    }
    const visitor = await look(world.viewers.visitor, 'cols=level.needs.added.rhythm');
    expect(visitor.params.columns).toEqual(['circle', 'what', 'where', 'last']);
  });

  test('as a source gives the ids of the whole list, in its order', async () => {
    const { gardener } = world.viewers;
    const page = await look(gardener, 'sort=-name');
    for (const [query, communityId] of [
      ['sort=-name&page=3', world.here],
      ['sort=-name&of=ici', null],
    ] as const) {
      const ids = await asViewer(gardener, async (tx) => {
        const source = await directorySource(tx, gardener, new URLSearchParams(query), communityId);
        const rows = await tx.execute<{ id: string }>(source.ids());
        const [counted] = await tx.execute<{ count: number }>(source.count(1000));
        expect(counted?.count).toBe(rows.length);
        return rows.map((row) => row.id);
      });
      expect(ids).toEqual(page.list.rows.map((row) => row.id));
    }
  });
});

test('the address says all of it, and says it back', () => {
  const query =
    '?of=ici&q=abc&circle=engaged&territory=D31&relay=1&quiet=never&before=2026-01-31&mail=with&phone=without&consent=with&needs=open&due=1&sort=-last.name&page=3&cols=last.circle&w=name-300.last-120';
  expect(writeParams(readParams(new URLSearchParams(query)))).toBe(query);
  expect(
    writeParams(readParams(new URLSearchParams('before=2026-02-30&sort=&cols=x&w=name-9999999.x-3&quiet=8'))),
  ).toBe('?');
});

const context = (viewer: Viewer) => ({ nonce: '', requestId: '', clientIp: '', viewer: Promise.resolve(viewer) });
const asked = (viewer: Viewer, path: string, params: Record<string, string> = {}, body?: URLSearchParams) =>
  ({
    request: new Request(`http://localhost${path}`, body ? { method: 'POST', body } : {}),
    params,
    context: context(viewer),
  }) as never;

test('its pages answer whatever the address holds', async () => {
  const { gardener, visitor } = world.viewers;
  const wild = '?sort=-last.-needs.where&cols=x&page=99&of=nowhere&territory=%27&view=1&act=2&before=2026-99-99&q=%25_';
  expect((await listLoader(asked(gardener, `/actors${wild}`))).list.rows).toEqual([]);
  expect((await communityLoader(asked(visitor, `/communities/ici/actors${wild}`, { slug: 'ici' }))).list.rows).toEqual(
    [],
  );
});

describe('writing in a cell', () => {
  const write = async (viewer: Viewer, id: string, fields: Record<string, string>) => {
    const body = new URLSearchParams({ version: '1', ...fields });
    const answer = await cellAction(asked(viewer, `/actors/${id}/cell`, { id }, body)).catch((thrown) => thrown);
    if (answer instanceof Response) return { status: answer.status, data: null };
    return { status: answer.init?.status ?? 200, data: answer.data };
  };
  const rowOf = async (id: string) => (await world.db.select().from(actors).where(eq(actors.id, id)))[0];

  test.each([
    [
      { field: 'name', given: 'Ana', family: 'Autre' },
      { name: 'Ana Autre', sortName: 'Autre Ana' },
    ],
    [{ field: 'where', value: 'C31555' }, { territoryCode: 'C31555' }],
    [{ field: 'where', value: '' }, { territoryCode: null }],
    [
      { field: 'relay', value: 'both' },
      { isRelay: true, isPioneer: true },
    ],
    [{ field: 'rhythm', value: '90' }, { touchEveryDays: 90 }],
    [{ field: 'skills', value: 'Souder\nPortugais' }, { skills: 'Souder\nPortugais' }],
  ])('%j is saved', async (fields, row) => {
    const id = await world.build.actor();
    expect(await write(world.viewers.gardener, id, fields)).toMatchObject({
      status: 200,
      data: { state: 'saved' },
    });
    expect(await rowOf(id)).toMatchObject(row);
  });

  test('what somebody else wrote meanwhile is told, with their name, and stays', async () => {
    const id = await world.build.actor();
    await write(world.viewers.colleague, id, { field: 'about', value: 'De Karim' });
    const answer = await write(world.viewers.gardener, id, { field: 'about', value: 'De Nadège' });
    expect(answer).toMatchObject({
      status: 409,
      data: { state: 'stale', theirs: 'De Karim', who: 'Karim', version: 2 },
    });
    expect(await rowOf(id)).toMatchObject({ about: 'De Karim' });
  });

  test('refused, not found, and what cannot be, change nothing', async () => {
    const id = await world.build.actor({ visibility: 'public' });
    const hidden = await world.build.actor();
    const change = { field: 'about', value: 'x' };
    expect((await write(world.viewers.stranger, hidden, change)).status).toBe(404);
    expect((await write(world.viewers.stranger, id, change)).status).toBe(403);
    expect((await write(world.viewers.engaged, world.engagedActor, { field: 'rhythm', value: '30' })).status).toBe(403);
    const wrongs: Record<string, string>[] = [
      { field: 'where', value: 'C99999' },
      { field: 'rhythm', value: '0' },
      { field: 'name', given: ' ', family: '' },
      { field: 'visibility', value: 'public' },
    ];
    for (const wrong of wrongs) {
      expect((await write(world.viewers.gardener, id, wrong)).status, wrong.field).toBe(422);
    }
    expect(await rowOf(id)).toMatchObject({ version: 1, about: '' });
  });
});
