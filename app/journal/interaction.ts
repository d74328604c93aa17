/**
 * An interaction is an exchange that happened: a call, a meeting, a mail… with people a gardener listened to, noted in
 * words that the person concerned may ask to read. It brings needs, synergies and follow-ups, each shared on its own.
 */
export const interactionKinds = ['call', 'meeting', 'group_meeting', 'mail', 'form', 'event'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

export const isInteractionKind = (word: unknown): word is InteractionKind =>
  interactionKinds.some((kind) => kind === word);

/** Longest texts, in characters. */
export const limits = { notes: 20_000, title: 160, body: 5_000, name: 150, capacity: 200, people: 60, parts: 20 };

/** The value that stands for somebody nobody could name, where participants are chosen. */
export const UNIDENTIFIED = 'unidentified';

/** How participants who have no record yet are told apart within one form. */
export const newKey = (name: string): string => `new:${name}`;

/** The first words of a note, on one line. */
export function firstWords(notes: string, length = 160): string {
  const line = notes.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length)}…`;
}
