import { and, eq, isNull, sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { sqlState } from '#db/client.server.ts';
import { newId } from '#db/ids.ts';
import { memberships } from '#db/schema/actors.ts';
import { canMoveWithin } from './abilities.ts';
import { type MoveInput, type MoveProblem, problemOf } from './move.ts';

type Signed = Viewer & { userId: string };
type Moved = { done: true; membershipId: string } | { done: false; problem: MoveProblem | 'crossed' };

/**
 * Ends the present stay of an actor in a community and starts the next, in one transaction. Sent twice it moves once.
 * `crossed`: somebody else moved the same person meanwhile.
 */
export async function moveActor(viewer: Signed, actorId: string, move: MoveInput): Promise<Moved> {
  try {
    return await asViewer(viewer, (tx) => moveWithin(tx, viewer, actorId, move));
  } catch (error) {
    if (sqlState(error) === '23P01') return { done: false, problem: 'crossed' };
    throw error;
  }
}

async function moveWithin(tx: Tx, viewer: Signed, actorId: string, move: MoveInput): Promise<Moved> {
  const [actor] = await tx.execute(sql`select 1 from actors where id = ${actorId}`);
  if (!actor) throw notFound();
  if (!canMoveWithin(viewer, move.communityId)) throw forbidden();
  const [twice] = await tx
    .select({ actorId: memberships.actorId })
    .from(memberships)
    .where(eq(memberships.id, move.id));
  if (twice) {
    if (twice.actorId !== actorId) throw notFound();
    return { done: true, membershipId: move.id };
  }
  const [present] = await tx
    .select()
    .from(memberships)
    .where(
      and(eq(memberships.actorId, actorId), eq(memberships.communityId, move.communityId), isNull(memberships.endedOn)),
    )
    .for('update');
  if ((present?.id ?? null) !== move.presentId) return { done: false, problem: 'crossed' };
  const problem = problemOf(move, present ?? null, viewer.today);
  if (problem) return { done: false, problem };
  // The reason of a leaving belongs to the stay it ends; it must be written while one still reads that stay.
  const target = move.circle === 'none' ? (present?.id as string) : move.id;
  if (move.circle === 'none' && move.reason) await giveReason(tx, target, actorId, move);
  if (move.circle === 'none') {
    await tx.update(memberships).set({ endedOn: move.movedOn }).where(eq(memberships.id, target));
    return { done: true, membershipId: target };
  }
  const next = sql`${move.id}::uuid, ${actorId}::uuid, ${move.communityId}::uuid, ${move.circle}::circle_name, ${move.movedOn}::date, ${viewer.userId}::uuid`;
  const columns = sql.raw('id, actor_id, community_id, circle, started_on, moved_by');
  // One statement: between the end of a stay and the next one, an actor from elsewhere would be out of one's sight.
  if (present) {
    await tx.execute(sql`
      with ended as (update memberships set ended_on = ${move.movedOn} where id = ${present.id} returning actor_id)
      insert into memberships (${columns}) select ${next} from ended`);
  } else {
    await tx.execute(sql`insert into memberships (${columns}) values (${next})`);
  }
  if (move.reason) await giveReason(tx, target, actorId, move);
  return { done: true, membershipId: target };
}

async function giveReason(tx: Tx, membershipId: string, actorId: string, move: MoveInput): Promise<void> {
  await tx.execute(sql`
    insert into membership_reasons (membership_id, community_id, actor_id, reason)
    values (${membershipId}, ${move.communityId}, ${actorId}, ${move.reason})
    on conflict (membership_id) do update set reason = membership_reasons.reason || E'\n' || excluded.reason`);
}

/** Places an actor that was just created, within the transaction that created it. */
export async function placeActor(
  tx: Tx,
  viewer: Signed,
  placed: { actorId: string; communityId: string; circle: 'engaged' | 'informed' | 'citizen' },
): Promise<void> {
  await tx.insert(memberships).values({ id: newId(), ...placed, startedOn: viewer.today, movedBy: viewer.userId });
}

/**
 * Takes a move back: the stay it began ends on the day it began, which leaves nothing of it, and `wasId`, the one before,
 * goes on; a leaving simply goes on. Returns the actor, or null when a later move stands in the way.
 */
export async function undoMove(viewer: Signed, membershipId: string, wasId: string | null): Promise<string | null> {
  try {
    return await asViewer(viewer, async (tx) => {
      const [stay] = await tx.select().from(memberships).where(eq(memberships.id, membershipId));
      if (!stay) throw notFound();
      if (!canMoveWithin(viewer, stay.communityId)) throw forbidden();
      if (stay.endedOn !== null) {
        if (stay.endedOn > stay.startedOn) {
          await tx.update(memberships).set({ endedOn: null }).where(eq(memberships.id, stay.id));
        }
        return stay.actorId;
      }
      if (stay.movedBy !== viewer.userId) throw forbidden();
      await tx.execute(sql`
        with undone as (update memberships set ended_on = started_on where id = ${stay.id} returning actor_id, community_id, started_on)
        update memberships set ended_on = null from undone
          where memberships.id = ${wasId} and memberships.actor_id = undone.actor_id
            and memberships.community_id = undone.community_id and memberships.ended_on = undone.started_on`);
      return stay.actorId;
    });
  } catch (error) {
    if (sqlState(error) === '23P01') return null;
    throw error;
  }
}
