/** A record as the oracle knows it: columns as the database names them, without those a trigger derives. */
export type Value = string | number | boolean | null | undefined;
export type Row = Record<string, Value>;

/** What was written about a row: when, and the row before and after. */
export type Entry = { at: Date; record: string; before: Row | null; after: Row | null };

/** Everything that exists, in memory; the oracle looks nowhere else. */
export class World {
  /** The day on which actors were last told which communities they belong to. */
  readonly today: string;
  /** By the id of the audit row. */
  readonly history = new Map<Value, Entry>();
  readonly tables = new Map<string, Row[]>();
  private readonly indexes = new Map<string, Map<Value, Row[]>>();

  constructor(today: string) {
    this.today = today;
  }

  add(table: string, row: Row): Row {
    const rows = this.tables.get(table);
    if (rows) rows.push(row);
    else this.tables.set(table, [row]);
    return row;
  }

  rows(table: string): Row[] {
    return this.tables.get(table) ?? [];
  }

  /** Rows by one column. Indexed once: fill the world before asking. */
  by(table: string, column: string, value: Value): Row[] {
    const name = `${table}.${column}`;
    let index = this.indexes.get(name);
    if (!index) {
      index = new Map();
      for (const row of this.rows(table)) {
        const found = index.get(row[column]);
        if (found) found.push(row);
        else index.set(row[column], [row]);
      }
      this.indexes.set(name, index);
    }
    return index.get(value) ?? [];
  }

  /** The row an id stands for, or null: an id of nothing is readable by nobody. */
  one(table: string, id: Value): Row | null {
    return this.by(table, 'id', id)[0] ?? null;
  }
}
