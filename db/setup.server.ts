import { sql } from 'drizzle-orm';
import { addAccount, type NewAccount, type OwnerTx } from './accounts.server.ts';
import { institution } from './schema/institution.ts';

export type Instance = { name: string; timeZone: string; cultivator: NewAccount };

/** Makes an empty database that of an institution, with its first cultivator. False when it already is someone's. */
export function setUpInstance(owner: OwnerTx, { name, timeZone, cultivator }: Instance): Promise<boolean> {
  return owner.transaction(async (tx) => {
    await tx.execute(sql`lock table ${institution} in share row exclusive mode`);
    if ((await tx.select().from(institution)).length > 0) return false;
    await tx.insert(institution).values({ name, timeZone });
    await addAccount(tx, { ...cultivator, post: { kind: 'cultivator' } });
    return true;
  });
}
