import { z } from 'zod';
import { id, optionalDay, optionalLine } from '#app/http/parse-form.ts';
import { tieKinds } from './actor.ts';
import { type TieProblem, tieVerbs } from './tie.ts';

// Apart from the noun, which the browser loads too: there the schemas would weigh more than the page.

export const tieInput = z.object({
  id: id(),
  verb: z.enum(tieVerbs),
  otherId: z.preprocess((value) => value || null, z.uuid().nullable()),
  role: optionalLine(120),
  startedOn: optionalDay(),
  endedOn: optionalDay(),
});
export type TieInput = z.output<typeof tieInput>;

/** What stands in the way of a tie of this actor, or null. */
export function tieProblem(actorId: string, given: TieInput): TieProblem | null {
  if (given.otherId === null) return { field: 'otherId', word: 'tieUnknown' };
  if (given.otherId === actorId) return { field: 'otherId', word: 'tieSelf' };
  if (given.startedOn && given.endedOn && given.endedOn < given.startedOn)
    return { field: 'endedOn', word: 'tieDates' };
  return null;
}

/** The two ends and the kind of a tie said from one actor. */
export function endsOf(actorId: string, given: TieInput & { otherId: string }) {
  const from = given.verb.startsWith('from_');
  const kind = tieKinds.find((one) => given.verb.endsWith(one)) ?? 'partner_of';
  return { kind, actorId: from ? actorId : given.otherId, otherId: from ? given.otherId : actorId };
}
