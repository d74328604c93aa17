import { Link, useLocation } from '@remix-run/react';
import {
  columnVisibilityFeature,
  createColumnHelper,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { Fragment, useMemo } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Cell, DataTable, SortHead } from '#app/ui/table.tsx';
import { TableCell } from './table-cell.tsx';
import type { TablePage } from './table-page.server.ts';
import { type ColumnId, columnIds, type Sort, sorts, viewQuery } from './table-view.ts';
import { tableWords } from './words.ts';

type Row = TablePage['rows'][number];

// The server sorts, filters and cuts into pages; the table holds which columns are shown and in what order.
const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature, rowPaginationFeature });
const helper = createColumnHelper<typeof features, Row>();
const columns = helper.columns([
  helper.accessor('title', { id: 'title' }),
  ...columnIds.map((id) => helper.display({ id })),
]);

const numeric: ColumnId[] = ['since', 'waiting'];
/** What a card could not tell apart without the name of its column. */
const named: ColumnId[] = ['who', 'directorates'];

/** Needs and synergies together, as one page of the server's answer. */
export function SharedTable({ page }: { page: TablePage }) {
  const w = useWords(tableWords);
  const { pathname } = useLocation();
  const { view, setting, rows } = page;
  const state = useMemo(
    () => ({
      columnVisibility: Object.fromEntries(columnIds.map((id) => [id, view.columns.includes(id)])),
      sorting: view.sort ? [{ id: view.sort as string, desc: view.descending }] : [],
      pagination: { pageIndex: view.page - 1, pageSize: Math.max(rows.length, 1) },
    }),
    [view, rows.length],
  );
  const table = useTable({
    features,
    columns,
    data: rows,
    state,
    manualSorting: true,
    manualPagination: true,
    rowCount: page.total,
    getRowId: (row) => row.id,
  });
  const heading = (id: string) => (id === 'title' ? w.what_ : w[id as ColumnId]);
  const to = pathname + viewQuery(view, setting, { page: view.page });
  const heads = table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <DataTable caption={w.caption}>
      <colgroup>
        {heads.map(({ column }) => (
          <col key={column.id} className={`col-${column.id}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {heads.map(({ column }) =>
            isSort(column.id) ? (
              <SortHead
                key={column.id}
                label={heading(column.id)}
                numeric={numeric.includes(column.id as ColumnId)}
                sorted={sortedAs(column.getIsSorted())}
                to={sortLink(page, column.id) || pathname}
              />
            ) : (
              <th key={column.id} scope="col">
                {heading(column.id)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row, index) => (
          <Fragment key={row.id}>
            <GroupHead page={page} index={index} span={heads.length} />
            <tr data-kind={row.original.kind}>
              <th scope="row">
                <div className="one-line">
                  <Link
                    to={`/${row.original.kind === 'need' ? 'needs' : 'synergies'}/${row.id}`}
                    title={row.original.title}
                  >
                    {row.original.title}
                  </Link>
                </div>
              </th>
              {row.getVisibleCells().map(({ column }) =>
                column.id === 'title' ? null : (
                  <Cell
                    key={column.id}
                    label={heading(column.id)}
                    numeric={numeric.includes(column.id as ColumnId)}
                    named={named.includes(column.id as ColumnId)}
                    data-column={column.id}
                  >
                    <TableCell row={row.original} column={column.id as ColumnId} today={page.today} to={to} />
                  </Cell>
                ),
              )}
            </tr>
          </Fragment>
        ))}
      </tbody>
    </DataTable>
  );
}

const isSort = (id: string): id is Sort => sorts.some((sort) => sort === id);
const sortedAs = (way: false | 'asc' | 'desc') => (way === false ? null : way === 'asc' ? 'ascending' : 'descending');

/** A first press sorts texts from A and the rest from the most; the next one turns it round. */
function sortLink({ view, setting }: TablePage, sort: Sort): string {
  const rising = sort === 'title' || sort === 'community' || sort === 'state';
  const descending = view.sort === sort ? !view.descending : !rising;
  return viewQuery(view, setting, { sort, descending });
}

/** Where an agent's directorate comes first: a line above what concerns it, and above the rest. */
function GroupHead({ page, index, span }: { page: TablePage; index: number; span: number }) {
  const w = useWords(tableWords);
  const row = page.rows[index];
  const before = page.rows[index - 1];
  if (page.counts.concerned === 0 || !row || before?.concerned === row.concerned) return null;
  return (
    <tr className="group-head">
      <th scope="rowgroup" colSpan={span}>
        {row.concerned ? w.mine(page.counts.concerned) : w.rest}
      </th>
    </tr>
  );
}
