import { eq } from 'drizzle-orm';
import type { DoWork } from '#app/jobs/work.ts';
import { asViewer } from '#db/client.server.ts';
import { importFiles, imports } from '#db/schema/imports.ts';
import { findJob, openPlan } from './open-plan.server.ts';
import { planner } from './planner.ts';
import { CannotRead, type Words } from './read/list.ts';
import type { Item } from './source.ts';
import { summarizer } from './summary.ts';

/** Rows planned at once. */
const size = 5000;

/** Reads a file under its options and says what it would become. Nothing of people is written but the summary, for its author. */
export const readImport: DoWork = async (work) => {
  const asking = { userId: work.userId };
  const opened = await asViewer(asking, async (tx, rights) => {
    const job = await findJob(tx, work.subjectId);
    if (job?.state !== 'reading') return null;
    try {
      return { job, ...(await openPlan(tx, rights, job, { asking, shown: 20 })) };
    } catch (error) {
      return refusalOf(error);
    }
  });
  if (!opened) return 'done';
  if ('fr' in opened) return failed(work.subjectId, asking, opened);
  const { source, plan, job } = opened;
  const { take } = planner(plan);
  const summary = summarizer(job.options);
  const said: string[] = [];
  let rows = 0;
  try {
    let items: Item[] = [];
    for await (const item of source.items) {
      items.push(item);
      if (items.length < size) continue;
      summary.add(await take(items));
      said.push(saidIn(items));
      rows += items.length;
      items = [];
      work.progress(rows, 0);
      if (work.signal.aborted) return 'stopped';
    }
    summary.add(await take(items));
    said.push(saidIn(items));
    rows += items.length;
  } catch (error) {
    return failed(work.subjectId, asking, refusalOf(error));
  }
  const made = summary.made(source, rows);
  await asViewer(asking, async (tx) => {
    const [row] = await tx
      .select({ state: imports.state })
      .from(imports)
      .where(eq(imports.id, work.subjectId))
      .for('update');
    // Corrected or forgotten meanwhile: another reading will say.
    if (row?.state !== 'reading' || work.signal.aborted) return;
    await tx.update(importFiles).set({ summary: made, said }).where(eq(importFiles.importId, work.subjectId));
    await tx.update(imports).set({ state: 'ready', rows, refused: made.refuse }).where(eq(imports.id, work.subjectId));
  });
  return 'done';
};

/** The texts of some rows, one row to a line: the file itself is packed, and nobody could be looked for in it. */
const saidIn = (items: Item[]): string =>
  items
    .map(({ cells }) =>
      cells()
        .map(([, text]) => text.replace(/[\0\s]+/g, ' '))
        .join(' '),
    )
    .join('\n');

/** The sentence of a file that cannot be read; any other error is nobody's to read. */
function refusalOf(error: unknown): Words {
  if (error instanceof CannotRead) return error.words;
  throw error;
}

async function failed(id: string, asking: { userId: string }, failure: Words): Promise<'done'> {
  await asViewer(asking, (tx) => tx.update(imports).set({ state: 'failed', failure }).where(eq(imports.id, id)));
  return 'done';
}
