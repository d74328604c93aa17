import { once } from 'node:events';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import postgres, { type Sql } from 'postgres';
import type { Viewer } from '#app/access/viewer.ts';
import { beginImport, storeImport } from '#app/imports/commands.server.ts';
import { findImport } from '#app/imports/queries.server.ts';
import { memoryOf } from '#app/jobs/memory.ts';
import type { Given, Said } from '#app/jobs/work-thread.ts';
import { projectFolder, type Settings } from '#app/settings.server.ts';
import { asViewer, closeDatabase, openDatabase } from '#db/client.server.ts';
import type { Connection } from '#db/connection.ts';
import { newId } from '#db/ids.ts';
import { type Connections, closeToOthers } from '#db/prepare.server.ts';
import { say } from '#db/terminal.ts';
import { startApplication } from './application.ts';
import { p95, table } from './numbers.ts';
import { setScene } from './scene.ts';

/*
 * npm run bench -- imports: a list of 100,000 rows and 12 columns into the directory at scale, beside a bare COPY of the
 * same rows. In a copy of the database at scale, which is dropped at the end.
 */

const copyName = 'terreau_scale_imports';

export async function benchImports(
  admin: Connection,
  scale: Connections,
  settings: Settings,
  rows: number,
  pages: boolean,
): Promise<string> {
  const root = postgres({ ...admin, max: 1, onnotice: () => {} });
  try {
    await root`drop database if exists ${root(copyName)} with (force)`;
    await root`create database ${root(copyName)} owner terreau_owner template ${root(scale.owner.database)} strategy file_copy`;
    const copy = (connection: Connection) => ({ ...connection, database: copyName });
    const connections = {
      owner: copy(scale.owner),
      app: copy(scale.app),
      auth: copy(scale.auth),
      jobs: copy(scale.jobs),
    };
    const owner = postgres({ ...connections.owner, max: 1, onnotice: () => {} });
    try {
      await closeToOthers(owner, copyName);
      return await measure(owner, connections, settings, rows, pages);
    } finally {
      await owner.end({ timeout: 5 });
    }
  } finally {
    await closeDatabase();
    await root`drop database if exists ${root(copyName)} with (force)`;
    await root.end({ timeout: 5 });
  }
}

type Timed = [what: string, seconds: number, pages: number | null, most: number | null, peak: number];

