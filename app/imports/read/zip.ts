import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { CannotRead, limits } from './list.ts';

const damaged = () => new CannotRead('Cette archive est abîmée.', 'This archive is damaged.');
const bomb = () =>
  new CannotRead(
    'Ce fichier dépasse 100 Mo une fois décompressé : il n’est pas lu.',
    'This file is over 100 MB once unzipped: it is not read.',
  );

export type Archive = { has(name: string): boolean; open(name: string): AsyncGenerator<Buffer> };

/**
 * The entries of a zip by name. Its directory is checked before anything is inflated (count, announced sizes, ratio), and
 * what comes out is counted, since a directory may lie: yauzl stops an entry that outgrows what was announced.
 */
export async function openZip(bytes: Buffer): Promise<Archive> {
  const zip = await promisify<Buffer, { lazyEntries: boolean; autoClose: boolean }, ZipFile>(fromBuffer)(bytes, {
    lazyEntries: true,
    autoClose: false,
  }).catch(() => {
    throw damaged();
  });
  const entries = await directory(zip);
  const openEntry = promisify(zip.openReadStream.bind(zip) as OpenEntry);
  let inflated = 0;
  return {
    has: (name) => entries.has(name),
    async *open(name) {
      const entry = entries.get(name);
      if (!entry) throw damaged();
      const stream = await openEntry(entry).catch(() => {
        throw damaged();
      });
      try {
        for await (const chunk of stream) {
          inflated += chunk.length;
          if (inflated > limits.unzipped) throw bomb();
          yield chunk as Buffer;
        }
      } catch (error) {
        throw error instanceof CannotRead ? error : damaged();
      } finally {
        stream.destroy();
      }
    },
  };
}

type OpenEntry = (
  entry: Entry,
  done: (error: Error | null, stream: NodeJS.ReadableStream & { destroy(): void }) => void,
) => void;

function directory(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let announced = 0;
    zip.on('error', () => reject(damaged()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      announced += entry.uncompressedSize;
      // XML deflates tenfold, fiftyfold at the most; only a trap does two hundred and fifty over ten megabytes.
      const trap = entry.uncompressedSize > 10 * 2 ** 20 && entry.uncompressedSize > 250 * entry.compressedSize;
      if (announced > limits.unzipped || trap || entries.size >= 2000) return reject(bomb());
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}
