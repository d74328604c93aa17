import { and, asc, eq, inArray } from 'drizzle-orm';
import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { findSharing } from '#app/visibility/commands.server.ts';
import type { RecordKind } from '#app/visibility/records.ts';
import { audit } from '#db/schema/audit.ts';
import { territories } from '#db/schema/institution.ts';
import { users } from '#db/schema/people.ts';

export type Change = {
  id: number;
  at: string;
  act: 'insert' | 'update' | 'delete';
  who: string | null;
  /** Only the columns that changed; for what was recorded, those that are filled. */
  columns: { name: string; before: string | null; after: string | null }[];
};
type Texts = Record<string, unknown> | null;

// What a person does not need to read of a row: keys and bookkeeping.
const kept = /(^id$|_id$|_at$|^version$|^side$|_level$|_communities$|^communities$|^sort_name$|^state_since$|^home)/;

/**
 * The changes of a record that the viewer may read now and could at the time; `lens` asks what another could read of it
 * ("what did the institution see of this?"). Null when the viewer does not read the record.
 */
export async function findHistory(viewer: Viewer, kind: RecordKind, id: string, lens: string | null) {
  const sharing = await asViewer(viewer, (tx) => findSharing(tx, kind, id));
  if (!sharing) return null;
  const rows = await asViewer(lens ? { userId: viewer.userId, lens } : viewer, (tx) =>
    tx
      .select({
        id: audit.id,
        at: audit.at,
        act: audit.act,
        userId: audit.userId,
        before: audit.before,
        after: audit.after,
      })
      .from(audit)
      .where(and(eq(audit.recordId, id), eq(audit.record, kind)))
      .orderBy(asc(audit.id))
      .limit(500),
  );
  const authors = [...new Set(rows.map((row) => row.userId).filter((user) => user !== null))];
  const names = new Map(
    authors.length === 0
      ? []
      : await asViewer(viewer, async (tx) => {
          const found = await tx
            .select({ id: users.id, name: users.name })
            .from(users)
            .where(inArray(users.id, authors));
          return found.map((user) => [user.id, user.name] as const);
        }),
  );
  const places = await namesOfPlaces(viewer, rows);
  const changes: Change[] = rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    act: row.act,
    who: row.userId ? (names.get(row.userId) ?? null) : null,
    columns: difference(withPlaces(row.before, places), withPlaces(row.after, places)),
  }));
  return { sharing, changes: changes.filter((change) => change.columns.length > 0 || change.act !== 'update') };
}

type Row = { before: unknown; after: unknown };

/** Territories are kept by their code, and read by their name. */
async function namesOfPlaces(viewer: Viewer, rows: Row[]): Promise<Map<string, string>> {
  const codes = rows.flatMap(({ before, after }) =>
    [before, after].map((texts) => (texts as Texts)?.territory_code).filter((code) => typeof code === 'string'),
  );
  if (codes.length === 0) return new Map();
  const found = await asViewer(viewer, (tx) =>
    tx
      .select({ code: territories.code, name: territories.name })
      .from(territories)
      .where(inArray(territories.code, [...new Set(codes)])),
  );
  return new Map(found.map(({ code, name }) => [code, name]));
}

function withPlaces(texts: unknown, places: Map<string, string>): Texts {
  const known = texts as Texts;
  const code = known?.territory_code;
  return typeof code === 'string' ? { ...known, territory_code: places.get(code) ?? code } : known;
}

function difference(before: Texts, after: Texts): Change['columns'] {
  const names = Object.keys(after ?? before ?? {}).filter((name) => !kept.test(name));
  const text = (value: unknown) => (value === null || value === undefined || value === '' ? null : String(value));
  return names
    .map((name) => ({ name, before: text(before?.[name]), after: text(after?.[name]) }))
    .filter((column) => column.before !== column.after);
}
