import type { DoWork } from './work.ts';

/**
 * Every kind of long work, one line each, loaded in the thread that does it. What is loaded here runs without Vite: no .tsx.
 */
export const works: Record<string, () => Promise<DoWork>> = {
  'act-on-many': async () => (await import('#app/actors/many/work.server.ts')).actOnMany,
};
