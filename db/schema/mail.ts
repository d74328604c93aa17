import { index, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './trust.ts';

/** Mails of the house (sign-in, invitations): the application role has no right here; the jobs role sends them. */
export const mailSchema = pgSchema('mail');

/** A mail that did not leave after this many tries waits for a person; so does one that a restored backup brought back. */
export const mostTries = 5;

export const messages = mailSchema.table(
  'messages',
  {
    id: uuid().primaryKey(),
    recipient: text().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    sentAt: moment(),
    attempts: integer().notNull().default(0),
    lastError: text().notNull().default(''),
  },
  (table) => [index().on(table.createdAt)],
);
