import { desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { newId } from '#db/ids.ts';
import { works as worksTable } from '#db/schema/works.ts';
import type { WorkView } from './work.ts';

const kept = globalThis as { terreauWake?: () => void };

/** Called once by the process that does works. */
export function onAsked(wake: (() => void) | undefined): void {
  kept.terreauWake = wake;
}

/**
 * Asks, within the transaction that makes or changes its subject, for a long work; call wakeWorks() after the transaction.
 * `kind` is a name of works.ts.
 */
export async function askWork(tx: Tx, asked: { kind: string; subjectId: string; userId: string }): Promise<string> {
  const id = newId();
  await tx.insert(worksTable).values({ id, ...asked });
  return id;
}

/** The works begin at once instead of within fifteen seconds. */
export function wakeWorks(): void {
  kept.terreauWake?.();
}

/** The last work asked for on a subject, or null: to its owner only. */
export async function lastWork(tx: Tx, subjectId: string): Promise<WorkView | null> {
  const [work] = await tx
    .select({
      id: worksTable.id,
      state: worksTable.state,
      done: worksTable.done,
      total: worksTable.total,
      failure: worksTable.failure,
    })
    .from(worksTable)
    .where(eq(worksTable.subjectId, subjectId))
    .orderBy(desc(worksTable.askedAt), desc(worksTable.id))
    .limit(1);
  return work ?? null;
}

/** False when there is nothing of theirs to stop. */
export async function stopWork(tx: Tx, workId: string): Promise<boolean> {
  const [row] = await tx.execute<{ stopped: boolean }>(sql`select stop_work(${workId}) as stopped`);
  return row?.stopped === true;
}
