import { sql } from 'drizzle-orm';
import { LikenessIndex } from '#app/duplicates/index-of.ts';
import { normalizeOrganization } from '#app/duplicates/organization-name.ts';
import type { Known } from '#app/duplicates/subject.ts';
import type { Tx } from '#db/client.server.ts';
import type { Alike } from './alike.ts';
import { plain } from './plain.ts';
import { QuickIndex } from './quick-index.ts';

/** Everybody the viewer reads, to find who is the same, and who is called exactly so. `quick`: see QuickIndex. */
export async function loadAlike(tx: Tx, quick: boolean): Promise<Alike> {
  const index = quick ? new QuickIndex() : new LikenessIndex();
  const rows = await tx.execute<Known>(sql`
    select a.id, a.kind, a.name, a.sort_name as "sortName", a.territory_code as territory, '{}'::text[] as organizations,
      coalesce(c.mails, '{}') as mails, coalesce(c.phones, '{}') as phones
    from actors a left join (
      select actor_id, array_agg(value_norm) filter (where kind = 'mail') as mails,
        array_agg(value_norm) filter (where kind = 'phone') as phones
      from contact_points where kind in ('mail', 'phone') group by 1) c on c.actor_id = a.id`);
  for (const row of rows) index.add(row);
  const names: Partial<Record<Known['kind'], Map<string, string[]>>> = {};
  return {
    find: (known) => index.find(known),
    add: (known) => index.add(known),
    named(kind, name) {
      // Only asked by affiliations and links: made when the first does.
      const known = names[kind] ?? namesOf(rows, kind);
      names[kind] = known;
      return known.get(plain(name)) ?? [];
    },
  };
}

function namesOf(rows: Iterable<Known>, kind: Known['kind']): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const row of rows) {
    if (row.kind !== kind) continue;
    const ids = names.get(plain(row.name));
    if (ids) ids.push(row.id);
    else names.set(plain(row.name), [row.id]);
  }
  return names;
}

export const organizationKey = normalizeOrganization;
