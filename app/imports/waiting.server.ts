import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { communities } from '#db/schema/communities.ts';
import { imports } from '#db/schema/imports.ts';
import type { ImportState } from './import.ts';

export type WaitingImport = {
  id: string;
  fileName: string;
  community: string;
  state: ImportState;
  created: number;
  refused: number;
};

/** The viewer's own lists that wait for them, or that ended within a day. */
export const listWaitingImports = (tx: Tx, viewer: Viewer & { userId: string }): Promise<WaitingImport[]> =>
  tx
    .select({
      id: imports.id,
      fileName: imports.fileName,
      community: communities.name,
      state: imports.state,
      created: imports.created,
      refused: imports.refused,
    })
    .from(imports)
    .innerJoin(communities, eq(communities.id, imports.communityId))
    .where(
      and(
        eq(imports.authorId, viewer.userId),
        or(
          inArray(imports.state, ['ready', 'stopped', 'failed']),
          and(eq(imports.state, 'done'), sql`${imports.endedAt} > now() - interval '1 day'`),
        ),
      ),
    )
    .orderBy(desc(imports.createdAt))
    .limit(3);
