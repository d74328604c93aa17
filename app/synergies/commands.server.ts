import { and, eq, sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { sideIn, type Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { expressibleLevels, voiceIn } from '#app/needs/abilities.ts';
import { communities } from '#db/schema/communities.ts';
import { synergies, synergyActors, synergyNeeds, synergyProjects, synergyThemes } from '#db/schema/synergies.ts';
import { canTend } from './abilities.ts';
import { findSynergy, type Synergy } from './queries.server.ts';
import { canMove, countParties, fewestParties, type SynergyState } from './synergy.ts';
import type { EditedSynergy, NewSynergy } from './synergy-input.ts';

type Signed = Viewer & { userId: string };
type Links = Pick<NewSynergy, 'actors' | 'projects' | 'needs' | 'themes'>;
export type Mistake = 'few' | 'unknown';

/**
 * Proposes a synergy; `hidden` when the viewer does not read what they recorded (a member's word to the pair). Posting the
 * same id again changes nothing.
 */
export async function proposeSynergy(
  viewer: Signed,
  given: NewSynergy,
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
    if (countParties(given) < fewestParties) return { mistake: 'few' };
    if (!(await allReadable(tx, given))) return { mistake: 'unknown' };
    const inserted = await tx
      .insert(synergies)
      .values({
        id: given.id,
        communityId: given.community,
        directorateId: directorate,
        title: given.title,
        body: given.body,
        visibility: given.visibility,
        proposedOn: viewer.today,
        stateSince: viewer.today,
        authorId: viewer.userId,
        side: sideIn(viewer, given.community) ?? (voice === 'member' ? 'community' : 'institution'),
      })
      .onConflictDoNothing();
    const hidden = voice === 'member' && given.visibility === 'pair';
    if (inserted.count === 0) {
      if (hidden) return { id: given.id, hidden };
      const [mine] = await tx
        .select({ id: synergies.id })
        .from(synergies)
        .where(and(eq(synergies.id, given.id), eq(synergies.authorId, viewer.userId)));
      if (!mine) throw notFound();
      return { id: given.id, hidden };
    }
    await link(tx, given.id, given);
    return { id: given.id, hidden };
  });
}

export type Edit = { done: true } | { mistake: Mistake } | { theirs: Synergy };

/** Changes what a synergy says and links, unless it moved on since the form was filled: then its present text comes back. */
export async function editSynergy(viewer: Signed, id: string, given: EditedSynergy): Promise<Edit> {
  return asViewer(viewer, async (tx) => {
    const synergy = await tended(tx, viewer, id);
    if (synergy.version !== given.version) return { theirs: synergy };
    // Of a synergy with parties that the viewer does not read, fewer than two may be in the form.
    if (countParties(given) < Math.min(fewestParties, synergy.parties.length)) return { mistake: 'few' };
    if (!(await allReadable(tx, given))) return { mistake: 'unknown' };
    const { title, body, outcome } = given;
    const changed = await tx
      .update(synergies)
      .set({ title, body, outcome })
      .where(and(eq(synergies.id, id), eq(synergies.version, given.version)));
    if (changed.count === 0) return { theirs: (await findSynergy(tx, id, viewer.locale)) ?? synergy };
    // Parties that the viewer does not read were not in the form, so they stay; agreements of those that stay too.
    const before = (kind: string) => synergy.parties.filter((party) => party.kind === kind).map((party) => party.id);
    const gone = { actor: before('actor'), project: before('project'), need: before('need'), theme: before('theme') };
    await unlink(
      tx,
      id,
      'synergy_actors',
      'actor_id',
      gone.actor.filter((party) => !given.actors.includes(party)),
    );
    await unlink(
      tx,
      id,
      'synergy_projects',
      'project_id',
      gone.project.filter((party) => !given.projects.includes(party)),
    );
    await unlink(
      tx,
      id,
      'synergy_needs',
      'need_id',
      gone.need.filter((party) => !given.needs.includes(party)),
    );
    await unlink(
      tx,
      id,
      'synergy_themes',
      'theme_id',
      gone.theme.filter((party) => !given.themes.includes(party)),
    );
    await link(tx, id, {
      actors: given.actors.filter((party) => !gone.actor.includes(party)),
      projects: given.projects.filter((party) => !gone.project.includes(party)),
      needs: given.needs.filter((party) => !gone.need.includes(party)),
      themes: given.themes.filter((party) => !gone.theme.includes(party)),
    });
    return { done: true };
  });
}

