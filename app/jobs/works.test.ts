import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asViewer } from '#db/client.server.ts';
import { newId } from '#db/ids.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { askWork, lastWork, stopWork } from './ask.server.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
let jobs: Sql;
const [one, other] = [newId(), newId()];

beforeAll(async () => {
  world = await smallWorld();
  jobs = postgres({ ...world.database.connections.jobs, max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await jobs.end();
  await world.end();
});
beforeEach(async () => {
  await world.db.execute('delete from works');
});

const asked = async (subjectId = newId()) => {
  const userId = world.accounts.gardener;
  const id = await asViewer({ userId }, (tx) => askWork(tx, { kind: 'sweep', subjectId, userId }));
  return { id, subjectId, state: () => asViewer({ userId }, async (tx) => (await lastWork(tx, subjectId))?.state) };
};
const claim = async (process: string) =>
  (await jobs`select id from claim_work(${process})`)[0]?.id as string | undefined;
const beat = async (work: string, process: string) =>
  (await jobs`select beat_work(${work}, ${process}, 3, 10) as stop`)[0]?.stop as boolean | null;

describe('a long work', () => {
  it('is taken by one process, the oldest first, and seen by whoever asked for it', async () => {
    const [first, second] = [await asked(), await asked()];
    expect(await claim(one)).toBe(first.id);
    expect(await claim(other)).toBe(second.id);
    expect(await claim(one)).toBeUndefined();
    await beat(first.id, one);
    const view = await asViewer({ userId: world.accounts.gardener }, (tx) => lastWork(tx, first.subjectId));
    expect(view).toEqual({ id: first.id, state: 'running', done: 3, total: 10, failure: '' });
    expect(await asViewer({ userId: world.accounts.colleague }, (tx) => lastWork(tx, first.subjectId))).toBeNull();
  });

  it('left behind by a process is taken up by another, and the first one is told that it lost it', async () => {
    const { id } = await asked();
    await claim(one);
    expect(await claim(other)).toBeUndefined();
    await world.db.execute(`update works set beat_at = now() - interval '2 minutes'`);
    expect(await claim(other)).toBe(id);
    expect(await beat(id, one)).toBeNull();
    await jobs`select end_work(${id}, ${one}, 'done', '')`;
    expect(await beat(id, other)).toBe(false);
  });

  it('is free again when the only process starts anew', async () => {
    const { id, state } = await asked();
    await claim(one);
    await jobs`select free_works()`;
    expect(await state()).toBe('waiting');
    expect(await claim(other)).toBe(id);
  });

  it('stops when its owner asks, and for nobody else', async () => {
    const { id, state } = await asked();
    await claim(one);
    expect(await asViewer({ userId: world.accounts.colleague }, (tx) => stopWork(tx, id))).toBe(false);
    expect(await beat(id, one)).toBe(false);
    expect(await asViewer({ userId: world.accounts.gardener }, (tx) => stopWork(tx, id))).toBe(true);
    expect(await beat(id, one)).toBe(true);
    await jobs`select end_work(${id}, ${one}, 'stopped', '')`;
    expect(await state()).toBe('stopped');
  });

  it('stops at once while nobody has begun it', async () => {
    const { id, state } = await asked();
    expect(await asViewer({ userId: world.accounts.gardener }, (tx) => stopWork(tx, id))).toBe(true);
    expect(await state()).toBe('stopped');
    expect(await claim(one)).toBeUndefined();
  });
});
