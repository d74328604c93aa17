import type { ResourceLimits } from 'node:worker_threads';

/**
 * Most works read and write streams: with a small young generation, what they drop goes at once. An import keeps everybody of
 * the directory and of its file in mind: in a small one, all of that would be carried from place to place first.
 */
export function memoryOf(kind: string): ResourceLimits {
  if (kind.startsWith('import-')) return { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 96 };
  return { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 16 };
}
