import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Entry, open, type ZipFile } from 'yauzl';
import { nameOf } from './catalog.server.ts';
import { sumOfRows } from './csv.server.ts';
import { type DataPackage, pathOf } from './describe.server.ts';
import { form, type Manifest } from './manifest.ts';
import { cutOff, damaged, notOurs, type Source, sameSum, tooNew } from './source.ts';

const described = 'datapackage.json';

/** Whether a file is an archive of a whole instance, by its datapackage.json. */
export async function isArchive(file: string): Promise<boolean> {
  const about = await stat(file).catch(() => null);
  if (!about?.isFile()) return false;
  const zip = await openZip(file).catch(() => null);
  zip?.close();
  return zip?.names.has(described) ?? false;
}

/** Reads an archive from end to end and compares it with what it says of itself, before anything is done with it. */
export async function openArchive(file: string): Promise<Source> {
  const zip = await openZip(file).catch(() => {
    throw cutOff(file);
  });
  try {
    const { sums, sequences, ...manifest } = await readManifest(zip, file);
    for (const table of manifest.tables) {
      const found = await sumOfRows(zip.read(pathOf(table))).catch(() => undefined);
      if (!sameSum(sums[nameOf(table)], found)) throw damaged(file, pathOf(table));
    }
    return { form: 'csv', manifest, sums: { sums, sequences }, rows: () => tables(file, manifest) };
  } finally {
    zip.close();
  }
}

async function* tables(file: string, manifest: Manifest): ReturnType<Source['rows']> {
  const zip = await openZip(file);
  try {
    for (const table of manifest.tables) yield { table, rows: zip.read(pathOf(table)) };
  } finally {
    zip.close();
  }
}

async function readManifest(zip: Zip, file: string): Promise<DataPackage['terreau']> {
  const found = await text(zip.read(described)).catch(() => '');
  let terreau: DataPackage['terreau'] | undefined;
  try {
    ({ terreau } = JSON.parse(found));
  } catch {
    throw damaged(file, described);
  }
  if (!terreau?.tables) throw notOurs(file);
  if (terreau.form > form) throw tooNew(file, terreau.version);
  return terreau;
}

type Zip = { names: Set<string>; read(name: string): AsyncIterable<Buffer>; close(): void };

function openZip(file: string): Promise<Zip> {
  return new Promise((resolve, reject) => {
    open(file, { autoClose: false, lazyEntries: false }, (error, zip) => {
      if (error) return reject(error);
      const entries = new Map<string, Entry>();
      zip.on('entry', (entry: Entry) => entries.set(entry.fileName, entry));
      zip.on('error', reject);
      zip.on('end', () =>
        resolve({
          names: new Set(entries.keys()),
          read: (name) => readEntry(zip, entries.get(name)),
          close: () => zip.close(),
        }),
      );
    });
  });
}

async function* readEntry(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (!entry) throw new Error('No such file in the archive');
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  for await (const chunk of stream) yield chunk;
}
