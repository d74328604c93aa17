import type { ActorKind } from '#app/actors/actor.ts';
import type { ContactKind } from '#app/actors/contact-point.ts';
import type { Level } from '#app/visibility/visibility.ts';
import { plain } from './plain.ts';

/** Whom a row is about: an actor that is known, or one that an earlier row makes. What rows add is noted here as well. */
export type Target = {
  id: string;
  kind: ActorKind;
  name: string;
  sortName: string;
  level: Level;
  authorId: string;
  communities: string[];
  territory: string | null;
  about: string;
  version: number;
  /** Nobody uses it meanwhile, nor changes it by a list. */
  restricted: boolean;
  /** What hangs on it already, by contactKey, themeKey and tieKey: a few, and for each of many rows. */
  marks: string[];
  stays: { communityId: string; endedOn: string | null }[];
  /** Made by this file, just now or before it was stopped: what it says is then completed, never left. */
  ours: boolean;
  /** This import has already done something to it. */
  touched: boolean;
};

export const contactKey = (communityId: string, kind: ContactKind, value: string): string =>
  // Joined, and not in a template: that would be kept as a tree of its pieces.
  [communityId, kind, contactNorm(kind, value)].join(' ');

export const themeKey = (themeId: string): string => ['theme', themeId].join(' ');

export const tieKey = (kind: string, otherId: string, role: string): string => [kind, otherId, role].join(' ');

/** The last nine figures of a telephone, as contact_points.value_norm has them. */
export const phoneKey = (value: string): string => value.replace(/\D/g, '').slice(-9);

function contactNorm(kind: ContactKind, value: string): string {
  if (kind === 'phone') return phoneKey(value);
  if (kind === 'mail') return value.trim().toLowerCase();
  if (kind === 'web') return value.toLowerCase().replace(/^https?:\/\/(www\.)?|\/+$/g, '');
  return plain(value);
}
