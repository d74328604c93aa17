import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { communities } from './communities.ts';
import { gardens, me, moment, policies, visibility } from './trust.ts';

// A request names a record, so whoever reads the one reads the other.
const visible = `community_id = any(${gardens}) and readable_now(record, record_id)`;

/** The other gardener is asked to open a record that their side recorded. Waits on their Today page. */
export const wideningRequests = pgTable(
  'widening_requests',
  {
    id: uuid().primaryKey(),
    communityId: uuid()
      .notNull()
      .references(() => communities.id),
    record: text({
      enum: ['interactions', 'needs', 'synergies', 'projects', 'actors', 'follow_ups', 'replies', 'contact_points'],
    }).notNull(),
    recordId: uuid().notNull(),
    level: visibility().notNull(),
    words: text().notNull().default(''),
    askedBy: uuid().notNull(),
    askedAt: moment().notNull().defaultNow(),
    decidedBy: uuid(),
    decidedAt: moment(),
    granted: boolean(),
  },
  (table) => [
    index().on(table.communityId),
    index().on(table.recordId),
    ...policies({
      read: visible,
      insert: `${visible} and asked_by = ${me} and decided_by is null`,
      update: `${visible} and (decided_by is null or decided_by = ${me})`,
    }),
  ],
);
