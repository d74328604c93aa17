import { getTableColumns } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { TransactionSql } from 'postgres';
import { actors } from '../../schema/actors.ts';
import { followUps, interactions } from '../../schema/journal.ts';
import { needs, replies } from '../../schema/needs.ts';
import { projects } from '../../schema/projects.ts';
import { synergies } from '../../schema/synergies.ts';

type Row = Record<string, unknown>;
type Act = { at: Date; by: string | null; table: PgTable; row: Row; id: string | null };

/**
 * What happened in the world, to be done again in the order of time: each act in the name of whoever did it and at its
 * moment, so that the triggers write an audit trail that is true. `link` is for rows without a history of their own:
 * they come last, when both their ends stand.
 */
export type Chronicle = ReturnType<typeof chronicle>;

export function chronicle() {
  const acts: Act[] = [];
  const links = new Map<PgTable, Row[]>();
  return {
    insert<T extends PgTable>(table: T, at: Date, by: string | null, row: T['$inferInsert']): void {
      const columns = getTableColumns(table);
      const created = 'createdAt' in columns ? { createdAt: at } : {};
      const updated = 'updatedAt' in columns ? { updatedAt: at } : {};
      acts.push({ at, by, table, row: { ...row, ...created, ...updated }, id: null });
    },
    edit<T extends PgTable>(table: T, at: Date, by: string, id: string, changed: Partial<T['$inferInsert']>): void {
      acts.push({ at, by, table, row: changed, id });
    },
    link<T extends PgTable>(table: T, rows: T['$inferInsert'][]): void {
      links.set(table, [...(links.get(table) ?? []), ...rows]);
    },
    async replay(tx: TransactionSql): Promise<void> {
      const last = new Map<string, { table: PgTable; at: Date }>();
      const told = script();
      let speaking = '';
      for (const group of inTurn(acts)) {
        const { at, by, table, id, row } = group[0] as Act;
        const voice = speak(by, at);
        if (voice !== speaking) told.say(voice);
        speaking = voice;
        if (id === null) told.run(insertion(table, row), [group.map((act) => act.row)]);
        else told.run(change(table, row), [row, id]);
        for (const act of group) last.set(act.id ?? String(act.row.id), { table, at });
      }
      told.say(speak(null, null));
      for (const [table, rows] of links) if (rows[0]) told.run(linking(table, rows[0]), [rows]);
      for (const [table, rows] of lastTouched(last)) told.run(touch(table), [rows]);
      const filled = new Set([...acts.map((act) => act.table), ...links.keys()]);
      told.say(`analyze ${[...filled].map(named).join(', ')}`);
      await told.play(tx);
    },
  };
}

/**
 * Thousands of small statements, sent as a few long texts: asked one by one, they would wait for an answer each. Each kind
 * of statement is planned once.
 */
function script() {
  const lines: string[] = [];
  const names = new Map<string, string>();
  return {
    say: (statement: string) => lines.push(statement),
    run(statement: string, values: unknown[]) {
      const name = names.get(statement) ?? `demo_${names.size}`;
      if (!names.has(statement)) lines.push(`prepare ${name} as ${statement}`);
      names.set(statement, name);
      lines.push(`execute ${name}(${values.map(literal).join(', ')})`);
    },
    async play(tx: TransactionSql): Promise<void> {
      for (const name of names.values()) lines.push(`deallocate ${name}`);
      for (let from = 0; from < lines.length; from += 500) {
        await tx.unsafe(lines.slice(from, from + 500).join(';\n'));
      }
    },
  };
}

const literal = (value: unknown) =>
  `'${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll("'", "''")}'`;

/** Whose act it is and when, for the audit trail. */
const speak = (by: string | null, at: Date | null) =>
  `select set_config('app.user', '${by ?? ''}', true), set_config('app.at', '${at?.toISOString() ?? ''}', true)`;

