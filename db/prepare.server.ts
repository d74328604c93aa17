import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';
import type { Connection } from './connection.ts';
import { Refusal } from './terminal.ts';

/**
 * The four ways into the database. `owner` owns it and its tables, migrates, and loads; `app` has no right of its own
 * and becomes terreau_app within a transaction (asViewer); `auth` reads sign-in; `jobs` runs the jobs.
 */
export type Connections = { owner: Connection; app: Connection; auth: Connection; jobs: Connection };

const roles = {
  terreau_owner: 'login',
  terreau_login: 'login noinherit',
  terreau_app: 'nologin',
  terreau_auth: 'login',
  terreau_jobs: 'login',
};
type Role = keyof typeof roles;

const rolesLock = 7_384_202;
const migrationLock = 7_384_203;
const oldestVersion = 150_000;

/** The ways into a database of this instance, which need not exist. Passwords of the roles are derived from the secret. */
export function connectionsTo(admin: Connection, database: string, secret: string): Connections {
  const connect = (username: Role): Connection => ({
    ...admin,
    database,
    username,
    password: createHmac('sha256', secret).update(username).digest('base64url'),
  });
  return {
    owner: connect('terreau_owner'),
    app: connect('terreau_login'),
    auth: connect('terreau_auth'),
    jobs: connect('terreau_jobs'),
  };
}

/** Makes the roles of this instance, or gives them their passwords of today. */
export async function prepareRoles(admin: Connection, connections: Connections): Promise<void> {
  await using(admin, (sql) =>
    makeRoles(sql, Object.values(connections)).catch((error) => {
      throw denied(error) ? mayNotChangeRoles(admin.username) : error;
    }),
  );
}

/** Makes roles, database and tables what this version of Terreau needs. Doing it again changes nothing. */
export async function prepareDatabase(options: {
  admin: Connection;
  database: string;
  secret: string;
}): Promise<Connections> {
  const { admin, database, secret } = options;
  const connections = connectionsTo(admin, database, secret);
  await prepareRoles(admin, connections);
  await prepareTables(admin, connections);
  return connections;
}

/**
 * Makes the database that `connections` lead to, and its tables. `last`: the migration to stop at, as the number that
 * drizzle knows it by; what a backup was made of.
 */
export async function prepareTables(admin: Connection, { owner }: Connections, last = Infinity): Promise<void> {
  const { database } = owner;
  await using(admin, (sql) =>
    makeDatabase(sql, database).catch((error) => {
      throw denied(error) ? mayNotGiveDatabase(database) : error;
    }),
  );
  await using(owner, async (sql) => {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await closeToOthers(sql, database);
    await migrateTo(sql, last);
  });
}

const migrationsFolder = path.join(import.meta.dirname, 'migrations');

/** The migrations of this version of Terreau, each by its number. */
export function knownMigrations(): number[] {
  return readJournal().entries.map(({ when }) => when);
}

