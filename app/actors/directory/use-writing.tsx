import { type ReactNode, useState } from 'react';
import { isEditable } from './columns.ts';
import type { DirectoryPage } from './page.server.ts';
import type { DirectoryRow } from './rows.server.ts';

type Written = { id: string; column: string; back: () => void };

/**
 * Writing in a cell where it stands. The code of the editor comes the first time somebody writes; until it is there the
 * cell stays as it is. One cell at a time.
 */
export function useWriting(page: DirectoryPage) {
  const [written, setWritten] = useState<Written | null>(null);
  const [Editor, setEditor] = useState<typeof import('./cell-editor.tsx').CellEditor | null>(null);

  const begin = (row: DirectoryRow, column: string, back: () => void): boolean => {
    if (!isEditable(column) || !row.can.edit || (!row.can.mark && (column === 'relay' || column === 'rhythm')))
      return false;
    if (!Editor) import('./cell-editor.tsx').then(({ CellEditor }) => setEditor(() => CellEditor));
    setWritten({ id: row.id, column, back });
    return true;
  };

  const editor = (row: DirectoryRow, column: string): ReactNode => {
    if (!Editor || !isEditable(column) || written?.id !== row.id || written.column !== column) return null;
    const close = () => {
      setWritten(null);
      written.back();
    };
    return <Editor row={row} column={column} page={page} onClose={close} />;
  };
  return { begin, editor };
}
