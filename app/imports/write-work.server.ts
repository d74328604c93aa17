import { eq, sql } from 'drizzle-orm';
import { type DoWork, type Work, WorkFailure } from '#app/jobs/work.ts';
import { asViewer, sqlState } from '#db/client.server.ts';
import { importEffects, importFiles, imports } from '#db/schema/imports.ts';
import type { Batch } from './batch.ts';
import { findJob, type Job, openPlan } from './open-plan.server.ts';
import { planner } from './planner.ts';
import { seqOf } from './refusing.ts';
import type { Item } from './source.ts';
import { Crossed, writeBatch } from './writing.server.ts';

/** Rows of one transaction: half a second or so, after which it can be stopped and pages are not kept waiting for locks. */
const size = 2000;

/** What somebody else's change at the same moment makes of a batch: it is planned anew. */
const crossings = ['23P01', '40001', '40P01', '23505', '23503'];
const mostTries = 4;

type Given = {
  /** Injected by tests: rows of a batch. */ size?: number /** Throws, for tests of crashes. */;
  between?: () => void;
};

/** Writes what an import would do, batch by batch, from wherever it stopped: each batch and how far it is are one transaction. */
export function writer(given: Given = {}): DoWork {
  return async (work) => {
    for (let tried = 1; ; tried += 1) {
      try {
        return await write(work, given);
      } catch (error) {
        const crossed = error instanceof Crossed || crossings.includes(sqlState(error) ?? '');
        if (crossed && tried < mostTries) continue;
        await halt(work);
        throw error;
      }
    }
  };
}

export const writeImport: DoWork = writer();

async function write(work: Work, given: Given): Promise<'done' | 'stopped'> {
  const asking = { userId: work.userId };
  const opened = await asViewer(asking, async (tx, rights) => {
    const job = await findJob(tx, work.subjectId);
    if (!job || !rights.gardens.includes(job.communityId)) return null;
    if (!['running', 'stopped'].includes(job.state)) return 'over' as const;
    await tx.update(imports).set({ state: 'running', endedAt: null, failure: null }).where(eq(imports.id, job.id));
    return { job, ...(await openPlan(tx, rights, job, { asking, shown: 0 })) };
  });
  if (opened === 'over') return 'done';
  if (!opened) throw new WorkFailure('mandate');
  const { source, plan, job } = opened;
  const plans = planner(plan);
  const total = await rowsOf(asking, job.id);
  let position = job.position;
  let writing: Promise<unknown> = Promise.resolve();
  const put = async (items: Item[]) => {
    const { batch } = await plans.take(items);
    await writing;
    position += items.length;
    const at = position;
    // The next batch is planned while the database takes this one.
    writing = step(work, job, batch, at).then(() => {
      work.progress(at, Math.max(total, at));
      given.between?.();
    });
    writing.catch(() => {});
  };
  const from = job.position;
  const before = from > 0 ? await writtenBefore(asking, job.id) : new Map<number, string>();
  try {
    let items: Item[] = [];
    for await (const item of source.items) {
      if (item.index < from) {
        const actorId = before.get(seqOf(item));
        if (actorId && item.outcome.as === 'actor') plans.knowLabel(item.outcome.name, actorId);
        continue;
      }
      items.push(item);
      if (items.length < (given.size ?? size)) continue;
      await put(items);
      items = [];
      if (work.signal.aborted) break;
    }
    if (items.length > 0 && !work.signal.aborted) await put(items);
  } finally {
    // Whatever happens, nothing is being written any more when this ends.
    await writing;
  }
  const end = work.signal.aborted && position < total ? 'stopped' : 'done';
  await close(work, end);
  return end;
}

/** The indexes of parts of words take many rows at once far cheaper than a few: they gather more before they sort it in. */
const roomForIndexes = sql`select set_config('work_mem', '64MB', true), set_config('gin_pending_list_limit', '16MB', true)`;

/** One transaction: the rows, and that they are written. */
async function step(work: Work, job: Job, batch: Batch, position: number): Promise<void> {
  await asViewer({ userId: work.userId }, async (tx, rights) => {
    const communities = [job.communityId, ...batch.communities];
    if (!communities.every((one) => rights.gardens.includes(one))) throw new WorkFailure('mandate');
    await tx.execute(roomForIndexes);
    const { create, update, join, leave, refuse, link } = batch.counts;
    const written = (await tx.execute(sql`
      update imports set position = ${position}, created = created + ${create}, updated = updated + ${update},
        joined = joined + ${join}, left_as_is = left_as_is + ${leave}, links = links + ${link},
        refused = ${refuse} + case when position = 0 then 0 else refused end, updated_at = now()
      where id = ${job.id} and state = 'running' and position = ${job.position}`)) as unknown as { count: number };
    // Another process has gone on with it, or it was undone: this one ends.
    if (written.count !== 1) throw new WorkFailure('overtaken');
    await writeBatch(tx, batch, { importId: job.id, authorId: work.userId, options: job.options });
  });
  job.position = position;
}

const rowsOf = (asking: { userId: string }, id: string) =>
  asViewer(asking, async (tx) => {
    const [row] = await tx.select({ rows: imports.rows }).from(imports).where(eq(imports.id, id));
    return row?.rows ?? 0;
  });

/** Whom the rows written before it stopped are about, by seq: the links of the file may name them. */
const writtenBefore = (asking: { userId: string }, id: string) =>
  asViewer(asking, async (tx) => {
    const { seq, actorId } = importEffects;
    const rows = await tx.select({ seq, actorId }).from(importEffects).where(eq(importEffects.importId, id));
    return new Map(rows.map((row) => [row.seq, row.actorId]));
  });

/** The end: the file goes when nothing is left to write. */
async function close(work: Work, state: 'done' | 'stopped'): Promise<void> {
  await asViewer({ userId: work.userId }, async (tx) => {
    await tx.update(imports).set({ state, endedAt: new Date() }).where(eq(imports.id, work.subjectId));
    if (state === 'stopped') return;
    await tx
      .update(importFiles)
      .set({ gz: null, summary: null, said: null })
      .where(eq(importFiles.importId, work.subjectId));
  });
}

/** What failed stands still where it is, with why if the reason is the mandate: its author may go on, and the pair may undo. */
async function halt(work: Work): Promise<void> {
  await asViewer({ userId: work.userId }, async (tx) => {
    const [row] = await tx.execute<{ halted: boolean }>(sql`select halt_import(${work.subjectId}) as halted`);
    if (row?.halted) return;
    await tx.execute(
      sql`update imports set state = 'stopped', ended_at = now() where id = ${work.subjectId} and state = 'running'`,
    );
  });
}
