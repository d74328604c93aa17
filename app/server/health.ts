import type { RequestHandler } from 'express';
import postgres from 'postgres';
import type { Connection } from '#db/connection.ts';

const patience = 2000;

export type Health = { status: 'ok' | 'error'; database: 'ok' | 'error'; version: string };

/** Says whether the database answers within two seconds, on a connection of its own. */
export function healthCheck(connection: Connection, version: string) {
  const sql = postgres({
    ...connection,
    max: 1,
    idle_timeout: 60,
    connect_timeout: patience / 1000,
    onnotice: () => {},
  });
  let asking: Promise<boolean> | null = null;
  // One question at a time: checks of a database that hangs must not pile up behind it.
  const ask = () => {
    asking ??= sql`select 1`
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        asking = null;
      });
    return asking;
  };
  return {
    async check(): Promise<Health> {
      const { promise: late, resolve } = Promise.withResolvers<boolean>();
      const timer = setTimeout(resolve, patience, false);
      const database = (await Promise.race([ask(), late])) ? 'ok' : 'error';
      clearTimeout(timer);
      return { status: database, database, version };
    },
    close: () => sql.end({ timeout: 1 }),
  };
}

export function answerHealth(check: () => Promise<Health>): RequestHandler {
  return async (_request, response) => {
    const health = await check();
    response
      .status(health.status === 'ok' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(health);
  };
}
