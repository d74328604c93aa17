import { PgBoss } from 'pg-boss';
import postgres from 'postgres';
import type { Connections } from '#db/prepare.server.ts';
import { forgetOldMails, sendWaiting } from '#emails/send.server.ts';

const kept = globalThis as { terreauJobs?: { boss: PgBoss; close: () => Promise<void> } };

/** Each job with its rhythm (cron, institution's time does not matter here) and what it does. Jobs carry no people's data. */
const rhythms: Record<string, string> = {
  'send-mails': '* * * * *',
  'forget-mails': '17 3 * * *',
  'keep-house': '23 * * * *',
};

/** Starts the jobs in the schema `jobs` of the same database, under a role that reads nothing of people's records. */
export async function startJobs(connections: Connections): Promise<void> {
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
  };
  for (const [name, rhythm] of Object.entries(rhythms)) {
    await boss.createQueue(name);
    await boss.schedule(name, rhythm);
    await boss.work(name, async () => {
      await work[name]?.();
    });
  }
  kept.terreauJobs = { boss, close: () => house.end({ timeout: 5 }) };
}

export async function stopJobs(): Promise<void> {
  const open = kept.terreauJobs;
  kept.terreauJobs = undefined;
  await open?.boss.stop({ graceful: true, timeout: 5_000 });
  await open?.close();
}
