import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { ExportFormat, ExportList } from './export.ts';
import type { Source } from './sources/source.ts';
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
const few = 1_000;

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
  // The cursor is read to its end, so the plan should be quick to the last row and not to the first; and lists of ids
  // of one length are no rule for those of another.
  await tx.execute(sql`select set_config('cursor_tuple_fraction', '1', true),
    set_config('plan_cache_mode', 'force_custom_plan', true)`);
  await tx.execute(sql`declare listed no scroll cursor for ${source.ids}`);
  const step = async () => {
    const ids = await tx.execute<{ id: string }>(sql`fetch ${sql.raw(String(few))} from listed`);
    if (ids.length === 0) return null;
    return source.read(
      tx,
      ids.map(({ id }) => id),
    );
  };
  // The database reads the next rows while these are written.
  let next = step();
  for (;;) {
    const read = await next;
    if (read === null) break;
    next = step();
    next.catch(() => {});
    tally.rows += read.rows.length;
    for (const community of read.communities) tally.communities.add(community);
    yield read.rows;
  }
  await tx.execute(sql`close listed`);
}
