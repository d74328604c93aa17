import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PassThrough, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../terminal.ts';
import { nameOf, type Table } from './catalog.server.ts';
import { RowDigest, wholeLines } from './digest.ts';
import { form, type Manifest, type Sums } from './manifest.ts';
import { cutOff, damaged, notOurs, type Source, sameSum, tooNew } from './source.ts';
import { copied, firstLine } from './write.server.ts';

type Part = { said: unknown } | { table: string } | { rows: Buffer } | { tableEnds: true };

const endOfRows = Buffer.from('\\.\n');
const endOfRowsWithin = Buffer.from('\n\\.\n');

/** Reads a backup from end to end and compares it with what it says of itself, before anything is done with it. */
export async function openBackup(file: string): Promise<Source> {
  const about = await stat(file).catch(() => null);
  if (!about?.isFile()) throw new Refusal(`Il n’y a pas de fichier « ${file} ».`, `There is no file "${file}".`);
  let manifest: Manifest | undefined;
  let sums: Sums | undefined;
  let digest = new RowDigest();
  let current = '';
  const found: Sums['sums'] = {};
  for await (const part of parts(file)) {
    if ('rows' in part) digest.addLines(part.rows);
    else if ('table' in part) {
      current = part.table;
      digest = new RowDigest();
    } else if ('tableEnds' in part) {
      const table = tableOf(manifest, current);
      if (!table) throw damaged(file, current);
      found[nameOf(table)] = digest.sum;
    } else if (!manifest) manifest = part.said as Manifest;
    else sums = part.said as Sums;
  }
  if (!manifest || !sums?.sums) throw cutOff(file);
  for (const table of manifest.tables) {
    const name = nameOf(table);
    if (!sameSum(sums.sums[name], found[name])) throw damaged(file, name);
  }
  return { form: 'text', manifest, sums, rows: () => tables(file, manifest) };
}

async function* tables(file: string, manifest: Manifest): ReturnType<Source['rows']> {
  const all = parts(file);
  for await (const part of all) {
    const table = 'table' in part ? tableOf(manifest, part.table) : undefined;
    if (table) yield { table, rows: rowsOf(all) };
  }
}

/** The rows up to the end of their table; leaves the parts after it to whoever reads on. */
async function* rowsOf(all: AsyncGenerator<Part>): AsyncGenerator<Buffer> {
  for (;;) {
    const { value, done } = await all.next();
    if (done || !('rows' in value)) return;
    yield value.rows;
  }
}

function tableOf(manifest: Manifest | undefined, statement: string): Table | undefined {
  return manifest?.tables.find((table) => `COPY ${copied(table)} FROM stdin;` === statement);
}

async function* parts(file: string): AsyncGenerator<Part> {
  let withinRows = false;
  let ours = false;
  try {
    for await (let block of wholeLines(unzipped(file))) {
      ours = true;
      while (block.length > 0) {
        if (withinRows) {
          const end = whereRowsEnd(block);
          if (end !== 0) yield { rows: end < 0 ? block : block.subarray(0, end) };
          if (end < 0) break;
          yield { tableEnds: true };
          block = block.subarray(end + endOfRows.length);
          withinRows = false;
        } else {
          const end = block.indexOf(10) + 1 || block.length;
          const line = block.toString('utf8', 0, end).trimEnd();
          block = block.subarray(end);
          withinRows = line.startsWith('COPY ');
          if (withinRows) yield { table: line };
          else if (line.startsWith('-- {')) yield { said: JSON.parse(line.slice(3)) };
        }
      }
    }
  } catch (error) {
    throw explained(error, file, ours);
  }
  if (!ours) throw notOurs(file);
}

/** Where, in a block of whole lines, the line is that ends a table; -1 when its rows go on. */
function whereRowsEnd(block: Buffer): number {
  if (block.subarray(0, endOfRows.length).equals(endOfRows)) return 0;
  const before = block.indexOf(endOfRowsWithin);
  return before < 0 ? -1 : before + 1;
}

async function* unzipped(file: string): AsyncGenerator<Buffer> {
  const out = new PassThrough();
  pipeline(createReadStream(file), createGunzip(), out, () => {});
  let first = true;
  for await (const chunk of out) {
    if (first) checkFirstLine(chunk, file);
    first = false;
    yield chunk;
  }
}

function checkFirstLine(chunk: Buffer, file: string): void {
  const made = new RegExp(`^${firstLine} (\\d+)\n`).exec(chunk.toString('utf8', 0, 100));
  if (!made) throw notOurs(file);
  if (Number(made[1]) > form) throw tooNew(file, `${made[1]}`);
}

function explained(error: unknown, file: string, ours: boolean): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (error instanceof SyntaxError) return cutOff(file);
  if (!/^Z_/.test(code)) return error;
  if (!ours) return notOurs(file);
  return code === 'Z_BUF_ERROR' ? cutOff(file) : damaged(file, 'gzip');
}
