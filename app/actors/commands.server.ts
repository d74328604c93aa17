import { and, eq, sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import { sideIn, type Viewer } from '#app/access/viewer.ts';
import { placeActor } from '#app/circles/commands.server.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { actors, actorThemes } from '#db/schema/actors.ts';
import { canEdit, canMark } from './abilities.ts';
import { namesOf } from './actor.ts';
import type { ActorEdit, ActorInput } from './actor-input.ts';

type Signed = Viewer & { userId: string };

/** Adds somebody to a community, in a circle. Sent twice it adds once. */
export async function createActor(viewer: Signed, given: ActorInput): Promise<string> {
  return asViewer(viewer, async (tx) => {
    const side = sideIn(viewer, given.communityId);
    if (!side) throw forbidden();
    // One's own row of that id is the same form sent again; anybody else's is nobody's business.
    const [twice] = await tx.select({ authorId: actors.authorId }).from(actors).where(eq(actors.id, given.id));
    if (twice) {
      if (twice.authorId !== viewer.userId) throw notFound();
      return given.id;
    }
    await tx.insert(actors).values({
      id: given.id,
      kind: given.kind,
      ...namesOf(given.kind, given),
      about: given.about,
      brings: given.brings,
      skills: given.skills,
      touchEveryDays: given.rhythm,
      territoryCode: given.territory,
      isRelay: given.relay,
      isPioneer: given.pioneer,
      visibility: given.visibility,
      communityId: given.communityId,
      authorId: viewer.userId,
      side,
    });
    await placeActor(tx, viewer, { actorId: given.id, communityId: given.communityId, circle: given.circle });
    await setThemes(tx, given.id, given.themes);
    return given.id;
  });
}

/** What is said of an actor, changed if nobody else changed it meanwhile: false when somebody did. */
export async function editActor(viewer: Signed, id: string, edit: ActorEdit): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const [actor] = await tx.select().from(actors).where(eq(actors.id, id));
    if (!actor) throw notFound();
    if (!canEdit(viewer, actor)) throw forbidden();
    const written = await tx
      .update(actors)
      .set({
        ...namesOf(actor.kind, edit),
        about: edit.about,
        brings: edit.brings,
        skills: edit.skills,
        territoryCode: edit.territory,
        ...(canMark(viewer, actor)
          ? { isRelay: edit.relay, isPioneer: edit.pioneer, touchEveryDays: edit.rhythm }
          : {}),
      })
      .where(and(eq(actors.id, id), eq(actors.version, edit.version)))
      .returning({ id: actors.id });
    if (written.length === 0) return false;
    // Themes order people in the circles: they are the gardeners' to give, as the marks are.
    if (canMark(viewer, actor)) await setThemes(tx, id, edit.themes);
    return true;
  });
}

async function setThemes(tx: Tx, actorId: string, themes: string[]): Promise<void> {
  const wanted = [...new Set(themes)];
  const kept = await tx.select({ id: actorThemes.themeId }).from(actorThemes).where(eq(actorThemes.actorId, actorId));
  const gone = kept.filter((one) => !wanted.includes(one.id)).map((one) => one.id);
  if (gone.length > 0) {
    await tx.execute(sql`delete from actor_themes where actor_id = ${actorId} and theme_id in ${gone}`);
  }
  const fresh = wanted.filter((theme) => !kept.some((one) => one.id === theme));
  if (fresh.length > 0) {
    // A theme that does not exist is left out rather than an error: the list may have changed since the form was shown.
    await tx.execute(sql`
      insert into actor_themes (actor_id, theme_id) select ${actorId}::uuid, id from themes where id in ${fresh} on conflict do nothing`);
  }
}
