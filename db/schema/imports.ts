import { sql } from 'drizzle-orm';
import {
  boolean,
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
import { gardens, me, moment, policies, recordedByGardener, kept as recordKept, side } from './trust.ts';

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

export const importState = pgEnum('import_state', [
  ...(['reading', 'ready', 'running', 'done', 'stopped', 'undoing', 'undone', 'failed'] as const),
]);

const gardened = `community_id = any(${gardens})`;
const own = `author_id = ${me} and ${gardened}`;

/** A list that a gardener brings into a community: what its rows became, and how far that is. The pair reads it. */
export const imports = pgTable(
  'imports',
  {
    id: uuid().primaryKey(),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    authorId: uuid().notNull(),
    side: side().notNull(),
    fileName: text().notNull(),
    fileBytes: integer().notNull(),
    state: importState().notNull().default('reading'),
    /** Why it failed or stopped, a sentence in both languages; null otherwise. */
    failure: jsonb().$type<{ fr: string; en: string }>(),
    /** Rows of the file, known once it is read. */
    rows: integer().notNull().default(0),
    /** How many steps of its plan are written. A resumed import goes on from there. */
    position: integer().notNull().default(0),
    created: integer().notNull().default(0),
    updated: integer().notNull().default(0),
    joined: integer().notNull().default(0),
    /** Known already, and left as they are because that was chosen. */
    left: integer('left_as_is').notNull().default(0),
    refused: integer().notNull().default(0),
    links: integer().notNull().default(0),
    /** Actors that the undoing left because people changed them since. */
    kept: integer().notNull().default(0),
    startedAt: moment(),
    endedAt: moment(),
    ...recordKept(),
  },
  (table) => [
    unique('imports_whole').on(table.id, table.communityId, table.authorId),
    unique('imports_author').on(table.id, table.authorId),
    index('imports_of_community').on(table.communityId, table.createdAt),
    ...policies({
      read: gardened,
      insert: `${recordedByGardener} and state = 'reading'`,
      update: gardened,
      delete: `${own} and state in ('reading', 'ready', 'failed')`,
    }),
  ],
);

/**
 * The file, what its author chose, and what it would become: the author's alone, since it names whom they may read.
 * Erased when the import ends, or a week after it was brought.
 */
export const importFiles = pgTable(
  'import_files',
  {
    importId: uuid().primaryKey(),
    communityId: uuid().notNull(),
    authorId: uuid().notNull(),
    gz: bytea(),
    /** ImportOptions and ImportSummary of app/imports/import.ts. */
    options: jsonb().notNull(),
    summary: jsonb(),
    /** The texts of its rows, one row to a line, once it was read: what an erasure and a copy look through. */
    said: text().array(),
  },
  (table) => [
    foreignKey({
      name: 'import_files_import',
      columns: [table.importId, table.communityId, table.authorId],
      foreignColumns: [imports.id, imports.communityId, imports.authorId],
    }).onDelete('cascade'),
    ...policies({ read: own, insert: own, update: own }),
  ],
);

/** What a row did, as much as undoing it needs. Read by its author; undone by functions that ask who calls. */
export const importEffects = pgTable(
  'import_effects',
  {
    importId: uuid().notNull(),
    seq: integer().notNull(),
    authorId: uuid().notNull(),
    /** Where the row went: the import's community, or another that its author gardens. */
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    line: integer().notNull(),
    act: text({ enum: ['create', 'known', 'affiliation', 'link'] }).notNull(),
    actorId: uuid().notNull(),
    /** The first of this import on that actor: undoing goes from first to first, and takes the others with it. */
    first: boolean().notNull(),
    /** What the import wrote: ids of contact points, memberships, ties, themes; fields of the actor as it left them. */
    made: jsonb().notNull().$type<Made>(),
    /** Fields of the actor as they were before. */
    before: jsonb(),
    undoneAt: moment(),
    /** Why the undoing left it: changed, attached, … */
    kept: text().notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.seq] }),
    index('import_effects_actor').on(table.actorId),
    index('import_effects_to_undo').on(table.importId, table.seq).where(sql`first and undone_at is null`),
    foreignKey({
      name: 'import_effects_import',
      columns: [table.importId, table.authorId],
      foreignColumns: [imports.id, imports.authorId],
    }).onDelete('cascade'),
    ...policies({ read: own, insert: own }),
  ],
);

export type Made = {
  /** Contact points, memberships, ties: their ids. Themes: theirs. */
  contacts?: string[];
  memberships?: string[];
  ties?: string[];
  themes?: string[];
  /** Fields of the actor as the import left them. */
  fields?: Record<string, string | null>;
};

/** Rows that were not taken, with their cells under their headers and why; what the file to download is made of. */
export const importRefusals = pgTable(
  'import_refusals',
  {
    importId: uuid().notNull(),
    seq: integer().notNull(),
    authorId: uuid().notNull(),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    line: integer().notNull(),
    sheet: text(),
    /** Header and text of each cell; headers '' where the row did not fit under them. */
    cells: jsonb().notNull().$type<[header: string, text: string][]>(),
    reason: jsonb().notNull().$type<{ fr: string; en: string }>(),
    /** The row was taken, but for what the reason says. */
    partly: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.seq] }),
    foreignKey({
      name: 'import_refusals_import',
      columns: [table.importId, table.authorId],
      foreignColumns: [imports.id, imports.authorId],
    }).onDelete('cascade'),
    ...policies({ read: gardened, insert: own }),
  ],
);

/** What the columns of a kind of file hold, kept under a name for the next time. The pair's. */
export const importMappings = pgTable(
  'import_mappings',
  {
    id: uuid().primaryKey(),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    authorId: uuid().notNull(),
    name: text().notNull(),
    mapping: jsonb().notNull().$type<Record<string, string | null>>(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    unique('import_mappings_name').on(table.communityId, table.name),
    ...policies({ read: gardened, insert: own, update: gardened, delete: gardened }),
  ],
);
