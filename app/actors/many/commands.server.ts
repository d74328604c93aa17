import { eq, sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { sideIn, type Viewer } from '#app/access/viewer.ts';
import type { Circle } from '#app/circles/circle.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { askWork, wakeWorks } from '#app/jobs/ask.server.ts';
import { type Rights, sqlState } from '#db/client.server.ts';
import { followUps } from '#db/schema/journal.ts';
import { bulkActs } from '#db/schema/views.ts';
import { directorySource } from '../directory/source.server.ts';
import { atOnce, mostFollowed, type Target } from './bulk-act.ts';
import { takeStep } from './step.server.ts';

type Signed = Viewer & { userId: string };

export type Asked = { id: string; target: Target } & (
  | { kind: 'circle'; communityId: string; circle: Circle }
  | { kind: 'theme'; themeId: string }
  | { kind: 'follow_up'; communityId: string; what: string; dueOn: string; visibility: 'private' | 'pair' }
);

export type Answer =
  | { done: true; id: string; later: boolean }
  | { done: false; problem: 'nobody' | 'tooMany' | 'crossed' };

/**
 * Acts on many, in one transaction while they are few, else as a long work. The id comes with the form: sent twice it
 * acts once. `crossed`: somebody else moved one of them at this moment, and nothing was done.
 */
export async function actOnMany(viewer: Signed, asked: Asked): Promise<Answer> {
  if ('communityId' in asked && !sideIn(viewer, asked.communityId)) throw forbidden();
  if (viewer.gardens.length === 0) throw forbidden();
  try {
    const answer = await asViewer(viewer, (tx, rights) => begin(tx, rights, viewer, asked));
    if (answer.done && answer.later) wakeWorks();
    return answer;
  } catch (error) {
    if (sqlState(error) === '23P01') return { done: false, problem: 'crossed' };
    throw error;
  }
}

async function begin(tx: Tx, rights: Rights, viewer: Signed, asked: Asked): Promise<Answer> {
  // Of an act that is somebody else's one does not even see that it is there: then the insert fails, and so does the act.
  const [twice] = await tx.select({ acted: bulkActs.acted }).from(bulkActs).where(eq(bulkActs.id, asked.id));
  if (twice) return { done: true, id: asked.id, later: false };
  const ids = await idsOf(tx, viewer, asked.target);
  if (ids.length === 0) return { done: false, problem: 'nobody' };
  if (asked.kind === 'follow_up') {
    if (ids.length > mostFollowed) return { done: false, problem: 'tooMany' };
    await tx.insert(followUps).values({
      id: asked.id,
      visibility: asked.visibility,
      authorId: viewer.userId,
      side: sideIn(viewer, asked.communityId) ?? 'community',
      communityId: asked.communityId,
      what: asked.what,
      dueOn: asked.dueOn,
    });
  } else if (asked.kind === 'theme') {
    const [known] = await tx.execute(sql`select 1 from themes where id = ${asked.themeId}`);
    if (!known) throw notFound();
  }
  await tx.insert(bulkActs).values({
    id: asked.id,
    userId: viewer.userId,
    kind: asked.kind,
    communityId: 'communityId' in asked ? asked.communityId : null,
    circle: asked.kind === 'circle' ? asked.circle : null,
    themeId: asked.kind === 'theme' ? asked.themeId : null,
    onDay: viewer.today,
    actorIds: ids,
  });
  if (ids.length > atOnce) {
    await askWork(tx, { kind: 'act-on-many', subjectId: asked.id, userId: viewer.userId });
    return { done: true, id: asked.id, later: true };
  }
  await takeStep(tx, rights, asked.id, ids.length);
  return { done: true, id: asked.id, later: false };
}

async function idsOf(tx: Tx, viewer: Signed, target: Target): Promise<string[]> {
  if ('ids' in target) return [...new Set(target.ids.map((id) => id.toLowerCase()))];
  const source = await directorySource(tx, viewer, new URLSearchParams(target.query), target.communityId);
  const rows = await tx.execute<{ id: string }>(source.ids());
  return rows.map((row) => row.id);
}

/** Takes an act back, but for what somebody changed since. Asked twice it is undone once. */
export async function undoOnMany(viewer: Signed, id: string): Promise<{ later: boolean }> {
  const later = await asViewer(viewer, async (tx, rights) => {
    const [act] = await tx.execute<{ made: number; rest: number }>(sql`
      update bulk_acts set undo_asked = true where id = ${id}
      returning cardinality(made) as made, cardinality(actor_ids) - acted as rest`);
    if (!act) throw notFound();
    if (act.made > atOnce || act.rest > 0) {
      await askWork(tx, { kind: 'act-on-many', subjectId: id, userId: viewer.userId });
      return true;
    }
    await takeStep(tx, rights, id, Math.max(act.made, 1));
    return false;
  });
  if (later) wakeWorks();
  return { later };
}
