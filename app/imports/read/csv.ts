import { setImmediate } from 'node:timers/promises';
import { findHeaders, isKumu } from './headers.ts';
import {
  CannotRead,
  type List,
  limits,
  misfit,
  type Problem,
  type Row,
  rowOf,
  tooManyColumns,
  tooManyRows,
  type Words,
} from './list.ts';

const separators = [',', ';', '\t'];
type Raw = { line: number; cells: string[] } | { line: number; broken: string };

/** Comma, semicolon or tab; quoted cells may hold all of them and line breaks. Rows that do not fit go to the problems. */
export function readCsv(text: string): List {
  // Excel may say its separator on a first line of its own.
  const said = /^sep=(.)\r?\n/i.exec(text);
  const skipped = said ? said[0].length : 0;
  const separator = said?.[1] ?? guessSeparator(text.slice(0, 65_536));
  const first = firstOf(records(text, skipped, separator), 20);
  const { at, headers } = findHeaders(first.map((raw) => ('cells' in raw ? raw.cells : [])));
  if (headers.length === 0) throw new CannotRead('Ce fichier est vide.', 'This file is empty.');
  const problems: Problem[] = [];
  const notes: Words[] = at > 0 ? [setAside(at)] : [];
  async function* rows(): AsyncGenerator<Row> {
    let count = 0;
    let index = -1;
    for (const raw of records(text, skipped, separator)) {
      index += 1;
      if (index <= at) continue;
      if ('cells' in raw && raw.cells.every((cell) => cell.trim() === '')) continue;
      count += 1;
      if (count > limits.rows) throw tooManyRows();
      // A long file leaves the process to others now and then.
      if (count % 2000 === 0) await setImmediate();
      const reason = 'cells' in raw ? misfit(raw.cells, headers.length) : unclosed;
      if (reason) problems.push({ line: raw.line, reason, cells: 'cells' in raw ? raw.cells : [raw.broken] });
      else if ('cells' in raw) yield rowOf(headers, raw.cells, raw.line);
    }
  }
  return {
    format: isKumu(headers) ? 'kumu' : 'csv',
    encoding: null,
    separator,
    headers,
    rows: rows(),
    problems,
    notes,
  };
}

const unclosed: Words = {
  fr: 'Un guillemet s’ouvre ou se ferme là où il ne devrait pas.',
  en: 'A quote opens or closes where it should not.',
};

function firstOf(raws: Iterable<Raw>, count: number): Raw[] {
  const first: Raw[] = [];
  for (const raw of raws) if (first.push(raw) === count) break;
  return first;
}

function setAside(rows: number): Words {
  return {
    fr: `Au-dessus des en-têtes, laissé de côté : ${rows === 1 ? 'une ligne' : `${rows} lignes`}.`,
    en: `Above the headers, set aside: ${rows === 1 ? 'one row' : `${rows} rows`}.`,
  };
}

/**
 * The records from `start` on. A record whose quotes do not close where they should is given back as its one broken line,
 * and reading goes on with the next line: one stray quote does not swallow the rest of the file.
 */
function* records(text: string, start: number, separator: string): Generator<Raw, undefined> {
  let position = start;
  let line = 1 + breaksIn(text, 0, start);
  let wasted = 0;
  while (position < text.length) {
    const read = record(text, position, separator);
    if (read.cells) {
      yield { line, cells: read.cells };
      line += breaksIn(text, position, read.end);
      position = read.end;
      continue;
    }
    wasted += read.end - position;
    if (wasted > 200_000_000) {
      throw new CannotRead('Trop de guillemets mal placés.', 'Too many misplaced quotes.');
    }
    const stop = lineEnd(text, position);
    yield { line, broken: text.slice(position, Math.min(stop, position + limits.cell)) };
    position = afterBreak(text, stop);
    line += 1;
  }
}

/** One record and where the next begins; without cells when its quotes are wrong, and then how far that was looked for. */
function record(text: string, start: number, separator: string): { cells: string[] | null; end: number } {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (text.charCodeAt(at) === quote) {
      const close = closing(text, at);
      if (close.at === -1) return { cells: null, end: close.looked };
      const cell = text.slice(at + 1, close.at);
      cells.push((close.doubled ? cell.replaceAll('""', '"') : cell).replace(/\r\n?/g, '\n'));
      at = close.at + 1;
    } else {
      const from = at;
      while (at < text.length && text[at] !== separator && !isBreak(text.charCodeAt(at))) at += 1;
      cells.push(text.slice(from, at));
    }
    if (cells.length > limits.columns * 4) throw tooManyColumns();
    if (at >= text.length) return { cells, end: at };
    if (isBreak(text.charCodeAt(at))) return { cells, end: afterBreak(text, at) };
    if (text[at] !== separator) return { cells: null, end: at };
    at += 1;
  }
}

const quote = 34;
const isBreak = (code: number) => code === 10 || code === 13;

/** The quote that closes the one at `open`; doubled ones stand for themselves. Looked for over a million characters. */
function closing(text: string, open: number): { at: number; doubled: boolean; looked: number } {
  let doubled = false;
  const end = Math.min(text.length, open + 1_000_000);
  for (let at = open + 1; at < end; at += 1) {
    if (text.charCodeAt(at) !== quote) continue;
    if (text.charCodeAt(at + 1) !== quote) return { at, doubled, looked: at };
    doubled = true;
    at += 1;
  }
  return { at: -1, doubled, looked: end };
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1;
  return at;
}

const afterBreak = (text: string, at: number) => at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);

function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count += 1;
  }
  return count;
}

/** The separator that cuts the first rows most alike, quoted text left out; of two that do, the one that cuts more. */
function guessSeparator(sample: string): string {
  const lines = sample
    .replace(/"(?:[^"]|"")*"/g, 'x')
    .split(/\r\n|\n|\r/)
    .filter((text) => text !== '')
    .slice(0, 100);
  let best = { separator: ',', score: 0 };
  for (const separator of separators) {
    const counts = lines.map((text) => text.split(separator).length - 1);
    const frequency = new Map<number, number>();
    for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
    for (const [count, times] of frequency) {
      const score = times * 1000 + Math.min(count, 500);
      if (score > best.score) best = { separator, score };
    }
  }
  return best.separator;
}
