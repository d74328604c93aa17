import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import { sideIn, type Viewer } from '#app/access/viewer.ts';
import { forbidden } from '#app/http/answers.ts';
import type { Level } from '#app/visibility/visibility.ts';
import { newId } from '#db/ids.ts';
import { actors, contactPoints, memberships } from '#db/schema/actors.ts';
import type { Named } from './log-form.ts';
import { sortNameOf } from './names.ts';

export type SignedIn = Viewer & { userId: string };
type Fresh = Named & { id: string };

/** The author and the side that rows of this community bear. */
export function originOf(viewer: SignedIn, communityId: string) {
  const side = sideIn(viewer, communityId);
  if (!side) throw forbidden();
  return { communityId, authorId: viewer.userId, side };
}

/** Why a form cannot be saved as it names people. */
export type NotRecognised = { done: false; why: 'unknown-person' } | { done: false; why: 'homonyms'; name: string };

type Recognised = { ok: true; ids: Map<string, string>; fresh: Fresh[] } | { ok: false; result: NotRecognised };

/** Each person by the key of the form: known by id, recognised by a name that one record bears, or made anew. */
function whoIs(people: Named[], known: Known[]): Recognised {
  const ids = new Map<string, string>();
  const fresh: Fresh[] = [];
  for (const person of people) {
    if (ids.has(person.key)) continue;
    const bearers = known.filter((one) => one.key === person.key);
    const here = bearers.filter((one) => one.here);
    const candidates = here.length > 0 ? here : bearers;
    if (person.actorId && candidates.length === 0) return { ok: false, result: { done: false, why: 'unknown-person' } };
    if (candidates.length > 1) return { ok: false, result: { done: false, why: 'homonyms', name: person.name } };
    const id = candidates[0]?.id ?? newId();
    ids.set(person.key, id);
    if (candidates.length === 0) fresh.push({ ...person, id });
  }
  return { ok: true, ids, fresh };
}

/** Whom the form means, as far as the viewer reads them. */
export async function whoTheyAre(tx: Tx, people: Named[], communityId: string): Promise<Recognised> {
  return whoIs(people, await findKnown(tx, people, communityId));
}

type Known = { id: string; key: string; here: boolean };

/** The actors that the form names by id, and those whose exact name it gives, as far as the viewer reads them. */
async function findKnown(tx: Tx, people: Named[], communityId: string): Promise<Known[]> {
  const ids = people.flatMap((person) => person.actorId ?? []);
  const names = people.filter((person) => !person.actorId && !person.fresh).map((person) => person.name);
  if (ids.length + names.length === 0) return [];
  const byId = sql`select id, id::text as key, communities @> array[${communityId}::uuid] as here from actors
    where id = any(${uuids(ids)})`;
  // By name only among those that a community of the viewer's knows: the index of candidates first, then the policy.
  const byName = sql`select a.id, 'new:' || n.name as key, a.communities @> array[${communityId}::uuid] as here
    from (select name, array(select actor_candidates(name)) as ids
      from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) as name limit ${names.length}) n
    join actors a on a.id = any(n.ids) and a.name_norm = normalize_name(n.name)`;
  const query = names.length === 0 ? byId : ids.length === 0 ? byName : sql`${byId} union all ${byName}`;
  return [...(await tx.execute<Known>(query))];
}

const uuids = (ids: string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

type Exchange = { communityId: string; happenedOn: string; visibility: Level; phone?: string };

/** New records stand in the circle of citizens, read by the pair; those of a note for its author alone, by the author. */
export async function insertPeople(tx: Tx, viewer: SignedIn, exchange: Exchange, fresh: Fresh[]): Promise<void> {
  if (fresh.length === 0) return;
  const visibility = exchange.visibility === 'private' ? 'private' : 'pair';
  const origin = { ...originOf(viewer, exchange.communityId), visibility } as const;
  await tx.insert(actors).values(
    fresh.map(({ id, name, kind }) => ({
      ...origin,
      id,
      name,
      kind,
      sortName: kind === 'person' ? sortNameOf(name) : name,
    })),
  );
  const stay = {
    communityId: exchange.communityId,
    circle: 'citizen',
    startedOn: exchange.happenedOn,
    movedBy: viewer.userId,
  } as const;
  const writes: PromiseLike<unknown>[] = [
    tx.insert(memberships).values(fresh.map((person) => ({ ...stay, id: newId(), actorId: person.id }))),
  ];
  const [only, second] = fresh;
  if (exchange.phone && only && !second) {
    writes.push(
      tx
        .insert(contactPoints)
        .values({ ...origin, id: newId(), actorId: only.id, kind: 'phone', value: exchange.phone }),
    );
  }
  await Promise.all(writes);
}
