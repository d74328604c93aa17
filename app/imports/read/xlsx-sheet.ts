import { limits, tooManyColumns, tooManyRows } from './list.ts';
import type { Book } from './xlsx-book.ts';
import { readXml } from './xml.ts';

/** The rows of a sheet as texts, one chunk of the file at a time. Formulas give the value they last had. */
export async function* sheetRows(book: Book, path: string): AsyncGenerator<{ line: number; cells: string[] }> {
  let ready: { line: number; cells: string[] }[] = [];
  let [line, column, value, holds] = [0, -1, '', false];
  let cells: string[] = [];
  let count = 0;
  let cell: Record<string, string> = {};
  const reading = readXml(book.archive.open(path), {
    open(name, attributes) {
      if (name === 'row') {
        count += 1;
        if (count > 2 ** 20) throw tooManyRows();
        line = Number(attributes.r) || line + 1;
        column = -1;
        cells = [];
      } else if (name === 'c') {
        cell = attributes;
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        if (column >= limits.columns * 4) throw tooManyColumns();
        value = '';
      } else if (name === 'v' || name === 't') holds = true;
    },
    text(text) {
      if (holds && value.length <= limits.cell) value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') holds = false;
      else if (name === 'c' && column >= 0) {
        while (cells.length < column) cells.push('');
        cells[column] = textOf(book, cell, value);
      } else if (name === 'row') ready.push({ line, cells });
    },
  });
  for await (const _ of reading) {
    yield* ready;
    ready = [];
  }
}

/** The column of "BC12", from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26 || column > 100_000) break;
    column = column * 26 + code;
  }
  return column - 1;
}

function textOf(book: Book, { t, s }: Record<string, string>, value: string): string {
  if (t === 's') return unescaped(book.strings[Number(value)] ?? '');
  if (t === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (t === 'e') return '';
  if (t === 'str' || t === 'inlineStr' || value === '') return unescaped(value);
  if (t === 'd') return value.slice(0, 10);
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return book.dateStyles.has(Number(s)) ? dayOf(number, book.since1904) : String(number);
}

/** What XML cannot hold stands in workbooks as its number: `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Days since the last of 1899 (1904 on old Macs) as 2026-11-22. */
function dayOf(days: number, since1904: boolean): string {
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(start + Math.floor(days) * 86_400_000);
  return Number.isNaN(day.getTime()) ? String(days) : day.toISOString().slice(0, 10);
}
