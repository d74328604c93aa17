import { and, eq, sql } from 'drizzle-orm';
import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { findTerritory } from '#app/needs/queries.server.ts';
import { sqlState } from '#db/client.server.ts';
import { communities } from '#db/schema/communities.ts';
import { canEditTexts, canFound, canOpenFigures, canRename } from './abilities.ts';
import { type CommunityStatus, isSlug, nextStatuses, proposeSlug } from './community.ts';
import type { EditedCommunity, NewCommunity } from './community-input.ts';
import { type Community, findCommunity } from './queries.server.ts';

/** What a form said that cannot be kept, by field. */
export type Mistake = { slug: 'form' | 'taken' } | { territory: 'several' | 'none' } | { theme: 'unknown' };

/**
 * Founds a community as a draft. A second post of the same form answers with the community that the first one made. The
 * slug is proposed from the name when none was typed.
 */
export async function foundCommunity(
  viewer: Viewer,
  given: NewCommunity,
): Promise<{ slug: string } | { mistake: Mistake }> {
  if (!canFound(viewer)) throw forbidden();
  const slug = given.slug || proposeSlug(given.name);
  if (!isSlug(slug)) return { mistake: { slug: 'form' } };
  try {
    return await asViewer(viewer, async (tx) => {
      const [made] = await tx.select({ slug: communities.slug }).from(communities).where(eq(communities.id, given.id));
      if (made) return { slug: made.slug };
      const territory = await findTerritory(tx, given.territory);
      if (territory === 'several' || territory === 'none' || territory === null) {
        return { mistake: { territory: territory ?? 'none' } };
      }
      await tx.insert(communities).values({
        id: given.id,
        slug,
        name: given.name,
        themeId: given.theme,
        territoryCode: territory,
        purpose: given.purpose,
        charter: given.charter,
      });
      return { slug };
    });
  } catch (error) {
    if (sqlState(error) === '23505') return { mistake: { slug: 'taken' } };
    if (sqlState(error) === '23503') return { mistake: { theme: 'unknown' } };
    throw error;
  }
}

export type Edited = { done: true } | { mistake: Mistake } | { conflict: Community };

/** Changes the texts, and for cultivators the frame. If somebody else did meanwhile, answers with what stands there now. */
export async function editCommunity(viewer: Viewer, slug: string | undefined, given: EditedCommunity): Promise<Edited> {
  try {
    return await asViewer(viewer, async (tx): Promise<Edited> => {
      const community = await findCommunity(tx, slug, viewer.locale);
      if (!canEditTexts(viewer, community)) throw forbidden();
      if (given.name !== undefined && !canRename(viewer)) throw forbidden();
      const territory =
        given.territory === undefined ? community.territory.code : await findTerritory(tx, given.territory);
      if (territory === 'several' || territory === 'none' || territory === null) {
        return { mistake: { territory: territory ?? 'none' } };
      }
      const texts = { purpose: given.purpose, charter: given.charter };
      const frame =
        given.name === undefined ? {} : { name: given.name, themeId: given.theme, territoryCode: territory };
      const changed = await tx
        .update(communities)
        .set({ ...texts, ...frame })
        .where(and(eq(communities.id, community.id), eq(communities.version, given.version)))
        .returning({ id: communities.id });
      return changed.length > 0 ? { done: true } : { conflict: await findCommunity(tx, slug, viewer.locale) };
    });
  } catch (error) {
    if (sqlState(error) === '23503') return { mistake: { theme: 'unknown' } };
    throw error;
  }
}

/** Opens a draft, closes a community, opens it again. The day it first opened stays. */
export async function setCommunityStatus(
  viewer: Viewer,
  slug: string | undefined,
  status: CommunityStatus,
): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const community = await findCommunity(tx, slug, viewer.locale);
    if (!canFound(viewer)) throw forbidden();
    if (community.status === status) return;
    if (!nextStatuses[community.status].includes(status)) throw forbidden();
    const founded = status === 'open' ? { foundedOn: community.foundedOn ?? viewer.today } : {};
    await tx
      .update(communities)
      .set({ status, ...founded })
      .where(eq(communities.id, community.id));
  });
}

/** The pair opens its figures to the cultivators, or closes them again. */
export async function openFigures(viewer: Viewer, slug: string | undefined, open: boolean): Promise<void> {
  await asViewer(viewer, async (tx) => {
    const community = await findCommunity(tx, slug, viewer.locale);
    if (!canOpenFigures(viewer, community)) throw forbidden();
    await tx.update(communities).set({ sharesFigures: open }).where(eq(communities.id, community.id));
  });
}

/** Somewhere the community meets: on the ground or on line. */
export type Where = 'places' | 'digital_spaces';

/** Writes a place or a space under the id its form was given: a second post changes nothing more. */
export async function saveWhere(
  viewer: Viewer,
  slug: string | undefined,
  kind: Where,
  id: string,
  row: Record<string, string>,
): Promise<void> {
  await inKept(viewer, slug, async (tx, community) => {
    const names = Object.keys(row).map((name) => sql.identifier(name));
    const saved = await tx.execute(sql`
      insert into ${sql.identifier(kind)} as w (id, community_id, ${sql.join(names, sql`, `)})
      values (${id}, ${community.id}, ${sql.join(
        Object.values(row).map((value) => sql`${value}`),
        sql`, `,
      )})
      on conflict (id) do update set ${sql.join(
        names.map((name) => sql`${name} = excluded.${name}`),
        sql`, `,
      )}
      where w.community_id = ${community.id} returning id`);
    if (saved.length === 0) throw notFound();
  });
}

export async function removeWhere(viewer: Viewer, slug: string | undefined, kind: Where, id: string): Promise<void> {
  await inKept(viewer, slug, async (tx, community) => {
    await tx.execute(sql`delete from ${sql.identifier(kind)} where id = ${id} and community_id = ${community.id}`);
  });
}

function inKept(
  viewer: Viewer,
  slug: string | undefined,
  work: (tx: Tx, community: Community) => Promise<void>,
): Promise<void> {
  return asViewer(viewer, async (tx) => {
    const community = await findCommunity(tx, slug, viewer.locale);
    if (!canEditTexts(viewer, community)) throw forbidden();
    await work(tx, community);
  });
}
