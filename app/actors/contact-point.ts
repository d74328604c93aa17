import { z } from 'zod';
import { checked, id, line, optionalDay, optionalId, optionalLine } from '#app/http/parse-form.ts';
import { type Level, levels } from '#app/visibility/visibility.ts';

/** A way to reach an actor, as one community knows it: shared apart from the profile, as far as its owner agreed. */
const contactKinds = ['mail', 'phone', 'address', 'web'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** How far somebody can agree that a way to reach them is shared; within the pair no agreement is asked for. */
export const consentLevels = ['institution', 'community', 'shared', 'public'] as const satisfies Level[];

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

/** Needs no recorded agreement: those who keep the community know how to reach its people. */
export const withinPair = (level: Level): boolean => level === 'private' || level === 'pair';

/** Does what was agreed cover the level? The same as the check contact_points_consent. */
export function covers(agreed: Level | null, level: Level): boolean {
  if (withinPair(level)) return true;
  if (agreed === null) return false;
  return agreed === level || agreed === 'public' || (agreed === 'shared' && level !== 'public');
}

export type ContactProblem = 'mail' | 'phone' | 'web' | 'level' | 'consentOn' | 'consentSource' | 'consentLater';

/** The value as it is kept: mails in lower case, phones with their figures and a plus only between spaces, webs with https. */
export function normaliseContact(kind: ContactKind, value: string): string {
  if (kind === 'mail') return value.replace(/^mailto:/i, '').toLowerCase();
  if (kind === 'phone') {
    const bare = value.replace(/^tel:/i, '').replace(/[().\-/\s ]+/g, '');
    return /^0\d{9}$/.test(bare) ? bare.replace(/(\d\d)(?=\d)/g, '$1 ') : value.replace(/\s+/g, ' ');
  }
  if (kind === 'web') return /^https?:\/\//i.test(value) ? value : `https://${value}`;
  return value;
}

/** What is wrong with a contact point, by field; `value` is normalised. */
export function contactProblems(given: ContactInput, today: string): Partial<Record<string, ContactProblem>> {
  const problems: Partial<Record<string, ContactProblem>> = {};
  if (given.kind === 'mail' && !z.email().safeParse(given.value).success) problems.value = 'mail';
  if (given.kind === 'phone' && !/^\+?[\d ().-]{6,24}$/.test(given.value)) problems.value = 'phone';
  if (given.kind === 'web' && !z.url({ protocol: /^https?$/ }).safeParse(given.value).success) problems.value = 'web';
  if (!covers(given.consentLevel, given.level)) problems.level = 'level';
  if (given.consentLevel !== null) {
    if (given.consentOn === null) problems.consentOn = 'consentOn';
    else if (given.consentOn > today) problems.consentOn = 'consentLater';
    if (given.consentSource === '') problems.consentSource = 'consentSource';
  }
  return problems;
}

/** Where a press leads: to the telephone, to the mail program, to the page; an address leads nowhere. */
export function contactHref(kind: ContactKind, value: string): string | null {
  if (kind === 'mail') return `mailto:${value}`;
  if (kind === 'phone') return `tel:${value.replace(/[^\d+]/g, '')}`;
  if (kind === 'web') return /^https?:\/\//i.test(value) ? value : null;
  return null;
}
