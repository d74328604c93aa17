import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { communities } from './communities.ts';
import { cultivator, gardens, me, moment, policies } from './trust.ts';

export const exportList = pgEnum('export_list', ['actors', 'table', 'journal', 'projects']);
export const exportFormat = pgEnum('export_format', ['csv', 'xlsx', 'vcard', 'geojson']);

/**
 * Who took what out of Terreau, when. A trail of its own, which nobody corrects and which outlives the file: written once,
 * by whoever takes, and completed once by end_export(). It names no person but that one: what was searched for in words
 * stands with the file, for its owner alone.
 */
export const exports = pgTable(
  'exports',
  {
    id: uuid().primaryKey(),
    authorId: uuid().notNull(),
    list: exportList().notNull(),
    format: exportFormat().notNull(),
    /** The community whose list it is; null for the list over all. */
    communityId: uuid().references(() => communities.id),
    /** Those that the rows taken concern: their gardeners read this. */
    communities: uuid().array().notNull().default(sql`'{}'`),
    /** The filters of the list that name nobody, by their names in the address. */
    filters: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** It was also filtered by words, or to one person. */
    byWords: integer().notNull().default(0),
    askedAt: moment().notNull().defaultNow(),
    /** Null while it is made; then how many rows were taken, or null when nothing was. */
    endedAt: moment(),
    rows: integer(),
  },
  (table) => [
    index('exports_of_author').on(table.authorId, table.askedAt.desc()),
    index('exports_communities').using('gin', table.communities),
    index('exports_latest').on(table.askedAt.desc()),
    check('exports_rows', sql`rows is null or (rows >= 0 and ended_at is not null)`),
    unique('exports_owner').on(table.id, table.authorId),
    ...policies({
      read: `author_id = ${me} or communities && ${gardens} or ${cultivator}`,
      insert: `author_id = ${me}`,
    }),
  ],
);

/** What a large export is made from, and its file, for a day: its owner's alone. */
export const exportFiles = pgTable(
  'export_files',
  {
    exportId: uuid().primaryKey(),
    userId: uuid().notNull(),
    /** The whole query of the list, words included. */
    query: text().notNull().default(''),
    locale: text().notNull().default('fr'),
    name: text().notNull(),
    bytes: bigint({ mode: 'number' }),
    expiresAt: moment().notNull().default(sql`now() + interval '24 hours'`),
  },
  (table) => [
    unique('export_files_owner').on(table.exportId, table.userId),
    index('export_files_expire').on(table.expiresAt),
    foreignKey({
      name: 'export_files_export',
      columns: [table.exportId, table.userId],
      foreignColumns: [exports.id, exports.authorId],
    }).onDelete('cascade'),
    ...policies({ read: `user_id = ${me}`, insert: `user_id = ${me}` }),
  ],
);

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** A file of a large export, in pieces that are read one at a time. */
export const exportParts = pgTable(
  'export_parts',
  {
    exportId: uuid().notNull(),
    userId: uuid().notNull(),
    part: integer().notNull(),
    data: bytea().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.exportId, table.part] }),
    foreignKey({
      name: 'export_parts_file',
      columns: [table.exportId, table.userId],
      foreignColumns: [exportFiles.exportId, exportFiles.userId],
    }).onDelete('cascade'),
    ...policies({ read: `user_id = ${me}`, insert: `user_id = ${me}` }),
  ],
);
