import type { Sql, TransactionSql } from 'postgres';
import { connect } from '#db/client.server.ts';
import { newId } from '#db/ids.ts';
import type { Connections } from '#db/prepare.server.ts';
import type { Sent } from './messages.ts';

/** The statements of one transaction; the first opens the view. */
export type Transaction = Sent[];

/** What a page sends besides what its frame does, transaction by transaction. */
export function transactionsOf(page: Sent[], frame: Sent[]): Transaction[] {
  const open = new Map<number, Transaction>();
  const found: Transaction[] = [];
  for (const sent of page) {
    if (/^\s*select open_view\(/.test(sent.text)) {
      const begun = [sent];
      open.set(sent.connection, begun);
      found.push(begun);
    } else if (!/^\s*(begin|commit|rollback|savepoint|release)\b/i.test(sent.text))
      open.get(sent.connection)?.push(sent);
  }
  const framed = new Set(frame.map((sent) => sent.text));
  return found
    .map(([first, ...rest]) => [...(first ? [first] : []), ...rest.filter((sent) => !framed.has(sent.text))])
    .filter((transaction) => transaction.length > 1);
}

class Undone extends Error {}

/**
 * Sends them again, as the application does and as the owner of the tables, for whom no policy counts, and answers how
 * many milliseconds the statements took. What they wrote is rolled back; ids made after `since` are made anew.
 */
export function replayer(connections: Connections) {
  const guarded = connect(connections.app, 1).client;
  const free = connect(connections.owner, 1).client;
  const through = async (sql: Sql, transactions: Transaction[], since: number): Promise<number> => {
    const fresh = freshIds(since);
    let took = 0;
    for (const [first, ...statements] of transactions) {
      const work = async (tx: TransactionSql) => {
        if (first) await send(tx, sql === guarded ? first : { ...first, text: withoutRole(first.text) });
        const started = performance.now();
        for (const sent of statements) await send(tx, { ...sent, values: sent.values.map(fresh) });
        took += performance.now() - started;
        throw new Undone();
      };
      await sql.begin(work).catch((error) => {
        if (!(error instanceof Undone)) throw error;
      });
    }
    return took;
  };
  return {
    guarded: (transactions: Transaction[], since: number) => through(guarded, transactions, since),
    free: (transactions: Transaction[], since: number) => through(free, transactions, since),
    close: () => Promise.all([guarded.end({ timeout: 5 }), free.end({ timeout: 5 })]),
  };
}

const send = (tx: TransactionSql, { text, values }: Sent) => tx.unsafe(text, values as never[]);

const withoutRole = (text: string) => text.replace(/,\s*set_config\('role', 'terreau_app', true\)/, '');

function freshIds(since: number): (value: unknown) => unknown {
  const known = new Map<string, string>();
  const renew = (id: string) => {
    if (Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) < since) return id;
    const made = known.get(id) ?? newId();
    known.set(id, made);
    return made;
  };
  return (value) =>
    typeof value === 'string'
      ? value.replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, renew)
      : value;
}
