import { and, eq, inArray, sql } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { followUps, interactionParticipants, interactionSeen, interactions } from '#db/schema/journal.ts';
import { canCorrect, canErase, canTickSeen } from './abilities.ts';
import type { Corrected } from './correct-form.ts';
import { insertPeople, whoTheyAre } from './participants.server.ts';
import { findInteraction, type Interaction } from './queries.server.ts';

type SignedIn = Viewer & { userId: string };

/** The other gardener's tick: what is seen leaves their Today page. Ticking twice is ticking once. */
export async function tickSeen(viewer: SignedIn, interactionId: string, seen: boolean): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const interaction = await findInteraction(tx, interactionId);
    if (!interaction) throw notFound();
    if (!canTickSeen(viewer, interaction)) throw forbidden();
    const mine = { userId: viewer.userId, interactionId };
    if (seen) await tx.insert(interactionSeen).values(mine).onConflictDoNothing();
    else
      await tx
        .delete(interactionSeen)
        .where(and(eq(interactionSeen.userId, viewer.userId), eq(interactionSeen.interactionId, interactionId)));
  });
}

/** Erases a private note. What it brought remains. */
export async function eraseNote(viewer: SignedIn, interactionId: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const interaction = await findInteraction(tx, interactionId);
    if (!interaction) throw notFound();
    if (!canErase(viewer, interaction)) throw forbidden();
    await tx.delete(interactions).where(eq(interactions.id, interactionId));
  });
}

/** Erases a private promise. */
export async function eraseFollowUp(viewer: SignedIn, id: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const own = and(eq(followUps.id, id), eq(followUps.authorId, viewer.userId), eq(followUps.visibility, 'private'));
    const erased = await tx.delete(followUps).where(own).returning({ id: followUps.id });
    if (erased.length === 0) throw notFound();
  });
}

/** Ticks a promise off, or takes the tick back. */
export async function setFollowUpDone(viewer: SignedIn, id: string, done: boolean): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({
        communityId: followUps.communityId,
        authorId: followUps.authorId,
        visibility: followUps.visibility,
        doneAt: followUps.doneAt,
      })
      .from(followUps)
      .where(eq(followUps.id, id));
    if (!row) throw notFound();
    if (!canCorrect(viewer, row)) throw forbidden();
    if (done === (row.doneAt !== null)) return;
    await tx
      .update(followUps)
      .set({ doneAt: done ? new Date() : null, doneBy: done ? viewer.userId : null })
      .where(eq(followUps.id, id));
  });
}

export type CorrectResult =
  | { done: true }
  | { done: false; why: 'stale'; theirs: Interaction }
  | { done: false; why: 'unknown-person' }
  | { done: false; why: 'homonyms'; name: string };

/**
 * Corrects an exchange. If it has changed since the form was filled, nothing is written and the present text comes back.
 * Participants the viewer does not read are left where they are.
 */
export async function correctInteraction(viewer: SignedIn, id: string, corrected: Corrected): Promise<CorrectResult> {
  return asViewer(viewer, async (tx) => {
    const interaction = await findInteraction(tx, id);
    if (!interaction) throw notFound();
    if (!canCorrect(viewer, interaction)) throw forbidden();
    const people = await whoTheyAre(tx, corrected.people, interaction.communityId);
    if (!people.ok) return people.result;
    const { kind, happenedOn, happenedAt, notes, unidentified, version } = corrected;
    const written = await tx
      .update(interactions)
      .set({ kind, happenedOn, happenedAt, notes, unidentified })
      .where(and(eq(interactions.id, id), eq(interactions.version, version)));
    if (written.count === 0) return { done: false, why: 'stale', theirs: interaction };
    await insertPeople(tx, viewer, { ...interaction, phone: '' }, people.fresh);
    const wanted = new Map(corrected.people.map((person) => [people.ids.get(person.key) as string, person.capacity]));
    const gone = interaction.participants.filter((one) => !wanted.has(one.id)).map((one) => one.id);
    if (gone.length > 0) {
      await tx
        .delete(interactionParticipants)
        .where(and(eq(interactionParticipants.interactionId, id), inArray(interactionParticipants.actorId, gone)));
    }
    if (wanted.size > 0) {
      await tx
        .insert(interactionParticipants)
        .values([...wanted].map(([actorId, capacity]) => ({ interactionId: id, actorId, capacity })))
        .onConflictDoUpdate({
          target: [interactionParticipants.interactionId, interactionParticipants.actorId],
          set: { capacity: sql`excluded.capacity` },
        });
    }
    return { done: true };
  });
}
