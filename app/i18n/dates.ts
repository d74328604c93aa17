import type { Locale } from './words.ts';

const DAY = 86_400_000;

/** Whole days from one day to another (YYYY-MM-DD), negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** A date as people say it, seen from `today`: "hier", "mardi", "il y a 3 semaines", "12 mars 2025". */
export function sayDay(day: string, today: string, locale: Locale): string {
  const ago = daysBetween(day, today);
  const relative = made(`relative ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  if (Math.abs(ago) <= 1) return relative.format(-ago, 'day');
  if (ago > 1 && ago < 7) return format(day, locale, { weekday: 'long' });
  if (ago < 0 && ago > -7) return format(day, locale, { weekday: 'long', day: 'numeric', month: 'long' });
  if (Math.abs(ago) < 14) return relative.format(-ago, 'day');
  if (Math.abs(ago) < 60) return relative.format(-Math.round(ago / 7), 'week');
  if (Math.abs(ago) < 365) return relative.format(-Math.round(ago / 30.4), 'month');
  return format(day, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The exact date, for hovering and exports: "mardi 3 mars 2026". */
export function exactDay(day: string, locale: Locale): string {
  return format(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** How long something lasted, in words: "3 semaines". */
export function sayDuration(days: number, locale: Locale): string {
  const [value, unit] =
    days < 14 ? [days, 'day'] : days < 60 ? [Math.round(days / 7), 'week'] : [Math.round(days / 30.4), 'month'];
  return made(
    `${unit} ${locale}`,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit: unit as string, unitDisplay: 'long' }),
  ).format(value as number);
}

function format(day: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const language = locale === 'fr' ? 'fr-FR' : 'en-GB';
  return made(
    `${language} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`));
}

const formats = new Map<string, unknown>();

/** Making a format takes a hundred times longer than using it, and a page says a hundred dates. */
function made<T>(name: string, make: () => T): T {
  if (!formats.has(name)) formats.set(name, make());
  return formats.get(name) as T;
}
