import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { toActor } from './actors.ts';
import { communities } from './communities.ts';
import { directorates, territories, themes } from './institution.ts';
import { interactionGardener, toInteraction } from './journal.ts';
import {
  carried,
  carriedFromMany,
  ends,
  gardenedRow,
  gardens,
  inside,
  justRecorded,
  linkPolicies,
  me,
  memberOf,
  moment,
  myActor,
  myDirectorates,
  ownNeeds,
  ownReplies,
  policies,
  proposed,
  readable,
  recorded,
  recordedByAgent,
  recordedByGardener,
} from './trust.ts';

export const urgency = pgEnum('urgency', ['low', 'normal', 'high']);
export const needState = pgEnum('need_state', ['collected', 'qualified', 'taken_up', 'answered', 'closed']);

/** Something that is missing, expressed by an actor (need_expressers) or by a directorate, with a life from collected to answered. */
export const needs = pgTable(
  'needs',
  {
    ...recorded(),
    communityId: uuid().references(() => communities.id),
    /** A foreign key with a null part is not checked, so links refer to this one: the community, or the nil id. */
    homeId: uuid()
      .notNull()
      .generatedAlwaysAs(sql`coalesce(community_id, '00000000-0000-0000-0000-000000000000'::uuid)`),
    /** The directorate that expressed it, when no actor did. */
    directorateId: uuid().references(() => directorates.id),
    title: text().notNull(),
    body: text().notNull().default(''),
    urgency: urgency().notNull().default('normal'),
    territoryCode: text().references(() => territories.code),
    state: needState().notNull().default('collected'),
    closedReason: text().notNull().default(''),
    collectedOn: date({ mode: 'string' }).notNull(),
    stateSince: date({ mode: 'string' }).notNull().default(sql`current_date`),
  },
  (table) => [
    unique('needs_end').on(table.id, table.visibility, table.homeId, table.authorId),
    index('needs_of_community').on(table.communityId, table.collectedOn.desc(), table.id.desc()),
    index('needs_over_all').on(table.collectedOn.desc(), table.id.desc()),
    check(
      'needs_of_a_directorate',
      sql`community_id is not null or (directorate_id is not null and visibility in ('institution', 'public'))`,
    ),
    check('needs_closed_with_reason', sql`state <> 'closed' or closed_reason <> ''`),
    ...policies({
      read: `${readable()} or id = any(${ownNeeds})`,
      insert: proposed,
      update: gardenedRow,
    }),
  ],
);

type NeedEnd = Record<'needId' | 'needLevel' | 'needCommunityId' | 'needAuthorId', AnyPgColumn>;

export const toNeed = (name: string, table: NeedEnd) =>
  foreignKey({
    name,
    columns: [table.needId, table.needLevel, table.needCommunityId, table.needAuthorId],
    foreignColumns: [needs.id, needs.visibility, needs.homeId, needs.authorId],
  })
    .onUpdate('cascade')
    .onDelete('cascade');

const needGardener = `need_community_id = any(${gardens})`;
/** Whoever records a need also records what it consists of: whose it is, its themes, the directorates it concerns. */
const needAuthor = `need_author_id = ${me} and (need_community_id = any(${memberOf}) or ${inside})
  and (${ends.need} or need_id = any(${justRecorded}))`;

/** Who expressed the need. */
export const needExpressers = pgTable(
  'need_expressers',
  {
    needId: uuid().notNull(),
    ...carried('need'),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
  },
  (table) => [
    primaryKey({ columns: [table.needId, table.actorId] }),
    index().on(table.actorId),
    toNeed('need_expressers_need', table),
    toActor('need_expressers_actor', table),
    ...linkPolicies(`(${ends.need} and ${ends.actor})`, needGardener, `${needAuthor} and actor_id = ${myActor}`),
  ],
);

export const needThemes = pgTable(
  'need_themes',
  {
    needId: uuid().notNull(),
    ...carried('need'),
    themeId: uuid()
      .notNull()
      .references(() => themes.id),
  },
  (table) => [
    primaryKey({ columns: [table.needId, table.themeId] }),
    index().on(table.themeId),
    toNeed('need_themes_need', table),
    ...linkPolicies(ends.need, needGardener, needAuthor),
  ],
);

/** The directorates a need concerns: their agents may answer it. */
export const needDirectorates = pgTable(
  'need_directorates',
  {
    needId: uuid().notNull(),
    ...carried('need'),
    directorateId: uuid()
      .notNull()
      .references(() => directorates.id),
  },
  (table) => [
    primaryKey({ columns: [table.needId, table.directorateId] }),
    index().on(table.directorateId),
    toNeed('need_directorates_need', table),
    ...linkPolicies(ends.need, needGardener, needAuthor),
  ],
);

/** Words of the gardeners to each other about a need; who expressed it does not read them. */
export const needRemarks = pgTable(
  'need_remarks',
  {
    id: uuid().primaryKey(),
    needId: uuid().notNull(),
    ...carried('need'),
    authorId: uuid().notNull(),
    words: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index().on(table.needId),
    toNeed('need_remarks_need', table),
    ...policies({
      read: `${readable('need')} and ${needGardener}`,
      insert: `${readable('need')} and ${needGardener} and author_id = ${me}`,
      update: `${readable('need')} and ${needGardener} and author_id = ${me}`,
    }),
  ],
);

