import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TransactionSql } from 'postgres';
import { ZipFile } from 'yazl';
import type { Connection } from '../connection.ts';
import { Refusal } from '../terminal.ts';
import { listSequences, nameOf, type Table } from './catalog.server.ts';
import { copyOut, seeing } from './copy.server.ts';
import { csvRows, headerOf, readOut } from './csv.server.ts';
import { dataPackage, pathOf } from './describe.server.ts';
import { RowDigest } from './digest.ts';
import type { Manifest, Sums } from './manifest.ts';
import { readme } from './readme.ts';
import { type Made, makeWhole, manifestOf, type Origin } from './write.server.ts';

/** Takes the files of an archive one after the other, each when it asks for it. */
type Sink = (name: string, contents: AsyncIterable<Buffer>) => Promise<void>;

/** Writes the whole instance as open files into one ZIP. */
export function exportZip(owner: Connection, file: string, origin: Origin): Promise<Made> {
  return makeWhole(file, async (part) => {
    const zip = new ZipFile();
    const written = pipeline(zip.outputStream, createWriteStream(part, { mode: 0o600, flags: 'wx' }));
    const made = await Promise.race([
      writeArchive(owner, origin, (name, contents) => {
        const { promise, resolve, reject } = Promise.withResolvers<void>();
        const stream = Readable.from(contents, { objectMode: false });
        stream.on('end', resolve).on('error', reject);
        zip.addReadStream(stream, name, { mode: 0o100600 });
        return promise;
      }),
      written.then(() => Promise.reject(new Error('The archive ended early'))),
    ]);
    zip.end();
    await written;
    return made;
  });
}

/** Writes the whole instance as open files into a folder, which is made or empty. */
export async function exportFolder(owner: Connection, folder: string, origin: Origin): Promise<Made> {
  const already = await readdir(folder).catch(() => []);
  if (already.length > 0) {
    throw new Refusal(`Le dossier « ${folder} » n’est pas vide.`, `The folder "${folder}" is not empty.`);
  }
  const parent = path.dirname(path.resolve(folder));
  await mkdir(parent, { recursive: true });
  const aside = await mkdtemp(path.join(parent, '.terreau-export-'));
  try {
    let bytes = 0;
    const made = await writeArchive(owner, origin, async (name, contents) => {
      const file = path.join(aside, name);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      const stream = createWriteStream(file, { mode: 0o600, flags: 'wx' });
      await pipeline(contents, stream);
      bytes += stream.bytesWritten;
    });
    await rm(folder, { recursive: true, force: true });
    await rename(aside, folder);
    return { ...made, bytes };
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

async function writeArchive(owner: Connection, origin: Origin, sink: Sink): Promise<Omit<Made, 'bytes'>> {
  return seeing(owner, async (tx) => {
    const manifest = await manifestOf(tx, origin);
    const sums: Sums['sums'] = {};
    for (const table of manifest.tables) {
      const digest = new RowDigest();
      await sink(pathOf(table), csvOf(tx, table, digest));
      sums[nameOf(table)] = digest.sum;
    }
    const described = await dataPackage(tx, manifest, { sums, sequences: await listSequences(tx) });
    await sink('README.md', one(readme(manifest.madeAt, manifest.version)));
    await sink('datapackage.json', one(`${JSON.stringify(described, null, 2)}\n`));
    return countOf(manifest, sums);
  });
}

async function* csvOf(tx: TransactionSql, table: Table, digest: RowDigest): AsyncGenerator<Buffer> {
  yield Buffer.from(`${headerOf(table)}\r\n`);
  yield* csvRows(copyOut(tx, readOut(table)), digest);
}

async function* one(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

function countOf({ tables }: Manifest, sums: Sums['sums']): Omit<Made, 'bytes'> {
  return { tables: tables.length, rows: Object.values(sums).reduce((sum, { rows }) => sum + rows, 0) };
}
