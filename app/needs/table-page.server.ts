import type { LoaderFunctionArgs } from '@remix-run/node';
import { asViewer } from '#app/access/as-viewer.server.ts';
import { getViewer } from '#app/access/session.server.ts';
import { canReadMore } from '#app/communities/abilities.ts';
import { hasOpenCircles } from '#app/communities/open-circles.server.ts';
import { voiceAnywhere, voiceIn } from './abilities.ts';
import { countRows, listRows, rowsPerPage } from './table.server.ts';
import { readTable, settingOf } from './table-scope.server.ts';
import { stateFilters } from './table-view.ts';

/** The shared table of one community, or of all that the viewer may see when there is no slug. */
export async function loadTable(args: LoaderFunctionArgs, slug: string | null) {
  const viewer = await getViewer(args);
  const query = new URL(args.request.url).searchParams;
  const setting = settingOf(viewer, slug);
  return asViewer(viewer, async (tx) => {
    const { choices, here, view, scope } = await readTable(tx, viewer, query, slug);
    let [counts, rows] = await Promise.all([countRows(tx, view, scope), listRows(tx, viewer, view, scope)]);
    const total = view.kind === 'all' ? counts.need + counts.synergy : counts[view.kind];
    const pages = Math.max(1, Math.ceil(total / rowsPerPage));
    if (view.page > pages) {
      view.page = pages;
      rows = await listRows(tx, viewer, view, scope);
    }
    const [undone = '', was = ''] = (query.get('undo') ?? '').split('.');
    const changed = rows.find((row) => row.id === undone);
    return {
      view,
      setting,
      counts,
      total,
      pages,
      rows,
      choices: {
        themes: choices.themes,
        directorates: choices.directorates,
        communities: setting.overall ? choices.communities.filter((one) => one.status === 'open') : [],
      },
      community: here ? { slug: here.slug, name: here.name } : null,
      today: viewer.today,
      locale: viewer.locale,
      undo:
        changed && isLife(was) && was !== changed.state
          ? { kind: changed.kind, id: changed.id, title: changed.title, was, now: changed.state }
          : null,
      stale: query.has('stale'),
      readMore: here !== null && canReadMore(viewer, here.id),
      circles: here !== null && (await hasOpenCircles(tx, viewer, here.id)),
      voice: here ? (here.status === 'open' ? voiceIn(viewer, here.id) : null) : voiceAnywhere(viewer),
    };
  });
}

const isLife = (word: string) =>
  stateFilters.some((state) => state === word && !['any', 'open', 'done'].includes(word));

export type TablePage = Awaited<ReturnType<typeof loadTable>>;
