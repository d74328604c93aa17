import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Side, Terms } from './merge.ts';

/** A record as the merge page compares it, or null for one that the viewer does not read. */
export async function findSide(tx: Tx, id: string): Promise<Side | null> {
  const [row] = await tx.execute<Side>(sql`
    select a.id, a.kind, a.name, a.sort_name as "sortName", a.about, a.brings, a.skills, a.territory_code as "territoryCode",
      (select t.name from territories t where t.code = a.territory_code) as territory, a.is_relay as "isRelay",
      a.is_pioneer as "isPioneer", a.touch_every_days as "touchEveryDays", a.visibility, a.author_id as "authorId", a.communities,
      exists (select 1 from account_actors aa where aa.actor_id = a.id) as "hasAccount", a.created_at::date::text as since,
      coalesce((select json_agg(json_build_object('communityId', c.id, 'community', c.name, 'circle', m.circle) order by c.name)
        from memberships m join communities c on c.id = m.community_id
        where m.actor_id = a.id and m.started_on <= today() and (m.ended_on is null or m.ended_on > today())), '[]') as circles
    from actors a where a.id = ${id}`);
  return row ?? null;
}

export async function findTerms(tx: Tx, keptId: string, mergedId: string): Promise<Terms> {
  const [row] = await tx.execute<{ terms: Terms }>(
    sql`select merge_terms(${keptId}::uuid, ${mergedId}::uuid) as terms`,
  );
  return row?.terms ?? { hindrance: 'kinds' };
}

export async function listNames(tx: Tx, communities: string[]): Promise<string[]> {
  if (communities.length === 0) return [];
  const rows = await tx.execute<{ name: string }>(
    sql`select name from communities where id = any(${`{${communities.join(',')}}`}::uuid[]) order by name collate "french"`,
  );
  return rows.map((row) => row.name);
}

/** What hangs on a record and goes with it, in the order in which it is told. */
const attached = {
  exchanges: 'interaction_participants',
  needs: 'need_expressers',
  replies: 'reply_addressees',
  synergies: 'synergy_actors',
  projects: 'project_participants',
  ties: 'ties',
  contacts: 'contact_points',
  stays: 'memberships',
  followUps: 'follow_up_actors',
  themes: 'actor_themes',
  invitations: 'invitations',
} as const;
export type Attached = keyof typeof attached;

/** How much hangs on each of two records, as far as the viewer reads it. */
export async function countAttached(tx: Tx, keptId: string, mergedId: string) {
  const counts = Object.entries(attached).map(([what, table]) => {
    const count = (id: string) =>
      sql`(select count(*)::int from ${sql.identifier(table)} where actor_id = ${id} ${table === 'ties' ? sql`or other_id = ${id}` : sql``})`;
    return sql`select ${what}::text as what, ${count(keptId)} as kept, ${count(mergedId)} as merged`;
  });
  const rows = await tx.execute<{ what: Attached; kept: number; merged: number }>(sql.join(counts, sql` union all `));
  return rows.filter((row) => row.kept + row.merged > 0);
}

type Alike = { id: string; name: string; hint: string | null };

/** Records of the same kind and of a name like this one, slips of the pen included: whom a record may be merged with. */
export async function listAlike(tx: Tx, of: { id: string; kind: string }, typed: string): Promise<Alike[]> {
  const name = typed.replaceAll('\0', '').trim().slice(0, 160);
  if (!/[\p{L}\p{N}]{2}/u.test(name)) return [];
  const rows = await tx.execute<Alike>(sql`
    with found as materialized (select id from actor_candidates(${name}) id
      union select id from search_candidates(${name}, 50) where kind = 'actor')
    select a.id, a.name, nullif(concat_ws(' · ', t.name, (select string_agg(c.name, ', ' order by c.name) from communities c
        where c.id = any(a.communities))), '') as hint
    from found join actors a on a.id = found.id left join territories t on t.code = a.territory_code
    where a.id <> ${of.id} and a.kind = ${of.kind} and a.communities && nullif(current_setting('app.gardens', true), '')::uuid[]
      and word_similarity(normalize_name(${name}), a.name_norm) > 0.4
    order by word_similarity(normalize_name(${name}), a.name_norm) desc, a.sort_name collate "french", a.id limit 10`);
  return [...rows];
}

export type MergeLine = {
  id: string;
  at: string;
  who: string | null;
  /** The name of the record that went, for those who read it then. */
  name: string | null;
  forgotten: boolean;
};

/** The merges that stand of a record, the latest first: only that one can be undone, then the next. */
export async function listMerges(tx: Tx, keptId: string): Promise<MergeLine[]> {
  const rows = await tx.execute<MergeLine>(sql`
    select m.id, to_json(m.merged_at) #>> '{}' as at, (select u.name from users u where u.id = m.merged_by) as who,
      (select h.after ->> 'merged_from' from audit h where h.record_id = m.kept_id and h.record = 'actors'
        and h.after ->> 'merge_id' = m.id::text and h.after ? 'merged_from' limit 1) as name,
      m.forgotten_at is not null as forgotten
    from merges m where m.kept_id = ${keptId} and m.undone_at is null order by m.position desc`);
  return [...rows];
}

/** The record that stands for one that was merged, if the viewer reads it. */
export async function findKeptInstead(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx.execute<{ id: string }>(sql`select a.id from actors a where a.id = merged_into(${id}::uuid)`);
  return row?.id ?? null;
}
