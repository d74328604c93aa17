import { afterAll, beforeAll, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { projectParticipants } from '#db/schema/projects.ts';
import { synergyActors } from '#db/schema/synergies.ts';
import { smallWorld } from '#db/testing/builders.ts';
import type { Circle } from './network.ts';
import { findCommunityNetwork, findWholeNetwork } from './queries.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
  const { build, db } = world;
  const [anne, bruno, odile] = [
    await build.actor({ name: 'Anne', visibility: 'shared' }, 'engaged'),
    await build.actor({ name: 'Bruno', visibility: 'pair' }, 'informed'),
    await build.actor({ name: 'Odile', visibility: 'shared', communityId: world.there }, 'engaged'),
  ];
  const project = await build.project({ title: 'Légumerie', visibility: 'shared' });
  for (const actorId of [anne, bruno]) await db.insert(projectParticipants).values({ projectId: project, actorId });
  for (const [title, visibility] of [
    ['ouverte', 'shared'],
    ['du binôme', 'pair'],
  ] as const) {
    const synergyId = await build.synergy({ title, visibility });
    for (const actorId of [anne, title === 'ouverte' ? odile : bruno]) {
      await db.insert(synergyActors).values({ synergyId, actorId });
    }
  }
});
afterAll(() => world?.end());

const drawn = async (viewer: Viewer) => {
  const network = await asViewer(viewer, (tx) => findCommunityNetwork(tx, world.here, 'fr'));
  const names = new Map(network.nodes.map((node) => [node.id, node.label]));
  const lines = network.edges.map((edge) => [names.get(edge.from), names.get(edge.to)].toSorted().join(' – '));
  return {
    names: [...names.values()].filter((name) => !/Engagée|Informé|Citoyenne|Zoé/.test(name)).toSorted(),
    lines: lines.toSorted(),
  };
};

test('each of the pair sees what they read, every line once', async () => {
  const ours = {
    names: ['Anne', 'Bruno', 'Légumerie'],
    lines: ['Anne – Bruno', 'Anne – Légumerie', 'Bruno – Légumerie'],
  };
  expect(await drawn(world.viewers.gardener)).toEqual(ours);
  // Inside, one reads Odile too, whom another community shares with the institution.
  expect(await drawn(world.viewers.colleague)).toEqual({
    names: [...ours.names, 'Odile'],
    lines: ['Anne – Bruno', 'Anne – Légumerie', 'Anne – Odile', 'Bruno – Légumerie'],
  });
});

test('citizens joined to nothing come when they are asked for', async () => {
  const { build, viewers, here } = world;
  await build.actor({ name: 'Zoé', visibility: 'shared' }, 'citizen');
  const names = (asked: Circle[]) =>
    asViewer(viewers.gardener, async (tx) =>
      (await findCommunityNetwork(tx, here, 'fr', asked)).nodes.map((node) => node.label),
    );
  expect(await names(['engaged', 'informed'])).not.toContain('Zoé');
  expect(await names(['engaged', 'informed', 'citizen'])).toContain('Zoé');
  // Who is joined to something stays: the lines of those who are shown would end nowhere.
  expect(await names([])).toEqual(expect.arrayContaining(['Anne', 'Bruno', 'Légumerie']));
});

test('others see what they read, and no line to whom they do not', async () => {
  const shared = { names: ['Anne', 'Légumerie', 'Odile'], lines: ['Anne – Légumerie', 'Anne – Odile'] };
  expect(await drawn(world.viewers.agent)).toEqual(shared);
  expect((await drawn(world.viewers.engaged)).lines).toContain('Anne – Légumerie');
  expect((await drawn(world.viewers.engaged)).names).not.toContain('Bruno');
  expect(await drawn(world.viewers.visitor)).toEqual({ names: [], lines: [] });
  expect((await drawn(world.viewers.stranger)).names).not.toContain('Anne');
});

test('the map of everything obeys the same boundary', async () => {
  const labels = async (viewer: Viewer) =>
    (await asViewer(viewer, (tx) => findWholeNetwork(tx, 'fr'))).nodes.map((node) => node.label).toSorted();
  expect(await labels(world.viewers.cultivator)).toEqual(['Anne', 'Légumerie', 'Odile']);
  expect(await labels(world.viewers.visitor)).toEqual([]);
});
