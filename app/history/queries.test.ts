import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { setLevel } from '#app/visibility/commands.server.ts';
import { needs } from '#db/schema/needs.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { findHistory } from './queries.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
let need: string;
beforeAll(async () => {
  world = await smallWorld();
  need = await world.build.need({ title: 'Un local', visibility: 'pair' });
  await setLevel(world.viewers.gardener, 'needs', need, 'institution');
  await asViewer(world.viewers.gardener, (tx) =>
    tx.update(needs).set({ title: 'Un hangar' }).where(eq(needs.id, need)),
  );
});
afterAll(() => world?.end());

const said = async (viewer: Parameters<typeof findHistory>[0], lens: string | null = null) =>
  (await findHistory(viewer, 'needs', need, lens))?.changes.map(({ act, who, columns }) => [
    act,
    who,
    ...(act === 'update' ? columns.map(({ name, before, after }) => `${name}: ${before} > ${after}`) : []),
  ]);

test('the pair reads who changed what, since it was recorded', async () => {
  expect(await said(world.viewers.colleague)).toEqual([
    ['insert', null],
    ['update', 'Nadège', 'visibility: pair > institution'],
    ['update', 'Nadège', 'title: Un local > Un hangar'],
  ]);
});

test('who could not read it at the time does not read what changed then', async () => {
  expect(await said(world.viewers.agent)).toEqual([['update', 'Nadège', 'title: Un local > Un hangar']]);
});

test('what the institution could read of it is told to the pair by a lens', async () => {
  expect(await said(world.viewers.gardener, `institution:${world.here}`)).toEqual(await said(world.viewers.agent));
});

test('nobody else reads anything', async () => {
  const { stranger, engaged, citizen, visitor } = world.viewers;
  for (const viewer of [stranger, engaged, citizen, visitor]) expect(await said(viewer)).toBeUndefined();
});
