import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { newId } from '#db/ids.ts';
import { communities, mandates } from '#db/schema/communities.ts';
import { smallWorld, viewerOf } from '#db/testing/builders.ts';
import {
  editCommunity,
  foundCommunity,
  openFigures,
  removeWhere,
  saveWhere,
  setCommunityStatus,
} from './commands.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world.end());

const row = async (slug: string) => (await world.db.select().from(communities).where(eq(communities.slug, slug)))[0];
const status = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (thrown) => thrown?.init?.status ?? thrown,
  );
const given = (over = {}) => ({
  id: newId(),
  name: 'Les Haies',
  slug: '',
  theme: world.theme,
  territory: 'R76',
  purpose: 'Replanter',
  charter: '',
  ...over,
});

describe('founding', () => {
  test('a cultivator founds a draft, whose slug comes from its name; twice is once', async () => {
    const form = given();
    expect(await foundCommunity(world.viewers.cultivator, form)).toEqual({ slug: 'les-haies' });
    expect(await foundCommunity(world.viewers.cultivator, form)).toEqual({ slug: 'les-haies' });
    expect(await row('les-haies')).toMatchObject({ status: 'draft', purpose: 'Replanter', foundedOn: null });
  });

  test('a slug that is taken, a territory or a theme that is not there are said', async () => {
    const { cultivator } = world.viewers;
    expect(await foundCommunity(cultivator, given({ slug: 'ici' }))).toEqual({ mistake: { slug: 'taken' } });
    expect(await foundCommunity(cultivator, given({ slug: 'new' }))).toEqual({ mistake: { slug: 'form' } });
    expect(await foundCommunity(cultivator, given({ slug: 'x', territory: 'Nulle-Part' }))).toEqual({
      mistake: { territory: 'none' },
    });
    expect(await foundCommunity(cultivator, given({ slug: 'x', theme: newId() }))).toEqual({
      mistake: { theme: 'unknown' },
    });
  });

  test.each(['gardener', 'agent', 'engaged'] as const)('%s does not', async (role) => {
    expect(await status(foundCommunity(world.viewers[role], given({ slug: 'x' })))).toBe(403);
    expect(await row('x')).toBeUndefined();
  });
});

describe('opening and closing', () => {
  test('a draft opens on the day it opens, closes, opens again with its first day', async () => {
    const { cultivator } = world.viewers;
    await foundCommunity(cultivator, given({ slug: 'a-ouvrir' }));
    await setCommunityStatus(cultivator, 'a-ouvrir', 'open');
    expect(await row('a-ouvrir')).toMatchObject({ status: 'open', foundedOn: cultivator.today });
    await setCommunityStatus(cultivator, 'a-ouvrir', 'closed');
    expect(await status(setCommunityStatus(cultivator, 'a-ouvrir', 'draft'))).toBe(403);
    expect(await row('a-ouvrir')).toMatchObject({ status: 'closed' });
  });

  test('a draft is not found by who does not read it, a gardener does not close theirs', async () => {
    await foundCommunity(world.viewers.cultivator, given({ slug: 'secret' }));
    for (const role of ['gardener', 'agent', 'visitor'] as const) {
      expect(await status(setCommunityStatus(world.viewers[role], 'secret', 'open'))).toBe(404);
    }
    expect(await status(setCommunityStatus(world.viewers.gardener, 'ici', 'closed'))).toBe(403);
    expect(await row('ici')).toMatchObject({ status: 'open' });
  });

  test('who is asked to garden a draft sees it', async () => {
    await foundCommunity(world.viewers.cultivator, given({ slug: 'promise' }));
    const draft = await row('promise');
    await world.db.insert(mandates).values({
      id: newId(),
      communityId: draft?.id ?? '',
      side: 'community',
      userId: world.accounts.citizen,
      startsOn: '2026-01-01',
    });
    const asked = await viewerOf(world.accounts.citizen);
    expect(await status(setCommunityStatus(asked, 'promise', 'open'))).toBe(403);
  });
});

