import { findHeaders, isKumu } from './headers.ts';
import {
  CannotRead,
  type List,
  limits,
  misfit,
  nameHeaders,
  type Problem,
  type Row,
  rowOf,
  tooManyRows,
  type Words,
} from './list.ts';
import { type Book, openBook } from './xlsx-book.ts';
import { sheetRows } from './xlsx-sheet.ts';
import { openZip } from './zip.ts';

type Sheet = { name: string; path: string; at: number; headers: string[] };

/** The first sheet that holds a table; both tables of a Kumu workbook (elements and connections), under the headers of both. */
export async function readXlsx(bytes: Buffer): Promise<List> {
  const book = await openBook(await openZip(bytes));
  const sheets: Sheet[] = [];
  for (const { name, path } of book.sheets) {
    const found = findHeaders(await firstRows(book, path));
    if (found.headers.length > 0) sheets.push({ name, path, ...found });
  }
  const kumu = sheets.filter(({ headers }) => isKumu(headers));
  const read = kumu.length > 1 ? kumu : sheets.slice(0, 1);
  if (read.length === 0) throw new CannotRead('Ce classeur est vide.', 'This workbook is empty.');
  const problems: Problem[] = [];
  const notes = [...notRead(sheets.filter((sheet) => !read.includes(sheet))), ...read.flatMap(aboveHeaders)];
  async function* rows(): AsyncGenerator<Row> {
    let [count, letters] = [0, 0];
    for (const sheet of read) {
      const named = read.length > 1 ? sheet.name : undefined;
      let index = -1;
      for await (const { line, cells } of sheetRows(book, sheet.path)) {
        index += 1;
        if (index <= sheet.at || cells.every((cell) => cell.trim() === '')) continue;
        count += 1;
        if (count > limits.rows) throw tooManyRows();
        // A short file may repeat one long text without end.
        for (const cell of cells) letters += cell.length;
        if (letters > limits.unzipped) throw new CannotRead('Ce classeur est trop long.', 'This workbook is too long.');
        const reason = misfit(cells, sheet.headers.length);
        if (reason) problems.push({ line, ...(named && { sheet: named }), reason, cells });
        else yield rowOf(sheet.headers, cells, line, named);
      }
    }
  }
  const headers = nameHeaders([...new Set(read.flatMap((sheet) => sheet.headers))]);
  return {
    format: isKumu(headers) ? 'kumu' : 'xlsx',
    encoding: null,
    separator: null,
    headers,
    rows: rows(),
    problems,
    notes,
  };
}

async function firstRows(book: Book, path: string): Promise<string[][]> {
  const first: string[][] = [];
  for await (const { cells } of sheetRows(book, path)) {
    first.push(cells);
    if (first.length === 20) break;
  }
  return first;
}

function notRead(sheets: Sheet[]): Words[] {
  const names = sheets.map((sheet) => sheet.name).join(', ');
  return names ? [{ fr: `Feuilles qui ne sont pas lues : ${names}.`, en: `Sheets that are not read: ${names}.` }] : [];
}

function aboveHeaders({ at }: Sheet): Words[] {
  if (at <= 0) return [];
  const [fr, en] = at === 1 ? ['une ligne', 'one row'] : [`${at} lignes`, `${at} rows`];
  return [{ fr: `Au-dessus des en-têtes, laissé de côté : ${fr}.`, en: `Above the headers, set aside: ${en}.` }];
}
