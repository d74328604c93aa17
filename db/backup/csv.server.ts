import type { TransactionSql } from 'postgres';
import { type Column, quoted, quotedName, type Table } from './catalog.server.ts';
import { RowDigest, type Sum } from './digest.ts';

const moment = 'timestamp with time zone';
const quote = 34;
const lineFeed = 10;

/** A table as CSV: moments in UTC as ISO 8601 has them, arrays and objects as JSON, bytes as base64, the rest as it reads. */
export function readOut(table: Table): string {
  const columns = table.columns.map((column) => `${written(column)} as ${quoted(column.name)}`);
  return `copy (select ${columns.join(', ')} from ${quotedName(table)}) to stdout (format csv)`;
}

function written({ name, type }: Column): string {
  const column = quoted(name);
  if (type === moment) {
    // What ISO 8601 has no four digits for (infinity, before our era) stays in PostgreSQL's words.
    return `case when ${column} between '0001-01-02' and '9999-12-30'
      then to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') else ${column}::text end`;
  }
  if (type.endsWith('[]')) return `array_to_json(${column})::text`;
  if (type === 'bytea') return `translate(encode(${column}, 'base64'), E'\\n', '')`;
  return `${column}::text`;
}

function read({ name, type }: Column): string {
  const column = quoted(name);
  if (type.endsWith('[]')) {
    return `case when ${column} is not null then array(select jsonb_array_elements_text(${column}::jsonb))::${type} end`;
  }
  if (type === 'bytea') return `decode(${column}, 'base64')`;
  return `${column}::${type}`;
}

const waiting = 'pg_temp.rows_as_read';

/** Makes room for the cells of a table as they are in its file, and answers how to copy them there. */
export async function stage(tx: TransactionSql, table: Table): Promise<string> {
  const columns = table.columns.map(({ name }) => `${quoted(name)} text`);
  await tx.unsafe(`drop table if exists ${waiting}; create temporary table rows_as_read (${columns.join(', ')})`);
  return `copy ${waiting} from stdin (format csv, header match)`;
}

/** Puts what was staged into its table. */
export async function unstage(tx: TransactionSql, table: Table): Promise<void> {
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  const values = table.columns.map(read).join(', ');
  await tx.unsafe(
    `insert into ${quotedName(table)} (${columns}) select ${values} from ${waiting}; drop table ${waiting}`,
  );
}

export const headerOf = ({ columns }: Table): string => columns.map(({ name }) => name).join(',');

const endOfRow = Buffer.from('\r\n');

/** PostgreSQL's CSV as RFC 4180 has it, with CRLF at the end of each row, counted and summed on the way. */
export async function* csvRows(chunks: AsyncIterable<Buffer>, digest: RowDigest): AsyncGenerator<Buffer> {
  for await (const rows of cutRows(chunks)) {
    for (const row of rows) digest.add(row);
    yield Buffer.concat(rows.flatMap((row) => [row, endOfRow]));
  }
}

/** Counts and sums the rows of such a file, below its header. */
export async function sumOfRows(chunks: AsyncIterable<Buffer>): Promise<Sum> {
  const digest = new RowDigest();
  let header = true;
  for await (const rows of cutRows(chunks)) {
    for (const row of header ? rows.slice(1) : rows) digest.add(row.at(-1) === 13 ? row.subarray(0, -1) : row);
    header = false;
  }
  return digest.sum;
}

/** Rows without their line feed. A line feed within quotes belongs to its cell. */
async function* cutRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer[]> {
  let begun: Buffer[] = [];
  let within = false;
  for await (const chunk of chunks) {
    const rows: Buffer[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte === quote) within = !within;
      else if (byte === lineFeed && !within) {
        const end = chunk.subarray(start, at);
        rows.push(begun.length > 0 ? Buffer.concat([...begun, end]) : end);
        begun = [];
        start = at + 1;
      }
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
    if (rows.length > 0) yield rows;
  }
}
