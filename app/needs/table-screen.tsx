import { useLocation } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState, UndoToast } from '#app/ui/messages.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { Pager } from '#app/ui/table.tsx';
import { SharedTable } from './shared-table.tsx';
import type { TablePage } from './table-page.server.ts';
import { ColumnMenu, KindTabs, TableFilters } from './table-tools.tsx';
import { isFiltered, viewQuery } from './table-view.ts';
import { stateWords, tableWords } from './words.ts';

/** The page of the shared table, for one community or over all. */
export function TableScreen({ page }: { page: TablePage }) {
  const w = useWords(tableWords);
  const states = useWords(stateWords);
  const { pathname } = useLocation();
  const { view, setting, community, undo } = page;
  const express = (
    <LinkButton to={community ? `/needs/new?community=${community.slug}` : '/needs/new'}>{w.express}</LinkButton>
  );
  return (
    <div className="table-screen">
      <PageHeader
        title={community ? w.titleIn(community.name) : w.title}
        back={community ? { label: community.name, to: `/communities/${community.slug}` } : undefined}
        actions={page.can.express ? express : undefined}
      />
      <TableFilters page={page} />
      <div className="table-bar">
        <KindTabs page={page} />
        <ColumnMenu page={page} />
      </div>
      {page.rows.length > 0 ? (
        <SharedTable page={page} />
      ) : (
        <EmptyState
          sentence={isFiltered(view) ? w.emptyFiltered : w.empty}
          action={isFiltered(view) ? <LinkButton to={pathname}>{w.clear}</LinkButton> : undefined}
        />
      )}
      <Pager page={view.page} pages={page.pages} href={(to) => viewQuery(view, setting, { page: to }) || pathname}>
        {w.total(page.total)}
      </Pager>
      {undo && (
        <UndoToast
          key={`${undo.id}.${undo.now}`}
          message={w.moved(undo.title, states[undo.now])}
          action={`/needs/${undo.id}/state`}
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
