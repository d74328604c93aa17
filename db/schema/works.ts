import { boolean, index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { me, moment, policies } from './trust.ts';

export const workState = pgEnum('work_state', ['waiting', 'running', 'done', 'failed', 'stopped']);

/**
 * Something long that a person asked for and need not wait for: an import, its undoing, an export, a sweep. It holds ids
 * and numbers only; what it works on has a table of its own. Claimed and ended by the jobs (claim_work and its sisters).
 */
export const works = pgTable(
  'works',
  {
    id: uuid().primaryKey(),
    /** A name of app/jobs/works.ts. */
    kind: text().notNull(),
    /** The row it works on: an import, an export, … */
    subjectId: uuid().notNull(),
    userId: uuid().notNull(),
    state: workState().notNull().default('waiting'),
    done: integer().notNull().default(0),
    /** 0 while nobody knows. */
    total: integer().notNull().default(0),
    stopAsked: boolean().notNull().default(false),
    /** Why it failed, as a word that its feature says in full. */
    failure: text().notNull().default(''),
    /** The process that does it, and when it last said that it lives. */
    runner: uuid(),
    beatAt: moment(),
    askedAt: moment().notNull().defaultNow(),
    endedAt: moment(),
  },
  (table) => [
    index('works_of_subject').on(table.subjectId),
    index('works_to_do').on(table.state, table.askedAt),
    ...policies({
      read: `user_id = ${me}`,
      insert: `user_id = ${me} and state = 'waiting' and runner is null and not stop_asked and done = 0`,
    }),
  ],
);
