import { z } from 'zod';
import { checked, day, id, ids, prose, version } from '#app/http/parse-form.ts';
import { levels } from '#app/visibility/visibility.ts';

const orNothing = (value: unknown) => (value === '' || value === undefined ? null : value);

export const newReply = z.object({
  id: id(),
  words: prose(20_000),
  toldOn: day(),
  addressees: ids(50),
  /** The exchange by which it was told, if it was logged. */
  interaction: z.preprocess(orNothing, z.uuid().nullable()),
  /** In whose name an agent answers. */
  directorate: z.preprocess(orNothing, z.uuid().nullable()),
  visibility: z.enum(levels),
  answered: checked(),
});
export type NewReply = z.output<typeof newReply>;

export const editedReply = z.object({ version: version(), words: prose(20_000), toldOn: day() });
export type EditedReply = z.output<typeof editedReply>;
