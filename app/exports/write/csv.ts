import type { Cell, Writer } from './file.ts';
import { neutralise } from './formulas.ts';

/**
 * RFC 4180 in UTF-8 with its mark, without which Excel reads accents wrongly; cut by the semicolon in French, as Excel
 * expects it there, and by the comma in English.
 */
export const writeCsv: Writer = async function* (rows, { columns, locale }) {
  const separator = locale === 'fr' ? ';' : ',';
  const line = (cells: Cell[]) => {
    let text = '';
    for (let at = 0; at < cells.length; at += 1) {
      if (at > 0) text += separator;
      const cell = cells[at];
      if (cell !== null && cell !== undefined && cell !== '') text += typeof cell === 'number' ? cell : written(cell);
    }
    return `${text}\r\n`;
  };
  yield Buffer.from(`\uFEFF${line(columns.map((column) => column[locale]))}`);
  for await (const few of rows) {
    let text = '';
    for (const { cells } of few) text += line(cells);
    yield Buffer.from(text);
  }
};

/** Cells with either separator are quoted: a program that guesses wrongly still cuts them well. */
function written(cell: string): string {
  const text = neutralise(cell);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
