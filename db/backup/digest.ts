import { hash } from 'node:crypto';

export type Sum = { rows: number; digest: string };

/**
 * Counts the rows of a table as COPY gives them, and sums their SHA-256 (the first 64 bits of each): two tables of the
 * same rows have the same digest, in whatever order PostgreSQL keeps them.
 */
export class RowDigest {
  private rows = 0;
  private high = 0;
  private low = 0;

  add(row: Buffer): void {
    const sum = hash('sha256', row, 'buffer');
    this.high = (this.high + sum.readUInt32BE(0)) >>> 0;
    this.low = (this.low + sum.readUInt32BE(4)) >>> 0;
    this.rows++;
  }

  /** A block of whole lines, one row each. */
  addLines(block: Buffer): void {
    let start = 0;
    while (start < block.length) {
      const end = block.indexOf(10, start);
      this.add(block.subarray(start, end));
      start = end + 1;
    }
  }

  get sum(): Sum {
    const part = (number: number) => number.toString(16).padStart(8, '0');
    return { rows: this.rows, digest: part(this.high) + part(this.low) };
  }
}

/** Cuts a stream into blocks of whole lines. A last line without an end comes as it is. */
export async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(10) + 1;
    if (end === 0) {
      begun.push(chunk);
      continue;
    }
    yield begun.length > 0 ? Buffer.concat([...begun, chunk.subarray(0, end)]) : chunk.subarray(0, end);
    begun = end < chunk.length ? [chunk.subarray(end)] : [];
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}
