import type { DoWork } from './work.ts';

/**
 * Every kind of long work, one line each, loaded in the thread that does it. What is loaded here runs without Vite: no .tsx.
 */
export const works: Record<string, () => Promise<DoWork>> = {
  export: () => import('#app/exports/work.server.ts').then((loaded) => loaded.makeExport),
  sweep: async () => (await import('#app/duplicates/sweep-work.ts')).sweep,
  'import-read': async () => (await import('#app/imports/read-work.server.ts')).readImport,
  'import-write': async () => (await import('#app/imports/write-work.server.ts')).writeImport,
  'import-undo': async () => (await import('#app/imports/undo-work.server.ts')).undoWrittenImport,
  'act-on-many': async () => (await import('#app/actors/many/work.server.ts')).actOnMany,
};
