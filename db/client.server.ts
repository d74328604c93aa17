import { type ExtractTablesWithRelations, sql } from 'drizzle-orm';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import type { Connection } from './connection.ts';
import * as schema from './schema.ts';

/** The handle every query and command receives: a transaction opened by `asViewer`, or a whole database in tests. */
export type Tx = PgDatabase<PostgresJsQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** Who asks, and through which lens; `at` is injected where a test asserts on time. */
export type Asking = { userId: string | null; lens?: string | null; at?: Date };

/** What open_view() answers: the rights of whoever asks, at that moment. Ids of communities, directorates, actor. */
export type Rights = {
  userId: string | null;
  actorId: string | null;
  gardens: string[];
  gardensCommunity: string[];
  gardensInstitution: string[];
  inside: boolean;
  directorates: string[];
  cultivator: boolean;
  memberOf: string[];
  /** The day it is in the institution's time zone, as YYYY-MM-DD. */
  today: string;
  timeZone: string;
};

export function connect(connection: Connection, max: number) {
  const client = postgres({ ...connection, max, onnotice: () => {}, connection: { application_name: 'terreau' } });
  prepareWithin(client);
  return { client, db: drizzle(client, { schema, casing: 'snake_case' }) };
}

/**
 * Has each connection keep the statements of its transactions prepared, which drizzle does not ask for: under row-level
 * security PostgreSQL takes longer to read and plan most of them, with the policies of each table, than to run them.
 */
function prepareWithin(client: Sql): void {
  const begin = client.begin.bind(client) as (...args: unknown[]) => Promise<never>;
  client.begin = (...args: unknown[]) => {
    const work = args.pop() as (tx: TransactionSql) => unknown;
    return begin(...args, (tx: TransactionSql) => {
      const send = tx.unsafe;
      tx.unsafe = (text, values, options) => send(text, values, { prepare: true, ...options });
      return work(tx);
    });
  };
}

type Open = ReturnType<typeof connect>;
// In development Vite loads this module anew at each change; the pool must not be.
const kept = globalThis as { terreauDatabase?: Open };

export function openDatabase(connection: Connection, max = 10): void {
  kept.terreauDatabase ??= connect(connection, max);
}

export async function closeDatabase(): Promise<void> {
  const open = kept.terreauDatabase;
  kept.terreauDatabase = undefined;
  await open?.client.end({ timeout: 5 });
}

/**
 * The one door to people's data: a transaction in which row-level security knows who asks. The login role has no right
 * outside of it, so a forgotten wrapper is an error and not a leak. Throws 42501 for a lens one may not try on. With
 * `snapshot`, all its statements see the same moment.
 */
export async function asViewer<T>(
  asking: Asking,
  work: (tx: Tx, rights: Rights) => Promise<T>,
  how: { snapshot?: boolean } = {},
): Promise<T> {
  const open = kept.terreauDatabase;
  if (!open) throw new Error('openDatabase() comes before asViewer()');
  const isolation = how.snapshot ? { isolationLevel: 'repeatable read' as const } : undefined;
  return open.db.transaction(async (tx) => {
    const [row] = await tx.execute<{ rights: Record<string, unknown> }>(
      sql`select open_view(${asking.userId}, ${asking.lens ?? null}, ${(asking.at ?? new Date()).toISOString()}) as rights,
        set_config('role', 'terreau_app', true)`,
    );
    return work(tx as unknown as Tx, toRights(row?.rights ?? {}));
  }, isolation);
}

function toRights(row: Record<string, unknown>): Rights {
  return {
    userId: (row.user_id as string | null) ?? null,
    actorId: (row.actor_id as string | null) ?? null,
    gardens: row.gardens as string[],
    gardensCommunity: row.gardens_community as string[],
    gardensInstitution: row.gardens_institution as string[],
    inside: row.inside === true,
    directorates: row.directorates as string[],
    cultivator: row.cultivator === true,
    memberOf: row.member_of as string[],
    today: row.today as string,
    timeZone: row.time_zone as string,
  };
}

/** The SQLSTATE of a failed query, or null: drizzle wraps the driver's error in `cause`. */
export function sqlState(error: unknown): string | null {
  const cause = (error as { cause?: unknown })?.cause ?? error;
  const code = (cause as { code?: unknown })?.code;
  return typeof code === 'string' ? code : null;
}

/** A refusal by policy, trigger or grant. */
export const isRefusal = (error: unknown): boolean => sqlState(error) === '42501';
