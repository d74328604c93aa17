import { readFileSync } from 'node:fs';
import postgres, { type Sql } from 'postgres';
import { sweep } from '#app/duplicates/sweep-work.ts';
import { closeDatabase, openDatabase } from '#db/client.server.ts';
import { newId } from '#db/ids.ts';
import type { Connections } from '#db/prepare.server.ts';
import { say } from '#db/terminal.ts';
import { table } from './numbers.ts';
import { readingAll } from './reader.ts';

/**
 * What it costs to look for who may be the same among every actor, by somebody who reads them all: the work that people
 * ask for, done in this process. Returns Markdown.
 */
export async function measureDuplicates(connections: Connections): Promise<string> {
  const owner = postgres({ ...connections.owner, max: 1, onnotice: () => {} });
  openDatabase(connections.app, 1);
  const id = newId();
  try {
    return await readingAll(owner, async (userId) => {
      await owner`insert into sweeps (id, user_id) values (${id}, ${userId})`;
      return await measure(owner, id, userId);
    });
  } finally {
    await closeDatabase();
    await owner`delete from sweeps where id = ${id}`;
    await owner.end({ timeout: 5 });
  }
}

async function measure(owner: Sql, id: string, userId: string): Promise<string> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const own = process.cpuUsage();
  const theirs = await processorOf(owner);
  const began = performance.now();
  await sweep({ id: newId(), subjectId: id, userId, signal: new AbortController().signal, progress() {} });
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(own);
  const node = (user + system) / 1e6;
  const database = (await processorOf(owner)) - theirs;
  const most = process.resourceUsage().maxRSS * 1024;
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
      ...[node.toFixed(1), Number.isNaN(database) ? '' : database.toFixed(1), megabytes(before), megabytes(most)],
    ],
  ]);
}

/** Seconds of processor that the connections of the application took, where the server runs on this machine. */
async function processorOf(owner: Sql): Promise<number> {
  const rows = await owner<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      and application_name = 'terreau'`;
  try {
    // Of what follows the name, the twelfth and thirteenth: ticks of a hundredth of a second.
    return rows.reduce((sum, { pid }) => {
      const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
      const fields = after.split(' ');
      return sum + (Number(fields[11]) + Number(fields[12])) / 100;
    }, 0);
  } catch {
    return Number.NaN;
  }
}
