import { useLocation } from '@remix-run/react';
import ListFilter from 'lucide-react/icons/list-filter';
import { CommunityNav } from '#app/communities/community-nav.tsx';
import { ExportMenu } from '#app/exports/export-menu.tsx';
import { useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState, Notice, UndoToast } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { usePopover } from '#app/ui/popover.ts';
import { Pager } from '#app/ui/table.tsx';
import { PrintedFilters } from './printed-filters.tsx';
import { SharedTable } from './shared-table.tsx';
import { useLifeWord } from './state-mark.tsx';
import type { TablePage } from './table-page.server.ts';
import { ColumnMenu, KindTabs, TableFilters } from './table-tools.tsx';
import { countFilters, viewQuery } from './table-view.ts';
import { tableWords } from './words.ts';

/** The page of the shared table, for one community or over all. */
export function TableScreen({ page }: { page: TablePage }) {
  const w = useWords(tableWords);
  const life = useLifeWord();
  const filters = usePopover();
  const { pathname } = useLocation();
  const { view, setting, community, undo } = page;
  const filtered = countFilters(view);
  const express = page.voice ? (
    <LinkButton to={community ? `/needs/new?community=${community.slug}` : '/needs/new'}>
      {w.express(page.voice)}
    </LinkButton>
  ) : undefined;
  return (
    <div className="table-screen">
      <PageHeader
        title={w.title}
        eyebrow={community?.name}
        actions={
          <>
            <ExportMenu list="table" community={community?.slug ?? null} />
            {express}
          </>
        }
      />
      {community ? <CommunityNav slug={community.slug} can={page} /> : null}
      {page.stale && (
        <Notice kind="warning" live>
          {w.staleMove}
        </Notice>
      )}
      <div className="table-filters" {...filters.panel}>
        <TableFilters page={page} />
        <Button small className="narrow-only" {...filters.button} {...{ popovertargetaction: 'hide' }}>
          {w.seeRows}
        </Button>
      </div>
      <PrintedFilters page={page} />
      <div className="table-bar">
        <KindTabs page={page} />
        <div className="flex">
          <Button variant="quiet" small icon={ListFilter} className="narrow-only" {...filters.button}>
            {filtered ? w.filterOn(filtered) : w.filter}
          </Button>
          <ColumnMenu page={page} />
        </div>
      </div>
      {page.rows.length > 0 ? (
        <div data-crowded={view.columns.length > 8 || undefined}>
          <SharedTable page={page} />
        </div>
      ) : (
        <EmptyState
          sentence={filtered ? w.emptyFiltered : w.empty}
          action={filtered ? <LinkButton to={pathname}>{w.clear}</LinkButton> : undefined}
        />
      )}
      <Pager page={view.page} pages={page.pages} href={(to) => viewQuery(view, setting, { page: to }) || pathname}>
        {w.total(page.total)}
      </Pager>
      {undo && (
        <UndoToast
          key={`${undo.id}.${undo.now}`}
          message={w.moved(undo.title, life(undo.now))}
          action={`/${undo.kind === 'need' ? 'needs' : 'synergies'}/${undo.id}/state`}
          fields={{
            state: undo.was,
            from: undo.now,
            undo: 'on',
            to: pathname + viewQuery(view, setting, { page: view.page }),
          }}
        />
      )}
    </div>
  );
}
