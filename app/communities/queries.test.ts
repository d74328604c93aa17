import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { newId } from '#db/ids.ts';
import { communities } from '#db/schema/communities.ts';
import { replies } from '#db/schema/needs.ts';
import { smallWorld } from '#db/testing/builders.ts';
import {
  listExchangeLines,
  listNeedsWithOutcome,
  listOpenNeeds,
  listProjectLines,
  listPublicNews,
  listSynergyLines,
} from './life.server.ts';
import { hasOpenCircles } from './open-circles.server.ts';
import { countByCommunity, findSurroundings, listCommunities } from './queries.server.ts';
import { loader as showPage } from './show.route.tsx';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
  const { build, there, accounts, here } = world;
  const elsewhere = { communityId: there, authorId: accounts.stranger };
  const heard = await build.need({ title: 'Public', visibility: 'public', state: 'answered' });
  await build.need({ title: 'Du binôme', visibility: 'pair' });
  await build.need({ title: 'Partagé', visibility: 'shared', collectedOn: '2026-04-01' });
  await build.need({ title: 'Public ailleurs', visibility: 'public', ...elsewhere });
  await build.synergy({ title: 'À nous' });
  await build.synergy({ title: 'Menée à bien', state: 'realised', visibility: 'public' });
  await build.synergy({ title: 'Laissée', state: 'set_aside', visibility: 'public' });
  await build.project({ title: 'Fait', state: 'done', visibility: 'public', endedOn: '2026-05-01' });
  await build.project({ title: 'Abandonné', state: 'abandoned', visibility: 'public' });
  await build.synergy({ title: 'À eux', visibility: 'public', ...elsewhere });
  await build.interaction({ notes: 'Entre nous' });
  await build.interaction({ notes: 'Aux membres', visibility: 'community' });
  await world.db
    .insert(replies)
    .values([
      reply(heard, 'C’est fait', 'public', '2026-05-10'),
      reply(heard, 'Un mot de plus, au binôme', 'pair', '2026-05-20'),
    ]);
  await world.db.insert(communities).values({
    id: newId(),
    slug: 'brouillon',
    name: 'Brouillon',
    themeId: world.theme,
    territoryCode: 'R76',
  });
  function reply(needId: string, words: string, visibility: 'public' | 'pair', toldOn: string) {
    return {
      id: newId(),
      needId,
      words,
      visibility,
      toldOn,
      communityId: here,
      authorId: accounts.gardener,
      side: 'community' as const,
    };
  }
});
afterAll(() => world.end());

const seen = <T>(viewer: Viewer, work: Parameters<typeof asViewer<T>>[1]) => asViewer(viewer, work);
const titles = (rows: { title: string }[]) => rows.map((row) => row.title).sort();

describe('what each reads of a community', () => {
  test('needs with what became of them: a visitor only what is public, also of the replies', async () => {
    const visitor = await seen(world.viewers.visitor, (tx) => listNeedsWithOutcome(tx, world.here));
    expect(titles(visitor)).toEqual(['Public']);
    expect(visitor[0]?.reply).toMatchObject({ words: 'C’est fait' });
    const gardener = await seen(world.viewers.gardener, (tx) => listNeedsWithOutcome(tx, world.here));
    expect(titles(gardener)).toEqual(['Du binôme', 'Partagé', 'Public']);
    expect(gardener.find((need) => need.title === 'Public')?.reply?.words).toContain('au binôme');
  });

  test('open needs come longest without news first', async () => {
    const open = await seen(world.viewers.gardener, (tx) => listOpenNeeds(tx, world.here));
    expect(open.map((need) => need.title)).toEqual(['Partagé', 'Du binôme']);
    expect(titles(await seen(world.viewers.engaged, (tx) => listOpenNeeds(tx, world.here)))).toEqual(['Partagé']);
  });

  test('exchanges and synergies of another community are absent', async () => {
    const notes = (viewer: Viewer) =>
      seen(viewer, (tx) => listExchangeLines(tx, world.here)).then((rows) => rows.map((one) => one.notes));
    expect((await notes(world.viewers.gardener)).sort()).toEqual(['Aux membres', 'Entre nous']);
    expect(await notes(world.viewers.informed)).toEqual(['Aux membres']);
    expect(await notes(world.viewers.stranger)).toEqual([]);
    expect(titles(await seen(world.viewers.gardener, (tx) => listSynergyLines(tx, world.here)))).toEqual([
      'Menée à bien',
      'À nous',
    ]);
  });

  test('news given: only needs with a reply, as far as one reads it', async () => {
    const told = (viewer: Viewer) =>
      seen(viewer, (tx) => listNeedsWithOutcome(tx, world.here, { replied: true })).then(titles);
    expect(await told(world.viewers.engaged)).toEqual(['Public']);
    expect(await told(world.viewers.agent)).toEqual(['Public']);
    expect(await told(world.viewers.gardener)).toEqual(['Public']);
  });

  test('the list counts what the page lists', async () => {
    for (const viewer of [world.viewers.visitor, world.viewers.gardener]) {
      const [counted, synergies, projects] = await seen(viewer, async (tx) => [
        (await countByCommunity(tx)).get(world.here),
        await listSynergyLines(tx, world.here),
        await listProjectLines(tx, world.here),
      ]);
      expect(counted).toMatchObject({ synergies: synergies.length, projects: projects.length });
    }
  });

  test('public news are public, whoever asks', async () => {
    for (const role of ['visitor', 'gardener', 'cultivator'] as const) {
      const news = await seen(world.viewers[role], (tx) => listPublicNews(tx, 9));
      expect(titles(news)).toEqual(['Public', 'Public ailleurs']);
    }
  });

  test('counts follow what one reads', async () => {
    const count = (viewer: Viewer) =>
      seen(viewer, (tx) => countByCommunity(tx)).then((counts) => counts.get(world.here)?.needsOpen ?? 0);
    expect(await count(world.viewers.visitor)).toBe(0);
    expect(await count(world.viewers.agent)).toBe(1);
    expect(await count(world.viewers.gardener)).toBe(2);
  });
});

