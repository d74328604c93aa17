import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asViewer } from '#db/client.server.ts';
import { importRefusals } from '#db/schema/imports.ts';
import { smallWorld } from '#db/testing/builders.ts';
import { openList } from './read/open-list.ts';
import { refusedCsv } from './refused.server.ts';
import { asked, contentsOf, hands, look } from './testing/working.ts';

/*
 * Random tables, separators, encodings and stray quotes: whatever comes in, every row is either in or in the refused file,
 * the sum is exact, what is refused comes back with its cells, and undoing leaves the directory as it was.
 */

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(() => world.end());

/** A generator of numbers from a seed (mulberry32): a failure can be repeated. */
function numbers(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const headers = ['Prénom', 'Nom', 'Structure', 'Mail', 'Téléphone', 'Cercle', 'Note', 'Couleur'];
const words = [
  'Ana',
  'Ève',
  'MARTIN',
  'Le Goff',
  '',
  '',
  'a@b.fr',
  '06 12 34 56 78',
  'engagé',
  '=1+1',
  'x"y',
  'deux\nlignes',
  'x'.repeat(200),
];

function table(seed: number): Buffer {
  const next = numbers(seed);
  const pick = <T>(list: T[]): T => list[next(list.length)] as T;
  const columns = headers.filter(() => next(3) > 0);
  if (columns.length < 2) columns.push('Prénom', 'Mail');
  const separator = pick([',', ';', '\t']);
  const cell = (text: string) => (/["\n;,\t]/.test(text) && next(12) > 0 ? `"${text.replaceAll('"', '""')}"` : text);
  const row = () => {
    const cells = columns.map(() => cell(pick(words)));
    if (next(10) === 0) cells.push(pick(words), 'de trop');
    return cells.slice(0, next(10) === 0 ? 1 + next(cells.length) : cells.length).join(separator);
  };
  const text = [columns.join(separator), ...Array.from({ length: 5 + next(40) }, row)].join(pick(['\n', '\r\n']));
  return Buffer.from(next(2) ? `\uFEFF${text}` : text, next(4) === 0 ? 'latin1' : 'utf8');
}

it.each([11, 12, 13, 14, 15, 16])('table %i: in or refused, and nothing else', async (seed) => {
  const { gardener } = world.viewers;
  const { bring, write, undo } = hands(world.db);
  const bytes = table(seed);
  const list = await openList(bytes);
  let rows = 0;
  for await (const _ of list.rows) rows += 1;
  rows += list.problems.length;

  const before = await contentsOf(world.db);
  const id = await bring(gardener, world.here, bytes, asked);
  const read = await look(gardener, id);
  if (read.summary && read.summary.create + read.summary.update + read.summary.join === 0) return;
  const { create, update, join, leave, refuse } = read.summary ?? {};
  const done = await write(gardener, id, 9);
  expect([done.created, done.updated, done.joined, done.left, done.refused]).toEqual([
    create,
    update,
    join,
    leave,
    refuse,
  ]);
  expect(done.created + done.updated + done.joined + done.left + done.refused + done.links).toBe(rows);
  expect(await world.db.$count(importRefusals, sql`import_id = ${id} and not partly`)).toBe(done.refused);

  let text = '';
  await asViewer(gardener, async (tx) => {
    for await (const part of refusedCsv(tx, id)) text += part;
  });
  if (done.refused > 0) {
    let back = 0;
    for await (const _ of (await openList(Buffer.from(text))).rows) back += 1;
    expect(back).toBe(await world.db.$count(importRefusals, eq(importRefusals.importId, id)));
  }
  expect(await undo(gardener, id, 11)).toMatchObject({ state: 'undone', kept: 0 });
  expect(await contentsOf(world.db)).toBe(before);
});
