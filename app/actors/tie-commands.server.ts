import { eq, inArray } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { sqlState } from '#db/client.server.ts';
import { actors, ties } from '#db/schema/actors.ts';
import { canTie } from './abilities.ts';
import { endsOf, type TieInput } from './tie-input.ts';

type Signed = Viewer & { userId: string };

/** Notes a tie: `unknown` when the other end is not read, `twice` when the same tie is there. Sent twice it notes once. */
export async function addTie(
  viewer: Signed,
  actorId: string,
  given: TieInput & { otherId: string },
): Promise<'done' | 'unknown' | 'twice'> {
  try {
    return await asViewer(viewer, async (tx) => {
      const found = await tx
        .select({ id: actors.id, communities: actors.communities })
        .from(actors)
        .where(inArray(actors.id, [actorId, given.otherId]));
      const one = found.find((actor) => actor.id === actorId);
      const other = found.find((actor) => actor.id === given.otherId);
      if (!one) throw notFound();
      if (!other) return 'unknown' as const;
      if (!canTie(viewer, one, other)) throw forbidden();
      const [sent] = await tx.select({ authorId: ties.authorId }).from(ties).where(eq(ties.id, given.id));
      if (sent) return 'done' as const;
      await tx.insert(ties).values({
        id: given.id,
        ...endsOf(actorId, given),
        role: given.role,
        startedOn: given.startedOn,
        endedOn: given.endedOn,
        authorId: viewer.userId,
      });
      return 'done' as const;
    });
  } catch (error) {
    if (sqlState(error) === '23505') return 'twice';
    throw error;
  }
}

async function findOwn(tx: Tx, viewer: Signed, tieId: string) {
  const [tie] = await tx.select().from(ties).where(eq(ties.id, tieId));
  if (!tie) throw notFound();
  if (!canTie(viewer, { communities: tie.actorCommunities }, { communities: tie.otherCommunities })) throw forbidden();
  return tie;
}

/** Ends a tie today; what has an end already keeps it. */
export async function endTie(viewer: Signed, tieId: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const tie = await findOwn(tx, viewer, tieId);
    if (tie.endedOn === null) await tx.update(ties).set({ endedOn: viewer.today }).where(eq(ties.id, tieId));
  });
}

/** Removes a tie that was noted by mistake, and returns what it was. */
export async function removeTie(viewer: Signed, tieId: string) {
  return asViewer(viewer, async (tx) => {
    const tie = await findOwn(tx, viewer, tieId);
    await tx.delete(ties).where(eq(ties.id, tieId));
    return tie;
  });
}
