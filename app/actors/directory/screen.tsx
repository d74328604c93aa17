import { useLocation } from '@remix-run/react';
import ListFilter from 'lucide-react/icons/list-filter';
import { ExportMenu } from '#app/exports/export-menu.tsx';
import { useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/messages.tsx';
import { usePopover } from '#app/ui/popover.ts';
import { Pager } from '#app/ui/table.tsx';
import { RemovedViewToast, ViewsMenu } from '#app/views/views-menu.tsx';
import { listWords } from '../list-words.ts';
import { BulkActNotice } from '../many/bulk-act-notice.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { DirectoryFilters } from './filters.tsx';
import type { DirectoryPage } from './page.server.ts';
import { countFilters, pageLength, writeParams } from './params.ts';
import { DirectoryTable } from './table.tsx';
import { useChosen } from './use-chosen.ts';
import { directoryWords } from './words.ts';

/** The directory, of one community or over several: filters, views, columns, the list, and acts on many. */
export function DirectoryScreen({ page }: { page: DirectoryPage }) {
  const w = useWords(listWords);
  const d = useWords(directoryWords);
  const filters = usePopover();
  const { list, params, here } = page;
  const filtered = countFilters(params);
  const chosen = useChosen(list.rows, page.query, page.can.choose);
  const ticked = chosen.count > 0 && !chosen.all ? Object.keys(chosen.ids) : undefined;
  // An empty directory is filled by a list as well.
  const bring = page.can.choose && page.slug && (
    <LinkButton to={`/communities/${page.slug}/imports/new`}>{w.bring}</LinkButton>
  );
  const to = (next: number) => here + writeParams({ ...params, page: next });
  return (
    <div className="directory-screen">
      <RemovedViewToast />
      {page.act && <BulkActNotice act={page.act} to={here + writeParams(params)} />}
      <div className="directory-filters" {...filters.panel}>
        <DirectoryFilters page={page} />
        <Button small className="narrow-only" {...filters.button} {...{ popovertargetaction: 'hide' }}>
          {d.seeRows}
        </Button>
      </div>
      <div className="directory-bar">
        <p className="directory-count">
          <Counted page={page} />
        </p>
        <div className="flex flex-wrap">
          <Button variant="quiet" small icon={ListFilter} className="narrow-only" {...filters.button}>
            {filtered ? d.filterOn(filtered) : d.filter}
          </Button>
          <OpenViews page={page} />
          <ColumnsMenu page={page} />
          <ExportMenu list="actors" community={page.slug} ids={ticked} small />
        </div>
      </div>
      {list.rows.length === 0 ? (
        <EmptyState
          sentence={filtered ? w.emptyFiltered : w.emptyAll}
          action={
            filtered ? (
              <LinkButton to={here + writeParams({ of: params.of })}>{w.clear}</LinkButton>
            ) : (
              bring || undefined
            )
          }
        />
      ) : (
        <>
          <DirectoryTable page={page} chosen={chosen} />
          <ChosenBar page={page} chosen={chosen} />
          <Pager page={params.page} pages={Math.max(1, Math.ceil(list.total / pageLength))} href={to}>
            {list.more ? w.countMore(list.total) : w.count(list.total)}
          </Pager>
        </>
      )}
    </div>
  );
}

function Counted({ page }: { page: DirectoryPage }) {
  const w = useWords(listWords);
  const d = useWords(directoryWords);
  const { total, more, circles } = page.list;
  return (
    <>
      <strong>{more ? w.countMore(total) : w.count(total)}</strong>
      {circles && total > 0 && page.params.circle === '' && (
        <span className="text-ink-soft"> : {d.circles(circles.engaged, circles.informed, circles.citizen)}</span>
      )}
    </>
  );
}

function OpenViews({ page }: { page: DirectoryPage }) {
  const { pathname, search } = useLocation();
  const { views, params, query, slug, here, can } = page;
  if (!page.setting.signedIn) return null;
  const open = views.find((view) => view.id === params.view) ?? null;
  const kept = slug ? `of=${slug}${query ? `&${query}` : ''}` : query;
  return (
    <ViewsMenu
      views={views}
      open={open}
      query={kept}
      changed={open !== null && sameQuery(open.query) !== sameQuery(kept)}
      freshId={page.freshId}
      here={here}
      address={pathname + search}
      slug={slug}
      pairs={can.share}
      canKeep={can.keepViews}
    />
  );
}

/** Names in their order, so that two ways of saying the same are the same. */
function sameQuery(query: string): string {
  const names = new URLSearchParams(query);
  names.sort();
  return names.toString();
}
