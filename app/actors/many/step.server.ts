import { type SQL, sql } from 'drizzle-orm';
import type { Circle } from '#app/circles/circle.ts';
import type { Rights, Tx } from '#db/client.server.ts';
import { newId } from '#db/ids.ts';
import type { BulkActKind } from './bulk-act.ts';

/*
 * One step of an act on many, or of its undoing: the next so many, and the note that they are dealt with, in the
 * transaction that is given. Whoever asked does it under their own policies; what these hide is counted as absent.
 */

type Act = {
  id: string;
  kind: BulkActKind;
  communityId: string | null;
  circle: Circle | null;
  themeId: string | null;
  onDay: string;
  next: string[];
  asked: number;
  acted: number;
  made: number;
  undoAsked: boolean;
  undone: number;
};

type Outcome = { made: string[]; ended: string[]; already: number; notTheirs: number; absent: number };

export type Progress = { done: number; total: number };

const uuids = (ids: string[]): SQL => sql`${`{${ids.join(',')}}`}::uuid[]`;

/** Null for an act that is not there, or not theirs. */
export async function takeStep(tx: Tx, rights: Rights, actId: string, size: number): Promise<Progress | null> {
  const [act] = await tx.execute<Act>(sql`
    select id, kind, community_id as "communityId", circle, theme_id as "themeId", on_day as "onDay", acted, undone,
      undo_asked as "undoAsked", cardinality(actor_ids) as asked, cardinality(made) as made,
      case when undo_asked then made[undone + 1 : undone + ${size}::int]
        else actor_ids[acted + 1 : acted + ${size}::int] end as next
    from bulk_acts where id = ${actId} for update`);
  if (!act) return null;
  if (act.undoAsked) return undoStep(tx, act);
  const total = act.asked;
  if (act.next.length === 0) return { done: total, total };
  const outcome = await actors[act.kind](tx, rights, act);
  await tx.execute(sql`update bulk_acts set acted = acted + ${act.next.length}, made = made || ${uuids(outcome.made)},
    ended = ended || ${uuids(outcome.ended)}, already = already + ${outcome.already},
    not_theirs = not_theirs + ${outcome.notTheirs}, absent = absent + ${outcome.absent} where id = ${act.id}`);
  return { done: act.acted + act.next.length, total };
}

type Actor = (tx: Tx, rights: Rights, act: Act) => Promise<Outcome>;

const actors: Record<BulkActKind, Actor> = { circle: moveToCircle, theme: giveTheme, follow_up: tieFollowUp };

/** Only who stands in a circle of the community now is moved: placing strangers there would show them to its pair. */
async function moveToCircle(tx: Tx, rights: Rights, act: Act): Promise<Outcome> {
  const present = await tx.execute<{ id: string; actorId: string; circle: Circle; startedOn: string }>(sql`
    select id, actor_id as "actorId", circle, started_on as "startedOn" from memberships
    where actor_id = any(${uuids(act.next)}) and community_id = ${act.communityId} and ended_on is null for update`);
  const already = present.filter((stay) => stay.circle === act.circle).length;
  const moved = present.filter((stay) => stay.circle !== act.circle && stay.startedOn <= act.onDay);
  const made = moved.map(() => newId());
  const ended = moved.map((stay) => stay.id);
  if (moved.length > 0) {
    // One statement: between the end of a stay and the next one, an actor from elsewhere would be out of one's sight.
    await tx.execute(sql`
      with ended as (update memberships set ended_on = ${act.onDay}::date where id = any(${uuids(ended)}) returning actor_id)
      insert into memberships (id, actor_id, community_id, circle, started_on, moved_by)
        select fresh.id, ended.actor_id, ${act.communityId}, ${act.circle}::circle_name, ${act.onDay}::date, ${rights.userId}
        from ended join unnest(${uuids(made)}, ${uuids(moved.map((stay) => stay.actorId))}) as fresh(id, actor_id)
          on fresh.actor_id = ended.actor_id`);
  }
  return { made, ended, already, notTheirs: 0, absent: act.next.length - already - moved.length };
}

async function giveTheme(tx: Tx, rights: Rights, act: Act): Promise<Outcome> {
  const read = await tx.execute<{ id: string; communities: string[]; visibility: string; authorId: string }>(sql`
    select id, communities, visibility, author_id as "authorId" from actors where id = any(${uuids(act.next)})`);
  const theirs = read.filter(
    (actor) =>
      actor.communities.some((home) => rights.gardens.includes(home)) &&
      (actor.visibility !== 'private' || actor.authorId === rights.userId),
  );
  const given = await tx.execute<{ id: string }>(sql`
    insert into actor_themes (actor_id, theme_id) select id, ${act.themeId}::uuid
      from unnest(${uuids(theirs.map((actor) => actor.id))}) as id on conflict do nothing returning actor_id as id`);
  return {
    made: given.map((row) => row.id),
    ended: [],
    already: theirs.length - given.length,
    notTheirs: read.length - theirs.length,
    absent: act.next.length - read.length,
  };
}

/** The follow-up bears the id of the act; it was made when the act was asked for. */
async function tieFollowUp(tx: Tx, _: Rights, act: Act): Promise<Outcome> {
  const tied = await tx.execute<{ id: string }>(sql`
    insert into follow_up_actors (follow_up_id, actor_id) select ${act.id}::uuid, a.id
      from actors a where a.id = any(${uuids(act.next)}) on conflict do nothing returning actor_id as id`);
  return {
    made: tied.map((row) => row.id),
    ended: [],
    already: 0,
    notTheirs: 0,
    absent: act.next.length - tied.length,
  };
}

async function undoStep(tx: Tx, act: Act): Promise<Progress> {
  if (act.next.length === 0) return { done: act.made, total: act.made };
  const undone = await undoers[act.kind](tx, act);
  await tx.execute(sql`update bulk_acts set undone = undone + ${act.next.length},
    changed_since = changed_since + ${act.next.length - undone} where id = ${act.id}`);
  return { done: act.undone + act.next.length, total: act.made };
}

/** Each answers how many it took back; what somebody changed since is left as they want it. */
const undoers: Record<BulkActKind, (tx: Tx, act: Act) => Promise<number>> = {
  async circle(tx, act) {
    const rows = await tx.execute<{ id: string }>(sql`
      with undone as (update memberships set ended_on = started_on
          where id = any(${uuids(act.next)}) and ended_on is null and started_on = ${act.onDay}::date
          returning actor_id, community_id),
        before as (select b.ended[${act.undone}::int + 1 : ${act.undone + act.next.length}::int] as ids from bulk_acts b where b.id = ${act.id})
      update memberships m set ended_on = null from undone
        where m.id = any((select ids from before)::uuid[]) and m.actor_id = undone.actor_id
          and m.community_id = undone.community_id and m.ended_on = ${act.onDay}::date
        returning m.id`);
    return rows.length;
  },
  async theme(tx, act) {
    const rows = await tx.execute(sql`delete from actor_themes
      where theme_id = ${act.themeId} and actor_id = any(${uuids(act.next)}) returning actor_id`);
    return rows.length;
  },
  /** What was promised may be taken back while it is not done. Only what is private can go: its author takes it back first. */
  async follow_up(tx, act) {
    await tx.execute(
      sql`update follow_ups set visibility = 'private' where id = ${act.id} and done_at is null and visibility <> 'private'`,
    );
    const rows = await tx.execute(
      sql`delete from follow_ups where id = ${act.id} and done_at is null and visibility = 'private' returning id`,
    );
    return rows.length > 0 ? act.next.length : 0;
  },
};
