import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import type { Connection } from '../connection.ts';

/** Dates, numbers and bytes are written in one way, whatever the server's own settings. */
const sameWords = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local xmloption = 'content';
  set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`;

export async function using<T>(connection: Connection, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres({ ...connection, max: 1, idle_timeout: 0, max_lifetime: null, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** One transaction that sees the database as it is at its first look, while others go on writing. */
export function seeing<T>(owner: Connection, work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  return using(
    owner,
    (sql) =>
      sql.begin('isolation level repeatable read read only', async (tx) => {
        await tx.unsafe(sameWords);
        return work(tx);
      }) as Promise<T>,
  );
}

export function writing<T>(owner: Connection, work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  return using(
    owner,
    (sql) =>
      sql.begin(async (tx) => {
        await tx.unsafe(sameWords);
        return work(tx);
      }) as Promise<T>,
  );
}

/**
 * What `copy … to stdout` gives, a buffer of rows at a time, no faster than it is read. postgres.js leaves its socket
 * asleep when the last rows come faster than they are taken: it is woken here, or nothing would be answered any more.
 */
export async function* copyOut(tx: TransactionSql, statement: string): AsyncGenerator<Buffer> {
  const stream = await tx.unsafe(statement).readable();
  const wake = () => stream._read(0);
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk;
  } finally {
    // Whoever stops half-way leaves rows on the way, which come before any other answer.
    if (stream.readableEnded) wake();
    else stream.once('end', wake).resume();
  }
}

/**
 * Gives rows to `copy … from stdin`. postgres.js tells nobody of an error that comes after the last row: the promise of
 * its query was kept when the copying began. So its refusal is listened to here.
 */
export async function copyIn(tx: TransactionSql, statement: string, rows: AsyncIterable<Buffer>): Promise<void> {
  const query = tx.unsafe(statement) as ReturnType<typeof tx.unsafe> & { reject(error: unknown): void };
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  failed.catch(() => {});
  const { reject } = query;
  query.reject = (error) => {
    reject.call(query, error);
    fail(error);
  };
  const stream = await query.writable();
  await Promise.race([pipeline(Readable.from(rows, { objectMode: true }), stream), failed]);
}
