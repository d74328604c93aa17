import { and, eq } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { notFound } from '#app/http/answers.ts';
import { projectParticipants } from '#db/schema/projects.ts';
import { allReadable, type Signed, tended } from './commands.server.ts';
import { type Dates, datesAgree, type Mistake, tellPart } from './project.ts';
import type { ChangedParticipant, NewParticipants } from './project-input.ts';

/** Adds people and organisations to a project, all with the same part. Whoever is there already keeps theirs. */
export async function addParticipants(
  viewer: Signed,
  projectId: string,
  given: NewParticipants,
): Promise<{ done: true } | { mistake: Mistake }> {
  return asViewer(viewer, async (tx) => {
    await tended(tx, viewer, projectId);
    if (!datesAgree(given)) return { mistake: { endedOn: 'early' } };
    if (!(await allReadable(tx, 'actors', given.participants))) return { mistake: { participants: 'unknown' } };
    const { role, capacity, startedOn, endedOn } = given;
    await tx
      .insert(projectParticipants)
      .values(
        [...new Set(given.participants)].map((actorId) => ({ projectId, actorId, role, capacity, startedOn, endedOn })),
      )
      .onConflictDoNothing();
    return { done: true };
  });
}

type Part = Dates & { role: string; capacity: string };

/**
 * Changes somebody's part, ends it, or takes back what was noted by mistake; unless it changed since the form was filled:
 * then the part as it now stands comes back.
 */
export async function changeParticipant(
  viewer: Signed,
  projectId: string,
  given: ChangedParticipant,
): Promise<{ done: true } | { mistake: Mistake } | { theirs: Part }> {
  return asViewer(viewer, async (tx) => {
    const project = await tended(tx, viewer, projectId);
    if (!project.participants.some((one) => one.id === given.participant)) throw notFound();
    if (!given.mistaken && !datesAgree(given)) return { mistake: { endedOn: 'early' } };
    const theirs = and(
      eq(projectParticipants.projectId, projectId),
      eq(projectParticipants.actorId, given.participant),
    );
    const { role, capacity, startedOn, endedOn } = projectParticipants;
    const [now] = await tx
      .select({ role, capacity, startedOn, endedOn })
      .from(projectParticipants)
      .where(theirs)
      .for('update');
    if (!now) throw notFound();
    if (tellPart(now) !== given.was) return { theirs: now };
    if (given.mistaken) await tx.delete(projectParticipants).where(theirs);
    else {
      const { role, capacity, startedOn, endedOn } = given;
      await tx.update(projectParticipants).set({ role, capacity, startedOn, endedOn }).where(theirs);
    }
    return { done: true };
  });
}
