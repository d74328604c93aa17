import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { isSelf } from '#app/actors/abilities.ts';
import type { Locale } from '#app/i18n/words.ts';
import type { Level, Side } from '#app/visibility/visibility.ts';
import { columnsOf, type Declared, declared } from '#db/persons/columns.ts';
import { type Contact, type Masking, maskOthers, type Named, runsOf } from './masking.ts';
import type { Person } from './queries.server.ts';
import { personWords } from './words.ts';

/** One row of the copy: what it says, when, where it comes from, who reads it. */
export type CopyRow = {
  id: string | null;
  when: string | null;
  level: Level | null;
  /** Whoever recorded it, from which side, in which community. */
  source: string | null;
  side: Side | null;
  community: string | null;
  /** For a tie: the organization at its other end, or that it is another person. */
  other: string | null;
  values: Record<string, unknown>;
};
export type CopyTable = { table: string; rows: CopyRow[] };
export type Change = { at: string; record: string; act: string; who: string | null; before: unknown; after: unknown };
export type Copy = { tables: CopyTable[]; history: Change[]; account: Record<string, unknown> | null };

type Raw = { table: string; row: Record<string, unknown> };
type Near = { record: string; id: string; name: string; sortName: string };

const days = [
  'happened_on',
  'collected_on',
  'told_on',
  'due_on',
  'proposed_on',
  'started_on',
  'asked_at',
  'decided_at',
  'created_at',
  'accepted_at',
];
const around = ['id', 'visibility', 'author_id', 'side', 'community_id', 'created_at'];
const most = 2000;

const name = (text: string): SQL => sql.raw(`"${text}"`);
const bare = ({ table }: Declared): string => table.replace('public.', '');
const shown = declared.filter(
  ({ table, way }) => table.startsWith('public.') && way !== null && ('actor' in way || 'through' in way),
);

function conditionOf({ way }: Declared, id: string): SQL {
  if (way && 'through' in way) {
    const within = ([link, column, key]: [string, string, string]) =>
      sql`${name(key)} in (select ${name(column)} from ${name(link)} where actor_id = ${id})`;
    return way.also ? sql`(${within(way.through)} or ${within(way.also)})` : within(way.through);
  }
  const columns = way && 'actor' in way ? way.actor : [];
  return sql.join(
    columns.map((column) => sql`${name(column)} = ${id}`),
    sql` or `,
  );
}

/** By what a row of a link hangs on its record: interaction_participants on interaction_id. */
const recordColumn = (table: string): string | undefined =>
  shown.flatMap(({ way }) => (way && 'through' in way && way.through[0] === table ? [way.through[1]] : []))[0];

async function readRows(tx: Tx, id: string): Promise<Raw[]> {
  const parts = shown.map((line) => {
    const table = bare(line);
    const keys = line.way && 'through' in line.way ? [line.way.through[2], line.way.also?.[2] ?? ''] : [];
    const context = [...around, recordColumn(table) ?? '', ...keys].filter((column) => line.columns.has(column));
    const columns = [...new Set([...columnsOf(line, 'own', 'words'), ...context])].filter(
      (column) => !/_norm$/.test(column),
    );
    if (columnsOf(line, 'own', 'words').length === 0) return null;
    const listed = sql.join(columns.map(name), sql`, `);
    return sql`(select ${table}::text as "table", to_jsonb(x) as row from (select ${listed} from ${name(table)} where ${conditionOf(line, id)} limit ${most}) x)`;
  });
  return tx.execute<Raw>(
    sql.join(
      parts.filter((part) => part !== null),
      sql` union all `,
    ),
  );
}

/** Rows of lists that name them and were refused, or wait in a file: by the column that holds them. */
const ofLists = { import_refusals: 'cells', import_files: 'said' };

async function readListed(tx: Tx, id: string): Promise<Raw[]> {
  const rows = await tx.execute<{
    table: keyof typeof ofLists;
    said: string;
    communityId: string;
    authorId: string;
    on: string;
  }>(sql`
    select l.tbl as "table", l.said, l.community_id as "communityId", l.author_id as "authorId", i.created_at::text as "on"
    from rows_about(${id}) l join imports i on i.id = l.import_id order by i.created_at limit ${most}`);
  return rows.map(({ table, said, communityId, authorId, on }) => ({
    table,
    row: { [ofLists[table]]: said, community_id: communityId, author_id: authorId, created_at: on },
  }));
}

