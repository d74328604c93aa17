import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { inject } from 'vitest';
import type { Connection } from '../connection.ts';
import { type Connections, closeToOthers } from '../prepare.server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The test cluster's superuser, and the ways into its template database. */
    admin: Connection;
    template: Connections;
  }
}

export type TestDatabase = { connections: Connections; drop(): Promise<void> };

/** A database of this test file's own: a copy of the migrated template, empty. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = inject('template');
  const copy = (connection: Connection) => ({ ...connection, database: name });
  await using(
    inject('admin'),
    (sql) => sql`create database ${sql(name)} owner terreau_owner template ${sql(template.owner.database)}`,
  );
  const connections = {
    owner: copy(template.owner),
    app: copy(template.app),
    auth: copy(template.auth),
    jobs: copy(template.jobs),
  };
  await using(connections.owner, (sql) => closeToOthers(sql, name));
  return {
    connections,
    drop: () => using(inject('admin'), (sql) => sql`drop database ${sql(name)} with (force)`),
  };
}

async function using(connection: Connection, work: (sql: Sql) => PromiseLike<unknown>): Promise<void> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
