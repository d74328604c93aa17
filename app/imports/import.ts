import type { ActorKind } from '#app/actors/actor.ts';
import type { ContactKind } from '#app/actors/contact-point.ts';
import type { Circle } from '#app/circles/circle.ts';
import type { Column } from './columns.ts';
import type { Field } from './header-words.ts';
import type { Commune } from './places.ts';
import type { Format, Words } from './read/list.ts';

/*
 * An import: a list that a gardener brings into a community, read, corrected, written by the jobs, and undone as a whole
 * if need be. Every row is created, updated, joined, left, a link, or refused: the sum is that of the file.
 */

export const importStates = [
  ...(['reading', 'ready', 'running', 'done', 'stopped', 'undoing', 'undone', 'failed'] as const),
] as const;
export type ImportState = (typeof importStates)[number];

/** How far the actors are shared. Contact points stay with the pair. */
export const importLevels = ['pair', 'institution', 'community', 'shared', 'public'] as const;
/** What happens to whoever is known: what is empty is filled, what the file says is written over, or nothing. */
export const existingChoices = ['complete', 'update', 'leave'] as const;
/** On what basis the people may be kept (GDPR, article 6). */
export const bases = ['consent', 'legitimate_interest', 'public_task', 'contract'] as const;

/** What is done with one row: created though somebody is like it, not imported, or joined to a known actor. */
export type Decision = 'create' | 'refuse' | { join: string };

export type ImportOptions = {
  /** Columns corrected by hand; the others are as proposed. */
  mapping: Record<string, Field | null>;
  /** The program that the file is said to come from; null: as found. */
  program: string | null;
  /** The circle of the whole file; a column wins. */
  circle: Circle | null;
  level: (typeof importLevels)[number];
  existing: (typeof existingChoices)[number];
  /** Where the data comes from, in words: "sign-up sheets of the fair". */
  origin: string;
  basis: (typeof bases)[number] | null;
  /** Which commune a text means (question.text → territory code), or null: left open. */
  answers: Record<string, string | null>;
  /** By rowKey. */
  decisions: Record<string, Decision>;
};
export const defaultOptions: ImportOptions = {
  mapping: {},
  program: null,
  circle: null,
  level: 'pair',
  existing: 'complete',
  origin: '',
  basis: null,
  answers: {},
  decisions: {},
};

export type Where = { line: number; sheet?: string };
/** Names a row in `decisions`: lines of several sheets are several. */
export const rowKey = ({ line, sheet }: Where): string => (sheet === undefined ? String(line) : `${line}@${sheet}`);

export type Act = 'create' | 'update' | 'join' | 'leave' | 'refuse' | 'link';

/** A row as it would become. */
export type RowPreview = Where & {
  act: Act;
  kind: ActorKind | null;
  name: string;
  /** The known actor it is joined to; null for a new one, or for one of an earlier row. */
  actorId: string | null;
  /** The earlier row of the file that it is joined to. */
  sameAsLine: number | null;
  community: string;
  circle: Circle | null;
  territory: string | null;
  affiliation: { organization: string; role: string } | null;
  contacts: { kind: ContactKind; value: string }[];
  themes: string[];
  note: string;
  reason: Words | null;
};

/** Somebody known who is like a row, and why: codes of app/duplicates. */
export type Candidate = { actorId: string; name: string; reasons: string[] };
/** The first of a list, and how long it is. */
type Shown<T> = { total: number; first: T[] };

export type ImportSummary = {
  format: Format;
  encoding: string | null;
  separator: string | null;
  program: string | null;
  columns: (Column & { samples: string[] })[];
  rows: number;
  create: number;
  update: number;
  join: number;
  leave: number;
  refuse: number;
  links: number;
  /** The first twenty rows as they would become. */
  first: RowPreview[];
  /** Rows that are like somebody known, without certainty; created unless decided otherwise. At most 200. */
  likely: Shown<
    Where & { name: string; candidates: Candidate[] } & Pick<RowPreview, 'contacts' | 'territory' | 'affiliation'>
  >;
  refusals: Shown<Where & { name: string; reason: Words }>;
  /** Each text once, with how many rows say it; unanswered ones only. At most 200. */
  questions: Shown<{ text: string; rows: number; candidates: Commune[] }>;
  remarks: number;
  otherThemes: string[];
  notes: Words[];
  /** Organisations that only affiliations name, and that are not known yet. */
  affiliated: number;
};

/** What is missing before it can start. */
export type Blocker = 'origin' | 'basis' | 'empty';
export function blockers(options: ImportOptions, summary: ImportSummary | null): Blocker[] {
  const missing: Blocker[] = [];
  if (options.origin === '') missing.push('origin');
  if (options.basis === null) missing.push('basis');
  if (!summary || summary.create + summary.update + summary.join + summary.links === 0) missing.push('empty');
  return missing;
}

/** Why the undoing left an actor as it is. */
export type KeptReason = 'changed' | 'attached' | 'contact' | 'tie' | 'circle' | 'theme' | 'elsewhere';
