import { bigserial, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment, policies } from './trust.ts';

/**
 * Who changed what, when, from what to what; written by the trigger audit_change(). `ends` holds, for the texts before
 * and after, the level, communities and author that decided who could read them at that time.
 */
export const audit = pgTable(
  'audit',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: moment().notNull().defaultNow(),
    record: text().notNull(),
    recordId: uuid().notNull(),
    act: text({ enum: ['insert', 'update', 'delete'] }).notNull(),
    userId: uuid(),
    before: jsonb(),
    after: jsonb(),
    ends: jsonb().notNull(),
  },
  (table) => [
    index('audit_of_record').on(table.recordId, table.id),
    ...policies({ read: 'readable_now(record, record_id) and could_read_at(at, ends)' }),
  ],
);
