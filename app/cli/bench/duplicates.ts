import { readFileSync } from 'node:fs';
import postgres, { type Sql } from 'postgres';
import { askWork } from '#app/jobs/ask.server.ts';
import { type Runner, startRunner } from '#app/jobs/runner.server.ts';
import { projectFolder } from '#app/settings.server.ts';
import { asViewer, closeDatabase, openDatabase } from '#db/client.server.ts';
import { newId } from '#db/ids.ts';
import type { Connections } from '#db/prepare.server.ts';
import { say } from '#db/terminal.ts';
import { table } from './numbers.ts';
import { readingAll } from './reader.ts';

/**
 * What it costs to look for who may be the same among every actor: as the work that people ask for, in its thread, by
 * somebody who reads them all. Returns Markdown.
 */
export async function measureDuplicates(connections: Connections): Promise<string> {
  const owner = postgres({ ...connections.owner, max: 1, onnotice: () => {} });
  openDatabase(connections.app, 1);
  const runner = await startRunner(connections, false, projectFolder);
  const id = newId();
  try {
    return await readingAll(owner, (userId) => measure(owner, runner, id, userId));
  } finally {
    await runner.stop();
    await closeDatabase();
    await owner`delete from works where subject_id = ${id}`;
    await owner`delete from sweeps where id = ${id}`;
    await owner.end({ timeout: 5 });
  }
}

async function measure(owner: Sql, runner: Runner, id: string, userId: string): Promise<string> {
  const before = process.memoryUsage.rss();
  let most = before;
  const processors = new Map<number, { first: number; last: number }>();
  const own = process.cpuUsage();
  const began = performance.now();
  await asViewer({ userId }, async (tx) => {
    await tx.execute(`insert into sweeps (id, user_id) values ('${id}', '${userId}')`);
    await askWork(tx, { kind: 'sweep', subjectId: id, userId });
  });
  runner.wake();
  const ended = async () => {
    const [row] = await owner<{ ended: boolean; failed: boolean }[]>`
      select ended_at is not null as ended,
        exists (select from works where subject_id = ${id} and state in ('failed', 'stopped')) as failed
      from sweeps where id = ${id}`;
    if (row?.failed) throw new Error('The sweep failed');
    return row?.ended;
  };
  while (!(await ended())) {
    await watchProcessors(owner, processors);
    most = Math.max(most, process.memoryUsage.rss());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(own);
  const node = (user + system) / 1e6;
  const database = [...processors.values()].reduce((sum, { first, last }) => sum + last - first, 0);
  const [row] = await owner<{ compared: number; found: number }[]>`select compared, found from sweeps where id = ${id}`;
  const head = say(
    'Doublons|fiches|paires|secondes|visé|Node, s|PostgreSQL, s|mémoire avant, Mo|au plus',
    'Duplicates|records|pairs|seconds|aim|Node, s|PostgreSQL, s|memory before, MB|at most',
  ).split('|');
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  return table(head, [
    [
      say('Recherche entière', 'Whole search'),
      ...[String(row?.compared), String(row?.found), seconds.toFixed(1), `≤ 60${seconds > 60 ? ' ✗' : ''}`],
      ...[node.toFixed(1), processors.size > 0 ? database.toFixed(1) : '', megabytes(before), megabytes(most)],
    ],
  ]);
}

/** Seconds of processor of each connection of the application, where the server runs on this machine. */
async function watchProcessors(owner: Sql, seen: Map<number, { first: number; last: number }>): Promise<void> {
  const rows = await owner<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and application_name = 'terreau'`;
  for (const { pid } of rows) {
    try {
      // Of what follows the name, the twelfth and thirteenth: ticks of a hundredth of a second.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      const last = (Number(fields[11]) + Number(fields[12])) / 100;
      seen.set(pid, { first: seen.get(pid)?.first ?? last, last });
    } catch {
      // Gone since, or another system.
    }
  }
}
