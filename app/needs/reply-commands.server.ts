import { and, eq, inArray } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { sideIn, type Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { actors } from '#db/schema/actors.ts';
import { interactions } from '#db/schema/journal.ts';
import { interactionReplies, needs, replies, replyAddressees } from '#db/schema/needs.ts';
import { answeringDirectorates, canChangeState, canCorrect, canReply } from './abilities.ts';
import { canMove } from './need.ts';
import { findNeed, findReply, type Reply } from './queries.server.ts';
import type { EditedReply, NewReply } from './reply-input.ts';

type Signed = Viewer & { userId: string };
export type ReplyMistake = 'addressees' | 'directorate' | 'future';

/**
 * Records what those who expressed a need were told. A gardener of the community chooses how far it is shared; an agent
 * answers at level institution, in the name of a directorate that the need concerns. Posting twice records once.
 */
export async function replyToNeed(
  viewer: Signed,
  needId: string,
  given: NewReply,
): Promise<{ done: true } | { mistake: ReplyMistake }> {
  return asViewer(viewer, async (tx) => {
    const need = await findNeed(tx, viewer, needId);
    if (!need) throw notFound();
    const facts = { ...need, directorates: need.directorates.map((directorate) => directorate.id) };
    if (!canReply(viewer, facts) || need.communityId === null) throw forbidden();
    const gardener = canChangeState(viewer, facts);
    const inTheirName = answeringDirectorates(viewer, facts);
    if (given.visibility === 'private' || (!gardener && given.visibility !== 'institution')) throw forbidden();
    if (!gardener && !given.directorate) return { mistake: 'directorate' };
    if (given.directorate && !inTheirName.includes(given.directorate)) throw forbidden();
    if (given.toldOn > viewer.today) return { mistake: 'future' };

    const addressees = given.addressees.length
      ? (await tx.select({ id: actors.id }).from(actors).where(inArray(actors.id, given.addressees))).map((a) => a.id)
      : [];
    if (addressees.length < new Set(given.addressees).size) return { mistake: 'addressees' };

    const inserted = await tx
      .insert(replies)
      .values({
        id: given.id,
        needId,
        communityId: need.communityId,
        directorateId: given.directorate,
        words: given.words,
        toldOn: given.toldOn,
        visibility: given.visibility,
        authorId: viewer.userId,
        side: sideIn(viewer, need.communityId) ?? 'institution',
      })
      .onConflictDoNothing();
    if (inserted.count === 0) {
      const mine = and(eq(replies.id, given.id), eq(replies.authorId, viewer.userId), eq(replies.needId, needId));
      if ((await tx.select({ id: replies.id }).from(replies).where(mine)).length === 0) throw notFound();
      return { done: true };
    }
    const replyId = given.id;
    if (addressees.length > 0)
      await tx.insert(replyAddressees).values(addressees.map((actorId) => ({ replyId, needId, actorId })));
    if (gardener && given.interaction) {
      const [exchange] = await tx
        .select({ id: interactions.id })
        .from(interactions)
        .where(and(eq(interactions.id, given.interaction), eq(interactions.communityId, need.communityId)));
      if (exchange) await tx.insert(interactionReplies).values({ interactionId: exchange.id, replyId, needId });
    }
    if (gardener && given.answered && canMove(need.state, 'answered'))
      await tx.update(needs).set({ state: 'answered', stateSince: viewer.today }).where(eq(needs.id, needId));
    return { done: true };
  });
}

export type ReplyEdit = { done: true; needId: string } | { mistake: 'future' } | { theirs: Reply };

/** Its author corrects what they noted. If it moved on since the form was filled, the text it has now comes back. */
export async function editReply(viewer: Signed, id: string, given: EditedReply): Promise<ReplyEdit> {
  return asViewer(viewer, async (tx) => {
    const reply = await findReply(tx, id);
    if (!reply) throw notFound();
    if (!canCorrect(viewer, reply)) throw forbidden();
    if (given.toldOn > viewer.today) return { mistake: 'future' };
    const changed = await tx
      .update(replies)
      .set({ words: given.words, toldOn: given.toldOn })
      .where(and(eq(replies.id, id), eq(replies.version, given.version)));
    if (changed.count === 0) return { theirs: (await findReply(tx, id)) ?? reply };
    return { done: true, needId: reply.needId };
  });
}
