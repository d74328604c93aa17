import path from 'node:path';
import { Worker } from 'node:worker_threads';
import postgres, { type Sql } from 'postgres';
import { newId } from '#db/ids.ts';
import type { Connections } from '#db/prepare.server.ts';
import { memoryOf } from './memory.ts';
import type { Given, Said } from './work-thread.ts';

/** Two at once leave room for the pages on two cores: PostgreSQL does most of the work, beside. */
const atOnce = 2;
const beat = 2_000;
const look = 15_000;

type Claimed = { id: string; kind: string; subject_id: string; user_id: string };

export type Runner = { wake(): void; stop(): Promise<void> };

/**
 * Does the long works that people ask for, each in a thread. Wakes when one is asked for here, and looks every fifteen
 * seconds for those of other processes. A process that is killed leaves its works to the next. `folder`: where the project
 * lies, for the thread runs its sources and not what is built of them.
 */
export async function startRunner(connections: Connections, alone: boolean, folder: string): Promise<Runner> {
  const sql = postgres({ ...connections.jobs, max: 1, onnotice: () => {} });
  const me = newId();
  const running = new Map<string, { thread: Worker; ended: Promise<void> }>();
  let stopping = false;
  let looking: Promise<void> | null = null;
  if (alone) await sql`select free_works()`;

  async function takeMore(): Promise<void> {
    while (!stopping && running.size < atOnce) {
      const [work] = await sql<Claimed[]>`select id, kind, subject_id, user_id from claim_work(${me})`;
      if (!work) return;
      const { thread, ended } = startThread(sql, me, work, connections);
      const over = ended.finally(() => {
        running.delete(work.id);
        wake();
      });
      running.set(work.id, { thread, ended: over });
    }
  }
  function wake(): void {
    if (stopping || looking) return;
    looking = takeMore()
      .catch((error) =>
        console.error(JSON.stringify({ level: 'error', works: true, name: error.name, code: error.code })),
      )
      .finally(() => {
        looking = null;
      });
  }
  const timer = setInterval(wake, look);
  timer.unref();
  wake();
  return {
    wake,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await looking;
      const threads = [...running.values()];
      for (const { thread } of threads) thread.postMessage('stop');
      const patience = setTimeout(() => {
        for (const { thread } of threads) void thread.terminate();
      }, 5_000);
      await Promise.all(threads.map(({ ended }) => ended));
      clearTimeout(patience);
      await sql.end({ timeout: 5 });
    },
  };

  function startThread(jobs: Sql, process: string, work: Claimed, { app }: Connections) {
    const workerData: Given = {
      kind: work.kind,
      id: work.id,
      subjectId: work.subject_id,
      userId: work.user_id,
      connection: app,
    };
    const thread = new Worker(path.join(folder, 'app/jobs/work-thread.ts'), {
      workerData,
      resourceLimits: memoryOf(work.kind),
    });
    const now = { done: 0, total: 0 };
    let end: { how: string; failure: string } = { how: 'failed', failure: 'unexpected' };
    let askedToStop = false;
    thread.on('message', (said: Said) => {
      if ('end' in said) end = { how: said.end, failure: said.failure };
      else Object.assign(now, said);
    });
    const tell = async () => {
      const [row] = await jobs<{ stop: boolean | null }[]>`
        select beat_work(${work.id}, ${process}, ${now.done}, ${now.total}) as stop`;
      // Null: another process has taken it over, after a minute in which this one did not say that it lives.
      if (row?.stop === null) void thread.terminate();
      if (row?.stop) {
        askedToStop = true;
        thread.postMessage('stop');
      }
    };
    const heart = setInterval(() => void tell().catch(() => {}), beat);
    const ended = new Promise<void>((resolve) => {
      thread.on('error', (error) =>
        console.error(JSON.stringify({ level: 'error', work: work.kind, name: error.name })),
      );
      thread.on('exit', () => resolve());
    }).then(async () => {
      clearInterval(heart);
      await tell().catch(() => {});
      // Stopped because the process ends, not because somebody asked: it waits for the next one.
      const how = end.how !== 'done' && stopping && !askedToStop ? 'waiting' : end.how;
      await jobs`select end_work(${work.id}, ${process}, ${how}, ${how === 'waiting' ? '' : end.failure})`;
    });
    return { thread, ended: ended.catch(() => {}) };
  }
}
