import type { ImportOptions, ImportSummary } from './import.ts';
import { plain } from './plain.ts';
import type { Planned } from './planner.ts';
import type { Source } from './source.ts';

const shown = 200;

/** Adds up what the batches of a file would do, into what its author is shown. */
export function summarizer(options: ImportOptions) {
  const sums = { create: 0, update: 0, join: 0, leave: 0, refuse: 0, links: 0, remarks: 0, affiliated: 0 };
  const first: ImportSummary['first'] = [];
  const likely: ImportSummary['likely'] = { total: 0, first: [] };
  const refusals: ImportSummary['refusals'] = { total: 0, first: [] };
  const questions = new Map<string, ImportSummary['questions']['first'][number]>();
  const themes = new Map<string, string>();

  function add({ batch, matched }: Planned): void {
    const { create, update, join, leave, refuse, link } = batch.counts;
    sums.create += create;
    sums.update += update;
    sums.join += join;
    sums.leave += leave;
    sums.refuse += refuse;
    sums.links += link;
    sums.affiliated += batch.effects.filter((effect) => effect.act === 'affiliation').length;
    first.push(...batch.previews);
    for (const { line, sheet, cells, reason, partly } of batch.refusals) {
      if (partly) continue;
      refusals.total += 1;
      const name = cells.find(([, text]) => text.trim())?.[1].slice(0, 80) ?? '';
      if (refusals.total <= shown) refusals.first.push({ line, ...(sheet !== null && { sheet }), name, reason });
    }
    for (const { item, row, likely: candidates } of matched) {
      sums.remarks += row.remarks.length;
      for (const theme of row.otherThemes) if (!themes.has(plain(theme))) themes.set(plain(theme), theme);
      if (row.question && !(row.question.text in options.answers)) ask(row.question);
      if (candidates.length === 0) continue;
      likely.total += 1;
      if (likely.total > shown) continue;
      const who = candidates.map(({ id, name, reasons }) => ({ actorId: id, name, reasons }));
      const { name, territory, affiliation } = row;
      const contacts = row.contacts.slice(0, 6).map(({ kind, value }) => ({ kind, value }));
      likely.first.push({ ...item.where, name, contacts, territory, affiliation, candidates: who });
    }
  }

  function ask({
    text,
    candidates,
  }: {
    text: string;
    candidates: ImportSummary['questions']['first'][number]['candidates'];
  }) {
    const before = questions.get(text);
    if (before) before.rows += 1;
    else questions.set(text, { text, rows: 1, candidates: candidates.slice(0, 30) });
  }

  function made({ list, program, columns }: Source, rows: number): ImportSummary {
    const { format, encoding, separator, notes } = list;
    const asked = [...questions.values()].sort((a, b) => b.rows - a.rows);
    return {
      ...{ format, encoding, separator, notes, columns, rows },
      ...sums,
      program: options.program ?? program,
      first: first.sort((a, b) => a.line - b.line).slice(0, 20),
      likely,
      refusals,
      questions: { total: asked.length, first: asked.slice(0, shown) },
      otherThemes: [...themes.values()].slice(0, shown),
    };
  }

  return { add, made };
}
