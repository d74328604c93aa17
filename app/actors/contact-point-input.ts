import { z } from 'zod';
import { checked, id, line, optionalDay, optionalId, optionalLine } from '#app/http/parse-form.ts';
import { levels } from '#app/visibility/visibility.ts';
import { type ContactProblem, consentLevels, contactKinds, covers, withinPair } from './contact-point.ts';

// Apart from the noun, which the browser loads too: there the schemas would weigh more than the page.

export const contactInput = z.object({
  id: id(),
  /** The point that is edited, with the version the form was filled from; absent for a new one. */
  pointId: optionalId(),
  version: z.coerce.number().int().min(1).max(2_000_000_000).catch(1),
  communityId: id(),
  kind: z.enum(contactKinds),
  value: line(300),
  label: optionalLine(80),
  level: z.enum(levels),
  consentLevel: z.preprocess((value) => value || null, z.enum(consentLevels).nullable()),
  consentOn: optionalDay(),
  consentSource: optionalLine(300),
  /** Set by the undoing of a removal: what stood there comes back as it was. */
  back: checked(),
});
export type ContactInput = z.output<typeof contactInput>;

/** What the agreement of the person is made of, to be looked at even when another field is missing. */
export const consentInput = contactInput.pick({
  level: true,
  consentLevel: true,
  consentOn: true,
  consentSource: true,
});
type Problems = Partial<Record<string, ContactProblem>>;

/** What is wrong with the recorded agreement, by field: all of it at once. Within the pair none is needed. */
export function consentProblems(given: z.output<typeof consentInput>, today: string): Problems {
  const problems: Problems = {};
  const { level, consentLevel, consentOn, consentSource } = given;
  if (withinPair(level) && consentLevel === null) return problems;
  if (!covers(consentLevel, level)) problems.consentLevel = consentLevel === null ? 'consentLevel' : 'consentTooNear';
  if (consentOn === null) problems.consentOn = 'consentOn';
  else if (consentOn > today) problems.consentOn = 'consentLater';
  if (consentSource === '') problems.consentSource = 'consentSource';
  return problems;
}

/** What is wrong with a contact point, by field; `value` is normalised. */
export function contactProblems(given: ContactInput, today: string): Problems {
  const problems: Problems = {};
  if (given.kind === 'mail' && !z.email().safeParse(given.value).success) problems.value = 'mail';
  if (given.kind === 'phone' && !/^\+?[\d ().-]{6,24}$/.test(given.value)) problems.value = 'phone';
  if (given.kind === 'web' && !z.url({ protocol: /^https?$/ }).safeParse(given.value).success) problems.value = 'web';
  return { ...problems, ...consentProblems(given, today) };
}
