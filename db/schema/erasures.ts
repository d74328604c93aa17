import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { toActor } from './actors.ts';
import { communities } from './communities.ts';
import { carriedFromMany, ends, gardens, me, moment, myActor, policies } from './trust.ts';

const keptByMe = `(actor_level <> 'private' and actor_communities && ${gardens})`;
const ofMine = `(${keptByMe} or (actor_level = 'private' and actor_author_id = ${me} and actor_communities && ${gardens}))`;

/** Somebody was erased: ids and a date, so that a backup that is put back forgets them again. Written by erase_actor(). */
export const erasures = pgTable(
  'erasures',
  {
    id: uuid().primaryKey(),
    actorId: uuid().notNull().unique(),
    /** The account that went with them, if one did. */
    userId: uuid(),
    erasedAt: moment().notNull().defaultNow(),
    /** Whoever confirmed it; null for one that a restored backup replays. */
    erasedBy: uuid(),
    why: text({ enum: ['asked', 'retention', 'mistake', 'replayed'] }).notNull(),
  },
  () => policies({ read: `erased_by = ${me}` }),
);

/** A person asks their pair to be erased. Falls with them, or when they change their mind. */
export const erasureRequests = pgTable(
  'erasure_requests',
  {
    id: uuid().primaryKey(),
    actorId: uuid().notNull().unique(),
    ...carriedFromMany('actor'),
    askedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    toActor('erasure_requests_actor', table),
    ...policies({
      read: `${ofMine} or actor_id = ${myActor}`,
      insert: `actor_id = ${myActor}`,
      delete: `actor_id = ${myActor}`,
    }),
  ],
);

/**
 * A copy of all that is kept about somebody was drawn up, or asked for by themselves: who, when. It holds no text of the
 * copy, which is made anew from what its reader may read. Written by ask_copy(), changed by nobody.
 */
export const copies = pgTable(
  'copies',
  {
    id: uuid().primaryKey(),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    askedBy: uuid().notNull(),
    askedAt: moment().notNull().defaultNow(),
    /** Names that the gardener also wants masked, one on a line: third parties whom Terreau does not know. */
    alsoMasked: text().notNull().default(''),
  },
  (table) => [
    index().on(table.actorId),
    toActor('copies_actor', table),
    ...policies({ read: `asked_by = ${me} and ${ends.actor}` }),
  ],
);

/**
 * What another keeps about the person and whoever drew up the copy may not read: its keeper hands it over themselves. Read
 * by that keeper and by the person, not by whoever asked: that a private note exists is private too.
 */
export const copyParts = pgTable(
  'copy_parts',
  {
    id: uuid().primaryKey(),
    copyId: uuid()
      .notNull()
      .references(() => copies.id, { onDelete: 'cascade' }),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    userId: uuid().notNull(),
    /** Private notes of that keeper about the person, at that time. */
    notes: integer().notNull(),
    askedAt: moment().notNull().defaultNow(),
    /** When its keeper said that they handed it over (hand_in_part). */
    doneAt: moment(),
  },
  (table) => [
    unique('copy_parts_once').on(table.copyId, table.userId),
    index().on(table.actorId),
    index('copy_parts_waiting').on(table.userId).where(sql`done_at is null`),
    toActor('copy_parts_actor', table),
    ...policies({ read: `(user_id = ${me} and ${ends.actor}) or actor_id = ${myActor}` }),
  ],
);

export const retentionAct = pgEnum('retention_act', ['keep', 'ask']);

/** What the pair decided about somebody of whom it had no sign for years, until when it is not asked again. */
export const retentionDecisions = pgTable(
  'retention_decisions',
  {
    id: uuid().primaryKey(),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    act: retentionAct().notNull(),
    reason: text().notNull().default(''),
    decidedBy: uuid().notNull(),
    decidedAt: moment().notNull().defaultNow(),
    until: date({ mode: 'string' }).notNull(),
  },
  (table) => [
    index().on(table.actorId),
    check('retention_decisions_reason', sql`act <> 'keep' or reason <> ''`),
    toActor('retention_decisions_actor', table),
    ...policies({
      read: `${ends.actor} and community_id = any(${gardens})`,
      insert: `${ends.actor} and community_id = any(${gardens}) and decided_by = ${me}`,
    }),
  ],
);
