import { z } from 'zod';
import { day, id, line, optionalDay, optionalId } from '#app/http/parse-form.ts';
import { sides } from './mandate.ts';

// Apart from the noun, which the browser loads too: there the schemas would weigh more than the page.

export const offeredMandate = z.object({
  id: id(),
  /** The id of an account, or its name or address as typed where the script did not arrive. */
  person: line(254),
  side: z.enum(sides),
  directorate: optionalId(),
  startsOn: day(),
  endsOn: optionalDay(),
});
export type OfferedMandate = z.output<typeof offeredMandate>;

export const mandateAnswer = z.object({ answer: z.enum(['accept', 'decline']) });
export const mandateEnd = z.object({ when: z.enum(['today', 'planned']), endsOn: optionalDay() });
