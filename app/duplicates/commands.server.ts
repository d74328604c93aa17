import { and, eq, inArray } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { askWork, lastWork, stopWork, wakeWorks } from '#app/jobs/ask.server.ts';
import { isUnderWay } from '#app/jobs/work.ts';
import { newId } from '#db/ids.ts';
import { actors } from '#db/schema/actors.ts';
import { notSame, sweeps } from '#db/schema/duplicates.ts';
import { canSetApart, canSweep } from './abilities.ts';
import { findSweeps } from './queries.server.ts';

type Signed = Viewer & { userId: string };

/** Asks for a look through all one reads; while one is under way, that one serves. */
export async function askSweep(viewer: Signed): Promise<void> {
  if (!canSweep(viewer)) throw forbidden();
  await asViewer(viewer, async (tx) => {
    const { latest } = await findSweeps(tx);
    if (latest && isUnderWay(await lastWork(tx, latest.id))) return;
    const id = newId();
    await tx.insert(sweeps).values({ id, userId: viewer.userId });
    await askWork(tx, { kind: 'sweep', subjectId: id, userId: viewer.userId });
  });
  wakeWorks();
}

/** What the last sweep that ended had found stays. */
export async function stopSweep(viewer: Signed): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const { latest } = await findSweeps(tx);
    const work = latest && (await lastWork(tx, latest.id));
    if (work) await stopWork(tx, work.id);
  });
}

/** Remembers that two are not the same, for all gardeners who read both. Said twice it is said once. */
export async function setApart(viewer: Signed, id: string, other: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const [actorId, otherId] = await findBoth(tx, viewer, id, other);
    await tx.insert(notSame).values({ actorId, otherId, authorId: viewer.userId }).onConflictDoNothing();
  });
}

/** Takes it back: the next sweep may find them again, and the last one's pair stands as it did. */
export async function takeBackApart(viewer: Signed, id: string, other: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const [actorId, otherId] = await findBoth(tx, viewer, id, other);
    await tx.delete(notSame).where(and(eq(notSame.actorId, actorId), eq(notSame.otherId, otherId)));
  });
}

/** The two in the order in which pairs are kept. */
async function findBoth(tx: Tx, viewer: Signed, id: string, other: string): Promise<[string, string]> {
  const found = await tx
    .select({ id: actors.id, communities: actors.communities })
    .from(actors)
    .where(inArray(actors.id, [id, other]));
  const [one, two] = found;
  if (!one || !two) throw notFound();
  if (!canSetApart(viewer, { communities: one.communities, others: two.communities })) throw forbidden();
  return id < other ? [id, other] : [other, id];
}
