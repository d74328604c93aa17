import { and, eq } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { sideIn, type Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { actors, contactPoints } from '#db/schema/actors.ts';
import { canAddContact, canKeepContact, isSelf } from './abilities.ts';
import type { ContactInput } from './contact-point-input.ts';

type Signed = Viewer & { userId: string };

const columnsOf = (given: ContactInput) => ({
  kind: given.kind,
  value: given.value,
  label: given.label,
  visibility: given.level,
  consentLevel: given.consentLevel,
  consentOn: given.consentLevel ? given.consentOn : null,
  consentSource: given.consentLevel ? given.consentSource : '',
});

/** Adds a way to reach somebody, as one community knows it. Sent twice it adds once. */
export async function addContactPoint(viewer: Signed, actorId: string, given: ContactInput): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const [actor] = await tx.select().from(actors).where(eq(actors.id, actorId));
    if (!actor) throw notFound();
    if (!canAddContact(viewer, actor)) throw forbidden();
    const self = isSelf(viewer, actor);
    const side = sideIn(viewer, given.communityId);
    // Persons keep their own in the communities they belong to; gardeners in the one they garden.
    if (!side && !(self && actor.communities.includes(given.communityId))) throw forbidden();
    await tx
      .insert(contactPoints)
      .values({
        id: given.id,
        actorId,
        communityId: given.communityId,
        authorId: viewer.userId,
        side: side ?? 'community',
        ...columnsOf(given),
      })
      .onConflictDoNothing();
  });
}

/** Changes a way to reach somebody: false when it changed meanwhile. */
export async function changeContactPoint(viewer: Signed, pointId: string, given: ContactInput): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const [point] = await tx.select().from(contactPoints).where(eq(contactPoints.id, pointId));
    if (!point) throw notFound();
    if (!canKeepContact(viewer, point)) throw forbidden();
    const written = await tx
      .update(contactPoints)
      .set(columnsOf(given))
      .where(and(eq(contactPoints.id, pointId), eq(contactPoints.version, given.version)))
      .returning({ id: contactPoints.id });
    return written.length > 0;
  });
}

/** Removes a way to reach somebody and returns what it was. */
export async function removeContactPoint(viewer: Signed, pointId: string) {
  return asViewer(viewer, async (tx) => {
    const [point] = await tx.select().from(contactPoints).where(eq(contactPoints.id, pointId));
    if (!point) throw notFound();
    if (!canKeepContact(viewer, point)) throw forbidden();
    await tx.delete(contactPoints).where(eq(contactPoints.id, pointId));
    return point;
  });
}
