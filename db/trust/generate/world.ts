import { seeded } from '../../demo/seeded.ts';
import type { World } from '../world.ts';
import { makePeople, makeStays } from './actors.ts';
import { type Cast, makeCast } from './cast.ts';
import { makeExports } from './exports.ts';
import { makeImports } from './imports.ts';
import { makeDuplicates, makeLinks, makeNotes } from './links.ts';
import { AFTER_MIDNIGHT, BEFORE_MIDNIGHT, Making, NOW } from './making.ts';
import { makeChildren, makeRecords } from './records.ts';
import { makeViews } from './views.ts';

export type Asker = { name: string; userId: string | null; at: Date };
export type Generated = { world: World; cast: Cast; making: Making; askers: Asker[] };

/** A world in which every level, author and community occurs `perCell` times in each table that has levels. */
export function generate(perCell: number, seed = 'trust'): Generated {
  const making = new Making(seeded(seed));
  const cast = makeCast(making);
  const people = makePeople(making, cast);
  makeRecords(making, cast, perCell);
  const created = making.world.rows('actors').map((row) => String(row.id));
  makeStays(making, cast, created.slice(people.length));
  makeChildren(making, cast, perCell);
  makeLinks(making, cast, 60 + perCell * 60, people);
  makeNotes(making, cast, 60 + perCell * 30);
  makeExports(making, cast, 60 + perCell * 30);
  makeDuplicates(making, cast, 60 + perCell * 60);
  makeImports(making, cast, 2 + Math.ceil(perCell / 10));
  makeViews(making, cast, 60 + perCell * 30);
  return { world: making.world, cast, making, askers: askersOf(cast) };
}

/** Everyone, signed in or not; and those whose rights turn at midnight, on both sides of it. */
function askersOf(cast: Cast): Asker[] {
  const askers: Asker[] = [
    { name: 'signed out', userId: null, at: NOW },
    { name: 'unknown account', userId: '00000000-0000-7000-8000-ffffffffffff', at: NOW },
  ];
  for (const [name, userId] of Object.entries(cast.users)) askers.push({ name, userId, at: NOW });
  for (const name of [
    'terrB',
    'instB once terrB',
    'terrB from tomorrow',
    'agent from tomorrow',
    'engagedA from tomorrow',
    'engagedB',
  ]) {
    const userId = cast.users[name] ?? null;
    askers.push({ name: `${name}, before midnight`, userId, at: BEFORE_MIDNIGHT });
    askers.push({ name: `${name}, after midnight`, userId, at: AFTER_MIDNIGHT });
  }
  return askers;
}
