import { sql } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { canMerge } from './abilities.ts';
import { differencesOf, type Side, type Terms } from './merge.ts';
import type { MergeInput } from './merge-input.ts';
import { findSide, listNames } from './queries.server.ts';

type Done = { terms: Terms; kept: Side; merged: Side; newly: string[] };

/**
 * Makes one record of two: all that hangs on the other goes over to the kept one. The database refuses (with a reason)
 * what would let anybody read more than before. Sent twice it is done once.
 */
export async function mergeActors(
  viewer: Viewer,
  keptId: string,
  mergedId: string,
  given: MergeInput,
): Promise<Done | null> {
  return asViewer(viewer, async (tx) => {
    const [kept, merged] = [await findSide(tx, keptId), await findSide(tx, mergedId)];
    if (kept && !merged) {
      const [twice] = await tx.execute(
        sql`select 1 from merges where id = ${given.id} and kept_id = ${keptId} and merged_id = ${mergedId}
          and merged_by = ${viewer.userId} and undone_at is null`,
      );
      if (twice) return null;
    }
    if (!kept || !merged) throw notFound();
    if (!canMerge(viewer, kept, merged)) throw forbidden();
    const chosen = Object.fromEntries(differencesOf(kept, merged).map(({ field }) => [field, given[field]]));
    const [row] = await tx.execute<{ terms: Terms }>(
      sql`select merge_actors(${given.id}::uuid, ${keptId}::uuid, ${mergedId}::uuid, ${JSON.stringify(chosen)}::jsonb) as terms`,
    );
    const terms = row?.terms ?? { hindrance: 'kinds' as const };
    const newly = terms.hindrance === 'readers' ? await listNames(tx, terms.communities ?? []) : [];
    return { terms, kept, merged, newly };
  });
}

type Undone = {
  hindrance: 'undone' | 'forgotten' | 'later' | 'restricted' | null;
  kept: string;
  merged: string;
  /** Columns of the kept record that somebody changed since, and that stay as they are now. */
  stayed?: string[];
  /** Links that cannot come back: their other end is gone. */
  lost?: number;
};

/** Takes a merge apart again; says where to look then, since either record may have left one's sight. */
export async function undoMerge(viewer: Viewer, id: string): Promise<Undone & { seen: string | null }> {
  return asViewer(viewer, async (tx) => {
    const [merge] = await tx.execute(sql`select 1 from merges where id = ${id}`);
    if (!merge) throw notFound();
    const [row] = await tx.execute<{ done: Undone }>(sql`select unmerge_actors(${id}::uuid) as done`);
    if (!row) throw notFound();
    const { kept, merged } = row.done;
    const seen = await tx.execute<{ id: string }>(
      sql`select id from actors where id in (${kept}, ${merged}) order by id <> ${kept}::uuid limit 1`,
    );
    return { ...row.done, seen: seen[0]?.id ?? null };
  });
}
