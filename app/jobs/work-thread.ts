import { parentPort, workerData } from 'node:worker_threads';
import { closeDatabase, openDatabase } from '#db/client.server.ts';
import type { Connection } from '#db/connection.ts';
import { WorkFailure } from './work.ts';
import { works } from './works.ts';

/** What the thread is started with, and what it says to the process. */
export type Given = { kind: string; id: string; subjectId: string; userId: string; connection: Connection };
export type Said = { done: number; total: number } | { end: 'done' | 'stopped' | 'failed'; failure: string };

/*
 * One long work in a thread of its own, so that reading a large file never keeps a page waiting. It has its own few
 * connections, under the login role without rights: all it reads and writes passes asViewer.
 */
const { kind, id, subjectId, userId, connection } = workerData as Given;
const stop = new AbortController();
parentPort?.on('message', () => stop.abort());
const say = (said: Said) => parentPort?.postMessage(said);

openDatabase(connection, 3);
try {
  const load = works[kind];
  if (!load) throw new Error(`There is no work of the kind ${kind}`);
  const work = await load();
  const end = await work({
    id,
    subjectId,
    userId,
    signal: stop.signal,
    progress: (done, total) => say({ done, total }),
  });
  say({ end, failure: '' });
} catch (error) {
  // What happened is logged without its message: that of a database may hold people's data.
  if (!(error instanceof WorkFailure)) {
    const { name, code, stack } = error as { name?: string; code?: string; stack?: string };
    const where = stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 8);
    console.error(JSON.stringify({ level: 'error', work: kind, name, code, where }));
  }
  say({ end: 'failed', failure: error instanceof WorkFailure ? error.failure : 'unexpected' });
} finally {
  await closeDatabase();
  parentPort?.close();
}
