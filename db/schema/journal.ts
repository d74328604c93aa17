import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  time,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { toActor } from './actors.ts';
import { communities } from './communities.ts';
import {
  carried,
  carriedFromMany,
  ends,
  gardenedRow,
  gardens,
  linkPolicies,
  me,
  moment,
  policies,
  readable,
  recorded,
  recordedByGardener,
  tellingLinkPolicies,
} from './trust.ts';

export const interactionKind = pgEnum('interaction_kind', [
  'call',
  'meeting',
  'group_meeting',
  'mail',
  'form',
  'event',
]);

/** A call, a meeting, a mail…: what was exchanged, as a gardener noted it. */
export const interactions = pgTable(
  'interactions',
  {
    ...recorded(),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    kind: interactionKind().notNull().default('call'),
    happenedOn: date({ mode: 'string' }).notNull(),
    happenedAt: time(),
    notes: text().notNull(),
    /** How many took part whom nobody could name. */
    unidentified: integer().notNull().default(0),
  },
  (table) => [
    unique('interactions_end').on(table.id, table.visibility, table.communityId, table.authorId),
    index('interactions_latest').on(table.communityId, table.happenedOn.desc(), table.id.desc()),
    index('interactions_over_all').on(table.happenedOn.desc(), table.id.desc()),
    check('interactions_unidentified', sql`unidentified between 0 and 10000`),
    ...policies({
      read: readable(),
      insert: recordedByGardener,
      update: gardenedRow,
      delete: `visibility = 'private' and author_id = ${me}`,
    }),
  ],
);

type InteractionEnd = Record<
  'interactionId' | 'interactionLevel' | 'interactionCommunityId' | 'interactionAuthorId',
  AnyPgColumn
>;

export const toInteraction = (name: string, table: InteractionEnd) =>
  foreignKey({
    name,
    columns: [table.interactionId, table.interactionLevel, table.interactionCommunityId, table.interactionAuthorId],
    foreignColumns: [interactions.id, interactions.visibility, interactions.communityId, interactions.authorId],
  })
    .onUpdate('cascade')
    .onDelete('cascade');

export const interactionGardener = `interaction_community_id = any(${gardens})`;

/** Who took part, and in what capacity ("in their own name", "for the growers' association"). */
export const interactionParticipants = pgTable(
  'interaction_participants',
  {
    interactionId: uuid().notNull(),
    ...carried('interaction'),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    capacity: text().notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.interactionId, table.actorId] }),
    index().on(table.actorId),
    toInteraction('interaction_participants_interaction', table),
    toActor('interaction_participants_actor', table),
    ...tellingLinkPolicies(`(${ends.interaction} and ${ends.actor})`, interactionGardener),
  ],
);

/** A gardener has read what the other one logged: their own tick, nobody else's. */
export const interactionSeen = pgTable(
  'interaction_seen',
  {
    userId: uuid().notNull(),
    interactionId: uuid().notNull(),
    ...carried('interaction'),
    seenAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.interactionId] }),
    index().on(table.interactionId),
    toInteraction('interaction_seen_interaction', table),
    ...policies({
      read: `user_id = ${me} and ${ends.interaction}`,
      insert: `user_id = ${me} and ${ends.interaction}`,
      delete: `user_id = ${me} and ${ends.interaction}`,
    }),
  ],
);

/** Something a gardener promised or must do, by a date. */
export const followUps = pgTable(
  'follow_ups',
  {
    ...recorded(),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    what: text().notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
    doneAt: moment(),
    doneBy: uuid(),
  },
  (table) => [
    unique('follow_ups_end').on(table.id, table.visibility, table.communityId, table.authorId),
    index('follow_ups_due').on(table.communityId, table.dueOn).where(sql`done_at is null`),
    ...policies({
      read: readable(),
      insert: recordedByGardener,
      update: gardenedRow,
      delete: `visibility = 'private' and author_id = ${me}`,
    }),
  ],
);

type FollowUpEnd = Record<'followUpId' | 'followUpLevel' | 'followUpCommunityId' | 'followUpAuthorId', AnyPgColumn>;

const toFollowUp = (name: string, table: FollowUpEnd) =>
  foreignKey({
    name,
    columns: [table.followUpId, table.followUpLevel, table.followUpCommunityId, table.followUpAuthorId],
    foreignColumns: [followUps.id, followUps.visibility, followUps.communityId, followUps.authorId],
  })
    .onUpdate('cascade')
    .onDelete('cascade');

export const followUpActors = pgTable(
  'follow_up_actors',
  {
    followUpId: uuid().notNull(),
    ...carried('followUp'),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
  },
  (table) => [
    primaryKey({ columns: [table.followUpId, table.actorId] }),
    index().on(table.actorId),
    toFollowUp('follow_up_actors_follow_up', table),
    toActor('follow_up_actors_actor', table),
    ...linkPolicies(`(${ends.followUp} and ${ends.actor})`, `follow_up_community_id = any(${gardens})`),
  ],
);

/** The exchange a follow-up comes from. */
export const interactionFollowUps = pgTable(
  'interaction_follow_ups',
  {
    interactionId: uuid().notNull(),
    ...carried('interaction'),
    followUpId: uuid().notNull(),
    ...carried('followUp'),
  },
  (table) => [
    primaryKey({ columns: [table.interactionId, table.followUpId] }),
    index().on(table.followUpId),
    toInteraction('interaction_follow_ups_interaction', table),
    toFollowUp('interaction_follow_ups_follow_up', table),
    ...linkPolicies(`(${ends.interaction} and ${ends.followUp})`, interactionGardener),
  ],
);
