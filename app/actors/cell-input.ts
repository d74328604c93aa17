import { z } from 'zod';
import { optionalLine, optionalProse, version } from '#app/http/parse-form.ts';
import { editable } from './directory/columns.ts';

/** One thing of one actor, written where it stands in the directory. `given` and `family` for the name of a person. */
export const cellInput = z.object({
  version: version(),
  field: z.enum(editable),
  value: optionalProse(4000),
  given: optionalLine(80),
  family: optionalLine(80),
  name: optionalLine(160),
});
export type CellInput = z.output<typeof cellInput>;
