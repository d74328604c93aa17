import type { Actor, Key, Side, World } from '../shape.ts';
import { type Calendar, calendar } from './calendar.ts';
import { type Chronicle, chronicle } from './chronicle.ts';
import { idOf, spread } from './ids.ts';

/** What each part of the telling needs: the world, its calendar, the chronicle it is written into. */
export type Teller = {
  world: World;
  calendar: Calendar;
  chronicle: Chronicle;
  cultivator: Key;
  /** When the row of a key was made: nothing may speak of it earlier. */
  made: Map<Key, Date>;
  actor(key: Key): Actor;
  /** The id of the account of an office holder or actor. */
  account(key: Key): string;
  gardener(community: string, side: Side, daysAgo: number): Key;
};

export const sideOf = (side: Side) => (side === 'territory' ? ('community' as const) : side);

export function teller(world: World, now: Date): Teller {
  const cultivator = world.posts.find((post) => post.kind === 'cultivator')?.holder;
  if (!cultivator) throw new Error('The world has no cultivator');
  const actors = new Map(world.actors.map((actor) => [actor.key, actor]));
  return {
    world,
    calendar: calendar(now),
    chronicle: chronicle(),
    cultivator,
    made: new Map(),
    actor(key) {
      const found = actors.get(key);
      if (!found) throw new Error(`No such actor: ${key}`);
      return found;
    },
    account: (key) => idOf('user', key),
    gardener(community, side, daysAgo) {
      const held = world.mandates.filter((m) => m.community === community && m.side === side);
      const inOffice = held.find((m) => m.fromDaysAgo >= daysAgo && m.toDaysAgo < daysAgo);
      const first = held.toSorted((a, b) => b.fromDaysAgo - a.fromDaysAgo)[0];
      const found = inOffice ?? first;
      if (!found) throw new Error(`No gardener for ${community}, ${side}`);
      return found.holder;
    },
  };
}

/**
 * One shared record in five was first kept between the pair, and opened some days later by the side that recorded it,
 * so that "what did the institution see of this?" has something to tell. Null for the others.
 */
export function openedAfter(key: Key, visibility: string, daysAgo: number): number | null {
  if (visibility === 'private' || visibility === 'pair' || spread(`opened ${key}`, 5) > 0) return null;
  const days = 2 + spread(`opened after ${key}`, 8);
  return days < daysAgo ? days : null;
}

/** One text in seven was completed the day after: its last sentence came then. Null for the others. */
export function firstDraft(key: Key, text: string, daysAgo: number): string | null {
  if (daysAgo < 3 || spread(`completed ${key}`, 7) > 0) return null;
  const sentences = text.match(/[^.!?…]+[.!?…]+(?:\s*»)?\s*/g) ?? [];
  return sentences.length > 2 && sentences.join('') === text ? sentences.slice(0, -1).join('').trimEnd() : null;
}
