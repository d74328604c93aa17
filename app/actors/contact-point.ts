import type { Level } from '#app/visibility/visibility.ts';

/** A way to reach an actor, as one community knows it: shared apart from the profile, as far as its owner agreed. */
export const contactKinds = ['mail', 'phone', 'address', 'web'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** How far somebody can agree that a way to reach them is shared; within the pair no agreement is asked for. */
export const consentLevels = ['institution', 'community', 'shared', 'public'] as const satisfies Level[];

/** Needs no recorded agreement: those who keep the community know how to reach its people. */
export const withinPair = (level: Level): boolean => level === 'private' || level === 'pair';

/** Does what was agreed cover the level? The same as the check contact_points_consent. */
export function covers(agreed: Level | null, level: Level): boolean {
  if (withinPair(level)) return true;
  if (agreed === null) return false;
  return agreed === level || agreed === 'public' || (agreed === 'shared' && level !== 'public');
}

export type ContactProblem =
  | 'mail'
  | 'phone'
  | 'web'
  | 'consentLevel'
  | 'consentTooNear'
  | 'consentOn'
  | 'consentSource'
  | 'consentLater';

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

/** Where a press leads: to the telephone, to the mail program, to the page; an address leads nowhere. */
export function contactHref(kind: ContactKind, value: string): string | null {
  if (kind === 'mail') return `mailto:${value}`;
  if (kind === 'phone') return `tel:${value.replace(/[^\d+]/g, '')}`;
  if (kind === 'web') return /^https?:\/\//i.test(value) ? value : null;
  return null;
}
