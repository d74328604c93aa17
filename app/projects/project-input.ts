import { z } from 'zod';
import {
  checked,
  id,
  ids,
  line,
  optionalDay,
  optionalId,
  optionalLine,
  optionalProse,
  version,
} from '#app/http/parse-form.ts';
import { levels } from '#app/visibility/visibility.ts';
import { projectStates } from './project.ts';

// Apart from the noun, which the browser loads too: there the schemas would weigh more than the page.

const text = {
  title: line(160),
  purpose: optionalProse(20_000),
  themes: ids(20),
  needs: ids(50),
  /** The code of a territory, or its name as typed where the script did not arrive. */
  territory: optionalLine(120),
  startedOn: optionalDay(),
  endedOn: optionalDay(),
};

export const newProject = z.object({
  id: id(),
  ...text,
  state: z.enum(projectStates),
  participants: ids(50),
  community: id(),
  directorate: optionalId(),
  visibility: z.enum(levels),
});
export type NewProject = z.output<typeof newProject>;

export const editedProject = z.object({ version: version(), ...text });
export type EditedProject = z.output<typeof editedProject>;

export const movedProject = z.object({
  state: z.enum(projectStates),
  /** The state the person saw when they chose. */
  from: z.enum(projectStates).optional().catch(undefined),
  undo: checked(),
  /** The dates to put back when undoing. */
  startedOn: optionalDay(),
  endedOn: optionalDay(),
  to: optionalLine(2_000),
});

const part = {
  role: optionalLine(200),
  capacity: optionalLine(200),
  startedOn: optionalDay(),
  endedOn: optionalDay(),
};

export const newParticipants = z.object({ ...part, participants: ids(50).pipe(z.array(z.uuid()).min(1)) });
export type NewParticipants = z.output<typeof newParticipants>;

export const changedParticipant = z.object({
  ...part,
  participant: id(),
  /** What stood there when the form was filled, as `tellPart` says it. */
  was: z.string().max(2_000).default(''),
  /** Was written down by mistake: they never took part. */
  mistaken: checked(),
});
export type ChangedParticipant = z.output<typeof changedParticipant>;
