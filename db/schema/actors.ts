import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { communities } from './communities.ts';
import { territories, themes } from './institution.ts';
import {
  carriedFromMany,
  ends,
  gardenedRow,
  gardens,
  linkPolicies,
  me,
  moment,
  myActor,
  notHidden,
  policies,
  readable,
  readableInAny,
  recorded,
  recordedByGardener,
  visibility,
} from './trust.ts';

export const actorKind = pgEnum('actor_kind', ['person', 'organization']);

/** A person or an organization known to Terreau. `communities`: current memberships, else where it was created; kept by trigger. */
export const actors = pgTable(
  'actors',
  {
    ...recorded(),
    kind: actorKind().notNull(),
    name: text().notNull(),
    /** For persons: what lists sort by; for organizations the name itself. */
    sortName: text().notNull(),
    about: text().notNull().default(''),
    /** What they offer: a place, tools, time. */
    brings: text().notNull().default(''),
    /** What they know how to do. */
    skills: text().notNull().default(''),
    /** The pair means to hear from them at least every so many days; null: no rhythm was agreed on. */
    touchEveryDays: integer(),
    territoryCode: text().references(() => territories.code),
    isRelay: boolean().notNull().default(false),
    isPioneer: boolean().notNull().default(false),
    /** The community whose gardener created it. */
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    communities: uuid().array().notNull().default(sql`null`),
    /**
     * Nobody uses what is known of them until it is settled (GDPR, article 18): kept at `pair` at most, and in no list.
     * Written by restrict_actor() only, which also remembers by whom, and the level to return to.
     */
    restrictedAt: moment(),
    restrictedBy: uuid(),
    restrictedFrom: visibility(),
    nameNorm: text().generatedAlwaysAs(sql`normalize_name(name)`),
  },
  (table) => [
    unique('actors_end').on(table.id, table.visibility, table.communities, table.authorId),
    index('actors_communities').using('gin', table.communities),
    index('actors_sort_name').on(table.sortName, table.id),
    index('actors_name_same').on(table.nameNorm),
    check('actors_touch', sql`touch_every_days between 1 and 3650`),
    check(
      'actors_restricted',
      sql`(restricted_at is null) = (restricted_from is null) and (restricted_at is null or visibility in ('private', 'pair'))`,
    ),
    ...policies({
      read: `${readableInAny()} or id = ${myActor}`,
      insert: recordedByGardener,
      update: `(communities && ${gardens} and (visibility <> 'private' or author_id = ${me})) or id = ${myActor}`,
    }),
  ],
);

type ActorEnd = Record<'actorId' | 'actorLevel' | 'actorCommunities' | 'actorAuthorId', AnyPgColumn>;

/** The composite foreign key that keeps what a child row carries from its actor true. */
export const toActor = (name: string, table: ActorEnd) =>
  foreignKey({
    name,
    columns: [table.actorId, table.actorLevel, table.actorCommunities, table.actorAuthorId],
    foreignColumns: [actors.id, actors.visibility, actors.communities, actors.authorId],
  })
    .onUpdate('cascade')
    .onDelete('cascade');

export const actorThemes = pgTable(
  'actor_themes',
  {
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    themeId: uuid()
      .notNull()
      .references(() => themes.id),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.themeId] }),
    index().on(table.themeId),
    toActor('actor_themes_actor', table),
    ...linkPolicies(ends.actor, `actor_communities && ${gardens}`),
  ],
);

export const contactKind = pgEnum('contact_kind', ['mail', 'phone', 'address', 'web']);
/** On what basis somebody's details may be kept (GDPR, article 6). */
export const contactBasis = pgEnum('contact_basis', ['consent', 'legitimate_interest', 'public_task', 'contract']);

/** The same for two spellings of one address: the last nine figures of a telephone, a mail in lower case, … */
const contactNorm = sql`case when kind = 'phone' then right(regexp_replace(value, '[^0-9]+', '', 'g'), 9)
  when kind = 'mail' then lower(btrim(value))
  when kind = 'web' then lower(btrim(regexp_replace(value, '^https?://(www[.])?|/+$', '', 'gi')))
  else public.normalize_name(value) end`;

