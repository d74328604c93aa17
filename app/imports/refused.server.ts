import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Locale } from '#app/i18n/words.ts';
import type { Words } from './read/list.ts';

type Refusal = { seq: number; cells: [string, string][]; reason: Words };
const page = 1000;

/**
 * The rows that were not taken, under the columns they came with and with the reason, as a CSV that spreadsheets open and
 * that can be brought again. What a spreadsheet would run is preceded by an apostrophe, which reading takes off again.
 */
export async function* refusedCsv(tx: Tx, importId: string, locale: Locale = 'fr'): AsyncGenerator<string> {
  const named = await tx.execute<{ header: string }>(sql`
    select cell.value ->> 0 as header from import_refusals r, jsonb_array_elements(r.cells) with ordinality as cell
    where r.import_id = ${importId} group by 1 order by min(cell.ordinality), 1`);
  const headers = named.map(({ header }) => header);
  const why = locale === 'fr' ? 'Pourquoi' : 'Why';
  yield `\uFEFF${lineOf([...headers, why])}`;
  for (let last = -1; ; ) {
    const rows: Refusal[] = await tx.execute<Refusal>(sql`
      select seq, cells, reason from import_refusals where import_id = ${importId} and seq > ${last} order by seq limit ${page}`);
    if (rows.length === 0) return;
    yield rows.map((row) => lineOf(cellsOf(row, headers, locale))).join('');
    last = rows.at(-1)?.seq ?? last;
  }
}

function cellsOf({ cells, reason }: Refusal, headers: string[], locale: Locale): string[] {
  const under = new Map(cells);
  return [...headers.map((header) => under.get(header) ?? ''), reason[locale]];
}

const lineOf = (cells: string[]) => `${cells.map(cellOf).join(';')}\r\n`;

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
