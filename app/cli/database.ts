import { readSettings, type Settings } from '#app/settings.server.ts';
import type { OwnerTx } from '#db/accounts.server.ts';
import { connect } from '#db/client.server.ts';
import { openDatabase } from '#db/open.server.ts';

/** Does work as the owner of this instance's database, beside a running Terreau or without one. */
export async function withOwner<T>(work: (owner: OwnerTx, settings: Settings) => Promise<T>): Promise<T> {
  const settings = readSettings();
  const database = await openDatabase({ ...settings, share: true });
  const { client, db } = connect(database.connections.owner, 1);
  try {
    return await work(db, settings);
  } finally {
    await client.end({ timeout: 5 });
    await database.close();
  }
}
