import { useLocation } from '@remix-run/react';
import PencilLine from 'lucide-react/icons/pencil-line';
import { CommunityNav } from '#app/communities/community-nav.tsx';
import { ExportMenu } from '#app/exports/export-menu.tsx';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FilterSelect, FilterSentence, FilterText } from '#app/ui/filter-sentence.tsx';
import { Lines } from '#app/ui/lists.tsx';
import { EmptyState, Notice } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { isFiltered, type JournalFilters } from './filters.ts';
import { interactionKinds } from './interaction.ts';
import { JournalEntry } from './journal-entry.tsx';
import { kindWords } from './kind-words.ts';
import type { JournalLine } from './list.server.ts';
import { journalWords } from './words.ts';

export type JournalPageProps = {
  lines: JournalLine[];
  next: string | null;
  filters: JournalFilters;
  choices: { id: string; name: string }[];
  community: { id: string; name: string; slug: string } | null;
  today: string;
  erased: boolean;
  can: { log: boolean; filterMine: boolean; readMore?: boolean };
};

export function JournalPage({ lines, next, filters, choices, community, today, erased, can }: JournalPageProps) {
  const w = useWords(journalWords);
  const { pathname, search } = useLocation();
  const older = new URLSearchParams(search);
  if (next) older.set('after', next);
  const newest = new URLSearchParams(search);
  newest.delete('after');
  const log = can.log && (
    <LinkButton icon={PencilLine} to={community ? `/log?community=${community.slug}` : '/log'}>
      {w.log}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={w.journal}
        eyebrow={community?.name}
        actions={
          <>
            <ExportMenu list="journal" community={community?.slug ?? null} />
            {log}
          </>
        }
      />
      {community ? <CommunityNav slug={community.slug} can={can} /> : null}
      {erased && (
        <Notice kind="done" live>
          {w.erased}
        </Notice>
      )}
      {(lines.length > 0 || isFiltered(filters) || filters.after) && (
        <Filters filters={filters} choices={choices} filterMine={can.filterMine} />
      )}
      {lines.length > 0 ? (
        <Lines label={w.journal}>
          {lines.map((line) => (
            <JournalEntry key={line.id} line={line} today={today} showCommunity={!community && choices.length > 1} />
          ))}
        </Lines>
      ) : isFiltered(filters) || filters.after ? (
        <EmptyState sentence={w.emptyFiltered} action={<LinkButton to={pathname}>{w.clear}</LinkButton>} />
      ) : (
        <EmptyState sentence={w.empty} action={log} />
      )}
      <p className="flex flex-wrap gap-3 pt-5">
        {filters.after && <LinkButton to={`${pathname}?${newest}`}>{w.newest}</LinkButton>}
        {next && <LinkButton to={`${pathname}?${older}`}>{w.older}</LinkButton>}
      </p>
    </>
  );
}

type FiltersProps = { filters: JournalFilters; choices: { id: string; name: string }[]; filterMine: boolean };

function Filters({ filters, choices, filterMine }: FiltersProps) {
  const w = useWords(journalWords);
  const kinds = useWords(kindWords);
  const any = (label: string) => ({ value: '', label });
  const by = filters.mine ? 'me' : (filters.side ?? '');
  return (
    <FilterSentence label={w.filters} keep={filters.actor ? { actor: filters.actor } : {}}>
      {w.exchanges}{' '}
      {choices.length > 1 && (
        <>
          {w.inCommunity}{' '}
          <FilterSelect
            name="in"
            label={w.inCommunity}
            value={filters.community ?? ''}
            options={[any(w.everyCommunity), ...choices.map(({ id, name }) => ({ value: id, label: name }))]}
          />{' '}
        </>
      )}
      {w.ofKind}{' '}
      <FilterSelect
        name="kind"
        label={w.ofKind}
        value={filters.kind ?? ''}
        options={[any(w.anyKind), ...interactionKinds.map((kind) => ({ value: kind, label: kinds[kind] }))]}
      />{' '}
      {w.with} <FilterText name="who" label={w.withWhom} value={filters.who} /> {w.since}{' '}
      <FilterSelect
        name="period"
        label={w.since}
        value={filters.period ?? ''}
        options={[
          any(w.always),
          ...(['week', 'month', 'quarter', 'year'] as const).map((one) => ({ value: one, label: w[one] })),
        ]}
      />
      , {w.by}{' '}
      <FilterSelect
        name="by"
        label={w.by}
        value={by}
        options={[
          any(w.anyone),
          ...(filterMine ? [{ value: 'me', label: w.me }] : []),
          { value: 'community', label: w.communitySide },
          { value: 'institution', label: w.institutionSide },
        ]}
      />
      {filterMine && (
        <>
          ,{' '}
          <FilterSelect
            name="seen"
            label={w.seenFilter}
            value={filters.unseen ? 'no' : ''}
            options={[any(w.seenAll), { value: 'no', label: w.seenNot }]}
          />
        </>
      )}
      , {w.about} <FilterText name="about" label={w.anything} value={filters.about} />
    </FilterSentence>
  );
}
