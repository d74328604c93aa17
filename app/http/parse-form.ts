import { z } from 'zod';
import type { Locale } from '#app/i18n/words.ts';
import { formWords } from './words.ts';

export type FormErrors = Record<string, string>;
export type FormValues = Record<string, string | string[]>;
export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FormErrors; values: FormValues };

/** No form of Terreau is longer than this, in characters over all its fields. */
const longest = 500_000;

/** What was posted; a body that is no form is a form without fields. */
export const readForm = (request: Request): Promise<FormData> => request.formData().catch(() => new FormData());

/**
 * Reads a posted form with a noun's schema. Fields named `x[]` (or that the schema expects as arrays) come as arrays.
 * Errors are sentences in the person's language, by field; the typed values come back to be shown again.
 */
export async function parseForm<S extends z.ZodObject>(
  request: Request,
  schema: S,
  locale: Locale,
): Promise<Parsed<z.output<S>>> {
  return parseFields(await readForm(request), schema, locale);
}

export function parseFields<S extends z.ZodObject>(form: FormData, schema: S, locale: Locale): Parsed<z.output<S>> {
  // Without a prototype a field named __proto__ is a field like another.
  const given: Record<string, unknown> = Object.create(null);
  const values: FormValues = Object.create(null);
  let length = 0;
  for (const [name, field] of Object.entries(schema.shape)) {
    const all = form.getAll(name).filter((value): value is string => typeof value === 'string');
    length += all.reduce((sum, value) => sum + value.length, 0);
    if (expectsArray(field as z.ZodType)) {
      given[name] = all.filter((value) => value !== '');
      values[name] = all;
    } else {
      given[name] = all[0];
      values[name] = all[0] ?? '';
    }
  }
  if (length > longest) return { ok: false, errors: { '': formWords[locale].tooMuch }, values };
  const result = schema.safeParse(given, { error: (issue) => sentence(issue as Issue, locale) });
  if (result.success) return { ok: true, value: result.data };
  const errors: FormErrors = {};
  for (const issue of result.error.issues) {
    const name = String(issue.path[0] ?? '');
    errors[name] ??= issue.message;
  }
  return { ok: false, errors, values };
}

type Issue = { code?: string; input?: unknown; maximum?: number; minimum?: number; origin?: string; format?: string };

function sentence(issue: Issue, locale: Locale): string | undefined {
  const words = formWords[locale];
  if (issue.code === 'too_big' && issue.origin === 'string') return words.tooLong(Number(issue.maximum));
  if (issue.code === 'too_big' && issue.origin === 'array') return words.tooMany(Number(issue.maximum));
  if (issue.code === 'too_small' || issue.input === undefined || issue.input === '') return words.required;
  if (issue.code === 'invalid_format' && issue.format === 'email') return words.mail;
  if (issue.code === 'invalid_format' && issue.format === 'url') return words.url;
  if (issue.code === 'invalid_format' && issue.format === 'date') return words.date;
  if (issue.code === 'custom') return undefined;
  return words.invalid;
}

function expectsArray(field: z.ZodType): boolean {
  const definition = (field as unknown as { def?: { type?: string; innerType?: z.ZodType; in?: z.ZodType } }).def;
  if (!definition) return false;
  if (definition.type === 'array') return true;
  const inner = definition.innerType ?? definition.in;
  return inner ? expectsArray(inner) : false;
}

// PostgreSQL keeps no NUL; other control characters but line ends and tabs are no text either.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const clean = (text: string) => text.replace(control, '').replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** One line of text, required unless `.optional()` is asked for by `optionalLine`. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => clean(text).replace(/\s+/g, ' '))
    .pipe(z.string().min(1).max(max));
export const optionalLine = (max: number) =>
  z
    .string()
    .default('')
    .transform((text) => clean(text).replace(/\s+/g, ' '))
    .pipe(z.string().max(max));
/** Several lines of text. */
export const prose = (max: number) => z.string().transform(clean).pipe(z.string().min(1).max(max));
export const optionalProse = (max: number) => z.string().default('').transform(clean).pipe(z.string().max(max));
/** A day, YYYY-MM-DD, between 1900 and 2200. */
export const day = () => z.iso.date().refine((value) => value >= '1900-01-01' && value < '2200-01-01');
export const optionalDay = () =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), day().nullable());
export const id = () => z.uuid();
export const optionalId = () =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), z.uuid().nullable());
export const ids = (max = 50) => z.array(z.uuid()).max(max).default([]);
export const checked = () => z.preprocess((value) => value === 'on' || value === 'true' || value === '1', z.boolean());
/** The version a form was filled from: if the row has moved on, the person is shown both texts. */
export const version = () => z.coerce.number().int().min(1).max(2_000_000_000);
