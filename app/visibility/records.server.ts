import { type SQL, sql } from 'drizzle-orm';
import type { RecordKind } from './records.ts';

/** What a record is called on a line, by its kind: a column of its table, or the beginning of one. */
export const recordTitles: Record<RecordKind, SQL> = {
  interactions: sql`left(notes, 120)`,
  follow_ups: sql`what`,
  needs: sql`title`,
  replies: sql`left(words, 120)`,
  synergies: sql`title`,
  projects: sql`title`,
  actors: sql`name`,
  contact_points: sql`value`,
};
