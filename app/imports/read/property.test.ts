import { expect, it } from 'vitest';
import { openList } from './open-list.ts';

/** Mulberry32: the same tables at every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const encoders: Record<string, (text: string) => Buffer> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with its mark': (text) => Buffer.from(`\uFEFF${text}`),
  'utf-16le': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'utf-16le without its mark': (text) => Buffer.from(text, 'utf16le'),
  'windows-1252': (text) => Buffer.from(text.replaceAll('œ', '\x9c').replaceAll('’', '\x92'), 'latin1'),
};
const breaks = ['\n', '\r\n', '\r'];
const pieces = [
  'Lila',
  'Éloi',
  'œuf',
  'l’été',
  '25000',
  '"',
  ';',
  ',',
  '\t',
  '\n',
  ' ',
  '12',
  'x@exemple.fr',
  '|',
  '=',
];

it.each(Object.keys(encoders))('random tables in %s: every row is read, cell for cell', async (encoding) => {
  const pick = randomFrom(20261122);
  for (let table = 0; table < 120; table += 1) {
    const [separator, end] = [[',', ';', '\t'][pick(3)] ?? ',', breaks[pick(3)] ?? '\n'];
    const columns = 2 + pick(6);
    const cell = () => Array.from({ length: pick(4) }, () => pieces[pick(pieces.length)]).join('');
    const rows = Array.from({ length: 1 + pick(30) }, (_, i) => [
      `é${i}`,
      ...Array.from({ length: columns - 1 }, cell),
    ]);
    const always = pick(2) === 1;
    const write = (text: string) => (always || /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const headers = Array.from({ length: columns }, (_, i) => `Colonne ${i}`);
    const text = [headers, ...rows].map((cells) => cells.map(write).join(separator)).join(end) + (pick(2) ? end : '');
    const list = await openList(encoders[encoding]?.(text) ?? Buffer.alloc(0));
    const read: string[][] = [];
    for await (const row of list.rows) read.push(Object.values(row.cells));
    expect({ separator: list.separator, problems: list.problems }, `table ${table}`).toEqual({
      separator,
      problems: [],
    });
    expect(read).toEqual(rows);
  }
});

it('tables broken at random: every line with a mark is in a row or in the problems, once', async () => {
  const pick = randomFrom(7);
  for (let table = 0; table < 400; table += 1) {
    const rows = Array.from({ length: 1 + pick(40) }, (_, i) => {
      const cells = Array.from(
        { length: 1 + pick(6) },
        () => ['a', '"', '""', '"b"', 'c"d', '', '"e;f"', '"g'][pick(8)],
      );
      return `<${i}>;${cells.join(';')}`;
    });
    const list = await openList(Buffer.from(`A;B;C;D\n${rows.join('\n')}`));
    const found: string[] = [];
    for await (const row of list.rows) found.push(...Object.values(row.cells));
    for (const problem of list.problems) found.push(...problem.cells);
    const marks = found.join(' ').match(/<\d+>/g) ?? [];
    expect(marks.map((mark) => Number(mark.slice(1, -1))).sort((a, b) => a - b)).toEqual(rows.map((_, i) => i));
  }
});
