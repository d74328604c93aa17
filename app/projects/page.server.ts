import { asViewer, type Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { findCommunity } from '#app/circles/community.server.ts';
import { canReadMore } from '#app/communities/abilities.ts';
import { hasOpenCircles } from '#app/communities/open-circles.server.ts';
import { listChoices } from '#app/needs/queries.server.ts';
import { canPropose, canProposeSomewhere } from './abilities.ts';
import { listProjects } from './list.server.ts';
import { readView } from './list-view.ts';
import type { ProjectsPage } from './projects-screen.tsx';
import { listWords } from './words.ts';

/** What the page of projects shows: of the community of that slug, or over all. */
export async function projectsPage(
  viewer: Viewer,
  address: string,
  slug?: string,
): Promise<ProjectsPage & { title: string }> {
  const query = new URL(address).searchParams;
  const asked = readView(query);
  return asViewer(viewer, async (tx: Tx) => {
    const community = slug === undefined ? null : await findCommunity(tx, slug);
    const choices = await listChoices(tx, viewer.locale);
    const chosen = community ?? choices.communities.find((one) => one.slug === asked.community) ?? null;
    const theme = choices.themes.find((one) => one.slug === asked.theme) ?? null;
    const view = { ...asked, theme: theme?.slug ?? '', community: community ? '' : (chosen?.slug ?? '') };
    const open = choices.communities.some((one) => one.id === community?.id && one.status === 'open');
    const w = listWords[viewer.locale];
    return {
      list: await listProjects(tx, view, {
        communityId: chosen?.id ?? null,
        themeId: theme?.id ?? null,
        today: viewer.today,
      }),
      view,
      themes: choices.themes.map(({ slug, name }) => ({ slug, name })),
      communities: community ? null : choices.communities.map(({ slug, name }) => ({ slug, name })),
      community: community && { slug: community.slug, name: community.name },
      today: viewer.today,
      signedIn: viewer.userId !== null,
      noted: query.has('noted'),
      can: {
        propose: community ? open && canPropose(viewer, community.id) : canProposeSomewhere(viewer),
        readMore: community !== null && canReadMore(viewer, community.id),
        circles: community !== null && (await hasOpenCircles(tx, viewer, community.id)),
      },
      title: community ? w.titleIn(community.name) : w.title,
    };
  });
}
