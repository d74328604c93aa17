import { useLocation, useNavigate } from '@remix-run/react';
import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowPaginationFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useRef, useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { listWords } from '../list-words.ts';
import { DirectoryCell, NameCell } from './cell.tsx';
import { chosenForm } from './chosen-bar.tsx';
import { type ColumnId, columnIds, isEditable, numericColumns } from './columns.ts';
import { ColumnHead } from './head.tsx';
import type { DirectoryPage } from './page.server.ts';
import { pageLength, writeParams } from './params.ts';
import type { DirectoryRow } from './rows.server.ts';
import type { Chosen } from './use-chosen.ts';
import { useGrid } from './use-grid.ts';
import { useWriting } from './use-writing.tsx';
import { directoryWords } from './words.ts';

// The server sorts, filters and cuts into pages; the table holds columns, their order and widths, and who is chosen.
const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnSizingFeature,
  rowSortingFeature,
  rowPaginationFeature,
  rowSelectionFeature,
});
const helper = createColumnHelper<typeof features, DirectoryRow>();
const columns = helper.columns([
  helper.accessor('name', { id: 'name' }),
  ...columnIds.map((id) => helper.display({ id })),
]);

/** What a card of a narrow page could not tell apart without the name of its column. */
const named: ColumnId[] = ['skills', 'brings', 'about', 'since', 'added', 'rhythm'];

export function DirectoryTable({ page, chosen }: { page: DirectoryPage; chosen: Chosen }) {
  const w = useWords(listWords);
  const d = useWords(directoryWords);
  const { params, list, can } = page;
  const [widths, setWidths] = useWidths(page);
  const state = useMemo(
    () => ({
      columnVisibility: Object.fromEntries(columnIds.map((id) => [id, params.columns.includes(id)])),
      columnOrder: ['name', ...params.columns],
      columnSizing: widths as Record<string, number>,
      sorting: params.sort.map(({ by, descending }) => ({ id: by as string, desc: descending })),
      pagination: { pageIndex: params.page - 1, pageSize: pageLength },
      rowSelection: chosen.ids,
    }),
    [params, widths, chosen.ids],
  );
  const table = useTable({
    features,
    columns,
    data: list.rows,
    state,
    manualSorting: true,
    manualPagination: true,
    rowCount: list.total,
    getRowId: (row) => row.id,
  });
  const heads = table.getHeaderGroups()[0]?.headers ?? [];
  const rows = table.getRowModel().rows;
  const writing = useWriting(page);
  const { active, grid, cell, inside, focus } = useGrid({
    rows: list.rows,
    columns: heads.length,
    chosen,
    onWrite: (at) => {
      const [row, column] = [list.rows[at.row], heads[at.column]?.column.id ?? ''];
      return row !== undefined && writing.begin(row, column, () => focus(at));
    },
  });
  const sized = Object.keys(widths).length > 0;
  // More than fits beside the rail is walked sideways, in a frame of its own.
  const crowded = sized || params.columns.length > 4;
  return (
    <div className="table-frame directory-frame" data-sized={sized || undefined} data-crowded={crowded || undefined}>
      <table className="data-table directory-table" {...grid}>
        <caption className="sr-only">{w.caption}</caption>
        <colgroup>
          {can.choose && <col className="col-choose" />}
          {heads.map(({ column }) => (
            <col key={column.id} style={sized ? { width: column.getSize() } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {can.choose && (
              <th scope="col" className="choose">
                <input
                  type="checkbox"
                  aria-label={d.chooseAll}
                  checked={rows.length > 0 && rows.every((row) => chosen.all || chosen.ids[row.id])}
                  onChange={(event) => chosen.setPage(event.target.checked)}
                  data-needs-script
                />
              </th>
            )}
            {heads.map(({ column }) => (
              <ColumnHead key={column.id} page={page} id={column.id as ColumnId | 'name'} onWidth={setWidths} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, original: row }, place) => (
            <tr key={id} aria-selected={active && can.choose ? Boolean(chosen.all || chosen.ids[id]) : undefined}>
              {can.choose && (
                <td className="choose">
                  <ChooseBox {...{ row, place, chosen, active }} />
                </td>
              )}
              {heads.map(({ column }, at) => {
                const name = column.id;
                const isName = name === 'name';
                const written = writing.editor(row, name);
                const Tag = isName ? 'th' : 'td';
                const label = isName ? d.name : d[name as ColumnId];
                const writes = row.can.edit && isEditable(name) && (name !== 'relay' || row.can.mark);
                return (
                  <Tag
                    key={name}
                    {...cell(place, at)}
                    scope={isName ? 'row' : undefined}
                    data-label={label}
                    data-name={name}
                    data-numeric={numericColumns.includes(name as ColumnId) || undefined}
                    data-named={named.includes(name as ColumnId) || undefined}
                    data-writes={(active && writes) || undefined}
                    title={active && writes && !written ? d.press : undefined}
                    onDoubleClick={() => active && writing.begin(row, name, () => focus({ row: place, column: at }))}
                  >
                    <div className="cell">
                      {isName ? (
                        <NameCell row={row} inside={inside(place, at)} />
                      ) : (
                        <DirectoryCell row={row} column={name as ColumnId} page={page} />
                      )}
                    </div>
                    {written}
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {active && can.choose && <p className="grid-keys">{d.keys}</p>}
    </div>
  );
}

type ChooseBoxProps = { row: DirectoryRow; place: number; chosen: Chosen; active: boolean };

function ChooseBox({ row, place, chosen, active }: ChooseBoxProps) {
  const d = useWords(directoryWords);
  const shifted = useRef(false);
  return (
    <input
      type="checkbox"
      form={chosenForm}
      name={chosen.all ? undefined : 'who'}
      value={row.id}
      aria-label={d.choose(row.name)}
      checked={Boolean(chosen.all || chosen.ids[row.id])}
      tabIndex={active ? -1 : undefined}
      onClick={(event) => {
        shifted.current = event.shiftKey;
      }}
      onChange={() => {
        if (shifted.current && chosen.anchor !== null) chosen.extend(chosen.anchor, place);
        else chosen.toggle(place);
      }}
    />
  );
}

type Widths = DirectoryPage['params']['widths'];

/** As pulled; what is pulled to its end goes into the address, so that a saved view keeps it. */
function useWidths(page: DirectoryPage) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [pulled, setPulled] = useState<{ under: Widths; widths: Widths } | null>(null);
  const widths = pulled?.under === page.params.widths ? pulled.widths : page.params.widths;
  const set = (next: Widths, done: boolean) => {
    setPulled({ under: page.params.widths, widths: next });
    if (done) {
      const address = pathname + writeParams({ ...page.params, widths: next });
      navigate(address, { replace: true, preventScrollReset: true });
    }
  };
  return [widths, set] as const;
}