/** A way to reach an actor, as one community knows it: shared apart from the profile, as far as its owner agreed. */
export const contactPoints = pgTable(
  'contact_points',
  {
    ...recorded(),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    kind: contactKind().notNull(),
    value: text().notNull(),
    valueNorm: text().generatedAlwaysAs(contactNorm),
    /** As it was written, where `value` says it otherwise: a telephone before its international form. */
    original: text().notNull().default(''),
    label: text().notNull().default(''),
    /** Where it comes from ("sign-up sheets of the fair"), and on what basis it is kept. */
    origin: text().notNull().default(''),
    basis: contactBasis(),
    /** How far the owner agreed that it is shared, when, and how that is known. */
    consentLevel: visibility(),
    consentOn: date({ mode: 'string' }),
    consentSource: text().notNull().default(''),
  },
  (table) => [
    index().on(table.actorId),
    index().on(table.communityId),
    index('contact_points_same').on(table.valueNorm, table.kind),
    check(
      'contact_points_consent',
      sql`visibility in ('private', 'pair') or (consent_on is not null and consent_source <> '' and consent_level is not null
        and (consent_level = visibility or consent_level = 'public' or (consent_level = 'shared' and visibility <> 'public')))`,
    ),
    toActor('contact_points_actor', table),
    ...policies({
      read: `(${readable()} and ${ends.actor}) or actor_id = ${myActor}`,
      insert: `(${recordedByGardener} and ${ends.actor}) or (author_id = ${me} and actor_id = ${myActor}
        and side = 'community' and community_id = any(actor_communities))`,
      update: `(${gardenedRow} and ${ends.actor}) or actor_id = ${myActor}`,
      delete: `(${gardenedRow} and ${ends.actor}) or actor_id = ${myActor}`,
    }),
  ],
);

export const circleName = pgEnum('circle_name', ['engaged', 'informed', 'citizen']);

/** A stay of an actor in a circle of a community, within [startedOn, endedOn). A move ends one and starts the next. */
export const memberships = pgTable(
  'memberships',
  {
    id: uuid().primaryKey(),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    circle: circleName().notNull(),
    startedOn: date({ mode: 'string' }).notNull(),
    endedOn: date({ mode: 'string' }),
    movedBy: uuid().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    index().on(table.actorId),
    index('memberships_current').on(table.communityId, table.circle).where(sql`ended_on is null`),
    check('memberships_dates', sql`ended_on is null or ended_on >= started_on`),
    unique('memberships_end').on(table.id, table.communityId, table.actorId),
    toActor('memberships_actor', table),
    ...policies({
      read: `(${ends.actor} and ${notHidden('community_id')}) or actor_id = ${myActor}`,
      insert: `${ends.actor} and community_id = any(${gardens}) and moved_by = ${me}`,
      update: `${ends.actor} and community_id = any(${gardens})`,
    }),
  ],
);

/** Why somebody changed circle: words of the pair, which the person concerned also reads. */
export const membershipReasons = pgTable(
  'membership_reasons',
  {
    membershipId: uuid().primaryKey(),
    communityId: uuid().notNull(),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    reason: text().notNull(),
  },
  (table) => [
    index().on(table.actorId),
    toActor('membership_reasons_actor', table),
    foreignKey({
      name: 'membership_reasons_membership',
      columns: [table.membershipId, table.communityId, table.actorId],
      foreignColumns: [memberships.id, memberships.communityId, memberships.actorId],
    }).onDelete('cascade'),
    ...policies({
      read: `${ends.actor} and (community_id = any(${gardens}) or actor_id = ${myActor})`,
      insert: `${ends.actor} and community_id = any(${gardens})`,
      update: `${ends.actor} and community_id = any(${gardens})`,
    }),
  ],
);

export const tieKind = pgEnum('tie_kind', ['affiliation', 'introduced_by', 'mobilised_by', 'partner_of']);

const bothActors = `(${ends.actor} and (${readableInAny('other')} or other_id = ${myActor}))`;

/** A dated tie from one actor to another: "is treasurer of", "was introduced by", … */
export const ties = pgTable(
  'ties',
  {
    id: uuid().primaryKey(),
    kind: tieKind().notNull(),
    role: text().notNull().default(''),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    otherId: uuid().notNull(),
    ...carriedFromMany('other'),
    startedOn: date({ mode: 'string' }),
    endedOn: date({ mode: 'string' }),
    authorId: uuid().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    unique('ties_once').on(table.actorId, table.otherId, table.kind, table.role),
    index().on(table.otherId),
    check('ties_two_actors', sql`actor_id <> other_id`),
    toActor('ties_actor', table),
    foreignKey({
      name: 'ties_other',
      columns: [table.otherId, table.otherLevel, table.otherCommunities, table.otherAuthorId],
      foreignColumns: [actors.id, actors.visibility, actors.communities, actors.authorId],
    })
      .onUpdate('cascade')
      .onDelete('cascade'),
    ...policies({
      read: bothActors,
      insert: `${bothActors} and actor_communities && ${gardens} and author_id = ${me}`,
      update: `${bothActors} and actor_communities && ${gardens}`,
      delete: `${bothActors} and actor_communities && ${gardens}`,
    }),
  ],
);
