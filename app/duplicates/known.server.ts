import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { LikenessIndex } from './index-of.ts';
import { normalizeOrganization } from './organization-name.ts';
import type { Known } from './subject.ts';

const pageSize = 2_000;

type Row = {
  id: string;
  kind: 'person' | 'organization';
  name: string;
  sortName: string;
  territory: string | null;
  kept: boolean;
  mails: string[] | null;
  phones: string[] | null;
  organizations: string[] | null;
};

/** Actors that the viewer reads, a page after an id, or those of the given ids; with their ways to be reached as far as they are shared. */
async function readPage(tx: Tx, from: { after: string | null } | { ids: string[] }): Promise<Known[]> {
  const which =
    'ids' in from
      ? sql`a.id = any(${`{${from.ids.join(',')}}`}::uuid[])`
      : sql`a.id > ${from.after ?? '00000000-0000-0000-0000-000000000000'}::uuid`;
  const rows = await tx.execute<Row>(sql`
    with page as materialized (
      select a.id, a.kind, a.name, a.sort_name, a.territory_code,
        coalesce(a.communities && (select nullif(current_setting('app.gardens', true), '')::uuid[]), false) as kept
      from actors a where ${which} order by a.id limit ${pageSize}
    ), reached as materialized (
      select actor_id, array_agg(distinct value_norm) filter (where kind = 'mail') as mails,
        array_agg(distinct value_norm) filter (where kind = 'phone' and length(value_norm) = 9) as phones
      from contact_points where actor_id = any(array(select id from page)) and kind in ('mail', 'phone') group by actor_id
    ), employed as materialized (
      select t.actor_id, array_agg(distinct o.name) as organizations
      from ties t join actors o on o.id = t.other_id and o.kind = 'organization'
      where t.actor_id = any(array(select id from page where kind = 'person')) and t.kind = 'affiliation' group by t.actor_id
    )
    select p.id, p.kind, p.name, p.sort_name as "sortName", p.territory_code as territory, p.kept, r.mails, r.phones, e.organizations
    from page p left join reached r on r.actor_id = p.id left join employed e on e.actor_id = p.id order by p.id`);
  return rows.map((row) => ({
    ...row,
    mails: row.mails ?? [],
    phones: row.phones ?? [],
    organizations: (row.organizations ?? []).map(normalizeOrganization),
  }));
}

/** All that the viewer may read, a page at a time: memory holds one of them. */
export async function* loadKnown(tx: Tx): AsyncGenerator<Known> {
  let after: string | null = null;
  for (;;) {
    const page: Known[] = await readPage(tx, { after });
    yield* page;
    if (page.length < pageSize) return;
    after = page.at(-1)?.id ?? null;
  }
}

/** These, as far as the viewer may read them. */
export const knownByIds = async (tx: Tx, ids: string[]): Promise<Known[]> =>
  ids.length === 0 ? [] : readPage(tx, { ids });

/** An index of all that the viewer may read; those who were said to be two are never matched with each other. */
export async function loadIndex(tx: Tx): Promise<LikenessIndex> {
  const index = new LikenessIndex();
  for await (const known of loadKnown(tx)) index.add(known);
  index.pack();
  await keepApart(tx, index);
  return index;
}

export async function keepApart(tx: Tx, index: LikenessIndex): Promise<void> {
  const rows = await tx.execute<{ actorId: string; otherId: string }>(
    sql`select actor_id as "actorId", other_id as "otherId" from not_same`,
  );
  for (const { actorId, otherId } of rows) index.keepApart(actorId, otherId);
}
