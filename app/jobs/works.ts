import type { DoWork } from './work.ts';

/**
 * Every kind of long work, one line each, loaded in the thread that does it. What is loaded here runs without Vite: no .tsx.
 */
export const works: Record<string, () => Promise<DoWork>> = {
  'import-read': async () => (await import('#app/imports/read-work.server.ts')).readImport,
  'import-write': async () => (await import('#app/imports/write-work.server.ts')).writeImport,
  'import-undo': async () => (await import('#app/imports/undo-work.server.ts')).undoWrittenImport,
};
