import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { type Alike, ExactIndex, type Known } from './alike.ts';
import { plain } from './plain.ts';

/** Everybody the viewer reads, to find who is the same. */
export async function loadAlike(tx: Tx): Promise<Alike> {
  const index = new ExactIndex();
  const rows = await tx.execute<Known>(sql`
    select a.id, a.kind, a.name, a.sort_name as "sortName", a.territory_code as territory, '[]'::json as organizations,
      coalesce(c.mails, '{}') as mails, coalesce(c.phones, '{}') as phones
    from actors a left join (
      select actor_id, array_agg(value_norm) filter (where kind = 'mail') as mails,
        array_agg(value_norm) filter (where kind = 'phone') as phones
      from contact_points where kind in ('mail', 'phone') group by 1) c on c.actor_id = a.id`);
  for (const row of rows) index.add(row);
  return index;
}

export const organizationKey = plain;
