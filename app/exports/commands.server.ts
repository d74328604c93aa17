import { sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { askWork, lastWork, stopWork, wakeWorks } from '#app/jobs/ask.server.ts';
import { isUnderWay } from '#app/jobs/work.ts';
import { newId } from '#db/ids.ts';
import { exportFiles, exports } from '#db/schema/exports.ts';
import { canTake } from './abilities.ts';
import { atOnce, type ExportFormat, type ExportList, fileTypes } from './export.ts';
import { trailOf } from './filters.ts';
import { countRows, fileOf, type Tally, titleOf } from './make.server.ts';
import { openSource } from './sources/open.server.ts';
import type { Source } from './sources/source.ts';

export type Asked = {
  list: ExportList;
  format: ExportFormat;
  /** The slug of the community whose list it is; null for the list over all. */
  community: string | null;
  /** The query of the list's address: its filters. */
  query: string;
};
type Taken = { file: { name: string; type: string; body: Buffer } } | { later: string };

/**
 * Takes a list out of Terreau, as the viewer sees it. A short one comes at once; a long one is asked for as a work, and
 * its id is answered. Either way the trail says so: no byte leaves without its line. Throws not found and forbidden.
 */
export async function takeList(viewer: Viewer & { userId: string }, asked: Asked): Promise<Taken> {
  if (!canTake(viewer)) throw forbidden();
  const work = async (tx: Tx): Promise<Taken> => {
    const source = await openSource(tx, viewer, asked);
    const length = await countRows(tx, source, atOnce + 1);
    return length > atOnce ? askLater(tx, viewer, asked, source) : takeNow(tx, viewer, asked, source);
  };
  const taken = await asViewer(viewer, work, { snapshot: true });
  if ('later' in taken) wakeWorks();
  return taken;
}

async function takeNow(
  tx: Tx,
  viewer: Viewer & { userId: string },
  { list, format, query }: Asked,
  source: Source,
): Promise<Taken> {
  const tally: Tally = { rows: 0, communities: new Set() };
  const pieces: Buffer[] = [];
  for await (const piece of fileOf(tx, viewer, { source, list, format, tally })) pieces.push(piece);
  await tx.insert(exports).values({
    id: newId(),
    authorId: viewer.userId,
    ...{ list, format },
    communityId: source.community?.id ?? null,
    communities: concernedBy(source, tally),
    ...trailOf(new URLSearchParams(query)),
    rows: tally.rows,
    endedAt: sql`now()`,
  });
  return {
    file: { name: nameOf(viewer, list, format, source), type: fileTypes[format].type, body: Buffer.concat(pieces) },
  };
}

async function askLater(
  tx: Tx,
  viewer: Viewer & { userId: string },
  { list, format, query }: Asked,
  source: Source,
): Promise<Taken> {
  const communityId = source.community?.id ?? null;
  // Whoever presses twice wants one file.
  const [same] = await tx.execute<{ id: string }>(sql`
    select e.id from exports e join export_files f on f.export_id = e.id
    where e.author_id = ${viewer.userId} and e.ended_at is null and e.list = ${list} and e.format = ${format}
      and e.community_id is not distinct from ${communityId}::uuid and f.query = ${query} and f.user_id = ${viewer.userId}
    order by e.asked_at desc limit 1`);
  if (same && isUnderWay(await lastWork(tx, same.id))) return { later: same.id };
  const id = newId();
  const file = { exportId: id, userId: viewer.userId, query, locale: viewer.locale };
  await tx.insert(exports).values({
    id,
    authorId: viewer.userId,
    ...{ list, format, communityId },
    communities: communityId === null ? [] : [communityId],
    ...trailOf(new URLSearchParams(query)),
  });
  await tx.insert(exportFiles).values({ ...file, name: nameOf(viewer, list, format, source) });
  await askWork(tx, { kind: 'export', subjectId: id, userId: viewer.userId });
  return { later: id };
}

export const concernedBy = (source: Source, tally: Tally): string[] => [
  ...new Set([...tally.communities, ...(source.community ? [source.community.id] : [])]),
];

/** "Terreau - Acteurs, Pain et paysans - 2026-11-22.csv". */
function nameOf(viewer: Viewer, list: ExportList, format: ExportFormat, source: Source): string {
  const title = titleOf(viewer, list, source)
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 100)
    .trim();
  return `Terreau - ${title} - ${viewer.today}.${fileTypes[format].extension}`;
}

/** Stops an export that is being made; what was made of it is thrown away. Throws not found for what is nobody's to stop. */
export async function stopExport(viewer: Viewer & { userId: string }, id: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const [mine] = await tx.execute<{ id: string }>(
      sql`select id from exports where id = ${id} and author_id = ${viewer.userId} and ended_at is null`,
    );
    const work = mine ? await lastWork(tx, id) : null;
    if (!work) throw notFound();
    if (!canTake(viewer)) throw forbidden();
    await stopWork(tx, work.id);
    await tx.execute(sql`select end_export(${id}, null, null, null)`);
  });
}
