import type { DoWork } from '#app/jobs/work.ts';
import { asViewer } from '#db/client.server.ts';
import { takeStep } from './step.server.ts';

const stepSize = 1000;

/** An act on more people than one waits for, or its undoing, from wherever an earlier process left it. */
export const actOnMany: DoWork = async (work) => {
  for (;;) {
    if (work.signal.aborted) return 'stopped';
    const progress = await asViewer({ userId: work.userId }, (tx, rights) =>
      takeStep(tx, rights, work.subjectId, stepSize),
    );
    if (!progress) return 'done';
    work.progress(progress.done, progress.total);
    if (progress.done >= progress.total) return 'done';
  }
};
