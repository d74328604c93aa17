import { type Column, understandColumns } from './columns.ts';
import type { Field } from './header-words.ts';
import type { Where } from './import.ts';
import type { Places } from './places.ts';
import type { List, Problem, Row } from './read/list.ts';
import { type Outcome, rowReader } from './rows.ts';
import type { Theme } from './themes.ts';

/** A row of the file, in the order in which it is planned: `index` tells it apart, and is the same each time the file is read. */
export type Item = { index: number; where: Where; cells: () => [header: string, text: string][]; outcome: Outcome };

export type Source = {
  list: List;
  program: string | null;
  columns: (Column & { samples: string[] })[];
  /** Actors first, then the links between them, then what could not be read. */
  items: AsyncGenerator<Item>;
};

/** A list whose columns are understood, with what a person corrected. */
export async function openSource(
  list: List,
  known: { places: Places; themes: Theme[] },
  mapping: Record<string, Field | null>,
): Promise<Source> {
  const rows = list.rows[Symbol.asyncIterator]();
  const first: Row[] = [];
  let next = await rows.next();
  for (; !next.done && first.length < 500; next = await rows.next()) first.push(next.value);
  const understood = understandColumns(list.headers, first, known.places);
  const columns = understood.columns.map((column): Column => {
    const chosen = mapping[column.header];
    return chosen === undefined ? column : { ...column, field: chosen, by: null };
  });
  const read = rowReader(columns, { ...known, format: list.format });

  async function* all(): AsyncGenerator<Row> {
    yield* first.splice(0);
    for (; !next.done; next = await rows.next()) yield next.value;
  }
  async function* items(): AsyncGenerator<Item> {
    const links: Item[] = [];
    let index = 0;
    for await (const row of all()) {
      const item = { index, where: whereOf(row), cells: () => Object.entries(row.cells), outcome: read(row) };
      index += 1;
      if (item.outcome.as === 'link') links.push(item);
      else yield item;
    }
    yield* links;
    for (const problem of [...list.problems].sort((a, b) => a.line - b.line)) {
      yield { index, where: whereOf(problem), ...refusalOf(problem, list.headers) };
      index += 1;
    }
  }
  const samples = (header: string) => [
    ...new Set(first.map((row) => (row.cells[header] ?? '').trim().slice(0, 80)).filter(Boolean)),
  ];
  const shown = columns.map((column) => ({ ...column, samples: samples(column.header).slice(0, 3) }));
  return { list, program: understood.program, columns: shown, items: items() };
}

const whereOf = ({ line, sheet }: Row | Problem): Where => (sheet === undefined ? { line } : { line, sheet });

/** Cells that do not fit under the headers keep their order; those too many get a number. */
function refusalOf({ cells, reason }: Problem, headers: string[]): Pick<Item, 'cells' | 'outcome'> {
  return {
    cells: () => cells.map((text, at): [string, string] => [headers[at] ?? `(${at + 1})`, text]),
    outcome: { as: 'refused', reason },
  };
}
