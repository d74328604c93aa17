import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { ActorKind } from '#app/actors/actor.ts';
import type { Circle } from '#app/circles/circle.ts';
import type { Level } from '#app/visibility/visibility.ts';
import { canBringTogether, canSetApart } from './abilities.ts';
import { knownByIds } from './known.server.ts';
import { compareSubjects } from './likeness.ts';
import type { Reason } from './reasons.ts';
import { toSubject } from './subject.ts';

export const pageLength = 10;

export type Sweep = { id: string; startedAt: string; endedAt: string | null; compared: number };

/** One's sweeps: the latest, under way or not, and the last that ended, whose pairs are shown. */
export async function findSweeps(tx: Tx): Promise<{ latest: Sweep | null; ended: Sweep | null }> {
  const rows = await tx.execute<Sweep>(sql`
    select id, started_at as "startedAt", ended_at as "endedAt", compared from sweeps
    where user_id = (select nullif(current_setting('app.user', true), '')::uuid) order by started_at desc, id desc limit 20`);
  return { latest: rows[0] ?? null, ended: rows.find((row) => row.endedAt !== null) ?? null };
}

/** One of a pair, with what tells whether it is the other. */
export type Side = {
  id: string;
  name: string;
  kind: ActorKind;
  visibility: Level;
  place: string | null;
  communities: string[];
  stays: { community: string; circle: Circle }[];
  mails: string[];
  phones: string[];
  organizations: string[];
  exchanges: number;
  lastOn: string | null;
};

export type PairView = {
  one: Side;
  other: Side;
  /** Empty when nothing that the viewer reads now says so any more. */
  reasons: Reason[];
  certain: boolean;
  can: { merge: boolean; setApart: boolean };
};

const notSetApart = sql`not exists (select 1 from not_same n where n.actor_id = p.actor_id and n.other_id = p.other_id)`;
const of = (communityId: string | null) =>
  communityId === null
    ? sql`true`
    : sql`(p.actor_communities @> array[${communityId}]::uuid[] or p.other_communities @> array[${communityId}]::uuid[])`;

type Asked = { communityId: string | null; page: number };

const found = (sweepId: string, communityId: string | null) =>
  sql`from duplicate_pairs p where p.sweep_id = ${sweepId} and ${of(communityId)} and ${notSetApart}`;
const apart = (communityId: string | null) => sql`from not_same p where ${of(communityId)}`;

/** How many pairs there are to look at, and how many were said to be two. */
export async function countPairs(tx: Tx, sweepId: string | null, communityId: string | null) {
  const looked = sweepId === null ? sql`0` : sql`(select count(*)::int ${found(sweepId, communityId)})`;
  const [row] = await tx.execute<{ look: number; apart: number }>(
    sql`select ${looked} as look, (select count(*)::int ${apart(communityId)}) as apart`,
  );
  return row ?? { look: 0, apart: 0 };
}

/** What a sweep found, best first, less those said to be two; of one community or of all. */
export async function listPairs(tx: Tx, viewer: Viewer, sweepId: string, asked: Asked): Promise<PairView[]> {
  const rows = await tx.execute<Ids>(sql`
    select p.actor_id as one, p.other_id as other ${found(sweepId, asked.communityId)}
    order by p.score desc, p.actor_id, p.other_id limit ${pageLength} offset ${(asked.page - 1) * pageLength}`);
  return showPairs(tx, viewer, [...rows]);
}

/** Those of whom a gardener said that they are two, the latest first. */
export async function listApart(tx: Tx, viewer: Viewer, asked: Asked): Promise<PairView[]> {
  const rows = await tx.execute<Ids>(sql`
    select p.actor_id as one, p.other_id as other ${apart(asked.communityId)}
    order by p.created_at desc, p.actor_id, p.other_id limit ${pageLength} offset ${(asked.page - 1) * pageLength}`);
  return showPairs(tx, viewer, [...rows]);
}

type Ids = { one: string; other: string };

/** The reasons are said from what the viewer reads now, not from what a sweep once read. */
async function showPairs(tx: Tx, viewer: Viewer, pairs: Ids[]): Promise<PairView[]> {
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  if (ids.length === 0) return [];
  const known = new Map((await knownByIds(tx, ids)).map((one) => [one.id, toSubject(one)]));
  const sides = await listSides(tx, ids);
  return pairs.flatMap((pair) => {
    const [one, other] = [sides.get(pair.one), sides.get(pair.other)];
    const [a, b] = [known.get(pair.one), known.get(pair.other)];
    if (!one || !other || !a || !b) return [];
    const likeness = compareSubjects(a, b, undefined, Number.NEGATIVE_INFINITY);
    const ends = { communities: one.communities, others: other.communities };
    return [
      {
        one,
        other,
        reasons: likeness?.reasons ?? [],
        certain: likeness?.certainty === 'same',
        can: { merge: canBringTogether(viewer, ends), setApart: canSetApart(viewer, ends) },
      },
    ];
  });
}

async function listSides(tx: Tx, ids: string[]): Promise<Map<string, Side>> {
  const rows = await tx.execute<Side>(sql`
    select a.id, a.name, a.kind, a.visibility, a.communities,
      (select t.name from territories t where t.code = a.territory_code) as place,
      coalesce((select json_agg(json_build_object('community', c.name, 'circle', m.circle) order by m.circle, c.name)
        from memberships m join communities c on c.id = m.community_id where m.actor_id = a.id and m.ended_on is null), '[]') as stays,
      coalesce((select json_agg(distinct p.value) from contact_points p where p.actor_id = a.id and p.kind = 'mail'), '[]') as mails,
      coalesce((select json_agg(distinct p.value) from contact_points p where p.actor_id = a.id and p.kind = 'phone'), '[]') as phones,
      coalesce((select json_agg(distinct o.name) from ties t join actors o on o.id = t.other_id
        where t.actor_id = a.id and t.kind = 'affiliation' and o.kind = 'organization'), '[]') as organizations,
      heard.exchanges, heard."lastOn"
    from actors a, lateral (select count(*)::int as exchanges, max(i.happened_on)::text as "lastOn"
      from interaction_participants ip join interactions i on i.id = ip.interaction_id where ip.actor_id = a.id) heard
    where a.id = any(${`{${ids.join(',')}}`}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}
