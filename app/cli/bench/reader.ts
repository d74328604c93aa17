import type { Sql } from 'postgres';

/** Somebody who reads everybody at scale while `work` runs: every mandate of one side is lent to a cultivator. */
export async function readingAll<T>(owner: Sql, work: (userId: string) => Promise<T>): Promise<T> {
  const [reader] = await owner<{ id: string }[]>`
    select user_id as id from posts where kind = 'cultivator' and ends_on is null limit 1`;
  if (!reader) throw new Error('The database at scale has nobody to read everybody');
  await owner`alter table mandates disable trigger user`;
  await owner`create temporary table lent as select id, user_id from mandates where side = 'community'`;
  await owner`update mandates set user_id = ${reader.id} where id in (select id from lent)`;
  try {
    return await work(reader.id);
  } finally {
    await owner`update mandates m set user_id = lent.user_id from lent where lent.id = m.id`;
    await owner`drop table lent`;
    await owner`alter table mandates enable trigger user`;
  }
}