async function measure(
  owner: Sql,
  connections: Connections,
  settings: Settings,
  rows: number,
  pages: boolean,
): Promise<string> {
  const scene = await setScene(connections, settings, null);
  const [gardener] = await owner<{ id: string }[]>`
    select user_id as id from mandates where community_id = ${scene.community.id} and side = 'community'
      and accepted_at is not null and (ends_on is null or ends_on > current_date) limit 1`;
  const bytes = Buffer.from(await listOf(owner, rows));
  const application = pages ? await startApplication(connections, settings) : null;
  openDatabase(connections.app, 3);
  const timed: Timed[] = [];
  const page = `/communities/${scene.community.slug}/actors`;
  const looks = async (until: Promise<unknown>): Promise<number[]> => {
    const took: number[] = [];
    let over = false;
    until.finally(() => {
      over = true;
    });
    while (!over && application) {
      took.push(await application.ask({ path: page, cookie: scene.gardener }));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return took;
  };
  const time = async (what: string, most: number | null, work: () => Promise<unknown>) => {
    console.error(`${what}…`);
    let peak = process.memoryUsage.rss();
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 100);
    const started = performance.now();
    let seconds = 0;
    const done = work().then(() => {
      seconds = (performance.now() - started) / 1000;
    });
    const seen = await looks(done);
    await done;
    clearInterval(watch);
    timed.push([what, seconds, seen.length > 5 ? p95(seen) : null, most, Math.round(peak / 2 ** 20)]);
    return seconds;
  };
  const rest = () =>
    time(
      say('rien d’autre (repos)', 'nothing else (idle)'),
      null,
      () => new Promise((resolve) => setTimeout(resolve, 6000)),
    );
  try {
    const viewer = await asViewer({ userId: gardener?.id ?? '' }, async (_, rights) => ({
      ...rights,
      ...{ userId: gardener?.id ?? '', name: '', locale: 'fr' as const, lens: null },
    }));
    const id = newId();
    const work = (kind: string) =>
      inThread({ kind, id: newId(), subjectId: id, userId: viewer.userId, connection: connections.app });
    if (application) {
      for (let turn = 0; turn < 10; turn += 1) await application.ask({ path: page, cookie: scene.gardener });
      await rest();
    }
    const plain = await copyPlain(owner, bytes);
    timed.push([
      say('COPY (a) des 12 colonnes, table nue', 'COPY (a) of the 12 columns, plain table'),
      plain,
      null,
      null,
      0,
    ]);
    await asViewer(viewer, (tx) =>
      storeImport(tx, viewer, {
        id,
        communityId: scene.community.id,
        fileName: 'bench.csv',
        bytes,
        options: { origin: 'Bench', basis: 'consent', circle: 'informed' },
      }),
    );
    await time(say('aperçu', 'preview'), 10, () => work('import-read'));
    const read = await look(viewer, id);
    await asViewer(viewer, (tx) => beginImport(tx, viewer, id, read.version));
    const importing = await time('import', null, () => work('import-write'));
    const done = await look(viewer, id);
    const { copied, seconds: bare, audit } = await copySame(owner, id);
    timed.push([
      say(
        `COPY (b) des ${copied} lignes écrites, tables indexées`,
        `COPY (b) of the ${copied} rows written, indexed tables`,
      ),
      bare,
      null,
      null,
      0,
    ]);
    timed.push([say('COPY (b) et leur audit', 'COPY (b) and their audit'), bare + audit, null, null, 0]);
    await asViewer(viewer, (tx) => tx.execute(`update imports set state = 'undoing' where id = '${id}'`));
    const undoing = await time(say('annulation', 'undo'), null, () => work('import-undo'));
    const undone = await look(viewer, id);
    // Others may use the machine as well: at rest once more, so that one sees whether they did.
    if (application) await rest();
    const { created, updated, joined, refused } = done;
    const idle = timed[0]?.[2] ?? null;
    const lines = timed.map(([what, seconds, asked, most, peak]) => [
      what,
      `${seconds.toFixed(1)} s`,
      most ? `≤ ${most} s${seconds > most ? ' ✗' : ''}` : '',
      asked === null ? '' : `${asked.toFixed(0)} ms${idle ? ` (× ${(asked / idle).toFixed(1)})` : ''}`,
      peak ? `${peak}` : '',
    ]);
    const head = say('|durée|visé|page p95 pendant|rss Mo', '|time|aim|page p95 meanwhile|rss MB').split('|');
    const ratios = [importing, undoing].map(
      (seconds) => `${(seconds / bare).toFixed(1)} × (b), ${(seconds / plain).toFixed(0)} × (a)`,
    );
    return [
      table(head, lines),
      say(
        `${rows} lignes : ${created} créées, ${updated} complétées, ${joined} rattachées, ${refused} refusées ; gardées à l’annulation : ${undone.kept}. Import ${ratios[0]} ; annulation ${ratios[1]}.`,
        `${rows} rows: ${created} created, ${updated} updated, ${joined} joined, ${refused} refused; kept at undo: ${undone.kept}. Import ${ratios[0]}; undo ${ratios[1]}.`,
      ),
    ].join('\n\n');
  } finally {
    await application?.close();
  }
}

/** In a thread of its own with its memory, as the runner does it. */
async function inThread(workerData: Given): Promise<void> {
  const thread = new Worker(path.join(projectFolder, 'app/jobs/work-thread.ts'), {
    workerData,
    resourceLimits: memoryOf(workerData.kind),
  });
  let end = '';
  thread.on('message', (said: Said) => {
    if ('end' in said) end = said.end;
  });
  await once(thread, 'exit');
  if (end !== 'done') throw new Error(`${workerData.kind}: ${end}`);
}

async function look(viewer: Viewer, id: string) {
  const view = await asViewer(viewer, (tx) => findImport(tx, id));
  if (!view) throw new Error('The import is gone');
  return view;
}

const given =
  'Ana Bastien Chloé Damien Élise Farid Gaëlle Hugo Inès Jules Karine Léo Maëlle Noé Ophélie Paul Rania Simon Thaïs Yann'.split(
    ' ',
  );
const sounds = 'bar cor del fau gri lan mor nau pel quin ros sau tel vau zan bour char dau fres goul'.split(' ');

