import postgres, { type Sql } from 'postgres';
import { askWork } from '#app/jobs/ask.server.ts';
import { startRunner } from '#app/jobs/runner.server.ts';
import { projectFolder } from '#app/settings.server.ts';
import { asViewer, closeDatabase, openDatabase } from '#db/client.server.ts';
import { newId } from '#db/ids.ts';
import type { Connections } from '#db/prepare.server.ts';
import { exportFiles, exports } from '#db/schema/exports.ts';
import { say } from '#db/terminal.ts';
import { p50, table } from './numbers.ts';
import { readingAll } from './reader.ts';

type Taken = { milliseconds: number; megabytes: number; memory: number; rows: number };

/**
 * What it costs to take out every actor: as the work that people ask for, in its thread, by somebody who reads them all,
 * against a bare COPY of the same columns by the owner in the same round. Returns Markdown.
 */
export async function measureExports(connections: Connections, rounds: number): Promise<string> {
  const owner = postgres({ ...connections.owner, max: 1, onnotice: () => {} });
  openDatabase(connections.app, 3);
  const runner = await startRunner(connections, false, projectFolder);
  try {
    return await readingAll(owner, async (reader) => {
      const copies: number[] = [];
      const taken: Record<'csv' | 'xlsx', Taken[]> = { csv: [], xlsx: [] };
      for (let round = -1; round < rounds; round += 1) {
        const copy = await copyAll(owner);
        const csv = await take(owner, reader, 'csv', runner.wake);
        const xlsx = await take(owner, reader, 'xlsx', runner.wake);
        if (round < 0) continue;
        copies.push(copy);
        taken.csv.push(csv);
        taken.xlsx.push(xlsx);
      }
      return tell(p50(copies), taken);
    });
  } finally {
    await runner.stop();
    await closeDatabase();
    await owner.end({ timeout: 5 });
  }
}

/** The same columns, of everybody, without the boundary and without an order. */
async function copyAll(owner: Sql): Promise<number> {
  const began = performance.now();
  const rows = await owner`copy (
    select a.id, a.kind, a.name, a.sort_name, a.about, a.brings, a.skills, a.is_relay, a.is_pioneer, a.touch_every_days,
      a.visibility, w.code, w.name, reached.many, themed.many, stood.many, tied.many, heard.last_on
    from actors a left join territories w on w.code = a.territory_code
    left join (select actor_id, string_agg(kind || ' ' || value, ' | ') as many from contact_points group by 1) reached
      on reached.actor_id = a.id
    left join (select l.actor_id, string_agg(t.name_fr, ' | ') as many from actor_themes l join themes t on t.id = l.theme_id
      group by 1) themed on themed.actor_id = a.id
    left join (select m.actor_id, string_agg(c.name || ' ' || m.circle || ' ' || m.started_on, ' | ') as many
      from memberships m join communities c on c.id = m.community_id where m.ended_on is null group by 1) stood
      on stood.actor_id = a.id
    left join (select one.id, string_agg(o.name || ' ' || one.role, ' | ') as many
      from (select actor_id as id, other_id, role from ties union all select other_id, actor_id, role from ties) one
      join actors o on o.id = one.other_id group by 1) tied on tied.id = a.id
    left join (select p.actor_id, max(i.happened_on) as last_on from interaction_participants p
      join interactions i on i.id = p.interaction_id group by 1) heard on heard.actor_id = a.id
  ) to stdout`.readable();
  for await (const _ of rows);
  return performance.now() - began;
}

/** Asks for an export and waits until its file is there; memory is the most of this process beyond what it had. */
async function take(owner: Sql, userId: string, format: 'csv' | 'xlsx', wake: () => void): Promise<Taken> {
  const id = newId();
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const began = performance.now();
  await asViewer({ userId }, async (tx) => {
    await tx.insert(exports).values({ id, authorId: userId, list: 'actors', format });
    await tx.insert(exportFiles).values({ exportId: id, userId, query: 'of=all', name: `acteurs.${format}` });
    await askWork(tx, { kind: 'export', subjectId: id, userId });
  });
  wake();
  for (;;) {
    const [row] = await owner<{ ended: boolean; rows: number; bytes: number; failed: boolean }[]>`
      select e.ended_at is not null as ended, e.rows, f.bytes::float8 as bytes,
        exists (select from works where subject_id = ${id} and state in ('failed', 'stopped')) as failed
      from exports e left join export_files f on f.export_id = e.id where e.id = ${id}`;
    if (row?.failed) throw new Error('The export failed');
    if (row?.ended) {
      const milliseconds = performance.now() - began;
      clearInterval(watch);
      await owner`delete from exports where id = ${id}`;
      return { milliseconds, rows: row.rows, megabytes: row.bytes / 1e6, memory: (most - before) / 1e6 };
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function tell(copy: number, taken: Record<'csv' | 'xlsx', Taken[]>): string {
  const head = say(
    'Tous les acteurs|lignes|Mo|secondes|visé|× COPY|visé|mémoire, Mo|visé',
    'Every actor|rows|MB|seconds|aim|× COPY|aim|memory, MB|aim',
  ).split('|');
  const aim = (value: number, most: number) => `≤ ${most}${value > most ? ' ✗' : ''}`;
  const line = (format: 'csv' | 'xlsx') => {
    const all = taken[format];
    const of = (name: keyof Taken) => p50(all.map((one) => one[name]));
    const [seconds, times, memory] = [of('milliseconds') / 1000, of('milliseconds') / copy, of('memory')];
    const csv = format === 'csv';
    return [
      format.toUpperCase(),
      ...[String(of('rows')), of('megabytes').toFixed(1), seconds.toFixed(2), csv ? '' : aim(seconds, 20)],
      ...[times.toFixed(1), csv ? aim(times, 6) : '', memory.toFixed(0), csv ? aim(memory, 50) : ''],
    ];
  };
  const bare = ['COPY … TO STDOUT', '', '', (copy / 1000).toFixed(2), '', '1', '', '', ''];
  return table(head, [bare, line('csv'), line('xlsx')]);
}
