import type { Connection } from './connection.ts';
import { type EmbeddedServer, startEmbedded } from './embedded.server.ts';
import { type Connections, prepareDatabase } from './prepare.server.ts';
import { Refusal } from './terminal.ts';

export type OpenDatabase = {
  connections: Connections;
  /** Whether the server of a killed process was found running and taken over. */
  adopted: boolean;
  /** Stops the embedded server; leaves another one alone. */
  close(): Promise<void>;
};

/** The demonstration and the real instance lie side by side: one never fills the other. */
export const embeddedDatabase = (demo: boolean): string => (demo ? 'terreau_demo' : 'terreau');

/** Starts or reaches PostgreSQL, and makes the database what this version of Terreau needs. */
export async function openDatabase(options: {
  databaseServer: Connection | null;
  dataDir: string;
  demo: boolean;
  secret: string;
  /** For commands of the terminal: works beside a running Terreau. */
  share?: boolean;
}): Promise<OpenDatabase> {
  const { databaseServer, dataDir, demo, secret, share } = options;
  if (databaseServer) {
    const prepared = prepareDatabase({ admin: databaseServer, database: databaseServer.database, secret });
    const connections = await prepared.catch((error) => {
      throw explainConnection(error, databaseServer);
    });
    return { connections, adopted: false, close: async () => {} };
  }
  const server: EmbeddedServer = await startEmbedded({ dataDir, share });
  try {
    const database = embeddedDatabase(demo);
    const connections = await prepareDatabase({ admin: server.connection('postgres'), database, secret });
    return { connections, adopted: server.adopted, close: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A sentence for a server that cannot be reached or entered; other errors as they are. */
export function explainConnection(error: { code?: string }, { host, port, database, username }: Connection): unknown {
  const code = error.code ?? '';
  const place = `${host}:${port}`;
  if (/^(ECONN|ENOTFOUND|EHOST|ENETUNREACH|ENOENT|EAI_|ETIMEDOUT|CONNECT_TIMEOUT|CONNECTION_)/.test(code)) {
    return new Refusal(
      `Le serveur PostgreSQL de DATABASE_URL (${place}) ne répond pas (${code}).`,
      `The PostgreSQL server of DATABASE_URL (${place}) does not answer (${code}).`,
    );
  }
  if (code === '28P01' || code === '28000') {
    return new Refusal(
      `Le serveur PostgreSQL ${place} refuse le compte « ${username} » de DATABASE_URL, ou son mot de passe.`,
      `The PostgreSQL server ${place} refuses the account "${username}" of DATABASE_URL, or its password.`,
    );
  }
  if (code === '3D000') {
    return new Refusal(
      `La base « ${database} » de DATABASE_URL n’existe pas sur ${place}. Créez-la : CREATE DATABASE "${database}";`,
      `The database "${database}" of DATABASE_URL does not exist on ${place}. Create it: CREATE DATABASE "${database}";`,
    );
  }
  return error;
}
