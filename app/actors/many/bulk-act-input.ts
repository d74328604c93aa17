import { z } from 'zod';
import { circles } from '#app/circles/circle.ts';
import { checked, day, id, optionalLine, prose } from '#app/http/parse-form.ts';

// Apart from the noun, which the browser loads too: there the schemas would weigh more than the page.

/** Whom: the ticked, or `all` of the list whose query is `query` (on a community's page: `of` is its slug). */
const target = {
  id: id(),
  who: z.array(z.uuid()).max(1000).default([]),
  all: checked(),
  query: optionalLine(2000),
  of: optionalLine(80),
  to: optionalLine(2000),
};

export const circleAct = z.object({ ...target, communityId: id(), circle: z.enum(circles) });
export const themeAct = z.object({ ...target, themeId: id() });
export const followUpAct = z.object({
  ...target,
  communityId: id(),
  what: prose(500),
  dueOn: day(),
  visibility: z.enum(['private', 'pair']),
});
export type GivenTarget = z.output<z.ZodObject<typeof target>>;
