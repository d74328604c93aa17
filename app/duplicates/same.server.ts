import { sql } from 'drizzle-orm';
import type { Circle } from '#app/circles/circle.ts';
import type { Tx } from '#db/client.server.ts';
import { knownByIds } from './known.server.ts';
import { compareSubjects, type Likeness } from './likeness.ts';
import { type Known, toSubject } from './subject.ts';

/** Somebody who is being written down, or whose record is; `id` null while there is none. */
export type Asked = Omit<Known, 'id' | 'organizations' | 'kept'> & { id: string | null; organizations?: string[] };

export type Same = Likeness & { id: string; name: string; place: string | null; circle: Circle | null };

/** Whoever types is told of namesakes too: they know better than any weight who is meant. */
const worthAWord = -6;

/**
 * Who among those that the viewer reads may be the one asked about, best first, at most `most`. For one person at a time;
 * for a list, `loadIndex` is quicker.
 */
export async function findSame(tx: Tx, asked: Asked, most = 5): Promise<Same[]> {
  const mails = asked.mails.map((mail) => mail.trim().toLowerCase()).filter(Boolean);
  const phones = asked.phones.filter((phone) => phone.length === 9);
  const ids = await tx.execute<{ id: string }>(
    sql`select id from same_candidates(${asked.name}, ${textArray(mails)}::text[], ${textArray(phones)}::text[]) as id`,
  );
  const known = await knownByIds(tx, [...new Set(ids.map((row) => row.id))]);
  const apart = asked.id ? await listApart(tx, asked.id) : new Set<string>();
  const subject = toSubject({ organizations: [], ...asked, id: asked.id ?? '', mails });
  const found: Same[] = [];
  for (const one of known) {
    if (one.id === asked.id || apart.has(one.id)) continue;
    const likeness = compareSubjects(subject, toSubject(one), undefined, worthAWord);
    if (likeness) found.push({ ...likeness, id: one.id, name: one.name, place: null, circle: null });
  }
  return withPlaces(tx, found.sort((a, b) => b.score - a.score).slice(0, most));
}

/** Where they live and stand, which tells namesakes apart. */
async function withPlaces(tx: Tx, found: Same[]): Promise<Same[]> {
  if (found.length === 0) return [];
  const rows = await tx.execute<{ id: string; place: string | null; circle: Circle | null }>(sql`
    select a.id, (select t.name from territories t where t.code = a.territory_code) as place,
      (select m.circle from memberships m where m.actor_id = a.id and m.ended_on is null order by m.circle limit 1) as circle
    from actors a where a.id = any(${`{${found.map(({ id }) => id).join(',')}}`}::uuid[])`);
  const places = new Map(rows.map((row) => [row.id, row]));
  return found.map((one) => ({ ...one, ...places.get(one.id) }));
}

/** Those of whom somebody said that they are not the same as this one. */
async function listApart(tx: Tx, id: string): Promise<Set<string>> {
  const rows = await tx.execute<{ other: string }>(sql`
    select case when actor_id = ${id} then other_id else actor_id end as other from not_same where ${id} in (actor_id, other_id)`);
  return new Set(rows.map((row) => row.other));
}

/** The last nine figures of a telephone, as `contact_points.value_norm` holds them. */
export const phoneKey = (phone: string): string => phone.replace(/\D+/g, '').slice(-9);

const textArray = (values: string[]): string =>
  `{${values.map((value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`;
