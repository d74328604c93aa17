import postgres from 'postgres';
import { readSettings } from '#app/settings.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { prepareDatabase } from '#db/prepare.server.ts';
import { Refusal, say } from '#db/terminal.ts';
import { readArguments } from './arguments.ts';
import { fillAtScale } from './scale/fill.ts';

const database = 'terreau_scale';

/** Makes a database of its own, beside the others of the server, with as many rows as a large institution has. */
export async function run(args: string[]): Promise<void> {
  const { values } = readArguments({ args, options: { actors: { type: 'string', default: '100000' } } });
  const actors = readCount(values.actors);
  const { databaseServer, dataDir, secret } = readSettings();
  const server = databaseServer ? null : await startEmbedded({ dataDir, share: true });
  try {
    const admin = server?.connection('postgres') ?? databaseServer;
    if (!admin) throw new Error('No database server');
    const started = performance.now();
    const sql = postgres({ ...admin, max: 1, onnotice: () => {} });
    await sql`drop database if exists ${sql(database)} with (force)`.finally(() => sql.end({ timeout: 5 }));
    const { owner } = await prepareDatabase({ admin, database, secret });
    const today = new Date().toISOString().slice(0, 10);
    await fillAtScale({ owner, actors, today, log: report });
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(
      say(`La base ${database} est prête, en ${seconds} s.`, `The database ${database} is ready, in ${seconds} s.`),
    );
  } finally {
    await server?.stop();
  }
}

function readCount(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1000 && count <= 1_000_000) return count;
  throw new Refusal(
    `--actors demande un nombre entier de 1 000 à 1 000 000, pas « ${value} ».`,
    `--actors takes a whole number from 1,000 to 1,000,000, not "${value}".`,
  );
}

function report(what: string, rows: number | null, seconds: number): void {
  const count = rows === null ? '' : rows.toLocaleString(say('fr', 'en'));
  console.log(`${what.padEnd(26)}${count.padStart(12)}${seconds.toFixed(1).padStart(8)} s`);
}
