import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '#app/access/viewer.ts';
import { needs } from '#db/schema/needs.ts';
import { wideningRequests } from '#db/schema/widening.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { askableLevels, settableLevels } from './abilities.ts';
import { askToWiden, decideWidening, setLevel } from './commands.server.ts';
import { type Level, levels } from './visibility.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world?.end());

const levelOf = async (id: string) => {
  const [row] = await world.db.select({ level: needs.visibility }).from(needs).where(eq(needs.id, id));
  return row?.level;
};
/** The status a command was refused with, or 200. */
const status = (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 200,
    (thrown: { init?: { status?: number } }) => thrown.init?.status ?? 500,
  );

test('each side opens its own, both narrow, only the author keeps to themselves', () => {
  const { gardener, colleague, stranger, agent, engaged, visitor } = world.viewers;
  const record = { communityId: world.here, authorId: gardener.userId, side: 'community' as const };
  const table = (viewer: Viewer, visibility: Level) => settableLevels(viewer, { ...record, visibility }).join(' ');
  expect(table(gardener, 'pair')).toBe(levels.join(' '));
  expect(table(colleague, 'pair')).toBe('pair');
  expect(table(colleague, 'shared')).toBe('pair institution community shared');
  expect(table(gardener, 'private')).toBe(levels.join(' '));
  expect(table(colleague, 'private')).toBe('');
  for (const viewer of [stranger, agent, engaged, visitor]) expect(table(viewer, 'public')).toBe('');
  expect(askableLevels(colleague, { ...record, visibility: 'pair' })).toEqual([
    'institution',
    'community',
    'shared',
    'public',
  ]);
  expect(askableLevels(gardener, { ...record, visibility: 'pair' })).toEqual([]);
});

describe('setting a level', () => {
  test('done: the row has it, and the one before comes back for undoing', async () => {
    const id = await world.build.need();
    expect(await setLevel(world.viewers.gardener, 'needs', id, 'shared')).toBe('pair');
    expect(await levelOf(id)).toBe('shared');
  });

  test('invisible is not found, seen is forbidden, and the row stays as it was', async () => {
    const id = await world.build.need({ visibility: 'institution' });
    const { stranger, agent, colleague, engaged, visitor } = world.viewers;
    expect(await status(setLevel(stranger, 'needs', id, 'public'))).toBe(404);
    expect(await status(setLevel(engaged, 'needs', id, 'public'))).toBe(404);
    expect(await status(setLevel(visitor, 'needs', id, 'public'))).toBe(404);
    expect(await status(setLevel(agent, 'needs', id, 'public'))).toBe(403);
    expect(await status(setLevel(colleague, 'needs', id, 'public'))).toBe(403);
    expect(await levelOf(id)).toBe('institution');
  });
});

describe('asking the other side', () => {
  const requests = (id: string) => world.db.select().from(wideningRequests).where(eq(wideningRequests.recordId, id));

  test('asked twice is asked once; the other side grants, and the record opens', async () => {
    const { gardener, colleague } = world.viewers;
    const id = await world.build.need();
    await askToWiden(colleague, 'needs', id, 'institution', 'Pour la direction');
    await askToWiden(colleague, 'needs', id, 'institution', 'encore');
    const [request, ...others] = await requests(id);
    expect(others).toEqual([]);
    expect(await levelOf(id)).toBe('pair');
    expect(await status(decideWidening(colleague, request?.id ?? '', true)), 'one’s own request').toBe(403);
    expect(await status(decideWidening(world.viewers.stranger, request?.id ?? '', true))).toBe(404);
    await decideWidening(gardener, request?.id ?? '', true);
    expect(await levelOf(id)).toBe('institution');
    expect(await status(decideWidening(gardener, request?.id ?? '', true)), 'twice').toBe(404);
  });

  test('declined leaves it as it is', async () => {
    const id = await world.build.need();
    await askToWiden(world.viewers.colleague, 'needs', id, 'public', '');
    const [request] = await requests(id);
    await decideWidening(world.viewers.gardener, request?.id ?? '', false);
    expect(await levelOf(id)).toBe('pair');
    expect((await requests(id))[0]).toMatchObject({ granted: false, decidedBy: world.accounts.gardener });
  });

  test('what one may set oneself is not asked for; what one does not read cannot be', async () => {
    const id = await world.build.need();
    expect(await status(askToWiden(world.viewers.gardener, 'needs', id, 'public', ''))).toBe(403);
    expect(await status(askToWiden(world.viewers.stranger, 'needs', id, 'public', ''))).toBe(404);
    expect(await requests(id)).toEqual([]);
  });
});
