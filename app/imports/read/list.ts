/** A list that somebody brings: rows of named cells, whatever the program that wrote it. */
export type Format = 'csv' | 'xlsx' | 'vcard' | 'geojson' | 'gogocarto' | 'kumu' | 'json';

/** A sentence for the person who brought the file. */
export type Words = { fr: string; en: string };

/** `line` is where the row begins: the line of a text, the row of a sheet, the place in a JSON list (from 1). */
export type Row = { line: number; sheet?: string; cells: Record<string, string> };

/** A row that could not be read, with what stood there. Every row of a file is either read or here. */
export type Problem = { line: number; sheet?: string; reason: Words; cells: string[] };

export type List = {
  format: Format;
  encoding: string | null;
  separator: string | null;
  headers: string[];
  /** To be read once; `problems` and `notes` are complete when it ends. */
  rows: AsyncIterable<Row>;
  problems: Problem[];
  /** What was left aside, said of the whole file. */
  notes: Words[];
};

export const limits = {
  bytes: 20 * 2 ** 20,
  unzipped: 100 * 2 ** 20,
  rows: 200_000,
  columns: 500,
  /** Characters of one cell; a spreadsheet holds 32,767. */
  cell: 40_000,
};

/** The file as a whole is refused. */
export class CannotRead extends Error {
  words: Words;
  constructor(fr: string, en: string) {
    super(en);
    this.name = 'CannotRead';
    this.words = { fr, en };
  }
}

export const tooManyRows = () =>
  new CannotRead('Ce fichier a plus de 200 000 lignes : partagez-le.', 'This file has over 200,000 rows: split it.');

export const tooManyColumns = () =>
  new CannotRead('Ce fichier a plus de 500 colonnes.', 'This file has over 500 columns.');

const cellTooLong: Words = {
  fr: 'Une case dépasse 40 000 caractères.',
  en: 'A cell is longer than 40,000 characters.',
};

/** Why the cells cannot stand under so many headers, or null. Missing cells are empty; empty ones too many are nothing. */
export function misfit(cells: string[], columns: number): Words | null {
  if (cells.some((cell) => cell.length > limits.cell)) return cellTooLong;
  const last = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (last <= columns) return null;
  return {
    fr: `${last} cases sous ${columns} en-têtes : un séparateur de trop, ou des guillemets qui manquent.`,
    en: `${last} cells under ${columns} headers: one separator too many, or missing quotes.`,
  };
}

export function rowOf(headers: string[], cells: string[], line: number, sheet?: string): Row {
  const named: Record<string, string> = {};
  for (let i = 0; i < headers.length; i += 1) named[headers[i] as string] = cells[i] ?? '';
  return sheet === undefined ? { line, cells: named } : { line, sheet, cells: named };
}

/** Headers as they are written, each once: a nameless column takes its letter, a repeated one a number. */
export function nameHeaders(written: string[]): string[] {
  if (written.length > limits.columns) throw tooManyColumns();
  const taken = new Set<string>(['__proto__']);
  return written.map((text, index) => {
    const base = text.replace(/\s+/g, ' ').trim().slice(0, 200) || letters(index);
    let name = base;
    for (let n = 2; taken.has(name); n += 1) name = `${base} (${n})`;
    taken.add(name);
    return name;
  });
}

/** A, B, … Z, AA, as spreadsheets call their columns. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
