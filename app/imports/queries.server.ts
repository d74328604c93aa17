import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import { lastWork } from '#app/jobs/ask.server.ts';
import type { WorkView } from '#app/jobs/work.ts';
import { importFiles, importMappings, imports } from '#db/schema/imports.ts';
import { users } from '#db/schema/people.ts';
import type { Field } from './header-words.ts';
import type { ImportOptions, ImportState, ImportSummary, KeptReason } from './import.ts';
import { readOptions } from './import-input.ts';
import type { Words } from './read/list.ts';

export type ImportLine = {
  id: string;
  communityId: string;
  authorId: string;
  author: string;
  fileName: string;
  fileBytes: number;
  state: ImportState;
  failure: Words | null;
  version: number;
  rows: number;
  created: number;
  updated: number;
  joined: number;
  left: number;
  refused: number;
  links: number;
  kept: number;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
};

/** `options`, `summary` and `work` are their author's: null for the other gardener. */
export type ImportView = ImportLine & {
  options: ImportOptions | null;
  summary: ImportSummary | null;
  /** The file is there, so that it can be read again, started or gone on with. */
  hasFile: boolean;
  work: WorkView | null;
};

const columns = {
  id: imports.id,
  communityId: imports.communityId,
  authorId: imports.authorId,
  author: users.name,
  fileName: imports.fileName,
  fileBytes: imports.fileBytes,
  state: imports.state,
  failure: imports.failure,
  version: imports.version,
  rows: imports.rows,
  created: imports.created,
  updated: imports.updated,
  joined: imports.joined,
  left: imports.left,
  refused: imports.refused,
  links: imports.links,
  kept: imports.kept,
  createdAt: imports.createdAt,
  startedAt: imports.startedAt,
  endedAt: imports.endedAt,
};

export async function findImport(tx: Tx, id: string): Promise<ImportView | null> {
  const [row] = await tx
    .select({
      ...columns,
      options: importFiles.options,
      summary: importFiles.summary,
      hasFile: sql<boolean>`${importFiles.gz} is not null`,
    })
    .from(imports)
    .innerJoin(users, eq(users.id, imports.authorId))
    .leftJoin(importFiles, eq(importFiles.importId, imports.id))
    .where(eq(imports.id, id));
  if (!row) return null;
  return {
    ...row,
    options: row.options ? readOptions(row.options) : null,
    summary: row.summary as ImportSummary | null,
    work: await lastWork(tx, id),
  };
}

/** The last hundred, newest first; of one community or of all that one gardens. */
export async function listImports(tx: Tx, communityId?: string): Promise<ImportLine[]> {
  return tx
    .select(columns)
    .from(imports)
    .innerJoin(users, eq(users.id, imports.authorId))
    .where(communityId ? eq(imports.communityId, communityId) : undefined)
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(100);
}

export async function listMappings(
  tx: Tx,
  communityId: string,
): Promise<{ id: string; name: string; mapping: Record<string, Field | null> }[]> {
  const rows = await tx
    .select({ id: importMappings.id, name: importMappings.name, mapping: importMappings.mapping })
    .from(importMappings)
    .where(eq(importMappings.communityId, communityId))
    .orderBy(asc(importMappings.name));
  return rows.map((row) => ({ ...row, mapping: row.mapping as Record<string, Field | null> }));
}

/** What the undoing left because people changed it, of what the viewer reads. `total` counts all, also what they do not read. */
export async function keptAtUndo(
  tx: Tx,
  id: string,
): Promise<{ total: number; actors: { id: string; name: string; reason: KeptReason }[] }> {
  const [row] = await tx.select({ total: imports.kept }).from(imports).where(eq(imports.id, id));
  if (!row) return { total: 0, actors: [] };
  const actors = await tx.execute<{ id: string; name: string; reason: KeptReason }>(sql`
    with kept as materialized (select actor_id, reason from kept_at_undo(${id}))
    select a.id, a.name, k.reason from kept k join actors a on a.id = k.actor_id
    order by a.sort_name collate "french", a.id limit 500`);
  return { total: row.total, actors: [...actors] };
}
