import { z } from 'zod';
import {
  checked,
  day,
  type FormErrors,
  type FormValues,
  id,
  ids,
  line,
  optionalLine,
  optionalProse,
  parseFields,
  prose,
} from '#app/http/parse-form.ts';
import { formWords } from '#app/http/words.ts';
import type { Locale } from '#app/i18n/words.ts';
import { type Urgency, urgencies } from '#app/needs/need.ts';
import { type Level, levels } from '#app/visibility/visibility.ts';
import { type InteractionKind, interactionKinds, limits, newKey, UNIDENTIFIED } from './interaction.ts';
import { logWords } from './log-words.ts';

/** Somebody named in the form: known by id, or by a name for which a record may have to be made. */
export type Named = {
  key: string;
  actorId: string | null;
  name: string;
  /** Asked for as a new record although somebody of that name may exist. */
  fresh: boolean;
  kind: 'person' | 'organization';
  capacity: string;
};
type LoggedNeed = {
  title: string;
  body: string;
  urgency: Urgency;
  themes: string[];
  directorates: string[];
  visibility: Level;
  /** Keys of the participants who expressed it. */
  by: string[];
};
type LoggedSynergy = {
  title: string;
  body: string;
  themes: string[];
  visibility: Level;
  /** Keys of the participants it links. */
  among: string[];
  others: Named[];
};
type LoggedFollowUp = { what: string; dueOn: string; visibility: Level };

export type Logged = {
  id: string;
  communityId: string;
  kind: InteractionKind;
  happenedOn: string;
  happenedAt: string | null;
  notes: string;
  visibility: Level;
  unidentified: number;
  people: Named[];
  /** The number that was called, kept on the record of the one person it makes. */
  phone: string;
  needs: LoggedNeed[];
  synergies: LoggedSynergy[];
  followUps: LoggedFollowUp[];
};
export type LogParsed = { ok: true; value: Logged } | { ok: false; errors: FormErrors; values: FormValues };

const level = () => z.enum(levels).default('pair');
const names = (max: number) => z.array(line(limits.name)).max(max).default([]);
const people = {
  /** Ids of known actors. */
  actors: ids(limits.people),
  newActors: names(limits.people),
  /** Names that were chosen to be made anew. */
  explicit: names(limits.people),
};
const clock = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** What an exchange is, with or without what it brought: for logging and for correcting. */
export const exchangeShape = {
  kind: z.enum(interactionKinds).default('call'),
  happenedOn: day(),
  happenedAt: z.preprocess((value) => value || null, z.string().regex(clock).nullable()),
  notes: prose(limits.notes),
  unidentified: z.preprocess((value) => value || '0', z.coerce.number().int().min(0).max(10_000)),
  ...people,
};
const mainSchema = z.object({
  id: id(),
  community: id(),
  visibility: level(),
  phone: optionalLine(40),
  ...exchangeShape,
});
const capacitySchema = z.object({
  of: optionalLine(limits.name + 10),
  words: optionalLine(limits.capacity),
  kind: z.enum(['person', 'organization']).default('person'),
});
const needSchema = z.object({
  title: line(limits.title),
  body: optionalProse(limits.body),
  urgency: z.enum(urgencies).default('normal'),
  themes: ids(),
  directorates: ids(),
  visibility: level(),
  by: z
    .array(z.string().max(limits.name + 10))
    .max(limits.people)
    .default([]),
  some: checked(),
});
const synergySchema = z.object({
  title: line(limits.title),
  body: optionalProse(limits.body),
  themes: ids(),
  visibility: level(),
  among: z
    .array(z.string().max(limits.name + 10))
    .max(limits.people)
    .default([]),
  some: checked(),
  others: ids(limits.people),
  newOthers: names(limits.people),
});
const followUpSchema = z.object({ what: line(300), dueOn: day(), visibility: level() });

/** In characters over the whole form. */
const longest = 500_000;

/** Reads the form of an exchange. Parts without a word are left out. Errors are by field, as `needs[0].title`. */
export function parseLog(form: FormData, today: string, locale: Locale): LogParsed {
  const values = typedValues(form);
  const w = logWords[locale];
  if (lengthOf(values) > longest) return { ok: false, errors: { '': formWords[locale].tooMuch }, values };
  const errors: FormErrors = {};
  const main = parseFields(withoutUnidentified(split(form)), mainSchema, locale);
  if (!main.ok) Object.assign(errors, main.errors);
  const named = main.ok ? peopleOf(main.value, form, locale, errors) : [];
  const keys = named.map((person) => person.key);
  const unidentified = main.ok ? countUnidentified(form, main.value.unidentified) : 0;
  if (main.ok) checkExchange({ ...main.value, unidentified }, named, today, locale, errors);

  const needs = parts(form, 'needs', ['title', 'body'], needSchema, locale, errors).map(
    ({ value: { some, ...need } }) => ({
      ...need,
      by: some ? need.by.filter((key) => keys.includes(key)) : keys,
    }),
  );
  const synergies = parts(
    form,
    'synergies',
    ['title', 'body', 'newOthers', 'others'],
    synergySchema,
    locale,
    errors,
  ).map(({ name, value: { some, newOthers, ...synergy } }) => {
    const among = some ? synergy.among.filter((key) => keys.includes(key)) : keys;
    const others = namedFrom(synergy.others, newOthers, []).filter((other) => !keys.includes(other.key));
    if (main.ok && among.length + others.length + synergy.themes.length < 2) errors[`${name}.others`] ??= w.twoEnds;
    return { ...synergy, among, others };
  });
  const followUps = parts(form, 'followUps', ['what'], followUpSchema, locale, errors).map(({ value }) => value);
  sayWhatIsMissing(errors, form, locale);
  if (!main.ok || Object.keys(errors).length > 0) return { ok: false, errors, values };
  const { community, actors: _, newActors: __, explicit: ___, ...exchange } = main.value;
  return {
    ok: true,
    value: { ...exchange, communityId: community, unidentified, people: named, needs, synergies, followUps },
  };
}

