import { eq, sql } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { isSelf } from '#app/actors/abilities.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { addDays } from '#app/i18n/dates.ts';
import { newId } from '#db/ids.ts';
import { erasureRequests, retentionDecisions } from '#db/schema/erasures.ts';
import { canErase, canExercise, canForget, canRelease } from './abilities.ts';
import type { Why } from './person.ts';
import { findPerson } from './queries.server.ts';
import { findRetention } from './retention.server.ts';

type Signed = Viewer & { userId: string };

/** Draws up a copy, or asks for everybody's part as the person. Sent twice it is drawn up once. */
export async function askCopy(viewer: Signed, actorId: string, given: { id: string; masked: string }): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const person = await findPerson(tx, actorId);
    if (!canExercise(viewer, person)) throw forbidden();
    await tx.execute(sql`select ask_copy(${given.id}, ${actorId}, ${given.masked})`);
  });
}

/** Its keeper says that they handed their part over. */
export async function handInPart(viewer: Signed, partId: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const [part] = await tx.execute<{ mine: boolean }>(
      sql`select user_id = ${viewer.userId} as mine from copy_parts where id = ${partId}`,
    );
    if (!part) throw notFound();
    if (!part.mine) throw forbidden();
    await tx.execute(sql`select hand_in_part(${partId})`);
  });
}

export async function restrictPerson(viewer: Signed, actorId: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const person = await findPerson(tx, actorId);
    if (!canExercise(viewer, person)) throw forbidden();
    await tx.execute(sql`select restrict_actor(${actorId}, true)`);
  });
}

export async function releasePerson(viewer: Signed, actorId: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const person = await findPerson(tx, actorId);
    if (!canRelease(viewer, person)) throw forbidden();
    await tx.execute(sql`select restrict_actor(${actorId}, false)`);
  });
}

/** The person asks their pair to be erased; asked twice it waits once. */
export async function askErasure(viewer: Signed, actorId: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const person = await findPerson(tx, actorId);
    if (!isSelf(viewer, person)) throw forbidden();
    await tx.insert(erasureRequests).values({ id: newId(), actorId }).onConflictDoNothing();
  });
}

export async function withdrawErasure(viewer: Signed, actorId: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const person = await findPerson(tx, actorId);
    if (!isSelf(viewer, person)) throw forbidden();
    await tx.delete(erasureRequests).where(eq(erasureRequests.actorId, actorId));
  });
}

/** Forgets somebody for good. Answers whose pages the gardener may go on from. */
export async function erasePerson(viewer: Signed, actorId: string, why: Why): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const person = await findPerson(tx, actorId);
    if (!canErase(viewer, person) || (why === 'retention' && !canForget(viewer, person))) throw forbidden();
    await tx.execute(sql`select erase_actor(${actorId}, ${why})`);
  });
}

export async function setRetention(viewer: Signed, slug: string | undefined, months: number): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const community = await findRetention(tx, slug);
    if (!viewer.gardens.includes(community.id)) throw forbidden();
    await tx.execute(sql`select set_retention(${community.id}, ${months})`);
  });
}

/** Kept a year more for a reason; or asked, and left in peace for two months. */
export async function decideRetention(
  viewer: Signed,
  slug: string | undefined,
  actorId: string,
  decision: { act: 'keep'; reason: string } | { act: 'ask' },
): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const community = await findRetention(tx, slug);
    if (!viewer.gardens.includes(community.id)) throw forbidden();
    const person = await findPerson(tx, actorId);
    if (!canErase(viewer, person) || !person.communities.includes(community.id)) throw forbidden();
    await tx.insert(retentionDecisions).values({
      id: newId(),
      communityId: community.id,
      actorId,
      ...decision,
      decidedBy: viewer.userId,
      until: addDays(viewer.today, decision.act === 'keep' ? 365 : 60),
    });
  });
}
