import { z } from 'zod';
import { checked, id, ids, line, optionalLine, optionalProse, version } from '#app/http/parse-form.ts';
import { levels } from '#app/visibility/visibility.ts';
import { synergyStates } from './synergy.ts';

// Apart from the noun, which the browser loads too: there the schemas would weigh more than the page.

const text = {
  title: line(160),
  body: optionalProse(20_000),
  actors: ids(50),
  projects: ids(50),
  needs: ids(50),
  themes: ids(20),
};

export const newSynergy = z.object({
  id: id(),
  ...text,
  community: id(),
  directorate: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.uuid().nullable()),
  visibility: z.enum(levels),
});
export type NewSynergy = z.output<typeof newSynergy>;

export const editedSynergy = z.object({ version: version(), ...text, outcome: optionalProse(20_000) });
export type EditedSynergy = z.output<typeof editedSynergy>;

export const movedSynergy = z.object({
  state: z.enum(synergyStates),
  from: z.enum(synergyStates).optional().catch(undefined),
  outcome: optionalProse(20_000),
  undo: checked(),
  to: optionalLine(500),
});

export const agreement = z.object({ kind: z.enum(['actor', 'project']), party: id(), agreed: checked() });
