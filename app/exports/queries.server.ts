import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { lastWork } from '#app/jobs/ask.server.ts';
import type { WorkView } from '#app/jobs/work.ts';
import { describeFilters } from './describe.server.ts';
import type { ExportFormat, ExportList } from './export.ts';

/** A line of the trail: who took what. */
export type Line = {
  id: string;
  list: ExportList;
  format: ExportFormat;
  /** The community whose list it was, as far as the viewer may know of it. */
  community: { slug: string; name: string } | null;
  /** It was of one community, in sight or not. */
  ofOne: boolean;
  filters: string[];
  byWords: boolean;
  author: string | null;
  askedAt: string;
  ended: boolean;
  rows: number | null;
  /** Of one's own exports: there is a file that waits. */
  kept: boolean;
};

type Told = Omit<Line, 'filters' | 'byWords'> & { filters: Record<string, string>; byWords: number };

const linesPerPage = 30;

/** Exports of the viewer, or those of others that they may know of; the latest first, `more` when there are older ones. */
export async function listExports(tx: Tx, viewer: Viewer, whose: 'mine' | 'theirs', page: number) {
  const mine = whose === 'mine' ? sql`e.author_id = ${viewer.userId}` : sql`e.author_id <> ${viewer.userId}`;
  const told = await tx.execute<Told>(sql`
    select ${columns} from exports e where ${mine}
    order by e.asked_at desc nulls last, e.id desc limit ${linesPerPage + 1} offset ${(page - 1) * linesPerPage}`);
  const lines = await toLines(tx, viewer, told.slice(0, linesPerPage));
  return { lines, more: told.length > linesPerPage };
}

/** What somebody needs to follow one of their own exports; null for those of others. */
export type OwnExport = {
  line: Line;
  work: WorkView | null;
  file: { bytes: number; expiresAt: string } | null;
};

export async function findExport(tx: Tx, viewer: Viewer, id: string): Promise<OwnExport | null> {
  const told = await tx.execute<Told>(
    sql`select ${columns} from exports e where e.id = ${id} and e.author_id = ${viewer.userId}`,
  );
  const [line] = await toLines(tx, viewer, [...told]);
  if (!line) return null;
  const [file] = await tx.execute<{ bytes: number; expiresAt: string }>(sql`
    select bytes::float8 as bytes, to_json(expires_at) #>> '{}' as "expiresAt" from export_files
    where export_id = ${id} and bytes is not null and expires_at > now()`);
  return { line, work: await lastWork(tx, id), file: file ?? null };
}

/** A file that waits for its owner: what it is called and how many parts it has. */
export async function findFile(tx: Tx, viewer: Viewer, id: string) {
  const [file] = await tx.execute<{ name: string; format: ExportFormat; bytes: number; parts: number }>(sql`
    select f.name, e.format, f.bytes::float8 as bytes,
      (select count(*)::int from export_parts p where p.export_id = f.export_id) as parts
    from export_files f join exports e on e.id = f.export_id
    where f.export_id = ${id} and f.user_id = ${viewer.userId} and f.bytes is not null and f.expires_at > now()`);
  return file ?? null;
}

export async function readPart(tx: Tx, id: string, part: number): Promise<Buffer | null> {
  const [row] = await tx.execute<{ data: Buffer }>(
    sql`select data from export_parts where export_id = ${id} and part = ${part}`,
  );
  return row?.data ?? null;
}

const columns = sql`e.id, e.list, e.format, e.filters, e.by_words as "byWords", e.rows, e.community_id is not null as "ofOne",
  e.ended_at is not null as ended, to_json(e.asked_at) #>> '{}' as "askedAt",
  (select u.name from users u where u.id = e.author_id) as author,
  (select json_build_object('slug', c.slug, 'name', c.name) from communities c where c.id = e.community_id) as community,
  exists (select 1 from export_files f where f.export_id = e.id and f.bytes is not null and f.expires_at > now()) as kept`;

async function toLines(tx: Tx, viewer: Viewer, told: Told[]): Promise<Line[]> {
  const described = await describeFilters(
    tx,
    viewer,
    told.map(({ filters }) => filters),
  );
  return told.map((line, at) => ({ ...line, filters: described[at] ?? [], byWords: line.byWords > 0 }));
}