function readJournal(): { entries: { when: number; tag: string }[] } {
  return JSON.parse(readFileSync(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8'));
}

/** drizzle runs all the migrations of a folder: to stop at one it gets a folder that ends there. */
async function migrateTo(sql: Sql, last: number): Promise<void> {
  const journal = readJournal();
  const entries = journal.entries.filter(({ when }) => when <= last);
  if (entries.length === journal.entries.length) return migrate(drizzle(sql), { migrationsFolder });
  const folder = mkdtempSync(path.join(tmpdir(), 'terreau-migrations-'));
  try {
    mkdirSync(path.join(folder, 'meta'));
    writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
    for (const { tag } of entries)
      copyFileSync(path.join(migrationsFolder, `${tag}.sql`), path.join(folder, `${tag}.sql`));
    await migrate(drizzle(sql), { migrationsFolder: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A database is open to every role of its cluster until it is told otherwise, clones of a template too. */
export async function closeToOthers(owner: Sql, database: string): Promise<void> {
  await owner`revoke all on database ${owner(database)} from public`;
  await owner`grant connect on database ${owner(database)} to terreau_login, terreau_auth, terreau_jobs`;
  await owner`alter schema public owner to terreau_owner`;
}

async function makeRoles(sql: Sql, logins: Connection[]): Promise<void> {
  const [me] = await sql<{ name: string; mayCreate: boolean; superuser: boolean; version: number }[]>`
    select rolname as name, rolsuper or rolcreaterole as "mayCreate", rolsuper as superuser,
      current_setting('server_version_num')::int as version
    from pg_roles where rolname = current_user`;
  if (!me || me.version < oldestVersion) throw tooOld(me?.version ?? 0);
  if (!me.mayCreate) throw mayNotCreateRoles(me.name);
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${rolesLock})`;
    for (const [role, attributes] of Object.entries(roles)) {
      await tx.unsafe(
        `do $$ begin create role ${role} ${attributes};
         exception when duplicate_object or unique_violation then null; end $$`,
      );
    }
    for (const { username, password } of logins) {
      await tx.unsafe(`alter role ${username} password '${scramVerifier(password)}'`);
    }
    // From version 16 on, inheriting is a matter of the grant; in 15 it is one of the role alone.
    const modern = me.version >= 160_000;
    await tx.unsafe(`grant terreau_app to terreau_login ${modern ? 'with inherit false, set true' : ''}`);
    // Whoever gives a database to a role must be able to become that role.
    if (!me.superuser) {
      await tx.unsafe(`grant terreau_owner to current_user ${modern ? 'with inherit true, set true' : ''}`);
    }
  });
  const [tooMighty] = await sql<{ name: string }[]>`
    select rolname as name from pg_roles
    where rolname in ${sql(Object.keys(roles))} and (rolsuper or rolbypassrls)`;
  if (tooMighty) throw mayReadEverything(tooMighty.name);
}

async function makeDatabase(sql: Sql, database: string): Promise<void> {
  const find = () => sql<{ owner: string }[]>`
    select pg_get_userbyid(datdba) as owner from pg_database where datname = ${database}`;
  if ((await find()).length === 0) {
    const create = sql`create database ${sql(database)} owner terreau_owner template template0 encoding 'UTF8'`;
    await create.catch((error: { code?: string }) => {
      // Another process made it meanwhile.
      if (error.code !== '42P04' && error.code !== '23505') throw error;
    });
  }
  const [found] = await find();
  if (found?.owner !== 'terreau_owner') await sql`alter database ${sql(database)} owner to terreau_owner`;
}

/** What PostgreSQL keeps of a password (RFC 5803). Sent instead of it, so that no statement or log ever shows one. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const iterations = 4096;
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const key = (name: string) => createHmac('sha256', salted).update(name).digest();
  const storedKey = createHash('sha256').update(key('Client Key')).digest('base64');
  const serverKey = key('Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

async function using(connection: Connection, work: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function tooOld(version: number): Refusal {
  const found = Math.floor(version / 10_000);
  return new Refusal(
    `Terreau demande PostgreSQL 15 ou plus récent ; ce serveur est en version ${found}.`,
    `Terreau asks for PostgreSQL 15 or newer; this server is version ${found}.`,
  );
}

function denied(error: { code?: string }): boolean {
  return error.code === '42501';
}

function mayNotCreateRoles(name: string): Refusal {
  return askAdministrator(
    `Le compte « ${name} » de DATABASE_URL ne peut pas créer les rôles dont Terreau a besoin.`,
    `The account "${name}" of DATABASE_URL may not create the roles that Terreau needs.`,
    `ALTER ROLE "${name}" CREATEROLE CREATEDB;`,
  );
}

function mayNotChangeRoles(name: string): Refusal {
  return askAdministrator(
    `Les rôles de Terreau existent déjà sur ce serveur, et le compte « ${name} » de DATABASE_URL ne peut pas les modifier.`,
    `The roles of Terreau already exist on this server, and the account "${name}" of DATABASE_URL may not change them.`,
    `GRANT ${Object.keys(roles).join(', ')} TO "${name}" WITH ADMIN OPTION;`,
  );
}

function mayNotGiveDatabase(database: string): Refusal {
  return askAdministrator(
    `Le compte de DATABASE_URL ne peut pas créer la base « ${database} », ou la donner au rôle terreau_owner.`,
    `The account of DATABASE_URL may not create the database "${database}", or give it to the role terreau_owner.`,
    `CREATE DATABASE "${database}" OWNER terreau_owner; (ou / or) ALTER DATABASE "${database}" OWNER TO terreau_owner;`,
  );
}

function mayReadEverything(name: string): Refusal {
  return askAdministrator(
    `Le rôle ${name} échappe aux règles de lecture de Terreau.`,
    `The role ${name} escapes Terreau's reading rules.`,
    `ALTER ROLE ${name} NOSUPERUSER NOBYPASSRLS;`,
  );
}

function askAdministrator(french: string, english: string, statement: string): Refusal {
  return new Refusal(
    `${french} Un administrateur du serveur doit exécuter : ${statement}`,
    `${english} An administrator of the server has to run: ${statement}`,
  );
}
