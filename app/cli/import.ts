import { readFile, stat } from 'node:fs/promises';
import { placesOf } from '#app/imports/places.ts';
import { type Preview, previewList } from '#app/imports/preview.ts';
import { CannotRead, limits } from '#app/imports/read/list.ts';
import { openList } from '#app/imports/read/open-list.ts';
import { Refusal } from '#db/terminal.ts';
import { officialCommunes } from '#db/territories.server.ts';
import { readArguments } from './arguments.ts';
import { printPreview } from './import-words.ts';
import { importWhole } from './whole.ts';

/** import FILE --dry-run: says what a list holds and what it would become. Nothing is written, no database is opened. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = readArguments({
    args,
    options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) {
    throw new Refusal('Quel fichier ? import FICHIER --dry-run', 'Which file? import FILE --dry-run');
  }
  if (await importWhole(file, { dryRun: values['dry-run'] })) return;
  if (!values['dry-run']) {
    throw new Refusal(
      'Pour l’instant, import lit une liste et dit ce qu’elle contient, sans rien écrire : ajoutez --dry-run.',
      'For now, import reads a list and says what it holds, and writes nothing: add --dry-run.',
    );
  }
  const preview = await read(file);
  console.log(values.json ? JSON.stringify(preview, null, 2) : printPreview(preview));
}

async function read(file: string): Promise<Preview> {
  try {
    const { communes, former } = officialCommunes();
    return await previewList(await openList(await contents(file)), { places: placesOf(communes, former), themes: [] });
  } catch (error) {
    throw error instanceof CannotRead ? new Refusal(error.words.fr, error.words.en) : error;
  }
}

async function contents(file: string): Promise<Buffer> {
  const about = await stat(file).catch(() => null);
  if (!about?.isFile()) throw new Refusal(`Il n’y a pas de fichier « ${file} ».`, `There is no file "${file}".`);
  if (about.size > limits.bytes) throw new CannotRead('Ce fichier dépasse 20 Mo.', 'This file is over 20 MB.');
  return readFile(file);
}
