import { expect, test } from 'vitest';
import { seeded } from '../demo/seeded.ts';
import { csvRows, sumOfRows } from './csv.server.ts';
import { RowDigest, wholeLines } from './digest.ts';

const pieces = ['a', 'é', '"', ',', '\n', '\r', '\r\n', '🌱', '\\.', '\t', ''];

test('rows are the same wherever a stream is cut, and whatever is in their cells', async () => {
  const random = seeded('rows');
  for (let run = 0; run < 200; run++) {
    const rows = Array.from({ length: Math.floor(random() * 8) }, () =>
      Array.from({ length: 3 }, () => cell(random)).join(','),
    );
    const whole = Buffer.from(rows.map((row) => `${row}\n`).join(''));
    const expected = new RowDigest();
    for (const row of rows) expected.add(Buffer.from(row));

    const digest = new RowDigest();
    const written: Buffer[] = [];
    for await (const block of csvRows(cut(whole, random), digest)) written.push(block);
    expect(digest.sum).toEqual(expected.sum);
    const file = Buffer.concat([Buffer.from('a,b,c\r\n'), ...written]);
    expect(file.toString()).toBe(['a,b,c', ...rows].map((row) => `${row}\r\n`).join(''));
    expect(await sumOfRows(cut(file, random))).toEqual(expected.sum);
  }
});

test('lines come whole, and their order does not matter to the digest', async () => {
  const random = seeded('lines');
  const lines = Array.from({ length: 50 }, (_, n) => `${n}\t${'x'.repeat(Math.floor(random() * 40))}`);
  const [one, other] = [new RowDigest(), new RowDigest()];
  for await (const block of wholeLines(cut(Buffer.from(`${lines.join('\n')}\n`), random))) one.addLines(block);
  for (const line of lines.reverse()) other.add(Buffer.from(line));
  expect(one.sum).toEqual(other.sum);
  expect(one.sum.rows).toBe(50);
  other.add(Buffer.from('one more'));
  expect(one.sum.digest).not.toBe(other.sum.digest);
});

/** As PostgreSQL writes a cell: in quotes where it needs them. */
function cell(random: () => number): string {
  const text = Array.from(
    { length: Math.floor(random() * 5) },
    () => pieces[Math.floor(random() * pieces.length)],
  ).join('');
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function* cut(bytes: Buffer, random: () => number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + Math.floor(random() * 6);
    yield bytes.subarray(at, end);
    at = end;
  }
}
