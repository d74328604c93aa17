import { eq, sql } from 'drizzle-orm';
import { type DoWork, WorkFailure } from '#app/jobs/work.ts';
import { asViewer } from '#db/client.server.ts';
import { importEffects, imports } from '#db/schema/imports.ts';

/** Actors of one transaction. */
const size = 2000;

/** Undoes an import actor by actor, last first; each transaction notes what it has undone, so that it is gone on with. */
export function undoer(given: { size?: number; between?: () => void } = {}): DoWork {
  return async (work) => {
    const asking = { userId: work.userId };
    const total = await asViewer(asking, async (tx, rights) => {
      const [row] = await tx.select().from(imports).where(eq(imports.id, work.subjectId));
      if (!row || !rights.gardens.includes(row.communityId)) throw new WorkFailure('mandate');
      if (row.state === 'undone') return 0;
      if (row.state !== 'undoing') throw new WorkFailure('overtaken');
      const created = await tx.$count(importEffects, eq(importEffects.importId, row.id));
      return Math.max(created, row.created + row.updated + row.joined);
    });
    let done = 0;
    for (;;) {
      const taken = await asViewer(asking, async (tx, rights) => {
        const [row] = await tx.select().from(imports).where(eq(imports.id, work.subjectId));
        if (!row || !rights.gardens.includes(row.communityId)) throw new WorkFailure('mandate');
        if (row.state === 'undone') return 0;
        const [step] = await tx.execute<{ taken: number }>(
          sql`select undo_import(${work.subjectId}, ${given.size ?? size}) as taken`,
        );
        if (step?.taken === 0) {
          const end = { state: 'undone' as const, endedAt: new Date() };
          await tx.update(imports).set(end).where(eq(imports.id, work.subjectId));
        }
        return step?.taken ?? 0;
      });
      if (taken === 0) return 'done';
      done += taken;
      work.progress(done, Math.max(total, done));
      given.between?.();
      if (work.signal.aborted) return 'stopped';
    }
  };
}

export const undoWrittenImport: DoWork = undoer();
