import { and, eq, inArray, sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { sideIn, type Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { actors } from '#db/schema/actors.ts';
import { communities } from '#db/schema/communities.ts';
import { directorates, themes } from '#db/schema/institution.ts';
import { needDirectorates, needExpressers, needRemarks, needs, needThemes } from '#db/schema/needs.ts';
import { canChangeState, canEdit, canExpress, canRemark, voiceIn } from './abilities.ts';
import { canMove, type Mistake, type NeedState } from './need.ts';
import type { EditedNeed, NewNeed } from './need-input.ts';
import { findNeed, findTerritory, type Need } from './queries.server.ts';

type Signed = Viewer & { userId: string };

/** Records a need in the voice the viewer has there. Posting the same id again changes nothing. */
export async function collectNeed(viewer: Signed, given: NewNeed): Promise<{ id: string } | { mistake: Mistake }> {
  return asViewer(viewer, async (tx) => {
    if (given.community && !(await isCommunity(tx, given.community))) throw notFound();
    const voice = voiceIn(viewer, given.community);
    if (!voice || !canExpress(viewer, given.community, given.visibility)) throw forbidden();
    if (voice === 'agent' && !given.directorate) return { mistake: { directorate: 'missing' } };
    if (voice === 'agent' && !viewer.directorates.includes(given.directorate as string)) throw forbidden();

    const territory = await findTerritory(tx, given.territory);
    if (territory === 'several' || territory === 'none') return { mistake: { territory } };
    const expressers = voice === 'gardener' ? await readableActors(tx, given.expressers) : [];
    if (voice === 'gardener' && expressers.length < new Set(given.expressers).size)
      return { mistake: { expressers: 'unknown' } };
    if (voice === 'member' && viewer.actorId) expressers.push(viewer.actorId);
    const directorate =
      voice === 'member' || !given.directorate ? [] : await known(tx, directorates, [given.directorate]);

    const side = sideIn(viewer, given.community) ?? (voice === 'member' ? 'community' : 'institution');
    const inserted = await tx
      .insert(needs)
      .values({
        id: given.id,
        communityId: given.community,
        directorateId: directorate[0] ?? null,
        title: given.title,
        body: given.body,
        urgency: given.urgency,
        territoryCode: territory,
        visibility: given.visibility,
        collectedOn: viewer.today,
        stateSince: viewer.today,
        authorId: viewer.userId,
        side,
      })
      .onConflictDoNothing();
    if (inserted.count === 0) {
      await mustBeMine(tx, viewer, given.id);
      return { id: given.id };
    }
    const needId = given.id;
    if (expressers.length > 0)
      await tx.insert(needExpressers).values(expressers.map((actorId) => ({ needId, actorId })));
    await linkSubjects(tx, needId, given);
    return { id: needId };
  });
}

async function linkSubjects(
  tx: Tx,
  needId: string,
  given: { themes: string[]; directorates: string[] },
): Promise<void> {
  const themeIds = await known(tx, themes, given.themes);
  if (themeIds.length > 0) await tx.insert(needThemes).values(themeIds.map((themeId) => ({ needId, themeId })));
  const concerned = await known(tx, directorates, given.directorates);
  if (concerned.length > 0)
    await tx.insert(needDirectorates).values(concerned.map((directorateId) => ({ needId, directorateId })));
}

export type Edit = { done: true } | { mistake: Mistake } | { theirs: Need };

/** Changes what a need says, unless it moved on since the form was filled: then the text it has now comes back. */
export async function editNeed(viewer: Signed, id: string, given: EditedNeed): Promise<Edit> {
  return asViewer(viewer, async (tx) => {
    const need = await findNeed(tx, viewer, id);
    if (!need) throw notFound();
    const facts = { ...need, directorates: need.directorates.map((directorate) => directorate.id) };
    if (!canEdit(viewer, facts)) throw forbidden();
    const territory = await findTerritory(tx, given.territory);
    if (territory === 'several' || territory === 'none') return { mistake: { territory } };
    const expressers = await readableActors(tx, given.expressers);
    if (expressers.length < new Set(given.expressers).size) return { mistake: { expressers: 'unknown' } };

    const changed = await tx
      .update(needs)
      .set({ title: given.title, body: given.body, urgency: given.urgency, territoryCode: territory })
      .where(and(eq(needs.id, id), eq(needs.version, given.version)));
    if (changed.count === 0) return { theirs: (await findNeed(tx, viewer, id)) ?? need };
    await tx.delete(needThemes).where(eq(needThemes.needId, id));
    await tx.delete(needDirectorates).where(eq(needDirectorates.needId, id));
    await linkSubjects(tx, id, given);
    await relinkExpressers(tx, id, need, expressers);
    return { done: true };
  });
}

/** Expressers that the viewer does not read were not in the form, so they stay. */
async function relinkExpressers(tx: Tx, needId: string, need: Need, chosen: string[]): Promise<void> {
  const before = need.expressers.map((actor) => actor.id);
  const gone = before.filter((actorId) => !chosen.includes(actorId));
  const fresh = chosen.filter((actorId) => !before.includes(actorId));
  if (gone.length > 0)
    await tx
      .delete(needExpressers)
      .where(and(eq(needExpressers.needId, needId), inArray(needExpressers.actorId, gone)));
  if (fresh.length > 0) await tx.insert(needExpressers).values(fresh.map((actorId) => ({ needId, actorId })));
}

export type Move =
  | { outcome: 'moved'; was: NeedState }
  | { outcome: 'same' }
  | { outcome: 'stale'; state: NeedState; title: string }
  | { outcome: 'reason' | 'impossible'; state: NeedState; title: string };

type MoveGiven = { state: NeedState; from?: NeedState; reason: string; undo: boolean };

/**
 * Moves a need along its life. `from` is the state the person saw: if it is no longer so, nothing changes. Undoing puts
 * back what was, also where no step leads; the reason of a closing is kept for that.
 */
export async function moveNeed(viewer: Signed, id: string, given: MoveGiven): Promise<Move> {
  return asViewer(viewer, async (tx) => {
    const need = await findNeed(tx, viewer, id);
    if (!need) throw notFound();
    const { state, title } = need;
    const facts = { ...need, directorates: need.directorates.map((directorate) => directorate.id) };
    if (!canChangeState(viewer, facts)) throw forbidden();
    if (state === given.state) return { outcome: 'same' };
    if (given.from && given.from !== state) return { outcome: 'stale', state, title };
    if (!given.undo && !canMove(state, given.state)) return { outcome: 'impossible', state, title };
    const reason = given.reason || (given.undo ? need.closedReason : '');
    if (given.state === 'closed' && !reason) return { outcome: 'reason', state, title };
    const moved = await tx
      .update(needs)
      .set({
        state: given.state,
        stateSince: viewer.today,
        ...(given.state === 'closed' ? { closedReason: reason } : {}),
      })
      .where(and(eq(needs.id, id), eq(needs.state, state)));
    return moved.count === 0 ? { outcome: 'stale', state, title } : { outcome: 'moved', was: state };
  });
}

/** A gardener's words to the other about a need. Whoever expressed the need does not read them. */
export async function remarkOnNeed(viewer: Signed, id: string, given: { id: string; words: string }): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const need = await findNeed(tx, viewer, id);
    if (!need) throw notFound();
    const facts = { ...need, directorates: need.directorates.map((directorate) => directorate.id) };
    if (!canRemark(viewer, facts)) throw forbidden();
    await tx
      .insert(needRemarks)
      .values({ id: given.id, needId: id, authorId: viewer.userId, words: given.words })
      .onConflictDoNothing();
  });
}

async function mustBeMine(tx: Tx, viewer: Signed, id: string): Promise<void> {
  const [row] = await tx
    .select({ id: needs.id })
    .from(needs)
    .where(and(eq(needs.id, id), eq(needs.authorId, viewer.userId)));
  if (!row) throw notFound();
}

async function isCommunity(tx: Tx, id: string): Promise<boolean> {
  const found = await tx
    .select({ id: communities.id })
    .from(communities)
    .where(and(eq(communities.id, id), eq(communities.status, 'open')));
  return found.length > 0;
}

/** Those of the ids that exist; an id that leads nowhere is no subject. */
async function known(tx: Tx, table: typeof themes | typeof directorates, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.execute<{ id: string }>(sql`select id from ${table} where id = any(${sql.param(ids)}::uuid[])`);
  return rows.map((row) => row.id);
}

async function readableActors(tx: Tx, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  return (await tx.select({ id: actors.id }).from(actors).where(inArray(actors.id, ids))).map((actor) => actor.id);
}