/** The exchange that brought a need. */
export const interactionNeeds = pgTable(
  'interaction_needs',
  {
    interactionId: uuid().notNull(),
    ...carried('interaction'),
    needId: uuid().notNull(),
    ...carried('need'),
  },
  (table) => [
    primaryKey({ columns: [table.interactionId, table.needId] }),
    index().on(table.needId),
    toInteraction('interaction_needs_interaction', table),
    toNeed('interaction_needs_need', table),
    ...linkPolicies(`(${ends.interaction} and ${ends.need})`, interactionGardener),
  ],
);

/** What those who expressed a need were told, when. Never private: it was said to somebody. */
export const replies = pgTable(
  'replies',
  {
    ...recorded(),
    needId: uuid().notNull(),
    ...carried('need'),
    communityId: uuid().notNull(),
    /** The directorate in whose name it is given, when an agent answers. */
    directorateId: uuid().references(() => directorates.id),
    words: text().notNull(),
    toldOn: date({ mode: 'string' }).notNull(),
  },
  (table) => [
    unique('replies_of_one_need').on(table.id, table.needId),
    unique('replies_end').on(table.id, table.visibility, table.communityId, table.authorId),
    index('replies_of_need').on(table.needId, table.toldOn.desc()),
    check('replies_told', sql`visibility <> 'private'`),
    check('replies_home', sql`community_id = need_community_id`),
    toNeed('replies_need', table),
    ...policies({
      read: `(${ends.need} and ${readable()}) or need_id = any(${ownNeeds}) or id = any(${ownReplies})`,
      insert: `${ends.need} and ((${recordedByGardener}) or (${recordedByAgent}
        and exists (select 1 from need_directorates d where d.need_id = replies.need_id and d.directorate_id = replies.directorate_id)))`,
      update: `${ends.need} and ${readable()} and author_id = ${me} and (community_id = any(${gardens}) or directorate_id = any(${myDirectorates}))`,
    }),
  ],
);

type ReplyEnd = Record<'replyId' | 'replyLevel' | 'replyCommunityId' | 'replyAuthorId', AnyPgColumn>;

const toReply = (name: string, table: ReplyEnd) =>
  foreignKey({
    name,
    columns: [table.replyId, table.replyLevel, table.replyCommunityId, table.replyAuthorId],
    foreignColumns: [replies.id, replies.visibility, replies.communityId, replies.authorId],
  })
    .onUpdate('cascade')
    .onDelete('cascade');

const replyGardener = `reply_community_id = any(${gardens})`;
/** A link that also names the need of its reply names the right one. */
const toReplyOfNeed = (name: string, table: Record<'replyId' | 'needId', AnyPgColumn>) =>
  foreignKey({ name, columns: [table.replyId, table.needId], foreignColumns: [replies.id, replies.needId] }).onDelete(
    'cascade',
  );

const replyEnd = `((${ends.need} and ${readable('reply')}) or reply_id = any(${ownReplies}) or need_id = any(${ownNeeds}))`;
const replyEnds = `(${replyEnd} and ${ends.actor})`;

export const replyAddressees = pgTable(
  'reply_addressees',
  {
    replyId: uuid().notNull(),
    ...carried('reply'),
    needId: uuid().notNull(),
    ...carried('need'),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
  },
  (table) => [
    primaryKey({ columns: [table.replyId, table.actorId] }),
    index().on(table.actorId),
    index().on(table.needId),
    toReply('reply_addressees_reply', table),
    toReplyOfNeed('reply_addressees_same_need', table),
    toNeed('reply_addressees_need', table),
    toActor('reply_addressees_actor', table),
    ...linkPolicies(
      replyEnds,
      replyGardener,
      // Whoever answers names those who asked; they read the reply anyway. Telling others is a gardener's act.
      `${replyEnds} and reply_author_id = ${me} and ${inside} and exists (select 1 from need_expressers e
        where e.need_id = reply_addressees.need_id and e.actor_id = reply_addressees.actor_id)`,
    ),
  ],
);

/** The exchange by which a reply was given. */
export const interactionReplies = pgTable(
  'interaction_replies',
  {
    interactionId: uuid().notNull(),
    ...carried('interaction'),
    replyId: uuid().notNull(),
    ...carried('reply'),
    needId: uuid().notNull(),
    ...carried('need'),
  },
  (table) => [
    primaryKey({ columns: [table.interactionId, table.replyId] }),
    index().on(table.replyId),
    index().on(table.needId),
    toInteraction('interaction_replies_interaction', table),
    toReply('interaction_replies_reply', table),
    toReplyOfNeed('interaction_replies_same_need', table),
    toNeed('interaction_replies_need', table),
    ...linkPolicies(`(${ends.interaction} and ${replyEnd})`, interactionGardener),
  ],
);
