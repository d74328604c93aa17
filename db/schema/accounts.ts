import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { toActor } from './actors.ts';
import { users } from './people.ts';
import { carriedFromMany, gardens, me, moment, policies } from './trust.ts';

/** The tie between an account and the actor it speaks for: made by an accepted invitation, never by a matching address. */
export const accountActors = pgTable(
  'account_actors',
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    actorId: uuid().notNull().unique(),
    ...carriedFromMany('actor'),
    acceptedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    toActor('account_actors_actor', table),
    ...policies({ read: `user_id = ${me} or (actor_level <> 'private' and actor_communities && ${gardens})` }),
  ],
);

/** An actor is asked to have an account. Accepting it, signed in, makes the tie. The token is kept as a hash. */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid().primaryKey(),
    actorId: uuid().notNull(),
    ...carriedFromMany('actor'),
    tokenHash: text().notNull().unique(),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    acceptedAt: moment(),
  },
  (table) => [
    index().on(table.actorId),
    toActor('invitations_actor', table),
    ...policies({
      read: `actor_level <> 'private' and actor_communities && ${gardens}`,
      insert: `author_id = ${me} and actor_level <> 'private' and actor_communities && ${gardens}`,
      delete: `actor_level <> 'private' and actor_communities && ${gardens}`,
    }),
  ],
);
