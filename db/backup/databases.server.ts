import { randomBytes } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Connection } from '../connection.ts';
import { type Connections, prepareTables } from '../prepare.server.ts';
import { Refusal } from '../terminal.ts';
import { using } from './copy.server.ts';

/** A database of another name, entered by the same roles. */
export function beside(connections: Connections, database: string): Connections {
  const { owner, app, auth, jobs } = connections;
  const there = (connection: Connection) => ({ ...connection, database });
  return { owner: there(owner), app: there(app), auth: there(auth), jobs: there(jobs) };
}

const restoring = (database: string) => `${database.slice(0, 40)}_restoring_`;

/** An empty database with the tables that these migrations make; drops what a killed restore left behind. */
export async function makeFresh(admin: Connection, connections: Connections, last: number): Promise<Connections> {
  const prefix = restoring(connections.owner.database);
  await using(admin, async (sql) => {
    const left = await sql<{ name: string }[]>`
      select datname as name from pg_database d where starts_with(datname, ${prefix})
        and not exists (select 1 from pg_stat_activity a where a.datid = d.oid)`;
    for (const { name } of left) await drop(sql, name);
  });
  const fresh = beside(connections, prefix + randomBytes(4).toString('hex'));
  await prepareTables(admin, fresh, last).catch((error: { code?: string }) => {
    throw error.code === '42501' ? mayNotMakeOne(admin.username) : error;
  });
  return fresh;
}

export async function dropDatabase(admin: Connection, database: string): Promise<void> {
  await using(admin, (sql) => drop(sql, database));
}

/**
 * Gives a fresh database the name of the present one, and drops that one afterwards. Both names change in one
 * transaction: at no moment is there none, whoever is killed meanwhile.
 */
export async function takePlace(admin: Connection, fresh: string, database: string): Promise<void> {
  const replaced = `${restoring(database)}replaced`;
  const elsewhere = await aDatabaseElsewhere(admin, [fresh, database]);
  await checkEmptyOf(elsewhere, database);
  await using(elsewhere, async (sql) => {
    await drop(sql, replaced);
    const [present] = await sql`select 1 from pg_database where datname = ${database}`;
    await sql
      .begin(async (tx) => {
        if (present) await tx`alter database ${tx(database)} rename to ${tx(replaced)}`;
        await tx`alter database ${tx(fresh)} rename to ${tx(database)}`;
      })
      .catch((error: { code?: string }) => {
        throw error.code === '55006' ? inUse() : error;
      });
    await drop(sql, replaced);
  });
}

/** A database cannot be renamed from within. */
async function aDatabaseElsewhere(admin: Connection, not: string[]): Promise<Connection> {
  for (const database of [admin.database, 'postgres', 'template1'].filter((name) => !not.includes(name))) {
    const there = { ...admin, database };
    if (await using(there, (sql) => sql`select 1`.then(() => true)).catch(() => false)) return there;
  }
  throw new Refusal(
    `Pour remplacer une base il faut y venir d’une autre : le compte « ${admin.username} » de DATABASE_URL n’entre ni dans « postgres » ni dans « template1 ». Un administrateur du serveur doit exécuter : GRANT CONNECT ON DATABASE postgres TO "${admin.username}";`,
    `To replace a database one comes from another: the account "${admin.username}" of DATABASE_URL enters neither "postgres" nor "template1". An administrator of the server has to run: GRANT CONNECT ON DATABASE postgres TO "${admin.username}";`,
  );
}

async function drop(sql: Sql, database: string): Promise<void> {
  await sql`drop database if exists ${sql(database)}`;
}

/** Refuses where somebody else is in the database at this moment. */
export async function checkEmptyOf(admin: Connection, database: string): Promise<void> {
  const programs = await using(
    admin,
    (sql) => sql<{ name: string }[]>`
      select distinct coalesce(nullif(application_name, ''), usename, '?') as name from pg_stat_activity
      where datname = ${database} and pid <> pg_backend_pid() and backend_type = 'client backend' order by 1`,
  );
  if (programs.length > 0) throw inUse(programs.map(({ name }) => name));
}

function inUse(programs: string[] = []): Refusal {
  const who = programs.length > 0 ? ` (${programs.join(', ')})` : '';
  return new Refusal(
    `La base de données est en usage${who} : arrêtez Terreau, puis recommencez. Rien n’a été changé.`,
    `The database is in use${who}: stop Terreau, then try again. Nothing was changed.`,
  );
}

function mayNotMakeOne(name: string): Refusal {
  return new Refusal(
    `Une restauration se fait dans une base neuve, et le compte « ${name} » de DATABASE_URL ne peut pas en créer. Un administrateur du serveur doit exécuter : ALTER ROLE "${name}" CREATEDB;`,
    `A restore is made in a new database, and the account "${name}" of DATABASE_URL may not create one. An administrator of the server has to run: ALTER ROLE "${name}" CREATEDB;`,
  );
}
