import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { ExportList } from '../export.ts';
import { actorsSource } from './actors.server.ts';
import { journalSource } from './journal.server.ts';
import { projectsSource } from './projects.server.ts';
import type { Source } from './source.ts';
import { tableSource } from './table.server.ts';

type Open = (tx: Tx, viewer: Viewer, community: string | null, query: URLSearchParams) => Promise<Source>;

const sources: Record<ExportList, Open> = {
  actors: actorsSource,
  table: tableSource,
  journal: journalSource,
  projects: projectsSource,
};

/** A list as its page shows it, of the community of that slug or over all. Throws not found. */
export const openSource = (
  tx: Tx,
  viewer: Viewer,
  { list, community, query }: { list: ExportList; community: string | null; query: string },
): Promise<Source> => sources[list](tx, viewer, community, new URLSearchParams(query));
