import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { circles } from '#app/circles/circle.ts';
import { bases, existingChoices, type ImportOptions, importLevels } from '#app/imports/import.ts';
import { placesOf } from '#app/imports/places.ts';
import { type Preview, previewList } from '#app/imports/preview.ts';
import { CannotRead, limits } from '#app/imports/read/list.ts';
import { openList } from '#app/imports/read/open-list.ts';
import { readSettings } from '#app/settings.server.ts';
import { openDatabase } from '#db/open.server.ts';
import { Refusal } from '#db/terminal.ts';
import { officialCommunes } from '#db/territories.server.ts';
import { readArguments, readMail } from './arguments.ts';
import { importInto } from './import-into.ts';
import { printPreview } from './import-words.ts';

const options = {
  community: { type: 'string' },
  circle: { type: 'string' },
  as: { type: 'string' },
  level: { type: 'string' },
  existing: { type: 'string' },
  origin: { type: 'string' },
  basis: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/**
 * import FILE --community SLUG: brings a list into a community as a gardener of it would, and says what became of each row.
 * With --dry-run nothing is written; without a community, no database is even opened.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = readArguments({ args, options, allowPositionals: true });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) {
    throw new Refusal('Quel fichier ? import FICHIER --community …', 'Which file? import FILE --community …');
  }
  const { 'dry-run': dryRun = false, json = false, community } = values;
  if (!community && !dryRun) {
    throw new Refusal(
      'Dans quelle communauté ? --community …, ou --dry-run pour lire la liste sans rien écrire.',
      'Into which community? --community …, or --dry-run to read the list and write nothing.',
    );
  }
  const given = {
    file,
    bytes: await contents(file),
    as: values.as === undefined ? null : readMail(values.as),
    dryRun,
    json,
    options: readChoices(values),
  };
  if (!community) return printHeld(given.bytes, json);
  const settings = readSettings();
  const database = await openDatabase({ ...settings, share: true });
  try {
    await importInto(database.connections, { ...given, community });
  } finally {
    await database.close();
  }
}

function readChoices(values: Record<string, string | boolean | undefined>): Partial<ImportOptions> {
  const choice = <T extends string>(name: string, choices: readonly T[]): T | undefined => {
    if (values[name] === undefined) return undefined;
    const read = z.enum(choices as readonly [T, ...T[]]).safeParse(values[name]);
    if (read.success) return read.data as T;
    const list = choices.join(', ');
    throw new Refusal(
      `--${name} est l’un de : ${list} ; pas « ${values[name]} ».`,
      `--${name} is one of: ${list}; not "${values[name]}".`,
    );
  };
  const read = {
    circle: choice('circle', circles),
    level: choice('level', importLevels),
    existing: choice('existing', existingChoices),
    basis: choice('basis', bases),
    origin: typeof values.origin === 'string' ? values.origin.trim().slice(0, 300) : undefined,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

async function printHeld(bytes: Buffer, json: boolean): Promise<void> {
  const { communes, former } = officialCommunes();
  const preview: Preview = await orRefusal(async () =>
    previewList(await openList(bytes), { places: placesOf(communes, former), themes: [] }),
  );
  console.log(json ? JSON.stringify(preview, null, 2) : printPreview(preview));
}

async function contents(file: string): Promise<Buffer> {
  const about = await stat(file).catch(() => null);
  if (!about?.isFile()) throw new Refusal(`Il n’y a pas de fichier « ${file} ».`, `There is no file "${file}".`);
  if (about.size > limits.bytes) throw new Refusal('Ce fichier dépasse 20 Mo.', 'This file is over 20 MB.');
  return readFile(file);
}

async function orRefusal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof CannotRead ? new Refusal(error.words.fr, error.words.en) : error;
  }
}
