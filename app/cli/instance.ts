import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, readSettings, type Settings } from '#app/settings.server.ts';
import { using } from '#db/backup/copy.server.ts';
import type { Origin } from '#db/backup/write.server.ts';
import type { Connection } from '#db/connection.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { embeddedDatabase, explainConnection } from '#db/open.server.ts';
import { type Connections, connectionsTo } from '#db/prepare.server.ts';
import { Refusal } from '#db/terminal.ts';

/** The server of this instance and the ways into its database, which is left as it is: neither made nor migrated. */
export type Instance = { settings: Settings; admin: Connection; connections: Connections; origin: Origin };

/**
 * Reaches the server of this instance, beside a running Terreau; unlike openDatabase it changes nothing there, for a
 * backup is made before a move to a new version. `alone`: refuses where a Terreau uses the data folder.
 */
export async function withServer<T>(alone: boolean, work: (instance: Instance) => Promise<T>): Promise<T> {
  const settings = readSettings();
  const { databaseServer, dataDir, demo, secret } = settings;
  const { version } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
  const server = databaseServer ? null : await startEmbedded({ dataDir, share: !alone });
  try {
    const admin = databaseServer ?? server?.connection('postgres');
    if (!admin) throw new Error('No database server');
    const database = databaseServer?.database ?? embeddedDatabase(demo);
    if (databaseServer) await reach(databaseServer);
    const connections = connectionsTo(admin, database, secret);
    return await work({ settings, admin, connections, origin: { version, demo } });
  } finally {
    await server?.stop();
  }
}

/** The instance that is there, or a sentence where there is none. */
export async function withInstance<T>(work: (instance: Instance) => Promise<T>): Promise<T> {
  const { databaseServer, dataDir } = readSettings();
  if (!databaseServer && !existsSync(path.join(dataDir, 'postgresql'))) throw nothingHere();
  return withServer(false, async (instance) => {
    await reach(instance.connections.owner).catch((error: { code?: string }) => {
      if (error.code === '3D000') throw nothingHere();
      throw error.code === '28P01' || error.code === '28000' ? otherSecret() : error;
    });
    return work(instance);
  });
}

async function reach(connection: Connection): Promise<void> {
  await using(connection, (sql) => sql`select 1`).catch((error) => {
    throw connection.username === 'terreau_owner' ? error : explainConnection(error, connection);
  });
}

function nothingHere(): Refusal {
  return new Refusal(
    'Il n’y a pas encore d’instance de Terreau ici : rien à emporter.',
    'There is no instance of Terreau here yet: nothing to take along.',
  );
}

function otherSecret(): Refusal {
  return new Refusal(
    'Les rôles de cette base n’ont pas le mot de passe que donne le secret d’aujourd’hui. Lancez Terreau une fois (npm start), puis recommencez.',
    'The roles of this database do not have the password that the secret of today gives. Start Terreau once (npm start), then try again.',
  );
}