describe('texts', () => {
  const edit = async (viewer: Viewer, over: Record<string, unknown> = {}) => {
    const now = await row('ici');
    return editCommunity(viewer, 'ici', {
      version: now?.version ?? 1,
      purpose: 'Mieux manger',
      charter: 'On s’écoute',
      ...over,
    });
  };

  test('either gardener keeps purpose and charter', async () => {
    expect(await edit(world.viewers.colleague)).toEqual({ done: true });
    expect(await row('ici')).toMatchObject({ purpose: 'Mieux manger', charter: 'On s’écoute' });
  });

  test('a gardener does not change the name, nor would the database let them', async () => {
    const frame = { name: 'Autre', theme: world.theme, territory: 'R76' };
    expect(await status(edit(world.viewers.gardener, frame))).toBe(403);
    const cheat = { ...world.viewers.gardener, cultivator: true };
    expect(await status(edit(cheat, frame))).toBe(403);
    expect(await row('ici')).toMatchObject({ name: 'Ici' });
  });

  test('a cultivator changes name, theme and territory', async () => {
    expect(
      await edit(world.viewers.cultivator, { name: 'Ici même', theme: world.otherTheme, territory: 'Occitanie' }),
    ).toEqual({
      done: true,
    });
    expect(await row('ici')).toMatchObject({ name: 'Ici même', themeId: world.otherTheme, territoryCode: 'R76' });
  });

  test('two edits that cross: the second sees the first and overwrites nothing', async () => {
    const version = (await row('ici'))?.version ?? 1;
    expect(await edit(world.viewers.gardener, { purpose: 'La mienne', version })).toEqual({ done: true });
    const second = await edit(world.viewers.colleague, { purpose: 'La sienne', version });
    expect(second).toMatchObject({ conflict: { purpose: 'La mienne' } });
    expect(await row('ici')).toMatchObject({ purpose: 'La mienne' });
  });

  test.each(['stranger', 'agent', 'engaged', 'citizen'] as const)('%s does not', async (role) => {
    expect(await status(edit(world.viewers[role], { purpose: 'Volé' }))).toBe(403);
    expect(await row('ici')).not.toMatchObject({ purpose: 'Volé' });
  });
});

describe('figures', () => {
  test('the pair opens and closes them', async () => {
    await openFigures(world.viewers.colleague, 'ici', true);
    expect(await row('ici')).toMatchObject({ sharesFigures: true });
    await openFigures(world.viewers.gardener, 'ici', false);
    expect(await row('ici')).toMatchObject({ sharesFigures: false });
  });

  test.each(['cultivator', 'stranger', 'agent', 'engaged'] as const)('%s does not', async (role) => {
    expect(await status(openFigures(world.viewers[role], 'ici', true))).toBe(403);
    expect(await row('ici')).toMatchObject({ sharesFigures: false });
  });
});

describe('places', () => {
  const place = { name: 'Le Café', address: '1 place', note: '' };
  const names = async () =>
    [...(await world.db.execute<{ name: string }>(sql`select name from places order by name`))].map((one) => one.name);

  test('a gardener adds, changes and removes a place; removing is undone by writing it again', async () => {
    const id = newId();
    await saveWhere(world.viewers.gardener, 'ici', 'places', id, place);
    await saveWhere(world.viewers.gardener, 'ici', 'places', id, { ...place, name: 'La Grange' });
    expect(await names()).toEqual(['La Grange']);
    await removeWhere(world.viewers.colleague, 'ici', 'places', id);
    expect(await names()).toEqual([]);
    await saveWhere(world.viewers.colleague, 'ici', 'places', id, place);
    expect(await names()).toEqual(['Le Café']);
  });

  test('a place of another community is out of reach', async () => {
    const id = newId();
    await saveWhere(world.viewers.stranger, 'ailleurs', 'places', id, { ...place, name: 'Chez eux' });
    expect(await status(saveWhere(world.viewers.gardener, 'ici', 'places', id, place))).toBe(404);
    await removeWhere(world.viewers.gardener, 'ici', 'places', id);
    expect(await status(saveWhere(world.viewers.engaged, 'ici', 'places', newId(), place))).toBe(403);
    expect(await names()).toContain('Chez eux');
  });
});
