import type { Locale } from '#app/i18n/words.ts';

/** What a cell holds: a text, a number, a day as YYYY-MM-DD in a column of days, or nothing. */
export type Cell = string | number | null;

/** A column of an exported list; `fr` and `en` are its headers, which the import knows again. */
export type Column = { fr: string; en: string; holds?: 'number' | 'day' };

/** Somebody as a card tells them. */
export type Card = {
  id: string;
  kind: 'person' | 'organization';
  name: string;
  given: string;
  family: string;
  organization: string;
  role: string;
  mails: string[];
  phones: string[];
  addresses: string[];
  webs: string[];
  commune: string;
  postcode: string;
  themes: string[];
  note: string;
};

/** One row of a list, as cells; as a card too where the list is one of people. */
export type Row = { cells: Cell[]; card?: Card };

/** Rows as they come, a few hundred at a time. */
export type Rows = AsyncIterable<Row[]>;

/** Turns rows into the pieces of a file, and asks for the next rows only when a piece was taken. */
export type Writer = (rows: Rows, about: { columns: Column[]; locale: Locale; title: string }) => AsyncIterable<Buffer>;

/** Between several values of one cell; the import splits there. */
export const between = ' | ';
