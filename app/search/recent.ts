import type { Found } from './search.ts';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

const kept = 8;

/** Leaving erases what stands under this prefix. One list for each account and each view tried on. */
const keyOf = (whose: string) => `terreau-recent:${whose}`;

/** What was opened from the palette in this tab, the latest first. */
export function readRecent(store: Store, whose: string): Found[] {
  try {
    const found: unknown = JSON.parse(store.getItem(keyOf(whose)) ?? '[]');
    return Array.isArray(found) ? found.filter(isFound) : [];
  } catch {
    return [];
  }
}

export function keepRecent(store: Store, whose: string, opened: Found): void {
  const others = readRecent(store, whose).filter(({ to }) => to !== opened.to);
  try {
    store.setItem(keyOf(whose), JSON.stringify([opened, ...others].slice(0, kept)));
  } catch {
    // A full or forbidden store: nothing is kept, and nothing is lost.
  }
}

function isFound(one: Partial<Found> | null): one is Found {
  return typeof one?.to === 'string' && one.to.startsWith('/') && typeof one.title === 'string';
}
