import { closeDatabase, openDatabase } from '#db/client.server.ts';
import type { Connections } from '#db/prepare.server.ts';
import { closePost, openPost } from '#emails/send.server.ts';
import { closeAuth, openAuth } from './access/auth.server.ts';
import { startJobs, stopJobs } from './jobs/jobs.server.ts';
import type { Settings } from './settings.server.ts';

type Parts = { connections: Connections; settings: Settings; folder: string };

/** What the process opens before it listens, and closes at the end. The built application holds the pools. */
export async function open({ connections, settings, folder }: Parts): Promise<void> {
  openDatabase(connections.app);
  openAuth(connections.auth, settings);
  openPost(connections.jobs, settings.smtpUrl, `Terreau <terreau@${new URL(settings.url).hostname}>`);
  await startJobs(connections, settings.databaseServer === null, folder);
}

export async function close(): Promise<void> {
  await stopJobs();
  await Promise.all([closeDatabase(), closeAuth(), closePost()]);
}
