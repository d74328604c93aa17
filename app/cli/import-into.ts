import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Viewer } from '#app/access/viewer.ts';
import { beginImport, deleteImport, storeImport } from '#app/imports/commands.server.ts';
import type { ImportOptions } from '#app/imports/import.ts';
import { findImport, type ImportView } from '#app/imports/queries.server.ts';
import { readImport } from '#app/imports/read-work.server.ts';
import { refusedCsv } from '#app/imports/refused.server.ts';
import { writeImport } from '#app/imports/write-work.server.ts';
import { type Work, WorkFailure } from '#app/jobs/work.ts';
import { asViewer, closeDatabase, connect, openDatabase } from '#db/client.server.ts';
import { newId } from '#db/ids.ts';
import type { Connections } from '#db/prepare.server.ts';
import { Refusal, say } from '#db/terminal.ts';

type Given = {
  file: string;
  bytes: Buffer;
  /** The slug of the community, and the mail of the gardener as whom it is done; null: whoever gardens its community side. */
  community: string;
  as: string | null;
  options: Partial<ImportOptions>;
  dryRun: boolean;
  json: boolean;
};

type Result = Record<'rows' | 'created' | 'updated' | 'joined' | 'left' | 'refused' | 'links', number>;

/** Does in this process what the pages and the jobs do together, as a gardener in office and with their rights only. */
export async function importInto(connections: Connections, given: Given): Promise<void> {
  const gardener = await findGardener(connections, given);
  openDatabase(connections.app, 3);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    const viewer = await asViewer({ userId: gardener.id }, async (_, rights) => ({
      ...rights,
      ...{ userId: gardener.id, name: gardener.name, locale: 'fr' as const, lens: null },
    }));
    const work: Work = {
      ...{ id: newId(), subjectId: newId(), userId: gardener.id, signal: stop.signal },
      progress: (done, total) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${total || '…'}  `);
      },
    };
    await runImport(viewer, work, gardener, given);
  } finally {
    process.removeListener('SIGINT', interrupt);
    await closeDatabase();
  }
}

type Gardener = { id: string; name: string; side: string; communityId: string };

async function runImport(
  viewer: Viewer & { userId: string },
  work: Work,
  gardener: Gardener,
  given: Given,
): Promise<void> {
  const { file, bytes, dryRun } = given;
  const id = work.subjectId;
  const options = {
    origin: path.basename(file),
    // Said in the answer, so that whoever runs it can say otherwise.
    basis: gardener.side === 'community' ? ('legitimate_interest' as const) : ('public_task' as const),
    ...given.options,
  };
  const brought = { id, communityId: gardener.communityId, fileName: path.basename(file), bytes, options };
  await asViewer(viewer, (tx) => storeImport(tx, viewer, brought));
  await readImport(work);
  const read = await look(viewer, id);
  const { summary } = read;
  if (read.failure || !summary) {
    await deleteImport(viewer, id);
    throw new Refusal(read.failure?.fr ?? 'La lecture a été arrêtée.', read.failure?.en ?? 'Reading was stopped.');
  }
  if (dryRun) {
    await deleteImport(viewer, id);
    const { rows, create, update, join, leave, refuse, links } = summary;
    const result = { rows, created: create, updated: update, joined: join, left: leave, refused: refuse, links };
    const more = {
      dryRun: true,
      refusals: summary.refusals.first,
      likely: summary.likely,
      questions: summary.questions,
    };
    return print(given, result, more, say('Rien n’a été écrit.', 'Nothing was written.'));
  }
  const missing = await asViewer(viewer, (tx) => beginImport(tx, viewer, id, read.version));
  if (missing.length > 0) {
    // Nothing to write: the rows that were refused are said all the same.
    await deleteImport(viewer, id);
    throw new Refusal('Aucune ligne de cette liste ne peut être importée.', 'No row of this list can be imported.');
  }
  await writeImport(work).catch((error) => {
    throw error instanceof WorkFailure
      ? new Refusal('Le mandat a pris fin en chemin.', 'The mandate ended on the way.')
      : error;
  });
  const { rows, created, updated, joined, left, refused, links, state } = await look(viewer, id);
  const refusedFile = await writeRefused(viewer, id, file);
  const kept = say(
    `Origine retenue : « ${options.origin} », base : ${options.basis}. Au nom de ${gardener.name}.`,
    `Recorded origin: "${options.origin}", basis: ${options.basis}. In the name of ${gardener.name}.`,
  );
  const more = { import: id, state, as: gardener.name, origin: options.origin, basis: options.basis, refusedFile };
  const ended =
    state === 'done'
      ? kept
      : say(
          'Arrêté en chemin : la page de l’import permet de continuer ou d’annuler.',
          'Stopped on the way: go on or undo from the page of the import.',
        );
  print(given, { rows, created, updated, joined, left, refused, links }, more, ended);
  if (state !== 'done') process.exitCode = 1;
}

async function look(viewer: Viewer, id: string): Promise<ImportView> {
  const view = await asViewer(viewer, (tx) => findImport(tx, id));
  if (!view) throw new Error('The import is gone');
  return view;
}

/** Who gardens the community now, found as the owner of the database: afterwards only their rights count. */
async function findGardener(connections: Connections, { community, as }: Given): Promise<Gardener> {
  const { client } = connect(connections.owner, 1);
  try {
    const [place] = await client<{ id: string }[]>`select id from communities where slug = ${community}`;
    if (!place) {
      throw new Refusal(`Aucune communauté ne s’appelle « ${community} ».`, `No community is called "${community}".`);
    }
    const pair = await client<(Gardener & { mail: string })[]>`
      select u.id, u.name, m.side, m.community_id as "communityId", coalesce(a.email, '') as mail
      from mandates m join users u on u.id = m.user_id left join auth."user" a on a.id = u.id
      where m.community_id = ${place.id} and m.accepted_at <= now() and u.disabled_at is null
        and m.starts_on <= institution_day(now()) and (m.ends_on is null or m.ends_on > institution_day(now()))
      order by m.side`;
    const gardener = as === null ? pair[0] : pair.find(({ mail }) => mail.toLowerCase() === as.toLowerCase());
    if (gardener) return gardener;
    throw as === null
      ? new Refusal('Personne ne jardine cette communauté aujourd’hui.', 'Nobody gardens this community today.')
      : new Refusal(
          `${as} ne jardine pas cette communauté aujourd’hui.`,
          `${as} does not garden this community today.`,
        );
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** The rows that were not taken, beside the file; null when there are none. Nothing is written over. */
async function writeRefused(viewer: Viewer, id: string, file: string): Promise<string | null> {
  return asViewer(viewer, async (tx) => {
    const [some] = await tx.execute(`select 1 from import_refusals where import_id = '${id}' limit 1`);
    if (!some) return null;
    const { dir, name } = path.parse(file);
    let target = path.join(dir, `${name}-refused.csv`);
    for (let n = 2; existsSync(target); n += 1) target = path.join(dir, `${name}-refused-${n}.csv`);
    const out = await open(target, 'wx', 0o600);
    try {
      for await (const part of refusedCsv(tx, id, say('fr', 'en') as 'fr' | 'en')) await out.write(part);
    } finally {
      await out.close();
    }
    return target;
  });
}

function print(given: Given, result: Result, more: Record<string, unknown>, ending: string): void {
  if (process.stderr.isTTY) process.stderr.write('\r');
  if (given.json) {
    console.log(JSON.stringify({ ...result, ...more }, null, 2));
    return;
  }
  const words: [keyof Result, string][] = [
    ['rows', say('lignes', 'rows')],
    ['created', say('créées', 'created')],
    ['updated', say('complétées', 'updated')],
    ['joined', say('rattachées à une fiche connue', 'joined to a known record')],
    ['left', say('connues, laissées comme elles sont', 'known, left as they are')],
    ['links', say('liens', 'links')],
    ['refused', say('refusées', 'refused')],
  ];
  const lines = words
    .filter(([name]) => result[name] > 0 || !['left', 'links'].includes(name))
    .map(([name, word]) => `  ${word.padEnd(44)}${result[name].toLocaleString(say('fr', 'en')).padStart(9)}`);
  const file =
    typeof more.refusedFile === 'string' ? [say('Lignes refusées :', 'Refused rows:'), `  ${more.refusedFile}`] : [];
  console.log([...lines, ...file, ending].join('\n'));
}
