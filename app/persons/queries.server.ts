import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { notFound } from '#app/http/answers.ts';
import type { Level } from '#app/visibility/visibility.ts';

export type Person = {
  id: string;
  kind: 'person' | 'organization';
  name: string;
  sortName: string;
  communities: string[];
  visibility: Level;
  authorId: string;
  hasAccount: boolean;
  restrictedOn: string | null;
  restrictedBySelf: boolean;
  /** Since when they ask their pair to be erased. */
  erasureAskedOn: string | null;
};

/** Somebody whose rights are in question; not found for whom the viewer does not read. */
export async function findPerson(tx: Tx, id: string): Promise<Person> {
  const [row] = await tx.execute<Person>(sql`
    select a.id, a.kind, a.name, a.sort_name as "sortName", a.communities, a.visibility, a.author_id as "authorId",
      exists (select 1 from account_actors l where l.actor_id = a.id) as "hasAccount", a.restricted_at::date::text as "restrictedOn",
      exists (select 1 from account_actors l where l.actor_id = a.id and l.user_id = a.restricted_by) as "restrictedBySelf",
      (select r.asked_at::date::text from erasure_requests r where r.actor_id = a.id) as "erasureAskedOn"
    from actors a where a.id = ${id}`);
  if (!row) throw notFound();
  return row;
}

export type Part = { id: string; keeper: string | null; notes: number; askedOn: string; doneOn: string | null };

/** Who was asked for their part of a person's copy: of the last time it was asked. To the person, and to each keeper theirs. */
export async function listParts(tx: Tx, actorId: string): Promise<Part[]> {
  return tx.execute<Part>(sql`
    select p.id, u.name as keeper, p.notes, p.asked_at::date::text as "askedOn", p.done_at::date::text as "doneOn"
    from copy_parts p left join users u on u.id = p.user_id
    where p.actor_id = ${actorId} and p.asked_at = (select max(q.asked_at) from copy_parts q where q.actor_id = ${actorId})
    order by p.done_at nulls first, u.name collate french`);
}

/** The part that the viewer is asked for; null when it is not theirs to hand over. */
export async function findOwnPart(tx: Tx, viewer: Viewer, partId: string, actorId: string): Promise<Part | null> {
  const [row] = await tx.execute<Part>(sql`
    select p.id, null as keeper, p.notes, p.asked_at::date::text as "askedOn", p.done_at::date::text as "doneOn"
    from copy_parts p where p.id = ${partId} and p.actor_id = ${actorId} and p.user_id = ${viewer.userId}`);
  return row ?? null;
}

/** A copy that the viewer drew up of this person; null when it is none of theirs. */
export async function findCopyRow(tx: Tx, copyId: string, actorId: string) {
  const [row] = await tx.execute<{ id: string; askedOn: string; alsoMasked: string }>(sql`
    select id, asked_at::date::text as "askedOn", also_masked as "alsoMasked" from copies where id = ${copyId} and actor_id = ${actorId}`);
  return row ?? null;
}

export type AskedPart = { id: string; actorId: string; name: string; notes: number; askedOn: string };

/** Copies that wait for the viewer's part, for their Today page. */
export async function listPartsAsked(tx: Tx, viewer: Viewer): Promise<AskedPart[]> {
  return tx.execute<AskedPart>(sql`
    select distinct on (p.actor_id) p.id, p.actor_id as "actorId", a.name, p.notes, p.asked_at::date::text as "askedOn"
    from copy_parts p join actors a on a.id = p.actor_id
    where p.user_id = ${viewer.userId} and p.done_at is null order by p.actor_id, p.asked_at desc limit 20`);
}

export type AskedErasure = { actorId: string; name: string; askedOn: string };

/** People who ask the viewer's pairs to be erased, for their Today page. */
export async function listErasuresAsked(tx: Tx, viewer: Viewer): Promise<AskedErasure[]> {
  return tx.execute<AskedErasure>(sql`
    select r.actor_id as "actorId", a.name, r.asked_at::date::text as "askedOn"
    from erasure_requests r join actors a on a.id = r.actor_id
    where r.actor_id is distinct from ${viewer.actorId}::uuid order by r.asked_at limit 20`);
}

export type Goes = {
  contacts: number;
  stays: number;
  exchangesAlone: number;
  exchangesShared: number;
  needs: number;
  others: number;
};

/** What an erasure would take, as far as the viewer reads it. */
export async function countWhatGoes(tx: Tx, id: string): Promise<Goes> {
  const [row] = await tx.execute<Goes>(sql`
    with mine as materialized (select interaction_id from interaction_participants where actor_id = ${id}),
      with_others as materialized (select count(distinct p.interaction_id)::int as n from interaction_participants p
        join mine m on m.interaction_id = p.interaction_id where p.actor_id <> ${id})
    select (select count(*)::int from contact_points where actor_id = ${id}) as contacts,
      (select count(*)::int from memberships where actor_id = ${id}) as stays,
      (select count(*)::int from mine) - (select n from with_others) as "exchangesAlone", (select n from with_others) as "exchangesShared",
      (select count(*)::int from need_expressers where actor_id = ${id}) as needs,
      (select count(*)::int from synergy_actors where actor_id = ${id}) + (select count(*)::int from project_participants where actor_id = ${id}) as others`);
  return row as Goes;
}
