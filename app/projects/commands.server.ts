import { and, eq, inArray, sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { sideIn, type Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { expressibleLevels, voiceIn } from '#app/needs/abilities.ts';
import { findTerritory } from '#app/needs/queries.server.ts';
import { communities } from '#db/schema/communities.ts';
import { projectNeeds, projectParticipants, projects, projectThemes } from '#db/schema/projects.ts';
import { canTend } from './abilities.ts';
import { canMove, type Dates, datesAfter, datesAgree, type Mistake, type ProjectState } from './project.ts';
import type { EditedProject, NewProject } from './project-input.ts';
import { findProject, type Project } from './queries.server.ts';

export type Signed = Viewer & { userId: string };

/**
 * Records a project in the voice the viewer has there; `hidden` when they do not read what they recorded (a member's word
 * to the pair). Posting the same id again changes nothing.
 */
export async function proposeProject(
  viewer: Signed,
  given: NewProject,
): Promise<{ id: string; hidden: boolean } | { mistake: Mistake }> {
  return asViewer(viewer, async (tx) => {
    const [open] = await tx
      .select({ id: communities.id })
      .from(communities)
      .where(and(eq(communities.id, given.community), eq(communities.status, 'open')));
    if (!open) throw notFound();
    const voice = voiceIn(viewer, given.community);
    if (!voice || !expressibleLevels(voice).includes(given.visibility)) throw forbidden();
    const directorate = voice === 'agent' ? (given.directorate ?? viewer.directorates[0] ?? null) : null;
    if (voice === 'agent' && !viewer.directorates.includes(directorate ?? '')) throw forbidden();

    const territory = await findTerritory(tx, given.territory);
    if (territory === 'several' || territory === 'none') return { mistake: { territory } };
    if (!datesAgree(given)) return { mistake: { endedOn: 'early' } };
    if (!(await allReadable(tx, 'actors', given.participants))) return { mistake: { participants: 'unknown' } };
    if (!(await allReadable(tx, 'needs', given.needs))) return { mistake: { needs: 'unknown' } };

    const { id } = given;
    const hidden = voice === 'member' && given.visibility === 'pair';
    const inserted = await tx
      .insert(projects)
      .values({
        id,
        communityId: given.community,
        directorateId: directorate,
        title: given.title,
        purpose: given.purpose,
        state: given.state,
        territoryCode: territory,
        startedOn: given.startedOn,
        endedOn: given.endedOn,
        visibility: given.visibility,
        authorId: viewer.userId,
        side: sideIn(viewer, given.community) ?? (voice === 'member' ? 'community' : 'institution'),
      })
      .onConflictDoNothing();
    if (inserted.count === 0) {
      if (!hidden) await mustBeMine(tx, viewer, id);
      return { id, hidden };
    }
    const participants = [...new Set(given.participants)];
    if (participants.length > 0)
      await tx.insert(projectParticipants).values(participants.map((actorId) => ({ projectId: id, actorId })));
    await linkNeeds(tx, id, given.needs);
    await linkThemes(tx, id, given.themes);
    return { id, hidden };
  });
}

export type Edit = { done: true } | { mistake: Mistake } | { theirs: Project };

/** Changes what a project says and answers, unless it moved on since the form was filled: then its present text comes back. */
export async function editProject(viewer: Signed, id: string, given: EditedProject): Promise<Edit> {
  return asViewer(viewer, async (tx) => {
    const project = await tended(tx, viewer, id);
    const territory = await findTerritory(tx, given.territory);
    if (territory === 'several' || territory === 'none') return { mistake: { territory } };
    if (!datesAgree(given)) return { mistake: { endedOn: 'early' } };
    if (!(await allReadable(tx, 'needs', given.needs))) return { mistake: { needs: 'unknown' } };
    const { title, purpose, startedOn, endedOn } = given;
    const changed = await tx
      .update(projects)
      .set({ title, purpose, startedOn, endedOn, territoryCode: territory })
      .where(and(eq(projects.id, id), eq(projects.version, given.version)));
    if (changed.count === 0) return { theirs: (await findProject(tx, id, viewer.locale)) ?? project };
    await relink(tx, project, given);
    return { done: true };
  });
}

/** Needs that the viewer does not read were not in the form, so they stay. */
async function relink(tx: Tx, project: Project, given: EditedProject): Promise<void> {
  const needs = project.needs.map((need) => need.id);
  const themes = project.themes.map((theme) => theme.id);
  const gone = (before: string[], chosen: string[]) => before.filter((one) => !chosen.includes(one));
  const goneNeeds = gone(needs, given.needs);
  const goneThemes = gone(themes, given.themes);
  if (goneNeeds.length > 0)
    await tx
      .delete(projectNeeds)
      .where(and(eq(projectNeeds.projectId, project.id), inArray(projectNeeds.needId, goneNeeds)));
  if (goneThemes.length > 0)
    await tx
      .delete(projectThemes)
      .where(and(eq(projectThemes.projectId, project.id), inArray(projectThemes.themeId, goneThemes)));
  await linkNeeds(tx, project.id, gone(given.needs, needs));
  await linkThemes(tx, project.id, gone(given.themes, themes));
}

export type Move =
  | ({ outcome: 'moved'; was: ProjectState } & Dates)
  | { outcome: 'same' }
  | { outcome: 'stale' | 'impossible'; state: ProjectState };

type MoveGiven = { state: ProjectState; from?: ProjectState; undo: boolean } & Dates;

/**
 * Moves a project along its life, its dates with it. `from` is the state the person saw: if it is no longer so, nothing
 * changes. Undoing puts back what was, dates too, also where no step leads.
 */
export async function moveProject(viewer: Signed, id: string, given: MoveGiven): Promise<Move> {
  return asViewer(viewer, async (tx) => {
    const project = await tended(tx, viewer, id);
    const { state, startedOn, endedOn } = project;
    if (state === given.state) return { outcome: 'same' };
    if (given.from && given.from !== state) return { outcome: 'stale', state };
    if (!given.undo && !canMove(state, given.state)) return { outcome: 'impossible', state };
    const dates = !given.undo
      ? datesAfter(state, given.state, project, viewer.today)
      : datesAgree(given)
        ? { startedOn: given.startedOn, endedOn: given.endedOn }
        : { startedOn, endedOn };
    const moved = await tx
      .update(projects)
      .set({ state: given.state, ...dates })
      .where(and(eq(projects.id, id), eq(projects.version, project.version)));
    return moved.count === 0 ? { outcome: 'stale', state } : { outcome: 'moved', was: state, startedOn, endedOn };
  });
}

export async function tended(tx: Tx, viewer: Signed, id: string): Promise<Project> {
  const project = await findProject(tx, id, viewer.locale);
  if (!project) throw notFound();
  if (!canTend(viewer, project)) throw forbidden();
  return project;
}

export async function allReadable(tx: Tx, table: 'actors' | 'needs', ids: string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const [row] = await tx.execute<{ found: number }>(
    sql`select count(*)::int as found from ${sql.identifier(table)} where id = any(${sql.param(ids)}::uuid[])`,
  );
  return row?.found === new Set(ids).size;
}

async function mustBeMine(tx: Tx, viewer: Signed, id: string): Promise<void> {
  const [mine] = await tx
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.id, id), eq(projects.authorId, viewer.userId)));
  if (!mine) throw notFound();
}

async function linkNeeds(tx: Tx, projectId: string, needs: string[]): Promise<void> {
  if (needs.length > 0)
    await tx.insert(projectNeeds).values([...new Set(needs)].map((needId) => ({ projectId, needId })));
}

/** Those of the ids that exist; an id that leads nowhere is no theme. */
async function linkThemes(tx: Tx, projectId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await tx.execute<{ id: string }>(sql`select id from themes where id = any(${sql.param(ids)}::uuid[])`);
  if (known.length > 0) await tx.insert(projectThemes).values(known.map((theme) => ({ projectId, themeId: theme.id })));
}
