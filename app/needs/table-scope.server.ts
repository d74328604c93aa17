import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { notFound } from '#app/http/answers.ts';
import { listChoices } from './queries.server.ts';
import type { Scope } from './table-filters.server.ts';
import { parseView, type Setting } from './table-view.ts';

export const settingOf = (viewer: Viewer, slug: string | null): Setting => ({
  overall: slug === null,
  signedIn: viewer.userId !== null,
});

/** What an address asks of the shared table, of a community or of all, with the rows that its words stand for. */
export async function readTable(tx: Tx, viewer: Viewer, query: URLSearchParams, slug: string | null) {
  const choices = await listChoices(tx, viewer.locale);
  const here = slug === null ? null : choices.communities.find((community) => community.slug === slug);
  if (here === undefined) throw notFound();
  const asked = parseView(query, settingOf(viewer, slug));
  const bySlug = (list: { id: string; slug: string }[], wanted: string) => list.find((one) => one.slug === wanted);
  const [theme, directorate, community] = [
    bySlug(choices.themes, asked.theme),
    bySlug(choices.directorates, asked.directorate),
    bySlug(choices.communities, asked.community),
  ];
  const view = {
    ...asked,
    theme: theme?.slug ?? '',
    directorate: directorate?.slug ?? '',
    community: community?.slug ?? '',
  };
  const mine = viewer.directorates.length > 0 && slug === null && view.sort === null && !directorate;
  const scope: Scope = {
    communityId: here?.id ?? community?.id ?? null,
    themeId: theme?.id ?? null,
    directorateId: directorate?.id ?? null,
    mineFirst: mine ? viewer.directorates : null,
    today: viewer.today,
  };
  return { choices, here, view, scope };
}