/** In the order of time, then of telling; inserts into one table by one person at one moment go together. */
function inTurn(acts: Act[]): Act[][] {
  const groups: Act[][] = [];
  for (const act of acts.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const open = groups.at(-1);
    const before = open?.[0];
    const together =
      before &&
      act.id === null &&
      before.id === null &&
      act.table === before.table &&
      act.by === before.by &&
      act.at.getTime() === before.at.getTime();
    if (together) open.push(act);
    else groups.push([act]);
  }
  return groups;
}

/** The triggers stamp `updated_at` with the hour of the load: it is put back to the last act told. */
function lastTouched(last: Map<string, { table: PgTable; at: Date }>): Map<PgTable, Row[]> {
  const byTable = new Map<PgTable, Row[]>();
  for (const [id, { table, at }] of last) {
    if (!('updatedAt' in getTableColumns(table))) continue;
    byTable.set(table, [...(byTable.get(table) ?? []), { id, updated_at: at }]);
  }
  return byTable;
}

function named(table: PgTable): string {
  const { schema, name } = getTableConfig(table);
  return schema ? `"${schema}"."${name}"` : `"${name}"`;
}

const renamed = (row: Row) =>
  Object.keys(row)
    .map((key) => `"${toSnakeCase(key)}"`)
    .join(', ');

/** The keys of the rows are those of the schema; PostgreSQL reads them by the names of its columns. */
const recordOf = (table: PgTable, row: Row) =>
  Object.entries(getTableColumns(table))
    .filter(([key]) => key in row)
    .map(([key, column]) => `"${key}" ${column.getSQLType()}`)
    .join(', ');

function insertion(table: PgTable, row: Row): string {
  const from = Object.keys(row)
    .map((key) => `"${key}"`)
    .join(', ');
  return `insert into ${named(table)} (${renamed(row)}) select ${from}
    from jsonb_to_recordset($1::text::jsonb) as told(${recordOf(table, row)})`;
}

const parents: Record<string, PgTable> = {
  actor: actors,
  followUp: followUps,
  interaction: interactions,
  need: needs,
  project: projects,
  reply: replies,
  synergy: synergies,
};

/** As `insertion`, with what the rows carry from their ends taken by joins: the trigger would look it up row by row. */
function linking(table: PgTable, row: Row): string {
  const ends = Object.entries(parents).filter(([end]) => `${end}Level` in getTableColumns(table));
  const carried = ends.flatMap(([end, parent]) => {
    const from = getTableColumns(parent);
    const home = 'communities' in from ? 'communities' : 'homeId' in from ? 'home_id' : 'community_id';
    const prefix = toSnakeCase(end);
    return [
      [`${prefix}_level`, `"${end}".visibility`],
      [`${prefix}_${home === 'communities' ? home : 'community_id'}`, `"${end}".${home}`],
      [`${prefix}_author_id`, `"${end}".author_id`],
    ];
  });
  const columns = [renamed(row), ...carried.map(([column]) => column)].join(', ');
  const values = [...Object.keys(row).map((key) => `told."${key}"`), ...carried.map(([, value]) => value)].join(', ');
  const joins = ends.map(([end, parent]) => `left join ${named(parent)} "${end}" on "${end}".id = told."${end}Id"`);
  return `insert into ${named(table)} (${columns}) select ${values}
    from jsonb_to_recordset($1::text::jsonb) as told(${recordOf(table, row)}) ${joins.join(' ')}`;
}

function change(table: PgTable, row: Row): string {
  const from = Object.keys(row)
    .map((key) => `"${key}"`)
    .join(', ');
  return `update ${named(table)} set (${renamed(row)}) = (select ${from}
    from jsonb_to_record($1::text::jsonb) as told(${recordOf(table, row)})) where id = $2::text::uuid`;
}

function touch(table: PgTable): string {
  return `update ${named(table)} t set updated_at = told.updated_at
    from jsonb_to_recordset($1::text::jsonb) as told(id uuid, updated_at timestamptz)
    where t.id = told.id and t.updated_at <> told.updated_at`;
}
