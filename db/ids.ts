import { randomFillSync } from 'node:crypto';

// Asking the system for each id is what an import of many rows would mostly do.
const pool = Buffer.alloc(16 * 512);
let used = pool.length;
// Written letter by letter: joined of five pieces, each id would be kept as a tree of them, ten times its size.
const letters = Buffer.from('00000000-0000-0000-0000-000000000000');
const places = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const digits = Buffer.from('0123456789abcdef');

/** A UUID version 7 (RFC 9562): sorts by the moment it was made, so new rows land together in their indexes. */
export function newId(now: number = Date.now()): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  pool.writeUIntBE(now, used, 6);
  pool[used + 6] = ((pool[used + 6] ?? 0) & 0x0f) | 0x70;
  pool[used + 8] = ((pool[used + 8] ?? 0) & 0x3f) | 0x80;
  for (let at = 0; at < 16; at += 1) {
    const byte = pool[used + at] ?? 0;
    const place = places[at] ?? 0;
    letters[place] = digits[byte >> 4] ?? 0;
    letters[place + 1] = digits[byte & 15] ?? 0;
  }
  used += 16;
  return letters.toString('latin1');
}
