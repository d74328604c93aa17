import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { knownByIds } from './known.server.ts';
import { compareSubjects, type Likeness } from './likeness.ts';
import { type Known, toSubject } from './subject.ts';

/** Somebody who is being written down, or whose record is; `id` null while there is none. */
export type Asked = Omit<Known, 'id' | 'organizations' | 'kept'> & { id: string | null; organizations?: string[] };

export type Same = Likeness & { id: string; name: string; kind: Known['kind']; territory: string | null };

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
    if (likeness) found.push({ ...likeness, id: one.id, name: one.name, kind: one.kind, territory: one.territory });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, most);
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
