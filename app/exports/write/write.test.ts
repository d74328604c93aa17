import { expect, it } from 'vitest';
import { openList } from '#app/imports/read/open-list.ts';
import { writeCsv } from './csv.ts';
import type { Card, Cell, Column, Row, Writer } from './file.ts';
import { keepQuote, neutralise, revive } from './formulas.ts';
import { writeGeojson } from './geojson.ts';
import { writeVcard } from './vcard.ts';
import { writeXlsx } from './xlsx.ts';

const columns: Column[] = [
  { fr: 'Nom', en: 'Name' },
  { fr: 'Texte', en: 'Text' },
  { fr: 'Jour', en: 'Day', holds: 'day' },
  { fr: 'Nombre', en: 'Number', holds: 'number' },
];

async function fileOf(write: Writer, rows: Row[], locale: 'fr' | 'en' = 'fr'): Promise<Buffer> {
  async function* inTwos() {
    for (let from = 0; from < rows.length; from += 2) yield rows.slice(from, from + 2);
  }
  const pieces: Buffer[] = [];
  for await (const piece of write(inTwos(), { columns, locale, title: 'Acteurs : l’été' })) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function readBack(bytes: Buffer) {
  const list = await openList(bytes);
  const rows: string[][] = [];
  for await (const row of list.rows) rows.push(Object.values(row.cells));
  return { list, rows, problems: list.problems };
}

const nasty = [
  ...['=1+1', '+33 6 12 34 56 78', '-5', '@somme', "'quatre", "''deux", "'=a", '\ttab', '＝1', 'a;b,c', 'dit "oui"'],
  ...['deux\nlignes', 'œuf, été', '_x0041_', 'a\u0007b', '<&>', '🌱', 'x'.repeat(32_766), ''],
];

it('nothing in a CSV begins like a formula, and every text comes back as it was', async () => {
  const pieces = ["'", '=', '+', '-', '@', '\t', 'a', ' ', '＠', '33'];
  let state = 7;
  const pick = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % pieces.length;
  };
  for (let n = 0; n < 3_000; n += 1) {
    const text = Array.from({ length: n % 6 }, () => pieces[pick()]).join('');
    expect(neutralise(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    expect(revive(neutralise(text))).toBe(text);
    expect(revive(keepQuote(text))).toBe(text);
  }
});

it.each(['fr', 'en'] as const)('a CSV in %s is read again by the import, cell for cell', async (locale) => {
  const rows = nasty.map((text, at): Row => ({ cells: [`n${at}`, text, '2026-11-22', at] }));
  const bytes = await fileOf(writeCsv, rows, locale);
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const { list, rows: read, problems } = await readBack(bytes);
  expect(list.separator).toBe(locale === 'fr' ? ';' : ',');
  expect(problems).toEqual([]);
  expect(read.map((cells) => cells.map(revive))).toEqual(rows.map(({ cells }) => cells.map(String)));
});

it('a workbook holds texts as texts, days as days, and cuts nothing', async () => {
  const long = `${'é'.repeat(32_766)}🌱 la fin`;
  const rows: Row[] = [...nasty, null].map((text, at): Row => ({ cells: [`n${at}`, text as Cell, '2026-11-22', at] }));
  const bytes = await fileOf(writeXlsx, [...rows, { cells: ['long', long, null, null] }]);
  const { rows: read, list, problems } = await readBack(bytes);
  expect(problems).toEqual([]);
  const last = read.pop() ?? [];
  expect(read.map((cells) => cells.map(revive))).toEqual(
    rows.map(({ cells }) => cells.map((cell) => String(cell ?? ''))),
  );
  expect(last[1]).toBe('é'.repeat(32_766));
  expect(list.notes).toEqual([expect.objectContaining({ fr: expect.stringContaining('Suites') })]);
});

const card: Card = {
  id: '0192f000-0000-7000-8000-000000000001',
  kind: 'person',
  name: 'Lila de La Tour',
  given: 'Lila',
  family: 'de La Tour',
  organization: 'Pain; paysans, et Cie',
  role: 'Trésorière',
  mails: ['lila@exemple.fr', 'l@exemple.fr'],
  phones: ['+33 6 12 34 56 78'],
  addresses: ['12 rue des Prés, 25000 Besançon'],
  webs: ['https://exemple.fr/a;b,c'],
  commune: '',
  postcode: '',
  themes: ['Alimentation, durable', 'Eau'],
  note: `Deux\nlignes ; et une virgule, ${'longue '.repeat(30)}`,
};

it('cards are folded, and read again', async () => {
  const bytes = await fileOf(writeVcard, [
    { cells: [], card },
    { cells: [], card: { ...card, kind: 'organization' } },
  ]);
  for (const line of bytes.toString().split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const { list, problems } = await readBack(bytes);
  expect(problems).toEqual([]);
  expect(list.format).toBe('vcard');
  const again = await openList(bytes);
  const read: Record<string, string>[] = [];
  for await (const row of again.rows) read.push(row.cells);
  expect(read[0]).toMatchObject({
    FN: card.name,
    'N.given': card.given,
    'N.family': card.family,
    ORG: card.organization,
    TITLE: card.role,
    EMAIL: 'lila@exemple.fr',
    'EMAIL 2': 'l@exemple.fr',
    TEL: card.phones[0],
    'ADR.street': card.addresses[0],
    URL: card.webs[0],
    CATEGORIES: card.themes.join('|'),
    NOTE: card.note.trim(),
  });
  expect(read[1]).toMatchObject({ KIND: 'org', 'N.given': '' });
});

it('GeoJSON is valid without places that nobody knows', async () => {
  const bytes = await fileOf(writeGeojson, [
    { cells: ['Ana', '=1', null, 3] },
    { cells: ['Bo', '', '2026-11-22', null] },
  ]);
  expect(JSON.parse(bytes.toString())).toEqual({
    type: 'FeatureCollection',
    name: 'Acteurs : l’été',
    features: [
      { type: 'Feature', geometry: null, properties: { Nom: 'Ana', Texte: '=1', Nombre: 3 } },
      { type: 'Feature', geometry: null, properties: { Nom: 'Bo', Jour: '2026-11-22' } },
    ],
  });
  expect((await readBack(bytes)).rows).toHaveLength(2);
});

it('an empty list is a file too', async () => {
  for (const write of [writeCsv, writeXlsx, writeGeojson, writeVcard]) {
    expect((await fileOf(write, [])).length).toBeGreaterThanOrEqual(write === writeVcard ? 0 : 10);
  }
});

it('what fails while rows are read fails the file', async () => {
  async function* broken(): AsyncGenerator<Row[]> {
    yield [{ cells: ['a', 'b', null, null] }];
    throw new Error('the database went away');
  }
  for (const write of [writeCsv, writeXlsx, writeGeojson, writeVcard]) {
    const read = async () => {
      for await (const _ of write(broken(), { columns, locale: 'fr', title: 'x' }));
    };
    await expect(read()).rejects.toThrow('the database went away');
  }
});
