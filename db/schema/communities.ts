import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { directorates, territories, themes } from './institution.ts';
import { users } from './people.ts';
import { cultivator, gardens, kept, me, moment, policies, side } from './trust.ts';

export const communityStatus = pgEnum('community_status', ['draft', 'open', 'closed']);

// A draft is read by cultivators, and by whoever is asked to garden it: they must see what they accept. The mandates are
// looked up by a function that does not pass through their policy, which itself asks for the community.
const read = `status <> 'draft' or ${cultivator} or id = any((select my_mandates())::uuid[])`;
const openOrMine = `exists (select 1 from communities c where c.id = community_id)`;

/** People who share an aim in a field of public interest. */
export const communities = pgTable(
  'communities',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    status: communityStatus().notNull().default('draft'),
    themeId: uuid()
      .notNull()
      .references(() => themes.id),
    territoryCode: text()
      .notNull()
      .references(() => territories.code),
    purpose: text().notNull().default(''),
    charter: text().notNull().default(''),
    foundedOn: date({ mode: 'string' }),
    /** Figures beyond what the cultivator reads, cells under 5 masked: switched on by the pair. */
    sharesFigures: boolean().notNull().default(false),
    /** After so many months without a sign from them, the pair decides whether somebody is still kept (set_retention). */
    retentionMonths: integer().notNull().default(36),
    ...kept(),
  },
  () => [
    check('communities_retention', sql`retention_months between 6 and 120`),
    ...policies({
      read,
      insert: cultivator,
      update: `${cultivator} or id = any(${gardens})`,
    }),
  ],
);

const child = () =>
  policies({
    read: openOrMine,
    insert: `community_id = any(${gardens}) or ${cultivator}`,
    update: `community_id = any(${gardens}) or ${cultivator}`,
    delete: `community_id = any(${gardens}) or ${cultivator}`,
  });

/** Where the community meets, preferably neutral ground. */
export const places = pgTable(
  'places',
  {
    id: uuid().primaryKey(),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    name: text().notNull(),
    address: text().notNull().default(''),
    territoryCode: text().references(() => territories.code),
    note: text().notNull().default(''),
  },
  (table) => [index().on(table.communityId), ...child()],
);

/** Where the community meets on line. */
export const digitalSpaces = pgTable(
  'digital_spaces',
  {
    id: uuid().primaryKey(),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    name: text().notNull(),
    url: text().notNull(),
  },
  (table) => [index().on(table.communityId), ...child()],
);

/**
 * Who gardens which community, for which side, from when to when. It opens rights from its acceptance on, within
 * [startsOn, endsOn): the end date is the first day without rights, so ending a mandate today closes it at once.
 * One per side and community at a time: exclusion constraint in the migration of rules.
 */
export const mandates = pgTable(
  'mandates',
  {
    id: uuid().primaryKey(),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    side: side().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    directorateId: uuid().references(() => directorates.id),
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }),
    appointedBy: uuid().references(() => users.id),
    acceptedAt: moment(),
    declinedAt: moment(),
    ...kept(),
  },
  (table) => [
    index().on(table.userId),
    index().on(table.communityId),
    check('mandates_dates', sql`ends_on is null or ends_on >= starts_on`),
    check('mandates_one_answer', sql`accepted_at is null or declined_at is null`),
    ...policies({
      read: `user_id = ${me} or ${openOrMine}`,
      insert: `${cultivator} and appointed_by = ${me}`,
      update: `${cultivator} or user_id = ${me}`,
    }),
  ],
);
