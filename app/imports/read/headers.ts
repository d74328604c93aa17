import { nameHeaders } from './list.ts';

/**
 * Where the headers stand among the first rows: LinkedIn and many spreadsheets begin with a title or a notice. A first row
 * that holds a mail address or a telephone is no header: then the columns are called by their letters and `at` is -1.
 */
export function findHeaders(first: string[][]): { at: number; headers: string[] } {
  const filled = first.map((cells) => cells.filter((cell) => cell.trim() !== '').length);
  const widest = Math.max(0, ...filled);
  const at = filled.findIndex((count, index) => count > 0 && count * 2 >= widest && !isNotice(first, filled, index));
  const header = first[at];
  if (!header) return { at: -1, headers: [] };
  const length = header.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (at === 0 && header.some(looksLikeData)) {
    return { at: -1, headers: nameHeaders(Array.from({ length: Math.max(length, widest) }, () => '')) };
  }
  return { at, headers: nameHeaders(header.slice(0, length)) };
}

/** One cell alone above rows of several. */
function isNotice(first: string[][], filled: number[], index: number): boolean {
  return filled[index] === 1 && (first[index]?.[0] ?? '') !== '' && (filled[index + 1] ?? 1) > 1;
}

function looksLikeData(cell: string): boolean {
  const text = cell.trim();
  return /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text) || /^(\+|0)[\d .()-]{8,}$/.test(text);
}

/** Kumu's columns: Label for elements, From and To for connections. */
export function isKumu(headers: string[]): boolean {
  const lower = new Set(headers.map((header) => header.toLowerCase()));
  return (lower.has('from') && lower.has('to')) || (lower.has('label') && (lower.has('type') || lower.has('tags')));
}
