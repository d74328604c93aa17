import { daysBetween } from '#app/i18n/dates.ts';
import type { RecordKind } from '#app/visibility/records.ts';

/*
 * A mandate says who gardens which community, for which side, from when to when. It is public. It opens rights from its
 * acceptance on, and its end is the first day without them: ending one today closes it at once.
 */

type Dated = { startsOn: string; endsOn: string | null; acceptedOn: string | null; declinedOn: string | null };

export type Standing = 'offered' | 'lapsed' | 'declined' | 'coming' | 'present' | 'past';

/** Where a mandate stands on a day. An offer nobody answered before its end has lapsed. */
export function standingOf(mandate: Dated, today: string): Standing {
  const over = mandate.endsOn !== null && mandate.endsOn <= today;
  if (mandate.declinedOn !== null) return 'declined';
  if (mandate.acceptedOn === null) return over ? 'lapsed' : 'offered';
  if (over) return 'past';
  return mandate.startsOn > today ? 'coming' : 'present';
}

/** The day from which an ended mandate gives nothing any more: today, or its start when that has not come. */
export const endingToday = (mandate: { startsOn: string }, today: string): string =>
  daysBetween(today, mandate.startsOn) > 0 ? mandate.startsOn : today;

/** For so many days after their mandate, a gardener may hand over or delete their private notes. Then they are erased. */
const daysForNotes = 30;

/** Days left before the private notes of somebody whose mandate ended on a day are erased; 0 on the last one and after. */
export const daysLeft = (endedOn: string, today: string): number =>
  Math.max(0, daysForNotes - daysBetween(endedOn, today));

export const sides = ['community', 'institution'] as const;

/** Why a mandate cannot be offered like this. The name is null when the seat was taken at the same moment. */
export type OfferMistake =
  | { side: 'taken'; name: string | null; startsOn: string; endsOn: string | null }
  | { endsOn: 'before' }
  | { directorate: 'missing' }
  | { person: 'unknown' };

/** What one alone reads and left behind is erased with time, where it is a note; the rest has others in it, and stays. */
export const isErased = (kind: RecordKind): boolean =>
  kind === 'interactions' || kind === 'follow_ups' || kind === 'contact_points';
