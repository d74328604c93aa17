import { sql } from 'drizzle-orm';
import { boolean, check, date, index, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { directorates } from './institution.ts';
import { cultivator, kept, me, moment, policies } from './trust.ts';

/** An account. It gives no right: rights come from mandates, posts and memberships. Its mail address lives in auth. */
export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    locale: text().notNull().default('fr'),
    /** Holds or has held a mandate or a post; kept by trigger. The names of office holders are public. */
    officeHolder: boolean().notNull().default(false),
    disabledAt: moment(),
    ...kept(),
  },
  () =>
    policies({
      read: `office_holder or id = ${me} or ${cultivator}`,
      insert: cultivator,
      update: `id = ${me} or ${cultivator}`,
    }),
);

export const postKind = pgEnum('post_kind', ['agent', 'cultivator']);

/** An office within the institution: agent of a directorate, or cultivator. It ends the day before `endsOn`. */
export const posts = pgTable(
  'posts',
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: postKind().notNull(),
    directorateId: uuid().references(() => directorates.id),
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }),
    appointedBy: uuid().references(() => users.id),
    ...kept(),
  },
  (table) => [
    index().on(table.userId),
    check('posts_agent_has_directorate', sql`kind = 'cultivator' or directorate_id is not null`),
    check('posts_dates', sql`ends_on is null or ends_on >= starts_on`),
    ...policies({
      read: `user_id = ${me} or ${cultivator}`,
      insert: `${cultivator} and appointed_by = ${me}`,
      update: cultivator,
    }),
  ],
);
