import { eq, sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { proposeSlug } from '#app/communities/community.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { endingToday } from '#app/mandates/mandate.ts';
import { sqlState } from '#db/client.server.ts';
import { directorates, directorateThemes, themes } from '#db/schema/institution.ts';
import { posts, users } from '#db/schema/people.ts';
import { canCloseAccess, canEndPost, canKeepOffices } from './abilities.ts';
import type { InvitedPerson, KeptDirectorate, KeptTheme, OpenedPost } from './office.ts';
import { findPerson } from './queries.server.ts';

type SignedIn = Viewer & { userId: string };

/** Makes an account, which gives no right yet. If the address has one already, answers with it and changes nothing. */
export async function invitePerson(viewer: SignedIn, given: InvitedPerson): Promise<{ id: string; known: boolean }> {
  if (!canKeepOffices(viewer)) throw forbidden();
  return asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ id: string }>(
      sql`select create_account(${given.id}, ${given.name}, ${given.mail}) as id`,
    );
    const id = row?.id ?? given.id;
    return { id, known: id !== given.id };
  });
}

/** Closes an account, which is out at once, or opens it again. Closing it twice keeps the first day. */
export async function setAccess(viewer: SignedIn, userId: string, open: boolean): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const person = await findPerson(tx, userId);
    if (!person) throw notFound();
    if (open ? !canKeepOffices(viewer) : !canCloseAccess(viewer, userId)) throw forbidden();
    if (person.disabled === !open) return;
    await tx
      .update(users)
      .set({ disabledAt: open ? null : new Date() })
      .where(eq(users.id, userId));
  });
}

export type PostMistake = 'directorate' | 'dates' | 'held' | 'person';

/** Opens a post. A second post of the same form changes nothing; the same office twice at a time is said to be held. */
export async function openPost(
  viewer: SignedIn,
  given: OpenedPost,
): Promise<{ done: true } | { mistake: PostMistake }> {
  if (!canKeepOffices(viewer)) throw forbidden();
  if (given.kind === 'agent' && given.directorate === null) return { mistake: 'directorate' };
  if (given.endsOn !== null && given.endsOn <= given.startsOn) return { mistake: 'dates' };
  const directorateId = given.kind === 'agent' ? given.directorate : null;
  try {
    return await asViewer(viewer, async (tx) => {
      const [made] = await tx.select({ id: posts.id }).from(posts).where(eq(posts.id, given.id));
      if (made) return { done: true };
      const person = await findPerson(tx, given.person);
      if (!person) return { mistake: 'person' };
      const held = await tx.execute(sql`
        select 1 from posts where user_id = ${given.person} and kind = ${given.kind}
          and directorate_id is not distinct from ${directorateId}
          and daterange(starts_on, ends_on) && daterange(${given.startsOn}::date, ${given.endsOn}::date)`);
      if (held.length > 0) return { mistake: 'held' };
      await tx.insert(posts).values({
        id: given.id,
        userId: given.person,
        kind: given.kind,
        directorateId,
        startsOn: given.startsOn,
        endsOn: given.endsOn,
        appointedBy: viewer.userId,
      });
      return { done: true };
    });
  } catch (error) {
    if (sqlState(error) === '23503') return { mistake: 'directorate' };
    throw error;
  }
}

/** Ends a post today: what it gave to read closes at once. */
export async function endPost(viewer: SignedIn, id: string): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const [post] = await tx.select().from(posts).where(eq(posts.id, id));
    if (!post) throw notFound();
    if (!canEndPost(viewer, post)) throw forbidden();
    if (post.endsOn !== null && post.endsOn <= viewer.today) return;
    await tx
      .update(posts)
      .set({ endsOn: endingToday(post, viewer.today) })
      .where(eq(posts.id, id));
  });
}

/** Writes a directorate and its themes under the id its form was given. Its slug, which files refer to, stays. */
export async function keepDirectorate(viewer: SignedIn, id: string, given: KeptDirectorate): Promise<void> {
  await keep(viewer, async (tx) => {
    const values = { name: given.name, shortName: given.shortName };
    const slug = await freeSlug(tx, 'directorates', id, given.shortName);
    await tx
      .insert(directorates)
      .values({ id, slug, ...values })
      .onConflictDoUpdate({ target: directorates.id, set: values });
    await tx.delete(directorateThemes).where(eq(directorateThemes.directorateId, id));
    const chosen = [...new Set(given.themes)].map((themeId) => ({ directorateId: id, themeId }));
    if (chosen.length > 0) await tx.insert(directorateThemes).values(chosen);
  });
}

export async function keepTheme(viewer: SignedIn, id: string, given: KeptTheme): Promise<void> {
  await keep(viewer, async (tx) => {
    const slug = await freeSlug(tx, 'themes', id, given.nameFr);
    await tx
      .insert(themes)
      .values({ id, slug, ...given })
      .onConflictDoUpdate({ target: themes.id, set: given });
  });
}

async function keep(viewer: SignedIn, work: (tx: Tx) => Promise<void>): Promise<void> {
  if (!canKeepOffices(viewer)) throw forbidden();
  try {
    await asViewer(viewer, work);
  } catch (error) {
    // A theme that is not there: the form was made by hand.
    if (sqlState(error) === '23503') throw notFound();
    throw error;
  }
}

/** A slug from the name that no other row has. */
async function freeSlug(tx: Tx, table: 'directorates' | 'themes', id: string, name: string): Promise<string> {
  const base = proposeSlug(name) || table;
  const rows = await tx.execute<{ slug: string }>(
    sql`select slug from ${sql.identifier(table)} where id <> ${id} and (slug = ${base} or starts_with(slug, ${`${base}-`}))`,
  );
  const taken = new Set(rows.map((row) => row.slug));
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
