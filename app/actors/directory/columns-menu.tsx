import { Form, Link } from '@remix-run/react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import Columns3 from 'lucide-react/icons/columns-3';
import { useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Button, IconButton } from '#app/ui/button.tsx';
import { usePopover } from '#app/ui/popover.ts';
import { useArrived } from '#app/ui/use-arrived.ts';
import { closePanel } from '#app/views/close-panel.ts';
import { type ColumnId, offeredColumns, usualColumns } from './columns.ts';
import type { DirectoryPage } from './page.server.ts';
import { fieldsOf, writeParams } from './params.ts';
import { directoryWords } from './words.ts';

/** Which columns are shown, and in what order: kept in the address. */
export function ColumnsMenu({ page }: { page: DirectoryPage }) {
  const d = useWords(directoryWords);
  const { button, panel } = usePopover();
  const { params, here } = page;
  return (
    <>
      <Button variant="quiet" small icon={Columns3} className="wide-only" {...button}>
        {d.columns}
      </Button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed is the link within. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link pressed by key is clicked too. */}
      <div className="menu columns-panel" onClick={closePanel} {...panel}>
        <ColumnsForm page={page} key={params.columns.join()} />
        <Link to={here + writeParams({ ...params, page: 1, columns: usualColumns, widths: {} })} preventScrollReset>
          {d.columnsUsual}
        </Link>
      </div>
    </>
  );
}

function ColumnsForm({ page }: { page: DirectoryPage }) {
  const d = useWords(directoryWords);
  const arrived = useArrived();
  const { params, setting, here } = page;
  const rest = offeredColumns(setting).filter((id) => !params.columns.includes(id));
  const [order, setOrder] = useState<ColumnId[]>([...params.columns, ...rest]);
  const move = (id: ColumnId, by: number) => {
    const from = order.indexOf(id);
    const next = order.filter((one) => one !== id);
    next.splice(Math.max(0, from + by), 0, id);
    setOrder(next);
  };
  const { cols: _, w: __, ...kept } = fieldsOf(params);
  return (
    <Form method="get" action={here} preventScrollReset onSubmit={closePanel}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend className="views-group">{d.columnsShown}</legend>
        <ul>
          {order.map((id, place) => (
            <li key={id} className="column-line">
              <label>
                <input type="checkbox" name="cols" value={id} defaultChecked={params.columns.includes(id)} />
                {d[id]}
              </label>
              {arrived && (
                <span>
                  <IconButton
                    small
                    icon={ChevronUp}
                    label={d.earlier(d[id])}
                    disabled={place === 0}
                    onClick={() => move(id, -1)}
                  />
                  <IconButton
                    small
                    icon={ChevronDown}
                    label={d.later(d[id])}
                    disabled={place === order.length - 1}
                    onClick={() => move(id, 1)}
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
      </fieldset>
      <button type="submit" className="font-semibold">
        {d.columnsShow}
      </button>
    </Form>
  );
}
