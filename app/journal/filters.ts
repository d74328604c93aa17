import { addDays } from '#app/i18n/dates.ts';
import type { Side } from '#app/visibility/visibility.ts';
import { type InteractionKind, isInteractionKind } from './interaction.ts';

const periods = { week: 7, month: 31, quarter: 92, year: 366 } as const;
type Period = keyof typeof periods;

/** Which exchanges of the journal are asked for; all of it stands in the address. */
export type JournalFilters = {
  about: string;
  kind: InteractionKind | null;
  who: string;
  actor: string | null;
  period: Period | null;
  side: Side | null;
  mine: boolean;
  unseen: boolean;
  community: string | null;
  /** The last exchange of the page before: older ones follow. */
  after: { day: string; id: string } | null;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Leniently: what is not understood is not asked for. */
export function readFilters(query: URLSearchParams): JournalFilters {
  const text = (name: string) => (query.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 100);
  const id = (name: string) => (uuid.test(text(name)) ? text(name).toLowerCase() : null);
  const by = text('by');
  const [, day, last] = /^(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})$/.exec(text('after')) ?? [];
  return {
    about: text('about'),
    kind: isInteractionKind(text('kind')) ? (text('kind') as InteractionKind) : null,
    who: text('who'),
    actor: id('actor'),
    period: Object.hasOwn(periods, text('period')) ? (text('period') as Period) : null,
    side: by === 'community' || by === 'institution' ? by : null,
    mine: by === 'me',
    unseen: text('seen') === 'no',
    community: id('in'),
    after: day && last && uuid.test(last) && isDay(day) ? { day, id: last } : null,
  };
}

/** A day of the calendar: 31 February is read as a date by the engine, and refused by the database. */
const isDay = (day: string) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);

export const sinceOf = (filters: JournalFilters, today: string): string | null =>
  filters.period ? addDays(today, -periods[filters.period]) : null;

export const isFiltered = (filters: JournalFilters): boolean => {
  const { after: _, mine, unseen, ...rest } = filters;
  return mine || unseen || Object.values(rest).some(Boolean);
};
