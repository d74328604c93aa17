import { type AnyPgColumn, bigserial, foreignKey, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { actors } from './actors.ts';
import { carriedFromMany, gardens, me, moment, policies } from './trust.ts';

/**
 * Two records of one person, or of one organization, became one: the kept one. Ids only; what the merged record was is
 * in `mergeRemains`. Written by merge_actors() and unmerge_actors() alone. Read by the gardeners of the kept record; once
 * undone, the other record exists again and may be seen by fewer, so the row asks for both.
 */
export const merges = pgTable(
  'merges',
  {
    id: uuid().primaryKey(),
    /** Merges of one record are undone in the opposite order. */
    position: bigserial({ mode: 'number' }).notNull(),
    keptId: uuid().notNull(),
    ...carriedFromMany('kept'),
    mergedId: uuid().notNull(),
    mergedBy: uuid().notNull(),
    mergedAt: moment().notNull(),
    undoneBy: uuid(),
    undoneAt: moment(),
    /** What undoing needs was erased at the wish of somebody concerned: the merge stands. */
    forgottenAt: moment(),
  },
  (table) => [
    index().on(table.keptId),
    index().on(table.mergedId),
    toKept(table),
    ...policies({
      read: `kept_communities && ${gardens} and (kept_level <> 'private' or kept_author_id = ${me})
        and (undone_at is null or exists (select 1 from actors a where a.id = merged_id))`,
    }),
  ],
);

function toKept(table: Record<'keptId' | 'keptLevel' | 'keptCommunities' | 'keptAuthorId', AnyPgColumn>) {
  return foreignKey({
    name: 'merges_kept',
    columns: [table.keptId, table.keptLevel, table.keptCommunities, table.keptAuthorId],
    foreignColumns: [actors.id, actors.visibility, actors.communities, actors.authorId],
  })
    .onUpdate('cascade')
    .onDelete('cascade');
}

/** What undoing a merge needs, in the order it was done. Nobody's to read: the application role has no right here. */
export const mergeRemains = pgTable(
  'merge_remains',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    mergeId: uuid()
      .notNull()
      .references(() => merges.id, { onDelete: 'cascade' }),
    /** The table of the row. */
    record: text().notNull(),
    /** The row went over to the kept record, left, changed, or was made by the merge. */
    act: text({ enum: ['moved', 'removed', 'changed', 'made'] }).notNull(),
    /** The column in which a row that moved names the actor. */
    col: text(),
    /** What finds the row again. */
    key: jsonb().notNull(),
    before: jsonb(),
    after: jsonb(),
  },
  (table) => [index().on(table.mergeId, table.id)],
).enableRLS();
