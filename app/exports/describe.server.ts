import { sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { kindWords } from '#app/journal/kind-words.ts';
import { stateWords, urgencyWords } from '#app/needs/life-words.ts';
import { synergyStateWords } from '#app/synergies/words.ts';
import { visibilityWords } from '#app/visibility/visibility.ts';
import { filterWords } from './filter-words.ts';
import { exportWords } from './words.ts';

/**
 * Filters of the trail in words: "cercle : engagé·e". What stands for a community, a theme, a directorate or a territory is
 * said by its name, as far as the viewer reads it; an id is never shown.
 */
export async function describeFilters(tx: Tx, viewer: Viewer, all: Record<string, string>[]): Promise<string[][]> {
  const wanted = [...new Set(all.flatMap((filters) => Object.values(filters)))].filter((value) => value.length > 1);
  if (wanted.length === 0) return all.map(() => []);
  const name = sql.raw(viewer.locale === 'fr' ? 't.name_fr' : 't.name_en');
  const values = sql`${sql.param(wanted)}::text[]`;
  const found = await tx.execute<{ key: string; name: string }>(sql`
    select k.key, c.name from communities c cross join lateral (values (c.slug), (c.id::text)) k(key) where k.key = any(${values})
    union all select k.key, ${name} from themes t cross join lateral (values (t.slug), (t.id::text)) k(key) where k.key = any(${values})
    union all select k.key, d.short_name from directorates d cross join lateral (values (d.slug), (d.id::text)) k(key)
      where k.key = any(${values})
    union all select w.code, w.name from territories w where w.code = any(${values})`);
  const names = new Map(found.map((row) => [row.key, row.name]));
  return all.map((filters) =>
    Object.entries(filters).map(([filter, value]) => sayFilter(viewer, names, filter, value)),
  );
}

function sayFilter({ locale }: Viewer, names: Map<string, string>, filter: string, value: string): string {
  const { values: valueWords, ...w } = filterWords[locale];
  const label = w[filter as keyof typeof w] ?? filter;
  const known: Record<string, unknown> = {
    ...visibilityWords[locale],
    ...urgencyWords[locale],
    ...synergyStateWords[locale],
    ...stateWords[locale],
    ...kindWords[locale],
    ...exportWords[locale],
    ...valueWords,
  };
  const said = value
    .split(',')
    .map(
      (one) => names.get(one) ?? (typeof known[one] === 'string' ? (known[one] as string).toLowerCase() : plainOf(one)),
    )
    .filter(Boolean)
    .join(', ');
  return said ? `${label}${locale === 'fr' ? '\u00a0: ' : ': '}${said}` : label;
}

/** Numbers and days are told; an id, or a word that means nothing any longer, is not. */
const plainOf = (value: string) => (/^\d{2,4}(-\d\d-\d\d)?$/.test(value) ? value : '');
