import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { circleName } from './actors.ts';
import { communities } from './communities.ts';
import { themes } from './institution.ts';
import { gardens, kept, me, moment, policies } from './trust.ts';

const mineOrOurs = `((community_id is null and user_id = ${me}) or community_id = any(${gardens}))`;
const unlocked = `(locked_by is null or locked_by = ${me})`;

/**
 * A view of the directory under a name: the query of its address. One's own, or the pair's of a community; a locked one
 * is changed by whoever locked it alone.
 */
export const views = pgTable(
  'views',
  {
    id: uuid().primaryKey(),
    userId: uuid().notNull(),
    /** Shared with the pair of this community; null: nobody's but its author's. */
    communityId: uuid().references(() => communities.id),
    name: text().notNull(),
    query: text().notNull(),
    lockedBy: uuid(),
    ...kept(),
  },
  (table) => [
    index().on(table.userId),
    index().on(table.communityId),
    check('views_lock_of_the_pair', sql`locked_by is null or community_id is not null`),
    ...policies({
      read: mineOrOurs,
      insert: `user_id = ${me} and ${mineOrOurs} and ${unlocked}`,
      update: `${mineOrOurs} and ${unlocked}`,
      delete: `${mineOrOurs} and ${unlocked}`,
    }),
  ],
);

export const bulkActKind = pgEnum('bulk_act_kind', ['circle', 'theme', 'follow_up']);

/**
 * One act on many actors, as its author asked for it: on whom, how far it is, what it made, and what it left alone and
 * why. It holds ids and numbers only. Done and undone in steps; each step and the note of it are one transaction.
 */
export const bulkActs = pgTable(
  'bulk_acts',
  {
    id: uuid().primaryKey(),
    userId: uuid().notNull(),
    kind: bulkActKind().notNull(),
    communityId: uuid().references(() => communities.id),
    circle: circleName(),
    themeId: uuid().references(() => themes.id),
    /** The day of the act: moves begin on it. */
    onDay: date({ mode: 'string' }).notNull(),
    /** Whom it is about, in the order of the list; `acted` of them are dealt with. */
    actorIds: uuid().array().notNull(),
    acted: integer().notNull().default(0),
    /** The stays it began, or the actors it gave a theme or a follow-up; and the stays it ended. */
    made: uuid().array().notNull().default(sql`'{}'`),
    ended: uuid().array().notNull().default(sql`'{}'`),
    /** Left alone: so already; not theirs to change; not there, or no longer in sight. */
    already: integer().notNull().default(0),
    notTheirs: integer().notNull().default(0),
    absent: integer().notNull().default(0),
    /** Once it is being undone: how many of `made` are dealt with, and how many somebody had changed since. */
    undoAsked: boolean().notNull().default(false),
    undone: integer().notNull().default(0),
    changedSince: integer().notNull().default(0),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index().on(table.userId),
    ...policies({
      read: `user_id = ${me}`,
      insert: `user_id = ${me} and acted = 0 and not undo_asked`,
      update: `user_id = ${me}`,
    }),
  ],
);
