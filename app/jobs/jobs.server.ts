import { PgBoss } from 'pg-boss';
import postgres from 'postgres';
import type { Connections } from '#db/prepare.server.ts';
import { forgetOldMails, sendWaiting } from '#emails/send.server.ts';
import { onAsked } from './ask.server.ts';
import { startRunner } from './runner.server.ts';

const kept = globalThis as { terreauJobs?: { boss: PgBoss; close: () => Promise<void> } };

/** Each job with its rhythm (cron, institution's time does not matter here) and what it does. Jobs carry no people's data. */
const rhythms: Record<string, string> = {
  'send-mails': '* * * * *',
  'forget-mails': '17 3 * * *',
  'keep-house': '23 * * * *',
  'forget-works': '31 3 * * *',
  'forget-exports': '41 * * * *',
  'forget-imports': '41 3 * * *',
  'tidy-directory': '43 3 * * *',
};

/**
 * Starts the jobs in the schema `jobs` of the same database, under a role that reads nothing of people's records.
 * `alone`: no other process works on this database.
 */
export async function startJobs(connections: Connections, alone: boolean, folder: string): Promise<void> {
  if (kept.terreauJobs) return;
  const { username, ...where } = connections.jobs;
  const boss = new PgBoss({ ...where, ssl: undefined, user: username, schema: 'jobs', createSchema: false, max: 2 });
  boss.on('error', (error) => console.error(JSON.stringify({ level: 'error', job: true, name: error.name })));
  await boss.start();
  const house = postgres({ ...connections.jobs, max: 1, onnotice: () => {} });
  const work: Record<string, () => Promise<unknown>> = {
    'send-mails': sendWaiting,
    'forget-mails': forgetOldMails,
    'keep-house': () => house`select keep_house()`,
    'forget-works': () => house`select forget_works()`,
    'forget-exports': () => house`select forget_exports()`,
    'forget-imports': () => house`select forget_imports()`,
    'tidy-directory': () => house`select tidy_directory()`,
  };
  for (const [name, rhythm] of Object.entries(rhythms)) {
    await boss.createQueue(name);
    await boss.schedule(name, rhythm);
    await boss.work(name, async () => {
      await work[name]?.();
    });
  }
  const runner = await startRunner(connections, alone, folder);
  onAsked(runner.wake);
  const close = async () => {
    onAsked(undefined);
    await runner.stop();
    await house.end({ timeout: 5 });
  };
  kept.terreauJobs = { boss, close };
}

export async function stopJobs(): Promise<void> {
  const open = kept.terreauJobs;
  kept.terreauJobs = undefined;
  await Promise.all([open?.boss.stop({ graceful: true, timeout: 5_000 }), open?.close()]);
}
