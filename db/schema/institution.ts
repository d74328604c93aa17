import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { cultivator, policies } from './trust.ts';

// Reference tables: everybody reads them, cultivators keep them. They are referred to, so nobody deletes.
const reference = { read: 'true', insert: cultivator, update: cultivator };

/** The one institution this instance serves. Days begin and end in its time zone. */
export const institution = pgTable(
  'institution',
  {
    id: boolean().primaryKey().default(true),
    name: text().notNull(),
    timeZone: text().notNull().default('Europe/Paris'),
    description: text().notNull().default(''),
  },
  () => policies(reference),
);

/** A thematic service of the institution. */
export const directorates = pgTable(
  'directorates',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    shortName: text().notNull(),
  },
  () => policies(reference),
);

export const themes = pgTable(
  'themes',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    nameFr: text().notNull(),
    nameEn: text().notNull(),
  },
  () => policies(reference),
);

export const directorateThemes = pgTable(
  'directorate_themes',
  {
    directorateId: uuid()
      .notNull()
      .references(() => directorates.id, { onDelete: 'cascade' }),
    themeId: uuid()
      .notNull()
      .references(() => themes.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.directorateId, table.themeId] }),
    ...policies({ ...reference, delete: cultivator }),
  ],
);

export const territoryKind = pgEnum('territory_kind', ['commune', 'epci', 'department', 'region']);

/** Official territories. The code is the INSEE code (SIREN for an EPCI) after a letter for the kind: C31555, D31, R76, E243100518. */
export const territories = pgTable(
  'territories',
  {
    code: text().primaryKey(),
    kind: territoryKind().notNull(),
    name: text().notNull(),
    parentCode: text(),
    epciCode: text(),
    postcodes: text().array().notNull().default(sql`'{}'`),
    population: integer(),
    nameNorm: text().generatedAlwaysAs(sql`normalize_name(name)`),
  },
  (table) => [
    index('territories_name_norm').on(table.nameNorm, table.kind),
    foreignKey({ columns: [table.parentCode], foreignColumns: [table.code] }),
    ...policies(reference),
  ],
);
