import { z } from 'zod';
import { checked, id, ids, line, optionalLine, optionalProse, prose, version } from '#app/http/parse-form.ts';
import { levels } from '#app/visibility/visibility.ts';
import { needStates, urgencies } from './need.ts';

// Apart from the noun, which the browser loads too: there the schemas would weigh more than the page.

const needText = {
  title: line(160),
  body: optionalProse(20_000),
  urgency: z.enum(urgencies),
  themes: ids(20),
  directorates: ids(20),
  /** The code of a territory, or its name as typed where the script did not arrive. */
  territory: optionalLine(120),
  expressers: ids(50),
};

export const newNeed = z.object({
  id: id(),
  ...needText,
  community: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.uuid().nullable()),
  /** The directorate that expresses it, when no person does. */
  directorate: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.uuid().nullable()),
  visibility: z.enum(levels),
});
export type NewNeed = z.output<typeof newNeed>;

export const editedNeed = z.object({ version: version(), ...needText });
export type EditedNeed = z.output<typeof editedNeed>;

export const movedNeed = z.object({
  state: z.enum(needStates),
  /** The state the person saw when they chose. */
  from: z.preprocess((value) => (value === '' ? undefined : value), z.enum(needStates).optional()),
  reason: optionalLine(500),
  undo: checked(),
  to: optionalLine(2_000),
});

export const newRemark = z.object({ id: id(), words: prose(5_000) });
