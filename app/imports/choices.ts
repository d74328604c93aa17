import { z } from 'zod';
import { circles } from '#app/circles/circle.ts';
import { version } from '#app/http/parse-form.ts';
import { answerField, columnField, decisionField, territoryOf } from './choice-names.ts';
import { type Field, fields } from './header-words.ts';
import {
  bases,
  type Decision,
  existingChoices,
  type ImportOptions,
  type ImportSummary,
  importLevels,
  rowKey,
} from './import.ts';

/* What the form of a list that was read says. */

/** Nothing for what is left aside; a field that the page did not have stays as it was. */
const orNothing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable());

/** The fields of fixed names, for parseFields. */
export const choiceFields = z.object({
  version: version(),
  circle: orNothing(z.enum(circles)).optional(),
  level: z.enum(importLevels).optional(),
  existing: z.enum(existingChoices).optional(),
  origin: z.string().trim().max(300).optional(),
  basis: orNothing(z.enum(bases)).optional(),
  saved: orNothing(z.uuid()).optional(),
  saveAs: z.string().trim().max(80).default(''),
});
export type ChoiceFields = z.output<typeof choiceFields>;

type Read = { options: ImportOptions; summary: ImportSummary };
type Mapping = Record<string, Field | null>;

/** The options as the form leaves them: what it does not say stays. */
export function chosenOptions(
  sent: FormData,
  said: ChoiceFields,
  { options, summary }: Read,
  savedMapping: Mapping | null,
): ImportOptions {
  return {
    ...options,
    mapping: mappingOf(sent, { options, summary }, savedMapping),
    circle: said.circle === undefined ? options.circle : said.circle,
    level: said.level ?? options.level,
    existing: said.existing ?? options.existing,
    origin: said.origin ?? options.origin,
    basis: said.basis === undefined ? options.basis : said.basis,
    answers: answersOf(sent, { options, summary }),
    decisions: decisionsOf(sent, { options, summary }),
  };
}

/** What every column holds as the form says, to be kept under a name. */
export function wholeMapping(sent: FormData, summary: ImportSummary): Mapping {
  return Object.fromEntries(
    summary.columns.map(({ header, field }, index) => [header, postedField(sent, index, field)] as const),
  );
}

function postedField(sent: FormData, index: number, before: Field | null): Field | null {
  const posted = sent.get(columnField(index));
  if (posted === '') return null;
  return fields.find((field) => field === posted) ?? before;
}

function mappingOf(sent: FormData, { options, summary }: Read, saved: Mapping | null): Mapping {
  const mapping: Mapping = { ...options.mapping };
  for (const [index, { header, field }] of summary.columns.entries()) {
    const known = saved && Object.hasOwn(saved, header) ? saved[header] : undefined;
    const chosen = known === undefined ? postedField(sent, index, field) : known;
    if (chosen !== field) mapping[header] = chosen;
  }
  return mapping;
}

function answersOf(sent: FormData, { options, summary }: Read): ImportOptions['answers'] {
  const again = new Set(sent.getAll('askAgain').map(String));
  const answers = Object.fromEntries(Object.entries(options.answers).filter(([text]) => !again.has(text)));
  for (const [index, { text, candidates }] of summary.questions.first.entries()) {
    const posted = sent.get(answerField(index));
    if (candidates.some(({ code }) => territoryOf(code) === posted)) answers[text] = String(posted);
  }
  return answers;
}

function decisionsOf(sent: FormData, { options, summary }: Read): ImportOptions['decisions'] {
  const again = new Set(sent.getAll('decideAgain').map(String));
  const decisions = Object.fromEntries(Object.entries(options.decisions).filter(([row]) => !again.has(row)));
  for (const [index, row] of summary.likely.first.entries()) {
    const posted = sent.get(decisionField(index));
    if (typeof posted !== 'string') continue;
    const made = decisionOf(posted, row.candidates);
    // Creating is what happens without a word.
    if (made === 'create' && decisions[rowKey(row)] === undefined) continue;
    if (made) decisions[rowKey(row)] = made;
  }
  return decisions;
}

function decisionOf(posted: string, candidates: { actorId: string }[]): Decision | null {
  if (posted === 'create' || posted === 'refuse') return posted;
  return candidates.some(({ actorId }) => actorId === posted) ? { join: posted } : null;
}

/** Whether the list would become something else: where it comes from changes nothing of that. */
export const changesOutcome = (before: ImportOptions, after: ImportOptions): boolean =>
  JSON.stringify(essence(before)) !== JSON.stringify(essence(after));

const essence = ({ mapping, circle, level, existing, answers, decisions }: ImportOptions) => [
  ...[circle, level, existing],
  ...[mapping, answers, decisions].map((record) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))),
];
