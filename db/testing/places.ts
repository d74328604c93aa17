import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres, { type Row } from 'postgres';
import { afterAll, inject } from 'vitest';
import { beside, dropDatabase } from '../backup/databases.server.ts';
import { type Connections, prepareTables } from '../prepare.server.ts';

/** A folder and databases of a test file's own, gone after it. */
export function places() {
  const admin = inject('admin');
  const folder = mkdtempSync(path.join(tmpdir(), 'terreau-places-'));
  const named: string[] = [];
  afterAll(async () => {
    for (const name of named) await dropDatabase(admin, name);
    rmSync(folder, { recursive: true });
  });
  /** The name of a database that is not there yet. */
  const nowhere = (): Connections => {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    named.push(name);
    return beside(inject('template'), name);
  };
  return {
    admin,
    nowhere,
    file: (name: string) => path.join(folder, name),
    /** An empty database with the tables of these migrations. */
    async prepared(last?: number): Promise<Connections> {
      const connections = nowhere();
      await prepareTables(admin, connections, last);
      return connections;
    },
  };
}

export async function query(connections: Connections, text: string): Promise<Row[]> {
  const sql = postgres({ ...connections.owner, max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
}
