import type { Value } from './world.ts';

export const LEVELS = ['private', 'pair', 'institution', 'community', 'shared', 'public'] as const;
export type Level = (typeof LEVELS)[number];

const READERS: Record<Level, readonly string[]> = {
  private: ['author'],
  pair: ['gardeners'],
  institution: ['gardeners', 'inside'],
  community: ['gardeners', 'members'],
  shared: ['gardeners', 'inside', 'members'],
  public: ['gardeners', 'inside', 'members', 'anyone'],
};

/** Widening is any new reader, even when others are lost by the same act. */
export function widens(from: Value, to: Value): boolean {
  const before = READERS[from as Level];
  return READERS[to as Level].some((reader) => !before.includes(reader));
}
