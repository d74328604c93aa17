import { and, eq, isNull, sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { sideIn, type Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { newId } from '#db/ids.ts';
import { wideningRequests } from '#db/schema/widening.ts';
import { canSetLevel } from './abilities.ts';
import type { RecordKind } from './records.ts';
import type { Level } from './visibility.ts';

export type Sharing = {
  id: string;
  visibility: Level;
  communityId: string | null;
  authorId: string;
  side: 'community' | 'institution';
};

/** How far a record is shared now, if the viewer reads it. */
export async function findSharing(tx: Tx, kind: RecordKind, id: string): Promise<Sharing | null> {
  const [row] = await tx.execute<Sharing>(
    sql`select id, visibility, community_id as "communityId", author_id as "authorId", side from ${sql.identifier(kind)} where id = ${id}`,
  );
  return row ?? null;
}

/**
 * Sets how far a record is shared and returns the level it had, for undoing. Throws not found for what one does not
 * read, forbidden where trust.md leaves it to somebody else (the trigger guard_widening would refuse it too).
 */
export async function setLevel(viewer: Viewer, kind: RecordKind, id: string, level: Level): Promise<Level> {
  return asViewer(viewer, async (tx) => {
    const sharing = await findSharing(tx, kind, id);
    if (!sharing) throw notFound();
    if (!canSetLevel(viewer, sharing, level)) throw forbidden();
    await tx.execute(sql`update ${sql.identifier(kind)} set visibility = ${level} where id = ${id}`);
    return sharing.visibility;
  });
}

/** Asks the gardener of the other side to open a record that their side recorded. Asking twice is asking once. */
export async function askToWiden(
  viewer: Viewer & { userId: string },
  kind: RecordKind,
  id: string,
  level: Level,
  words: string,
): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const sharing = await findSharing(tx, kind, id);
    if (!sharing) throw notFound();
    const side = sideIn(viewer, sharing.communityId);
    if (!side || !sharing.communityId || canSetLevel(viewer, sharing, level)) throw forbidden();
    const [waiting] = await tx
      .select({ id: wideningRequests.id })
      .from(wideningRequests)
      .where(
        and(eq(wideningRequests.recordId, id), eq(wideningRequests.level, level), isNull(wideningRequests.decidedAt)),
      );
    if (waiting) return;
    await tx.insert(wideningRequests).values({
      id: newId(),
      communityId: sharing.communityId,
      record: kind,
      recordId: id,
      level,
      words,
      askedBy: viewer.userId,
    });
  });
}

/** Grants or declines a request to widen; granting opens the record in the same transaction. */
export async function decideWidening(
  viewer: Viewer & { userId: string },
  requestId: string,
  granted: boolean,
): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const [request] = await tx
      .select()
      .from(wideningRequests)
      .where(and(eq(wideningRequests.id, requestId), isNull(wideningRequests.decidedAt)))
      .for('update');
    if (!request) throw notFound();
    const sharing = await findSharing(tx, request.record, request.recordId);
    if (!sharing) throw notFound();
    if (request.askedBy === viewer.userId || !canSetLevel(viewer, sharing, request.level)) throw forbidden();
    if (granted)
      await tx.execute(
        sql`update ${sql.identifier(request.record)} set visibility = ${request.level} where id = ${request.recordId}`,
      );
    await tx
      .update(wideningRequests)
      .set({ granted, decidedBy: viewer.userId, decidedAt: new Date() })
      .where(eq(wideningRequests.id, requestId));
  });
}
