import { asc, inArray, sql } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { Picked } from '#app/ui/pick.tsx';
import { communities } from '#db/schema/communities.ts';
import { directorates, themes } from '#db/schema/institution.ts';

/** What one chooses from when logging: the communities one gardens, all themes and directorates. */
export async function logChoices(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const themeName = viewer.locale === 'fr' ? themes.nameFr : themes.nameEn;
    const [mine, allThemes, allDirectorates] = await Promise.all([
      tx
        .select({ id: communities.id, slug: communities.slug, name: communities.name, themeId: communities.themeId })
        .from(communities)
        .where(inArray(communities.id, viewer.gardens))
        .orderBy(asc(communities.name)),
      tx.select({ value: themes.id, label: themeName }).from(themes).orderBy(sql`${themeName} collate french`),
      tx
        .select({ value: directorates.id, label: directorates.shortName })
        .from(directorates)
        .orderBy(sql`${directorates.shortName} collate french`),
    ]);
    return { communities: mine, themes: allThemes, directorates: allDirectorates };
  });
}

type Prefill = { person: Picked | null; communities: string[]; phone: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whom the link to the form names: an actor by id, or whoever is reached at a phone number, if the viewer reads them. */
export async function findPrefill(viewer: Viewer, actorId: string, given: string): Promise<Prefill> {
  const phone = given
    .replace(/[^\d+() .-]/g, '')
    .trim()
    .slice(0, 30);
  const digits = phone.replace(/\D/g, '').replace(/^33(?=\d{9}$)/, '0');
  const known = uuid.test(actorId);
  if (!known && digits.length < 6) return { person: null, communities: [], phone: '' };
  const who = known
    ? sql`a.id = ${actorId}`
    : sql`a.id in (select p.actor_id from contact_points p where p.kind = 'phone'
        and p.community_id = any(${`{${viewer.gardens.join(',')}}`}::uuid[])
        and regexp_replace(regexp_replace(p.value, '\\D', '', 'g'), '^33(?=\\d{9}$)', '0') = ${digits})`;
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<{ id: string; name: string; communities: string[] }>(
      sql`select a.id, a.name, to_jsonb(a.communities) as communities from actors a where ${who} limit 2`,
    ),
  );
  const [row, second] = rows;
  return !row || second
    ? { person: null, communities: [], phone }
    : { person: { value: row.id, label: row.name }, communities: row.communities, phone };
}
