import { type Column, understandColumns } from './columns.ts';
import type { Commune, Places } from './places.ts';
import { plain } from './plain.ts';
import type { List, Problem, Row, Words } from './read/list.ts';
import { type ActorRow, rowReader } from './rows.ts';
import type { Theme } from './themes.ts';

type Where = { line: number; sheet?: string };

/** What a file holds and what it would become, before anything is written. read + refused is the number of its rows. */
export type Preview = Pick<List, 'format' | 'encoding' | 'separator' | 'notes'> & {
  program: string | null;
  columns: Column[];
  rows: number;
  persons: number;
  organizations: number;
  /** Organisations that only affiliations name, each once. */
  affiliated: number;
  links: number;
  questions: (Where & { text: string; candidates: Commune[] })[];
  remarks: (Where & ActorRow['remarks'][number])[];
  refused: (Where & { reason: Words })[];
  otherThemes: string[];
};

export async function previewList(list: List, known: { places: Places; themes: Theme[] }): Promise<Preview> {
  const rows = list.rows[Symbol.asyncIterator]();
  const first: Row[] = [];
  let next = await rows.next();
  for (; !next.done && first.length < 500; next = await rows.next()) first.push(next.value);
  const { program, columns } = understandColumns(list.headers, first, known.places);
  const preview = { ...empty(), program, columns };
  const sorted = sorter(preview, rowReader(columns, { ...known, format: list.format }));
  for (const row of first) sorted.take(row);
  for (; !next.done; next = await rows.next()) sorted.take(next.value);
  const { format, encoding, separator, notes, problems } = list;
  preview.rows += problems.length;
  preview.refused = [...preview.refused, ...problems.map(whereAndWhy)].sort((a, b) => a.line - b.line);
  return { ...preview, ...sorted.sums(), format, encoding, separator, notes };
}

const empty = () => ({
  rows: 0,
  persons: 0,
  organizations: 0,
  links: 0,
  questions: [] as Preview['questions'],
  remarks: [] as Preview['remarks'],
  refused: [] as Preview['refused'],
});

function sorter(preview: ReturnType<typeof empty>, read: ReturnType<typeof rowReader>) {
  const organizations = new Set<string>();
  const affiliations = new Set<string>();
  const themes = new Set<string>();
  function take(row: Row): void {
    const where = { line: row.line, ...(row.sheet !== undefined && { sheet: row.sheet }) };
    const outcome = read(row);
    preview.rows += 1;
    if (outcome.as === 'refused') preview.refused.push({ ...where, reason: outcome.reason });
    else if (outcome.as === 'link') preview.links += 1;
    else {
      preview[outcome.kind === 'person' ? 'persons' : 'organizations'] += 1;
      if (outcome.kind === 'organization') organizations.add(plain(outcome.name));
      if (outcome.affiliation) affiliations.add(plain(outcome.affiliation.organization));
      if (outcome.question) preview.questions.push({ ...where, ...outcome.question });
      for (const remark of outcome.remarks) preview.remarks.push({ ...where, ...remark });
      for (const theme of outcome.otherThemes) themes.add(theme);
    }
  }
  const sums = () => ({
    affiliated: [...affiliations].filter((name) => !organizations.has(name)).length,
    otherThemes: [...themes],
  });
  return { take, sums };
}

const whereAndWhy = ({ line, sheet, reason }: Problem) => ({ line, ...(sheet !== undefined && { sheet }), reason });
