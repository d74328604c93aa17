import type { Sql, TransactionSql } from 'postgres';
import { mostTries } from '../schema/mail.ts';

/**
 * What waited when the backup was made does not go on by itself when it is put back: mails are held, long works are
 * stopped, for a person to ask for again.
 */
export async function keepQuiet(owner: Sql | TransactionSql): Promise<void> {
  await owner`
    update mail.messages set attempts = ${mostTries}, last_error = 'restored' where sent_at is null and attempts < ${mostTries}`;
  await owner`
    update works set state = 'stopped', runner = null, ended_at = now(), failure = 'restored' where state in ('waiting', 'running')`;
}