/** As an association keeps its members: 12 columns, one in fifty known already by name and mail, a few rows without a name. */
async function listOf(owner: Sql, rows: number): Promise<string> {
  const communes = await owner<{ name: string; postcode: string }[]>`
    select name, postcodes[1] as postcode from territories t where kind = 'commune' and cardinality(postcodes) > 0
      and not exists (select 1 from territories o where o.kind = 'commune' and o.name = t.name and o.code <> t.code) order by code limit 5000`;
  const known = await owner<{ name: string; value: string }[]>`
    select a.name, c.value from actors a join contact_points c on c.actor_id = a.id and c.kind = 'mail' where a.kind = 'person'
      and a.name ~ '^\\S+ \\S+$' order by a.id limit ${Math.round(rows / 50)}`;
  const lines = ['Prénom;Nom;Structure;Fonction;Mail;Téléphone;Adresse;Code postal;Commune;Thème;Cercle;Remarques'];
  for (let n = 0; n < rows; n += 1) {
    const one = n % 50 === 7 ? known[Math.floor(n / 50)] : undefined;
    const family = `${sounds[n % 20]}${sounds[Math.floor(n / 20) % 20]}${sounds[Math.floor(n / 400) % 20]}${sounds[Math.floor(n / 8000) % 20]}`;
    const [first = '', last = ''] = one
      ? one.name.split(' ')
      : n % 10000 === 3
        ? ['', '']
        : [given[(n * 7) % 20], family];
    const town = communes[(n * 31) % communes.length];
    const phone = `06 ${String(10000000 + ((n * 7919) % 89999999)).replace(/(..)(?=.)/g, '$1 ')}`;
    const structure = n % 3 === 0 ? `Association ${sounds[n % 20]}${sounds[(n * 3) % 20]}` : '';
    const cells = [
      first,
      last.toUpperCase(),
      structure,
      structure ? 'membre' : '',
      one?.value ?? (first ? `${family}.${n}@example.org` : ''),
    ];
    cells.push(
      phone,
      `${(n % 90) + 1} rue des Prés`,
      town?.postcode ?? '',
      town?.name ?? '',
      'alimentation',
      'informé',
      n % 4 === 0 ? 'rencontré à la foire' : '',
    );
    lines.push(first ? cells.join(';') : ';;;;personne@example.org;;;;;;;');
  }
  return lines.join('\n');
}

/** (a): the file as it is into a table of text. */
async function copyPlain(owner: Sql, bytes: Buffer): Promise<number> {
  const columns = Array.from({ length: 12 }, (_, n) => `c${n} text`).join(', ');
  await owner.unsafe(`create table bench_plain (${columns})`);
  const started = performance.now();
  await pour(await owner`copy bench_plain from stdin (format csv, delimiter ';', header)`.writable(), [bytes]);
  const seconds = (performance.now() - started) / 1000;
  await owner`drop table bench_plain`;
  return seconds;
}

/** (b): the rows that the import wrote, into tables like theirs with their indexes, without triggers or foreign keys. */
async function copySame(owner: Sql, importId: string): Promise<{ copied: number; seconds: number; audit: number }> {
  await owner`create temp table made as select distinct actor_id as id from import_effects where import_id = ${importId}`;
  await owner`analyze made`;
  const since = owner`(select started_at from imports where id = ${importId})`;
  const sources = {
    actors: owner`select id from actors where id in (select id from made) and created_at >= ${since}`,
    contact_points: owner`select id from contact_points where actor_id in (select id from made) and created_at >= ${since}`,
    memberships: owner`select id from memberships where actor_id in (select id from made) and created_at >= ${since}`,
    ties: owner`select id from ties where actor_id in (select id from made) and created_at >= ${since}`,
    actor_themes: owner`select actor_id as id from actor_themes where actor_id in (select id from made)`,
    audit: owner`select id from audit where at >= ${since}`,
  };
  let copied = 0;
  let seconds = 0;
  let audit = 0;
  for (const [name, ids] of Object.entries(sources)) {
    const [{ columns = '' } = {}] = await owner<{ columns: string }[]>`
      select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
      where attrelid = ${name}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
    const key = name === 'actor_themes' ? 'actor_id' : 'id';
    await owner`create temp table bench_ids as ${ids}`;
    await owner.unsafe(`create table bench_like (like ${name} including all)`);
    const out: Buffer[] = [];
    const from = await owner
      .unsafe(`copy (select ${columns} from ${name} where ${key} in (select id from bench_ids)) to stdout`)
      .readable();
    for await (const chunk of from) out.push(chunk as Buffer);
    const started = performance.now();
    await pour(await owner.unsafe(`copy bench_like (${columns}) from stdin`).writable(), out);
    const took = (performance.now() - started) / 1000;
    const [{ n = 0 } = {}] = await owner<{ n: number }[]>`select count(*)::int as n from bench_like`;
    if (name === 'audit') audit = took;
    else {
      seconds += took;
      copied += n;
    }
    console.error(`  COPY ${name} ${n} ${took.toFixed(2)} s`);
    await owner`drop table bench_like, bench_ids`;
  }
  await owner`drop table made`;
  return { copied, seconds, audit };
}

async function pour(into: NodeJS.WritableStream, chunks: Buffer[]): Promise<void> {
  const closed = once(into, 'close').catch(() => {});
  await pipeline(Readable.from(chunks), into);
  await closed;
}