describe('the list', () => {
  const names = (viewer: Viewer) =>
    seen(viewer, (tx) => listCommunities(tx, viewer, { locale: 'fr' })).then((rows) => rows.map((row) => row.name));

  test('a draft is there for cultivators only', async () => {
    expect(await names(world.viewers.cultivator)).toEqual(['Ailleurs', 'Ici', 'Brouillon']);
    for (const role of ['visitor', 'gardener', 'agent', 'engaged'] as const) {
      expect(await names(world.viewers[role])).toEqual(['Ailleurs', 'Ici']);
    }
  });

  test('the pair stands with its two seats, a vacant one too', async () => {
    const { visitor } = world.viewers;
    const { pair } = await seen(visitor, (tx) => findSurroundings(tx, visitor, world.here));
    expect(pair).toMatchObject([
      { side: 'community', name: 'Nadège', since: '2025-01-01' },
      { side: 'institution', name: 'Karim', directorate: 'Agriculture' },
    ]);
  });
});

describe('the page', () => {
  const open = (viewer: Viewer, slug: string) =>
    showPage({
      request: new Request(`http://localhost/communities/${slug}`),
      params: { slug },
      context: { nonce: '', requestId: '', clientIp: '127.0.0.1', viewer: Promise.resolve(viewer) },
    });

  test('a draft, and what does not exist, are not found', async () => {
    for (const slug of ['brouillon', 'nulle-part']) {
      await expect(open(world.viewers.visitor, slug)).rejects.toMatchObject({ init: { status: 404 } });
    }
    await expect(open(world.viewers.cultivator, 'brouillon')).resolves.toMatchObject({
      community: { status: 'draft' },
    });
  });

  test('a visitor gets the public side, a member more, a gardener the acts', async () => {
    expect(await open(world.viewers.visitor, 'ici')).toMatchObject({
      inner: null,
      can: { garden: false, edit: false, express: false, speak: true, circles: false },
    });
    const inside = await open(world.viewers.engaged, 'ici');
    expect(inside).toMatchObject({ needs: null, can: { readMore: true, garden: false, express: true, speak: false } });
    expect(inside.inner?.replied.map((need) => need.reply?.words)).toEqual(['C’est fait']);
    expect(await open(world.viewers.gardener, 'ici')).toMatchObject({
      can: { garden: true, openFigures: true, appoint: false },
    });
    expect(await open(world.viewers.stranger, 'ici')).toMatchObject({ inner: null, can: { readMore: false } });
  });

  test('a visitor finds circles where somebody in them is public', async () => {
    const { visitor } = world.viewers;
    expect(await seen(visitor, (tx) => hasOpenCircles(tx, visitor, world.here))).toBe(false);
    await world.build.actor({ name: 'Aline Connue', visibility: 'public' }, 'engaged');
    expect(await seen(visitor, (tx) => hasOpenCircles(tx, visitor, world.here))).toBe(true);
    expect(await seen(visitor, (tx) => hasOpenCircles(tx, visitor, world.there))).toBe(false);
    expect(await open(visitor, 'ici')).toMatchObject({ can: { circles: true }, circles: { counts: { engaged: 1 } } });
  });

  test('a closed community stays readable', async () => {
    await world.db.update(communities).set({ status: 'closed' }).where(eq(communities.id, world.there));
    expect(await open(world.viewers.visitor, 'ailleurs')).toMatchObject({ community: { status: 'closed' } });
  });
});
