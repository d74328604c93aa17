import { describe, expect, it } from 'vitest';
import { workbookOf } from '../testing/workbook.ts';
import { zipOf } from '../testing/zip.ts';
import { CannotRead, type Row } from './list.ts';
import { openList } from './open-list.ts';

async function read(bytes: Buffer | string) {
  const list = await openList(Buffer.from(bytes));
  const rows: Row[] = [];
  for await (const row of list.rows) rows.push(row);
  return { ...list, rows };
}

const refusal = (bytes: Buffer | string) =>
  read(bytes).then(
    () => null,
    (error) => (error instanceof CannotRead ? error.words.fr : error),
  );

describe('CSV', () => {
  it('keeps separators, quotes and line breaks within quotes, and says where rows begin', async () => {
    const { rows, separator } = await read('Nom;Note\r\n"Du;pont";"dit ""le\r\ngrand"""\r\nMartin;rien\r\n');
    expect(separator).toBe(';');
    expect(rows).toEqual([
      { line: 2, cells: { Nom: 'Du;pont', Note: 'dit "le\ngrand"' } },
      { line: 4, cells: { Nom: 'Martin', Note: 'rien' } },
    ]);
  });

  it('tells ragged rows and stray quotes by line, and goes on', async () => {
    const { rows, problems } = await read('Nom,Ville\nA,Dole\nB\nC,Dole,trop\nD,"Dole\nE,Dole\nF,"Do"le\nG,Dole,,\n');
    expect(rows.map(({ cells }) => cells.Nom)).toEqual(['A', 'B', 'E', 'G']);
    expect(problems.map(({ line }) => line)).toEqual([4, 5, 7]);
  });

  it('names columns without a header, or twice the same', async () => {
    expect((await read('Mail,,Mail,__proto__\na,b,c,d\n')).rows[0]?.cells).toEqual({
      Mail: 'a',
      B: 'b',
      'Mail (2)': 'c',
      '__proto__ (2)': 'd',
    });
    const bare = await read('Marie,marie@exemple.fr\nPaul,paul@exemple.fr\n');
    expect(bare.rows.map(({ cells }) => cells)).toEqual([
      { A: 'Marie', B: 'marie@exemple.fr' },
      { A: 'Paul', B: 'paul@exemple.fr' },
    ]);
  });

  it('believes Excel’s sep= line', async () => {
    expect(await read('sep=;\r\nNom;A,B,C\r\nx;1,2,3\r\n')).toMatchObject({ separator: ';', rows: [{ line: 3 }] });
  });

  it('refuses 200,001 rows, and a file of nothing but quotes without dwelling on it', async () => {
    expect(await refusal(`Nom\n${'a\n'.repeat(200_001)}`)).toContain('200 000');
    const started = performance.now();
    await refusal(`Nom,X\n"${'""\n'.repeat(2_000_000)}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('XLSX', () => {
  const sheet = `<row r="1"><c r="A1" t="inlineStr"><is><t>Liste</t></is></c></row>
    <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c></row>
    <row r="4"><c r="A4" t="s"><v>3</v></c><c r="C4" s="1"><v>46000</v></c></row>
    <row r="5"><c r="A5" t="str"><f>1+1</f><v>Zoé</v></c><c r="B5"><v>612345678</v></c><c r="D5"><v>9</v></c></row>`;

  it('reads shared and inline texts, days, numbers and what formulas gave', async () => {
    const files = workbookOf({ Gens: sheet, Vide: '' }, ['Nom', 'Tél', 'Le', 'Ana &amp; co']);
    const { format, rows, problems } = await read(zipOf(files));
    expect(format).toBe('xlsx');
    expect(rows).toEqual([{ line: 4, cells: { Nom: 'Ana & co', Tél: '', Le: '2025-12-09' } }]);
    expect(problems).toMatchObject([{ line: 5, cells: ['Zoé', '612345678', '', '9'] }]);
  });

  it('reads both sheets of a Kumu workbook', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const table = (rows: string[][]) => rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
    const files = workbookOf({
      Elements: table([
        ['Label', 'Type'],
        ['Rosa', 'Person'],
      ]),
      Connections: table([
        ['From', 'To', 'Type'],
        ['Rosa', 'Pont', 'anime'],
      ]),
    });
    const { format, headers, rows } = await read(zipOf(files));
    expect({ format, headers }).toEqual({ format: 'kumu', headers: ['Label', 'Type', 'From', 'To'] });
    expect(rows.map(({ sheet: name }) => name)).toEqual(['Elements', 'Connections']);
  });

  const spaces = Buffer.alloc(120 * 2 ** 20, 32);
  const bombs: [string, Buffer][] = [
    ['announces its size', zipOf({ 'xl/workbook.xml': spaces })],
    [
      'announces a hundred bytes',
      zipOf({ ...workbookOf({ A: sheet }), 'xl/styles.xml': spaces }, { 'xl/styles.xml': 100 }),
    ],
    ['is nearly all zeros', zipOf({ 'xl/workbook.xml': spaces.subarray(0, 90 * 2 ** 20) })],
  ];
  it.each(bombs)('refuses a bomb that %s, in under a second and without eating memory', async (_, bytes) => {
    const [started, memory] = [performance.now(), process.memoryUsage.rss()];
    expect(await refusal(bytes)).toMatch(/100 Mo|abîmé/);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(process.memoryUsage.rss() - memory).toBeLessThan(60 * 2 ** 20);
  });

  it('refuses millions of empty rows or texts, each within what a workbook may weigh', async () => {
    const noise = Array.from({ length: 40_000 }, (_, i) => `<row r="${(i * 7919) % 100_003}"/>`).join('');
    expect(await refusal(zipOf(workbookOf({ A: sheet + noise.repeat(30) })))).toContain('200 000');
    const texts = { 'xl/sharedStrings.xml': `<sst>${`${'<si/>'.repeat(300)}<si><t>x</t></si>`.repeat(7000)}</sst>` };
    expect(await refusal(zipOf({ ...workbookOf({ A: sheet }), ...texts }))).toMatch(/200 000|100 Mo/);
  });

  it('expands no entity', async () => {
    const files = workbookOf({ A: sheet });
    files['xl/workbook.xml'] = '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook><sheets>&a;</sheets></workbook>';
    expect(await refusal(zipOf(files))).toContain('abîmé');
  });
});

it.each([
  ['', 'vide'],
  [Buffer.alloc(20 * 2 ** 20 + 1, 65), '20 Mo'],
  [Buffer.from([0x50, 0x4b, 3, 4, 9, 9]), 'abîmée'],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), '.xls'],
  ['%PDF-1.7', 'pas une liste'],
  ['{"a": 1', 'JSON'],
  [`{"data": ${'['.repeat(100_000)}`, 'JSON'],
  ['<html></html>', 'pas une liste'],
])('refuses what is no list with a sentence (%#)', async (bytes, words) => {
  expect(await refusal(bytes)).toContain(words);
});

it('tells cards that never end or hold too long a text, and reads the others', async () => {
  const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
  const text = [
    card(`A${';'.repeat(5_000_000)}`, 'FN:Ana Melo'),
    card('FN:Long', `NOTE:${'x'.repeat(50_000)}`),
    'BEGIN:VCARD\r\nFN:Sans fin\r\n',
    card('FN:Rosa Mercet'),
  ].join('');
  const { rows, problems } = await read(text);
  expect(rows.map(({ cells }) => cells.FN)).toEqual(['Ana Melo', 'Rosa Mercet']);
  expect(problems.map(({ line }) => line).sort((a, b) => a - b)).toEqual([5, 9]);
});
