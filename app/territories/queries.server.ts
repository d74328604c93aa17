import { sql } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import type { Option } from '#app/ui/suggestions.ts';
import { territoryWords } from './words.ts';

type Row = {
  code: string;
  kind: 'commune' | 'epci' | 'department' | 'region';
  name: string;
  parent: string | null;
  postcode: string | null;
};

/** Communes, EPCI, departments and regions by the start of their name, or communes by postcode. The biggest come first. */
export async function searchTerritories(viewer: Viewer, typed: string): Promise<Option[]> {
  const word = typed.replaceAll('\0', '').trim().slice(0, 80);
  if (word.length < 2 || !/[\p{L}\p{N}]/u.test(word)) return [];
  const matches = /^\d{2,5}$/.test(word)
    ? sql`exists (select 1 from unnest(t.postcodes) p where p like ${`${word}%`})`
    : sql`t.name_norm like replace(replace(normalize_name(${word}), '%', ''), '_', '') || '%'`;
  const rows = await asViewer(viewer, (tx) =>
    tx.execute<Row>(sql`select t.code, t.kind, t.name, p.name as parent, t.postcodes[1] as postcode
      from territories t left join territories p on p.code = t.parent_code
      where ${matches}
      order by (t.name_norm = normalize_name(${word})) desc, t.population desc nulls last, t.name collate french, t.code
      limit 12`),
  );
  const w = territoryWords[viewer.locale];
  return rows.map((row) => ({
    value: row.code,
    label: row.name,
    hint: [row.kind === 'commune' ? row.postcode : w[row.kind], row.parent].filter(Boolean).join(' · '),
  }));
}
