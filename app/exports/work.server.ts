import { eq, sql } from 'drizzle-orm';
import type { Viewer } from '#app/access/viewer.ts';
import { locales } from '#app/i18n/words.ts';
import type { DoWork, Work } from '#app/jobs/work.ts';
import { asViewer, sqlState, type Tx } from '#db/client.server.ts';
import { communities } from '#db/schema/communities.ts';
import { exportFiles, exportParts, exports } from '#db/schema/exports.ts';
import { concernedBy } from './commands.server.ts';
import { countRows, fileOf, type Tally } from './make.server.ts';
import { openSource } from './sources/open.server.ts';

/** Bytes of a part: few enough to be held, many enough to be worth a statement. */
const partSize = 512 * 1024;

class Stopped extends Error {}

/**
 * Makes the file of a large export. All of it is one transaction over one moment of the database: a kill leaves nothing
 * of it, and the next process begins anew; when it is done, the file and its line in the trail are there together.
 */
export const makeExport: DoWork = async (work) => {
  try {
    return await asViewer({ userId: work.userId }, (tx, rights) => make(tx, { ...rights, ...nameless }, work), {
      snapshot: true,
    });
  } catch (error) {
    // 40001: its owner ended it meanwhile, and the two changes of its line cross.
    if (error instanceof Stopped || sqlState(error) === '40001') return 'stopped';
    if (!work.signal.aborted) await giveUp(work);
    throw error;
  }
};

const nameless = { name: null, lens: null, locale: 'fr' } as const;

async function make(tx: Tx, anyone: Viewer, work: Work): Promise<'done' | 'stopped'> {
  const [asked] = await tx
    .select({
      list: exports.list,
      format: exports.format,
      communityId: exports.communityId,
      community: communities.slug,
      endedAt: exports.endedAt,
      query: exportFiles.query,
      locale: exportFiles.locale,
    })
    .from(exports)
    .innerJoin(exportFiles, eq(exportFiles.exportId, exports.id))
    .leftJoin(communities, eq(communities.id, exports.communityId))
    .where(eq(exports.id, work.subjectId));
  // A community that is no longer in sight: its list must not become that of everything.
  const lost = asked?.communityId && !asked.community;
  if (!asked || asked.endedAt || lost) return 'stopped';
  const viewer: Viewer = { ...anyone, locale: locales.find((known) => known === asked.locale) ?? 'fr' };
  const source = await openSource(tx, viewer, asked);
  const total = await countRows(tx, source, null);
  const tally: Tally = { rows: 0, communities: new Set() };
  let bytes = 0;
  let part = 0;
  const file = fileOf(tx, viewer, { source, list: asked.list, format: asked.format, tally });
  for await (const data of inParts(file)) {
    if (work.signal.aborted) throw new Stopped();
    await tx.insert(exportParts).values({ exportId: work.subjectId, userId: work.userId, part, data });
    work.progress(tally.rows, total);
    part += 1;
    bytes += data.length;
  }
  const concerned = sql`${sql.param(concernedBy(source, tally))}::uuid[]`;
  const [ended] = await tx.execute<{ ended: boolean }>(
    sql`select end_export(${work.subjectId}, ${tally.rows}, ${concerned}, ${bytes}) as ended`,
  );
  if (!ended?.ended) throw new Stopped();
  work.progress(tally.rows, total);
  return 'done';
}

/** The pieces of a file, put together to parts of one size. */
async function* inParts(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const piece of file) {
    waiting.push(piece);
    size += piece.length;
    if (size < partSize) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(waiting);
}

/** An export that cannot be made takes nothing, and its line says so. */
async function giveUp({ userId, subjectId }: Work): Promise<void> {
  await asViewer({ userId }, (tx) => tx.execute(sql`select end_export(${subjectId}, null, null, null)`)).catch(
    () => {},
  );
}