type People = { actors: string[]; newActors: string[]; explicit: string[] };

/** The participants that a form names, each once, with the capacity that was noted for them. */
export function peopleOf(main: People, form: FormData, locale: Locale, errors: FormErrors): Named[] {
  const known = namedFrom(main.actors, main.newActors, main.explicit);
  for (const { value } of parts(form, 'capacities', ['words', 'kind'], capacitySchema, locale, errors)) {
    const person = known.find((one) => one.key === value.of);
    if (person) Object.assign(person, { capacity: value.words, kind: value.kind });
  }
  return known;
}

export function checkExchange(
  exchange: { happenedOn: string; unidentified: number },
  named: Named[],
  today: string,
  locale: Locale,
  errors: FormErrors,
): void {
  if (named.length === 0 && exchange.unidentified === 0) errors.actors ??= logWords[locale].whoMissing;
  if (exchange.happenedOn > today) errors.happenedOn ??= logWords[locale].notYet;
}

/** A sentence of its own for what is forgotten most: the list at the top of the form has no labels beside it. */
export function sayWhatIsMissing(errors: FormErrors, form: FormData, locale: Locale): void {
  for (const name of Object.keys(errors)) {
    if (String(form.get(name) ?? '').trim() !== '') continue;
    if (name === 'notes') errors[name] = logWords[locale].notesMissing;
    if (name.endsWith('.dueOn')) errors[name] = logWords[locale].dueMissing;
    if (name.endsWith('.title')) errors[name] = logWords[locale].titleMissing;
  }
}

/** "Personne non identifiée" among the participants counts for one, unless a number says more. */
export const countUnidentified = (form: FormData, said: number): number =>
  form.getAll('actors').includes(UNIDENTIFIED) ? Math.max(1, said) : said;

function namedFrom(actorIds: string[], names: string[], explicit: string[]): Named[] {
  const blank = { fresh: false, kind: 'person' as const, capacity: '' };
  const found = new Map<string, Named>();
  for (const actorId of actorIds.map((one) => one.toLowerCase()))
    found.set(actorId, { key: actorId, actorId, name: '', ...blank });
  for (const name of names) {
    found.set(newKey(name), { ...blank, key: newKey(name), actorId: null, name, fresh: explicit.includes(name) });
  }
  return [...found.values()];
}

/** Without script several names are written in one field, a comma or a line each. */
export function split(form: FormData): FormData {
  return mapped(form, (name, value) =>
    (name === 'newActors' || name.endsWith('.newOthers')) && !form.getAll('explicit').includes(value)
      ? value
          .split(/[,;\n]/)
          .map((one) => one.trim())
          .filter(Boolean)
      : [value],
  );
}

export const withoutUnidentified = (form: FormData): FormData =>
  mapped(form, (name, value) => (name === 'actors' && value === UNIDENTIFIED ? [] : [value]));

function mapped(form: FormData, change: (name: string, value: string) => string[]): FormData {
  const copy = new FormData();
  for (const [name, value] of form) {
    if (typeof value === 'string') for (const one of change(name, value)) copy.append(name, one);
  }
  return copy;
}

type Part<T> = { name: string; value: T };

/** The repeated parts `kind[n].field`, in order, each read with its schema; errors are put under their full names. */
function parts<S extends z.ZodObject>(
  form: FormData,
  kind: string,
  telling: string[],
  schema: S,
  locale: Locale,
  errors: FormErrors,
): Part<z.output<S>>[] {
  const found = new Map<number, FormData>();
  for (const [name, value] of split(form)) {
    const [, index, field] = new RegExp(`^${kind}\\[(\\d{1,3})\\]\\.([A-Za-z]+)$`).exec(name) ?? [];
    if (!index || !field || typeof value !== 'string') continue;
    const part = found.get(Number(index)) ?? new FormData();
    part.append(field, value);
    found.set(Number(index), part);
  }
  const read: Part<z.output<S>>[] = [];
  const told = [...found].filter(([, part]) =>
    telling.some((field) => part.getAll(field).some((value) => String(value).trim())),
  );
  if (told.length > Math.max(limits.parts, kind === 'capacities' ? limits.people : 0)) {
    errors[''] ??= formWords[locale].tooMany(limits.parts);
    return read;
  }
  for (const [index, part] of told.sort(([a], [b]) => a - b)) {
    const name = `${kind}[${index}]`;
    const result = parseFields(part, schema, locale);
    if (result.ok) read.push({ name, value: result.value });
    else for (const [field, message] of Object.entries(result.errors)) errors[`${name}.${field}`] ??= message;
  }
  return read;
}

const knownName = /^[A-Za-z]{1,30}(\[\d{1,3}\]\.[A-Za-z]{1,30})?$/;

/** Everything that was typed, by name, to be shown again. Names that are none of ours are dropped. */
export function typedValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    if (!knownName.test(name) || name === 'constructor') continue;
    const all = form.getAll(name).filter((value): value is string => typeof value === 'string');
    values[name] = all.length > 1 ? all : (all[0] ?? '');
  }
  return values;
}

function lengthOf(values: FormValues): number {
  return Object.values(values)
    .flat()
    .reduce((sum, value) => sum + value.length, 0);
}
