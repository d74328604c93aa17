import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { atOnce, type ExportFormat, type ExportList } from './export.ts';
import { allOf, fewOf, type Source } from './sources/source.ts';
import { exportWords } from './words.ts';
import { writeCsv } from './write/csv.ts';
import type { Row, Writer } from './write/file.ts';
import { writeGeojson } from './write/geojson.ts';
import { writeVcard } from './write/vcard.ts';
import { writeXlsx } from './write/xlsx.ts';

const writers: Record<ExportFormat, Writer> = {
  csv: writeCsv,
  xlsx: writeXlsx,
  vcard: writeVcard,
  geojson: writeGeojson,
};

/** Rows read at a time. */
const few = 500;

/** How many rows and whose, counted while they are read. */
export type Tally = { rows: number; communities: Set<string> };

/** How many rows a list has, counted no further than `most`. */
export async function countRows(tx: Tx, source: Source, most: number | null): Promise<number> {
  const limit = most === null ? sql`` : sql`limit ${most}`;
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from (select 1 from (${source.ids}) listed ${limit}) counted`,
  );
  return row?.count ?? 0;
}

/**
 * The file of a list, piece by piece, as somebody reads it at one moment: `tx` must be a snapshot. A piece is made when
 * the one before was taken, so that a list of any size needs the memory of some thousand rows.
 */
export function fileOf(
  tx: Tx,
  viewer: Viewer,
  { source, list, format, tally }: { source: Source; list: ExportList; format: ExportFormat; tally: Tally },
): AsyncIterable<Buffer> {
  const about = { columns: source.columns, locale: viewer.locale, title: titleOf(viewer, list, source) };
  return writers[format](rowsOf(tx, source, tally), about);
}

/** "Acteurs, Pain et paysans". */
export function titleOf({ locale }: Viewer, list: ExportList, { community }: Source): string {
  const w = exportWords[locale];
  return community ? w.listIn(w[list], community.name) : w[list];
}

async function* rowsOf(tx: Tx, source: Source, tally: Tally): AsyncGenerator<Row[]> {
  // Lists of one length are no rule for those of another, and a short one needs no second process.
  await tx.execute(sql`select set_config('plan_cache_mode', 'force_custom_plan', true),
    set_config('max_parallel_workers_per_gather', '0', true)`);
  const first = await tx.execute<{ id: string }>(sql`${source.ids} limit ${atOnce + 1}`);
  const short = first.length <= atOnce;
  const read = short
    ? readFew(
        tx,
        source,
        first.map(({ id }) => id),
      )
    : readAll(tx, source);
  for await (const told of read) {
    const rows: Row[] = [];
    for (const one of told) {
      const { row, communities } = source.row(one);
      rows.push(row);
      for (const community of communities) tally.communities.add(community);
    }
    tally.rows += rows.length;
    yield rows;
  }
}

type Told = { told: unknown };

async function* readFew(tx: Tx, source: Source, ids: string[]): AsyncGenerator<unknown[]> {
  const found = await tx.execute<Told>(source.tell(fewOf(ids)));
  yield found.map(({ told }) => told);
}

/** Through a cursor, so that neither side holds more than some rows; the database reads the next ones while these are written. */
async function* readAll(tx: Tx, source: Source): AsyncGenerator<unknown[]> {
  // Read to its end, the cursor should be quick to the last row and not to the first; and what hangs on tens of
  // thousands of rows is never looked up one by one, however few the planner expects.
  await tx.execute(
    sql`select set_config('cursor_tuple_fraction', '1', true), set_config('enable_nestloop', 'off', true)`,
  );
  await tx.execute(sql`declare listed no scroll cursor for ${source.tell(allOf(source.ids))}`);
  // Async, since drizzle's own promise asks again each time it is listened to.
  const fetch = async () => tx.execute<Told>(sql`fetch ${sql.raw(String(few))} from listed`);
  let next = fetch();
  for (let found = await next; found.length > 0; found = await next) {
    next = fetch();
    next.catch(() => {});
    yield found.map(({ told }) => told);
  }
  await tx.execute(sql`close listed`);
}
