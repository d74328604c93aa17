import { exactDay } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Section } from '#app/ui/page.tsx';
import { visibilityWords } from '#app/visibility/visibility.ts';
import { SideSign, VisibilitySign } from '#app/visibility/visibility-sign.tsx';
import type { Change, CopyRow, CopyTable } from './copy.server.ts';
import { sayColumn, sayCopied, sayTable } from './say.ts';
import { personWords } from './words.ts';

/** What reads as one of these is not told again below it. */
const dates = ['happened_on', 'collected_on', 'told_on', 'proposed_on'];
/** Said by whoever wrote them, so the largest on the page. */
const spoken = ['notes', 'words', 'body', 'about', 'what', 'title', 'reason', 'name', 'cells', 'said'];
/** Stays and ties say their days themselves. */
const dated = ['memberships', 'ties', 'actors'];

export function CopyTables({ tables }: { tables: CopyTable[] }) {
  const locale = useLocale();
  return tables.map(({ table, rows }) => (
    <Section key={table} title={sayTable(table, locale)}>
      {table === 'actor_themes' ? (
        <p>{rows.map((row) => sayCopied(table, 'theme_id', row.values.theme_id, locale)).join(', ')}</p>
      ) : (
        <ol className="grid gap-5">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a copy does not change under its reader.
            <li key={index} className="break-inside-avoid">
              <Row table={table} row={row} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  ));
}

function Row({ table, row }: { table: string; row: CopyRow }) {
  const locale = useLocale();
  const values = Object.entries(row.values).filter(
    ([column, value]) => !dates.includes(column) && column !== 'sort_name' && value !== false && value !== 0,
  );
  const said = values.filter(([column]) => spoken.includes(column));
  const facts = values.filter(([column]) => !spoken.includes(column));
  return (
    <article>
      {said.map(([column, value]) => (
        <p key={column} className="max-w-[70ch] whitespace-pre-line text-words">
          {sayCopied(table, column, value, locale)}
        </p>
      ))}
      {facts.length > 0 || row.other ? (
        <p className="flex max-w-[80ch] flex-wrap gap-x-4">
          {facts.map(([column, value]) => (
            <Fact key={column} term={sayColumn(column, locale)} value={sayCopied(table, column, value, locale)} />
          ))}
          {row.other ? <span>{row.other}</span> : null}
        </p>
      ) : null}
      <p className="mt-0.5 flex flex-wrap items-center gap-x-4 text-small text-ink-soft">
        {row.when && !dated.includes(table) ? <span>{exactDay(row.when, locale)}</span> : null}
        {row.source ? (
          <span className="inline-flex items-center gap-1.5">
            {row.source}
            {row.side ? <SideSign side={row.side} size={13} /> : null}
          </span>
        ) : null}
        {row.community ? <span>{row.community}</span> : null}
        {row.level ? <VisibilitySign level={row.level} size={13} showWord /> : null}
      </p>
    </article>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  const w = useWords(visibilityWords);
  return (
    <span className="min-w-0 break-words">
      <span className="text-note text-ink-soft">{w.asked(term)}</span> {value}
    </span>
  );
}

export function CopyAccount({ account }: { account: Record<string, unknown> }) {
  const w = useWords(personWords);
  const locale = useLocale();
  const lines = Object.entries(account).flatMap(([part, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [part, one] as const),
  );
  return (
    <Section title={w.account}>
      <ul className="grid gap-2 text-note">
        {lines.map(([part, one], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy does not change under its reader.
          <li key={`${part} ${index}`} className="break-inside-avoid">
            {Object.entries(one as Record<string, unknown>)
              .filter(([, value]) => value !== null && value !== '' && value !== 0 && value !== false)
              .map(([, value]) => sayCopied('account', '', value, locale))
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function CopyHistory({ changes }: { changes: Change[] }) {
  const w = useWords(personWords);
  const locale = useLocale();
  if (changes.length === 0) return null;
  return (
    <Section title={w.history}>
      <ol className="grid gap-2 text-note">
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a copy does not change under its reader.
          <li key={index} className="break-inside-avoid">
            <span className="text-ink-soft">
              {exactDay(change.at.slice(0, 10), locale)}, {sayTable(change.record, locale)},{' '}
              {sayCopied('audit', 'act', change.act, locale)}
              {change.who ? `, ${change.who}` : ''}
            </span>
            {change.act === 'update' ? (
              <p className="flex flex-wrap gap-x-4">
                {differences(change).map(([column, before, after]) => (
                  <Fact
                    key={column}
                    term={sayColumn(column, locale)}
                    value={[before, after]
                      .filter((one) => one !== undefined)
                      .map((one) => sayCopied(change.record, column, one, locale))
                      .join(' → ')}
                  />
                ))}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function differences({ before, after }: Change): [column: string, before: unknown, after: unknown][] {
  const [was, becomes] = [before, after].map((row) => (row ?? {}) as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  return [...new Set([...Object.keys(was), ...Object.keys(becomes)])]
    .filter((column) => was[column] !== becomes[column] && column !== 'sort_name')
    .map((column) => [column, was[column], becomes[column]]);
}

/** What the law wants said, in plain words. */
export function Legal({ institution, months }: { institution: string; months: number }) {
  const w = useWords(personWords);
  const parts = [
    [w.purposes, w.purposesText(institution)],
    [w.basis, w.basisText],
    [w.readers, w.readersText],
    [w.kept, w.keptText(months)],
    [w.yourRights, w.yourRightsText],
  ] as const;
  return (
    <Section title={w.legal}>
      <div className="grid max-w-[70ch] gap-4">
        {parts.map(([title, text]) => (
          <section key={title}>
            <h3 className="font-text text-base font-semibold">{title}</h3>
            <p>{text}</p>
          </section>
        ))}
      </div>
    </Section>
  );
}
