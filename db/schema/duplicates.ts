import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { actors, toActor } from './actors.ts';
import { carriedFromMany, ends, gardens, me, moment, myActor, policies, readableInAny } from './trust.ts';

const bothActors = `(${ends.actor} and (${readableInAny('other')} or other_id = ${myActor}))`;
const gardensEither = `(actor_communities && ${gardens} or other_communities && ${gardens})`;

type OtherEnd = Record<'otherId' | 'otherLevel' | 'otherCommunities' | 'otherAuthorId', AnyPgColumn>;
const toOtherActor = (name: string, table: OtherEnd) =>
  foreignKey({
    name,
    columns: [table.otherId, table.otherLevel, table.otherCommunities, table.otherAuthorId],
    foreignColumns: [actors.id, actors.visibility, actors.communities, actors.authorId],
  })
    .onUpdate('cascade')
    .onDelete('cascade');

/** One look of a gardener through all they may read, for records that may be the same. Theirs alone. */
export const sweeps = pgTable(
  'sweeps',
  {
    id: uuid().primaryKey(),
    userId: uuid().notNull(),
    startedAt: moment().notNull().defaultNow(),
    /** Null until all was compared. */
    endedAt: moment(),
    /** How many records were compared, and how many pairs were found. */
    compared: integer().notNull().default(0),
    found: integer().notNull().default(0),
  },
  (table) => [
    index().on(table.userId),
    unique('sweeps_own').on(table.id, table.userId),
    ...policies({
      read: `user_id = ${me}`,
      insert: `user_id = ${me} and cardinality(${gardens}) > 0`,
      update: `user_id = ${me}`,
      delete: `user_id = ${me}`,
    }),
  ],
);

/**
 * Two records that one sweep found alike. Whoever swept may have read ways to reach them that others do not, so a pair is
 * theirs alone, and only while they read both. Why it was found is not kept: it is said anew from what they read now.
 */
export const duplicatePairs = pgTable(
  'duplicate_pairs',
  {
    sweepId: uuid().notNull(),
    userId: uuid().notNull(),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    otherId: uuid().notNull(),
    ...carriedFromMany('other'),
    score: real().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sweepId, table.actorId, table.otherId] }),
    index('duplicate_pairs_best').on(table.sweepId, table.score),
    index().on(table.actorId),
    index().on(table.otherId),
    check('duplicate_pairs_ordered', sql`actor_id < other_id`),
    foreignKey({
      name: 'duplicate_pairs_sweep',
      columns: [table.sweepId, table.userId],
      foreignColumns: [sweeps.id, sweeps.userId],
    }).onDelete('cascade'),
    toActor('duplicate_pairs_actor', table),
    toOtherActor('duplicate_pairs_other', table),
    ...policies({
      read: `user_id = ${me} and ${gardensEither} and ${bothActors}`,
      insert: `user_id = ${me} and ${gardensEither} and ${bothActors}`,
      delete: `user_id = ${me} and ${gardensEither} and ${bothActors}`,
    }),
  ],
);

/** A gardener has looked: these two are not the same. Holds for all gardeners who read both; may be taken back. */
export const notSame = pgTable(
  'not_same',
  {
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    otherId: uuid().notNull(),
    ...carriedFromMany('other'),
    authorId: uuid().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.otherId] }),
    index().on(table.otherId),
    check('not_same_ordered', sql`actor_id < other_id`),
    toActor('not_same_actor', table),
    toOtherActor('not_same_other', table),
    ...policies({
      read: `${gardensEither} and ${bothActors}`,
      insert: `author_id = ${me} and ${gardensEither} and ${bothActors}`,
      delete: `${gardensEither} and ${bothActors}`,
    }),
  ],
);
