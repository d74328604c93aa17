/** The value that a share of the measures does not exceed. */
function percentile(measures: number[], share: number): number {
  const sorted = measures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const p50 = (measures: number[]) => percentile(measures, 0.5);
export const p95 = (measures: number[]) => percentile(measures, 0.95);

/** A table of Markdown whose columns align in a terminal too; the first is text, the others numbers. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => `${'-'.repeat(width + (at === 0 ? 2 : 1))}${at === 0 ? '' : ':'}`).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