/** The records that were merged into theirs, whose changes the trail tells under their own ids. */
async function readMerged(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive same(id) as (
      select ${id}::uuid union select m.merged_id from merges m join same s on m.kept_id = s.id where m.undone_at is null)
    select id from same where id <> ${id}`);
  return rows.map((row) => row.id);
}

/** People who took part in the same records, by record: their names are masked there however little of them is said. */
async function readNear(tx: Tx, id: string): Promise<Map<string, Named[]>> {
  const parts = shown.flatMap((line) => {
    if (!line.way || !('through' in line.way)) return [];
    const [link, column] = line.way.through;
    return [
      sql`select ${column}::text as record, l.${name(column)}::text as id, a.name, a.sort_name as "sortName" from ${name(link)} l
        join actors a on a.id = l.actor_id and a.kind = 'person'
        where l.actor_id <> ${id} and l.${name(column)} in (select ${name(column)} from ${name(link)} where actor_id = ${id})`,
    ];
  });
  const rows = await tx.execute<Near>(sql.join(parts, sql` union `));
  return Map.groupBy(rows, ({ record, id: at }) => `${record} ${at}`);
}

type Change0 = Omit<Change, 'who'> & { userId: string | null };

const readHistory = (tx: Tx, ids: string[]): Promise<Change0[]> =>
  tx.execute<Change0>(sql`
    select at::text as at, record, act, user_id as "userId", before, after from audit
    where record_id = any(${`{${ids.join(',')}}`}::uuid[]) order by id limit ${most}`);

async function readNames(tx: Tx, table: 'users' | 'communities', ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from ${name(table)} where id = any(${`{${ids.join(',')}}`}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Codes and ids that stand in the rows, by what they are called. */
async function readPlain(tx: Tx, raw: Raw[], locale: Locale): Promise<Map<string, string>> {
  const codes = raw.map(({ row }) => row.territory_code).filter((code) => typeof code === 'string');
  const themes = raw.map(({ row }) => row.theme_id).filter((id) => typeof id === 'string');
  const rows = await tx.execute<{ key: string; name: string }>(sql`
    select code as key, name from territories where code = any(${sql.param(codes)}::text[])
    union all select id::text, ${name(locale === 'en' ? 'name_en' : 'name_fr')} from themes where id = any(${`{${themes.join(',')}}`}::uuid[])`);
  return new Map(rows.map((row) => [row.key, row.name]));
}

async function readTies(tx: Tx, id: string) {
  const rows = await tx.execute<{ id: string; name: string; kind: string }>(sql`
    select t.id, a.name, a.kind from ties t join actors a on a.id = case when t.actor_id = ${id} then t.other_id else t.actor_id end
    where t.actor_id = ${id} or t.other_id = ${id}`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Other people known to the viewer whose full name stands in a text, in either order. */
async function readFar(tx: Tx, id: string, texts: string[]): Promise<Named[]> {
  const runs = runsOf(texts);
  if (runs.length === 0) return [];
  return tx.execute<Named>(sql`
    select distinct a.name, a.sort_name as "sortName" from actors a
    where a.name_norm = any(${sql.param(runs)}::text[]) and a.kind = 'person' and a.id <> ${id}`);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** Every text in a value with others masked; ids, dates and words of the machine are none of their names. */
function maskIn(value: unknown, masked: (text: string) => string): unknown {
  if (typeof value === 'string') return masked(value);
  if (Array.isArray(value)) return value.map((one) => maskIn(one, masked));
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, maskIn(one, masked)]));
}

/** Of a row in the trail, what the declaration says is somebody's or is said. */
function ofPerson(record: string, row: unknown): Record<string, unknown> | null {
  const line = declared.find(({ table }) => table === `public.${record}`);
  if (!line || !row || typeof row !== 'object') return null;
  const kept = new Set(columnsOf(line, 'own', 'words').filter((column) => !/_norm$/.test(column)));
  return Object.fromEntries(
    Object.entries(row).filter(([column, value]) => kept.has(column) && value !== null && value !== ''),
  );
}

/**
 * Everything Terreau holds about a person, as far as the viewer reads it, with everybody else masked: of each table that
 * db/persons/columns.ts declares. `also` are names typed by whoever draws up the copy, masked however they are written.
 */
export async function findCopy(tx: Tx, viewer: Viewer, person: Person, also: string[] = []): Promise<Copy> {
  const w = personWords[viewer.locale];
  const raw = [...(await readRows(tx, person.id)), ...(await readListed(tx, person.id))];
  const near = await readNear(tx, person.id);
  const ties = await readTies(tx, person.id);
  const idsOf = (column: string) => [
    ...new Set(raw.map(({ row }) => row[column]).filter((id) => typeof id === 'string')),
  ];
  const ownIds = raw.flatMap(({ table, row }) =>
    ['actors', 'contact_points', 'memberships', 'ties'].includes(table) && typeof row.id === 'string' ? [row.id] : [],
  );
  const history = await readHistory(tx, [...ownIds, ...(await readMerged(tx, person.id))]);
  const users = await readNames(tx, 'users', [
    ...new Set([...idsOf('author_id'), ...history.flatMap(({ userId }) => userId ?? [])]),
  ]);
  const communities = await readNames(tx, 'communities', idsOf('community_id'));
  const plain = await readPlain(tx, raw, viewer.locale);
  const changes = history.map((change) => ({
    ...change,
    before: ofPerson(change.record, change.before),
    after: ofPerson(change.record, change.after),
  }));
  const far = await readFar(tx, person.id, [
    ...raw.flatMap(({ row }) => textsIn(row)),
    ...changes.flatMap((change) => textsIn([change.before, change.after])),
  ]);
  const contacts = raw.flatMap(({ table, row }): Contact[] =>
    table === 'contact_points'
      ? [
          { kind: String(row.kind), value: String(row.value) },
          { kind: String(row.kind), value: String(row.original ?? '') },
        ]
      : [],
  );
  const named = also.map((one) => ({ name: one, sortName: one }));
  const masking: Masking = { own: [person], contacts, near: named, far };
  const maskWith = (others: Named[]) => (text: string) =>
    maskOthers(text, { ...masking, near: [...named, ...others] }, w.masked);

  const rows = raw.map(({ table, row }): Raw & { copied: CopyRow } => {
    const line = declared.find((one) => bare(one) === table) as Declared;
    const through = line.way && 'through' in line.way ? line.way : null;
    const link = recordColumn(table);
    const others = [through?.through, through?.also].flatMap((way) =>
      way ? (near.get(`${way[1]} ${row[way[2]]}`) ?? []) : [],
    );
    if (link) others.push(...(near.get(`${link} ${row[link]}`) ?? []));
    const masked = maskWith(others);
    const said = new Set([...columnsOf(line, 'words'), ...Object.values(ofLists)]);
    const values = Object.fromEntries(
      columnsOf(line, 'own', 'words')
        .filter((column) => column in row && row[column] !== null && row[column] !== '')
        .map((column) => {
          const value = row[column];
          return [column, said.has(column) ? maskIn(value, masked) : (plain.get(String(value)) ?? value)];
        }),
    );
    const tie = table === 'ties' ? ties.get(String(row.id)) : undefined;
    const day = days.map((column) => row[column]).find((value) => typeof value === 'string');
    return {
      table,
      row,
      copied: {
        id: (link ? (row[link] as string) : (row.id as string | undefined)) ?? null,
        when: typeof day === 'string' ? day.slice(0, 10) : null,
        level: (row.visibility as Level | undefined) ?? null,
        source: typeof row.author_id === 'string' ? (users.get(row.author_id) ?? w.someone) : null,
        side: (row.side as Side | undefined) ?? null,
        community: typeof row.community_id === 'string' ? (communities.get(row.community_id) ?? null) : null,
        other: tie ? (tie.kind === 'organization' ? tie.name : w.masked) : null,
        values,
      },
    };
  });
  const tables = gather(rows);
  return {
    tables,
    history: changes.map(({ userId, ...change }) => ({
      ...change,
      who: userId ? (users.get(userId) ?? w.someone) : null,
      before: maskIn(change.before, maskWith([])),
      after: maskIn(change.after, maskWith([])),
    })),
    account: isSelf(viewer, person) ? await findAccount(tx) : null,
  };
}

/** Rows by table, the newest first; what a link says (in what capacity, since when) stands with the record it hangs on. */
function gather(rows: (Raw & { copied: CopyRow })[]): CopyTable[] {
  const order = declared.map(bare);
  const recordOf = new Map(
    shown.flatMap((line): [string, string][] =>
      line.way && 'through' in line.way && line.way.through[2] === 'id' ? [[line.way.through[0], bare(line)]] : [],
    ),
  );
  const records = new Map(rows.map(({ table, copied }) => [`${table} ${copied.id}`, copied]));
  const alone = rows.filter(({ table, copied }) => {
    const record = records.get(`${recordOf.get(table)} ${copied.id}`);
    if (!record) return true;
    for (const [column, value] of Object.entries(copied.values)) record.values[`${table}.${column}`] = value;
    return false;
  });
  return [...Map.groupBy(alone, ({ table }) => table)]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([table, found]) => ({
      table,
      rows: found.map(({ copied }) => copied).sort((one, other) => (other.when ?? '').localeCompare(one.when ?? '')),
    }));
}

async function findAccount(tx: Tx): Promise<Record<string, unknown> | null> {
  const [row] = await tx.execute<{ account: Record<string, unknown> | null }>(
    sql`select own_account_copy() as account`,
  );
  if (!row?.account) return null;
  const kept = await tx.execute<{ part: string; rows: Record<string, unknown>[] }>(
    sql.join(ofAccounts.map(readOwn), sql` union all `),
  );
  return { ...row.account, ...Object.fromEntries(kept.map(({ part, rows }) => [part, rows])) };
}

const ofAccounts = declared.filter(({ table, way }) => table.startsWith('public.') && way && 'account' in way);

/** What an account keeps for itself in one table: its views, its works, what it took out. */
function readOwn(line: Declared): SQL {
  const listed = sql.join(columnsOf(line, 'account', 'words').map(name), sql`, `);
  const column = line.way && 'account' in line.way ? line.way.account : '';
  return sql`select ${bare(line)}::text as part, json_agg(to_json(x)) as rows from (
    select ${listed} from ${name(bare(line))}
    where ${name(column)} = (select nullif(current_setting('app.user', true), '')::uuid) limit ${most}) x having count(*) > 0`;
}
