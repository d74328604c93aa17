import { z } from 'zod';
import { day, id, optionalProse } from '#app/http/parse-form.ts';
import { circles } from './circle.ts';

/** A move: from a day on somebody is in another circle of a community, or in none; and why. */
export const moveInput = z.object({
  id: id(),
  communityId: id(),
  /** The stay that was current when the form was shown, so that two moves at once do not cross unseen. */
  presentId: z.preprocess((value) => value || null, z.uuid().nullable()),
  circle: z.enum([...circles, 'none']),
  movedOn: day(),
  reason: optionalProse(2000),
});
export type MoveInput = z.output<typeof moveInput>;

export type MoveProblem = 'same' | 'tooEarly' | 'tooLate';

/** What stands in the way of a move, or null. `present` is the stay it ends. */
export function problemOf(
  move: Pick<MoveInput, 'circle' | 'movedOn'>,
  present: { circle: string; startedOn: string } | null,
  today: string,
): MoveProblem | null {
  if (move.circle === (present?.circle ?? 'none')) return 'same';
  if (move.movedOn > today) return 'tooLate';
  if (present && move.movedOn < present.startedOn) return 'tooEarly';
  return null;
}
