import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { Column, Rows, Writer } from './file.ts';
import { keepQuote } from './formulas.ts';

/** Characters of one cell: what spreadsheets hold. */
const longest = 32_767;

/**
 * A workbook with one sheet, written as its rows come. Texts are typed as texts, so that nothing in them runs; days are
 * days. What is longer than a cell goes on in a second sheet: nothing is cut. The zip is made by yazl, of the author of
 * the yauzl that reads them here; the known writers of workbooks hold all rows in memory, or are kept no more.
 */
export const writeXlsx: Writer = async function* (rows, { columns, locale, title }) {
  const zip = new yazl.ZipFile();
  const headers = columns.map((column) => column[locale]);
  const overlong: Overlong[] = [];
  const sheets = [{ name: sheetName(title), path: 'xl/worksheets/sheet1.xml' }];
  const sheet = Readable.from(sheetOf(rows, columns, headers, overlong), { objectMode: true, highWaterMark: 1 });
  sheet.once('end', () => {
    if (overlong.length > 0) {
      sheets.push({ name: locale === 'fr' ? 'Suites' : 'Continued', path: 'xl/worksheets/sheet2.xml' });
      zip.addBuffer(Buffer.from(continuedOf(overlong, locale)), 'xl/worksheets/sheet2.xml');
    }
    for (const [path, content] of Object.entries(frameOf(sheets))) zip.addBuffer(Buffer.from(content), path);
    zip.end();
  });
  // What fails while rows are read must fail the file.
  const output = zip.outputStream as Readable;
  sheet.once('error', (error) => output.destroy(error));
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { compressionLevel: 4 });
  for await (const piece of output) yield piece as Buffer;
};

type Overlong = { row: number; header: string; text: string };

async function* sheetOf(
  rows: Rows,
  columns: Column[],
  headers: string[],
  overlong: Overlong[],
): AsyncGenerator<Buffer> {
  const letters = headers.map((_, at) => letterOf(at));
  const last = letters.at(-1) ?? 'A';
  const head = headers.map((header, at) => textCell(`${letters[at]}1`, header, 1)).join('');
  yield Buffer.from(
    `${xml}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${headers.length}" width="22" customWidth="1"/></cols><sheetData><row r="1">${head}</row>`,
  );
  let row = 1;
  for await (const few of rows) {
    let text = '';
    for (const { cells } of few) {
      row += 1;
      text += `<row r="${row}">`;
      for (let at = 0; at < cells.length; at += 1) {
        const cell = cells[at];
        if (cell === null || cell === undefined || cell === '') continue;
        const place = `${letters[at]}${row}`;
        if (typeof cell === 'number') {
          text += `<c r="${place}"><v>${cell}</v></c>`;
          continue;
        }
        const [begins = '', ...rest] = piecesOf(keepQuote(cell));
        for (const piece of rest) overlong.push({ row, header: headers[at] ?? '', text: piece });
        text += cellOf(place, begins, columns[at]?.holds);
      }
      text += '</row>';
    }
    yield Buffer.from(text);
  }
  yield Buffer.from(`</sheetData><autoFilter ref="A1:${last}${row}"/></worksheet>`);
}

function cellOf(at: string, cell: string, holds: Column['holds']): string {
  const day = holds === 'day' ? serial(cell) : null;
  return day === null ? textCell(at, cell) : `<c r="${at}" s="2"><v>${day}</v></c>`;
}

/** A text in pieces that fit into a cell, cut between letters. */
function piecesOf(text: string): string[] {
  if (text.length <= longest) return [text];
  const end = /[\ud800-\udbff]/.test(text[longest - 1] ?? '') ? longest - 1 : longest;
  return [text.slice(0, end), ...piecesOf(text.slice(end))];
}

const textCell = (at: string, text: string, style?: number): string =>
  `<c r="${at}"${style === undefined ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** The days since the last of 1899; null for days that workbooks do not know. */
function serial(day: string): number | null {
  const count = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return Number.isInteger(count) && count > 60 ? count : null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML cannot hold
const special = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Letters that XML does not hold as workbooks write them (`_x0007_`), and what looks like such a sign. */
const escaped = (text: string): string =>
  text.replace(
    special,
    (sign) => entities[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

/** A, B, … Z, AA. */
function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const formats = 'http://schemas.openxmlformats.org';
const main = `xmlns="${formats}/spreadsheetml/2006/main"`;
const links = `${formats}/officeDocument/2006/relationships`;
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function continuedOf(overlong: Overlong[], locale: 'fr' | 'en'): string {
  const heads = locale === 'fr' ? ['Ligne', 'Colonne', 'Suite du texte'] : ['Row', 'Column', 'Rest of the text'];
  const line = (row: number, cells: string[]) => `<row r="${row}">${cells.join('')}</row>`;
  const body = overlong.map(({ row, header, text }, index) => {
    const at = index + 2;
    return line(at, [`<c r="A${at}"><v>${row}</v></c>`, textCell(`B${at}`, header), textCell(`C${at}`, text)]);
  });
  const head = heads.map((text, at) => textCell(`${letterOf(at)}1`, text, 1));
  return `${xml}<worksheet ${main}><sheetData>${line(1, head)}${body.join('')}</sheetData></worksheet>`;
}

/** The files around the sheets: what they are called, and three styles (plain, head, day). */
function frameOf(sheets: { name: string; path: string }[]): Record<string, string> {
  const numbered = sheets.map(({ name }, at) => ({ name: escaped(name), id: at + 1 }));
  const types = numbered.map(
    ({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${kinds}.worksheet+xml"/>`,
  );
  const listed = numbered.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`);
  const related = numbered.map(
    ({ id }) => `<Relationship Id="rId${id}" Type="${links}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  );
  const relations = (inner: string) =>
    `${xml}<Relationships xmlns="${formats}/package/2006/relationships">${inner}</Relationships>`;
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="${formats}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relations(`<Relationship Id="rId1" Type="${links}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `${xml}<workbook ${main} xmlns:r="${links}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `${related.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${links}/styles" Target="styles.xml"/>`,
    ),
    'xl/styles.xml': `${xml}<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1" applyFont="1"/><xf numFmtId="14" fontId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}

/** What a sheet may be called: 31 characters, without those of paths. */
const sheetName = (title: string): string =>
  title
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim() || 'Terreau';
