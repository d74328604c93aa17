import { Link } from '@remix-run/react';
import { rank } from '#app/circles/circle.ts';
import { circleName, circleWords } from '#app/circles/words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Fold } from '#app/ui/form.tsx';
import { PersonDisc, StateMark, type StateShape } from '#app/ui/marks.tsx';
import { Section } from '#app/ui/page.tsx';
import { Cell, DataTable } from '#app/ui/table.tsx';
import { choiceWords } from './choice-words.ts';
import { type Act, type RowPreview, rowKey } from './import.ts';
import type { Reading } from './ready.tsx';

const atOnce = 6;

/** The first rows as they would become: a table, and cards on the phone. */
export function FirstRows({ page, summary }: Reading) {
  const w = useWords(choiceWords);
  const rows = summary.first;
  if (rows.length === 0) return null;
  const more = rows.slice(atOnce);
  return (
    <Section title={w.firstTitle} id="first">
      <Rows rows={rows.slice(0, atOnce)} places={page.places} />
      {more.length > 0 ? (
        <Fold label={w.nextRows(more.length)}>
          <Rows rows={more} places={page.places} />
        </Fold>
      ) : null}
    </Section>
  );
}

function Rows({ rows, places }: { rows: RowPreview[]; places: Record<string, string> }) {
  const w = useWords(choiceWords);
  return (
    <DataTable caption={w.firstTitle}>
      <thead>
        <tr>
          <th scope="col">{w.who}</th>
          <th scope="col">{w.what}</th>
          <th scope="col">{w.circle}</th>
          <th scope="col">{w.where}</th>
          <th scope="col">{w.reach}</th>
          <th scope="col" data-numeric>
            {w.line}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={rowKey(row)} row={row} place={row.territory ? (places[row.territory] ?? row.territory) : ''} />
        ))}
      </tbody>
    </DataTable>
  );
}

const acts: Record<Act, [StateShape, 'quiet' | 'accent' | 'warning']> = {
  create: ['ring', 'accent'],
  update: ['half', 'accent'],
  join: ['full', 'accent'],
  leave: ['dash', 'quiet'],
  link: ['ring', 'quiet'],
  refuse: ['cross', 'warning'],
};

function Row({ row, place }: { row: RowPreview; place: string }) {
  const w = useWords(choiceWords);
  const c = useWords(circleWords);
  const locale = useLocale();
  const [shape, tone] = acts[row.act];
  const words = {
    create: 'willCreate',
    update: 'willUpdate',
    join: 'willJoin',
    leave: 'willLeave',
    link: 'willLink',
    refuse: 'willRefuse',
  } as const;
  const { affiliation } = row;
  return (
    <tr>
      <th scope="row">
        <span className="flex items-center gap-2.5">
          {row.name ? (
            <PersonDisc name={row.name} circle={row.circle ? rank(row.circle) : undefined} size="small" />
          ) : (
            <span className="nothing">–</span>
          )}
          <span className="min-w-0">
            {row.actorId ? <Link to={`/actors/${row.actorId}`}>{row.name}</Link> : row.name}
            {row.kind === 'organization' ? (
              <span className="text-small font-normal text-ink-soft"> {w.organization}</span>
            ) : null}
            {affiliation ? (
              <span className="block text-small font-normal text-ink-soft">
                {[affiliation.role, affiliation.organization].filter(Boolean).join(', ')}
              </span>
            ) : null}
          </span>
        </span>
      </th>
      <Cell label={w.what} wrap>
        <StateMark shape={shape} tone={tone} label={w[words[row.act]]} />
        {row.sameAsLine !== null ? (
          <span className="block text-small text-ink-soft">{w.sameAs(row.sameAsLine)}</span>
        ) : null}
        {row.reason ? <span className="block text-small text-ink-soft">{row.reason[locale]}</span> : null}
      </Cell>
      <Cell label={w.circle}>{row.circle ? circleName(c, row.circle) : <span className="nothing">–</span>}</Cell>
      <Cell label={w.where}>{place || <span className="nothing">–</span>}</Cell>
      <Cell label={w.reach} wrap>
        {row.contacts.length > 0 ? <Contacts contacts={row.contacts} /> : <span className="nothing">–</span>}
      </Cell>
      <Cell label={w.line} numeric>
        {row.sheet ? `${row.sheet}, ${row.line}` : row.line}
      </Cell>
    </tr>
  );
}

export function Contacts({ contacts }: { contacts: RowPreview['contacts'] }) {
  return (
    <span className="import-samples" data-even>
      {contacts.map(({ kind, value }) => (
        <span key={`${kind} ${value}`} data-kind={kind}>
          {value}
        </span>
      ))}
    </span>
  );
}