export type Move =
  | { outcome: 'moved'; was: SynergyState }
  | { outcome: 'same' }
  | { outcome: 'stale' | 'impossible'; state: SynergyState };

/** Moves a synergy along its life; `from` is the state the person saw: if it is no longer so, nothing changes. */
export async function moveSynergy(
  viewer: Signed,
  id: string,
  given: { state: SynergyState; from?: SynergyState; outcome: string; undo: boolean },
): Promise<Move> {
  return asViewer(viewer, async (tx) => {
    const { state } = await tended(tx, viewer, id);
    if (state === given.state) return { outcome: 'same' };
    if (given.from && given.from !== state) return { outcome: 'stale', state };
    if (!given.undo && !canMove(state, given.state)) return { outcome: 'impossible', state };
    // Of two people who move it at the same moment, the second finds that it has moved.
    const moved = await tx
      .update(synergies)
      .set({ state: given.state, stateSince: viewer.today, ...(given.outcome ? { outcome: given.outcome } : {}) })
      .where(and(eq(synergies.id, id), eq(synergies.state, state)));
    if (moved.count === 0) return { outcome: 'stale', state };
    return { outcome: 'moved', was: state };
  });
}

/** Notes that a party agreed, or takes it back. When all who must agree have, a proposed synergy becomes agreed. */
export async function noteAgreement(
  viewer: Signed,
  id: string,
  given: { kind: 'actor' | 'project'; party: string; agreed: boolean },
): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const synergy = await tended(tx, viewer, id);
    if (!synergy.parties.some((party) => party.kind === given.kind && party.id === given.party)) throw notFound();
    const agreedOn = given.agreed ? viewer.today : null;
    if (given.kind === 'actor') {
      await tx
        .update(synergyActors)
        .set({ agreedOn })
        .where(and(eq(synergyActors.synergyId, id), eq(synergyActors.actorId, given.party)));
    } else {
      await tx
        .update(synergyProjects)
        .set({ agreedOn })
        .where(and(eq(synergyProjects.synergyId, id), eq(synergyProjects.projectId, given.party)));
    }
    const now = await findSynergy(tx, id, viewer.locale);
    const waiting = now?.parties.some(
      (party) => (party.kind === 'actor' || party.kind === 'project') && !party.agreedOn,
    );
    if (now?.state === 'proposed' && !waiting) {
      await tx.update(synergies).set({ state: 'agreed', stateSince: viewer.today }).where(eq(synergies.id, id));
    }
  });
}

async function tended(tx: Tx, viewer: Signed, id: string): Promise<Synergy> {
  const synergy = await findSynergy(tx, id, viewer.locale);
  if (!synergy) throw notFound();
  if (!canTend(viewer, synergy)) throw forbidden();
  return synergy;
}

async function allReadable(tx: Tx, given: Links): Promise<boolean> {
  const [row] = await tx.execute<{ found: number }>(sql`select
    (select count(*) from actors where id = any(${sql.param(given.actors)}::uuid[]))
    + (select count(*) from projects where id = any(${sql.param(given.projects)}::uuid[]))
    + (select count(*) from needs where id = any(${sql.param(given.needs)}::uuid[]))
    + (select count(*) from themes where id = any(${sql.param(given.themes)}::uuid[])) as found`);
  return Number(row?.found) === countParties(given);
}

async function link(tx: Tx, synergyId: string, given: Links): Promise<void> {
  const once = (ids: string[]) => [...new Set(ids)];
  if (given.actors.length > 0)
    await tx.insert(synergyActors).values(once(given.actors).map((actorId) => ({ synergyId, actorId })));
  if (given.projects.length > 0)
    await tx.insert(synergyProjects).values(once(given.projects).map((projectId) => ({ synergyId, projectId })));
  if (given.needs.length > 0)
    await tx.insert(synergyNeeds).values(once(given.needs).map((needId) => ({ synergyId, needId })));
  if (given.themes.length > 0)
    await tx.insert(synergyThemes).values(once(given.themes).map((themeId) => ({ synergyId, themeId })));
}

async function unlink(tx: Tx, synergyId: string, table: string, column: string, gone: string[]): Promise<void> {
  if (gone.length === 0) return;
  await tx.execute(
    sql`delete from ${sql.identifier(table)} where synergy_id = ${synergyId} and ${sql.identifier(column)} = any(${sql.param(gone)}::uuid[])`,
  );
}
