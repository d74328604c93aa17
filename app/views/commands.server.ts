import { and, eq, sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { sideIn, type Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { sqlState } from '#db/client.server.ts';
import { views } from '#db/schema/views.ts';
import { canChangeView } from './view.ts';
import type { NewView } from './view-input.ts';

type Signed = Viewer & { userId: string };
type Row = typeof views.$inferSelect;

/** Keeps a view under a name, one's own or the pair's. Sent twice it is kept once. */
export async function keepView(viewer: Signed, given: NewView): Promise<void> {
  if (given.communityId && !sideIn(viewer, given.communityId)) throw forbidden();
  try {
    await asViewer(viewer, async (tx) => {
      const [twice] = await tx.select({ userId: views.userId }).from(views).where(eq(views.id, given.id));
      if (twice && twice.userId !== viewer.userId) throw notFound();
      if (twice) return;
      await tx.insert(views).values({
        id: given.id,
        userId: viewer.userId,
        communityId: given.communityId,
        name: given.name,
        query: given.query,
        lockedBy: given.communityId && given.locked ? viewer.userId : null,
      });
    });
  } catch (error) {
    // The id of a view that one does not read.
    if (sqlState(error) === '23505') throw notFound();
    throw error;
  }
}

/** Renames a view, or has it show something else: false when somebody changed it meanwhile. */
export async function changeView(
  viewer: Signed,
  id: string,
  change: { version: number; name: string; query?: string },
): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    await changeable(tx, viewer, id);
    const written = await tx
      .update(views)
      .set({ name: change.name, ...(change.query === undefined ? {} : { query: change.query }) })
      .where(and(eq(views.id, id), eq(views.version, change.version)))
      .returning({ id: views.id });
    return written.length > 0;
  });
}

/** Locks a view of the pair for oneself, or opens it again. One's own needs no lock. */
export async function lockView(viewer: Signed, id: string, locked: boolean): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const view = await changeable(tx, viewer, id);
    if (view.communityId === null) throw forbidden();
    await tx
      .update(views)
      .set({ lockedBy: locked ? viewer.userId : null })
      .where(eq(views.id, id));
  });
}

/** Deletes a view, and answers what it was: keepView() brings it back. */
export async function deleteView(viewer: Signed, id: string): Promise<Row> {
  return asViewer(viewer, async (tx) => {
    const view = await changeable(tx, viewer, id);
    await tx.execute(sql`delete from views where id = ${id}`);
    return view;
  });
}

async function changeable(tx: Tx, viewer: Signed, id: string): Promise<Row> {
  const [view] = await tx.select().from(views).where(eq(views.id, id));
  if (!view) throw notFound();
  if (!canChangeView({ locked: view.lockedBy !== null, lockedByMe: view.lockedBy === viewer.userId }))
    throw forbidden();
  return view;
}
