import { useFetcher } from '@remix-run/react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { PickOne } from '#app/ui/pick.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { partsOf } from '../actor.ts';
import type { CellAnswer } from '../cell.route.ts';
import { rhythmChoices, rhythmWords } from '../rhythm.ts';
import { actorWords } from '../words.ts';
import type { Editable } from './columns.ts';
import type { DirectoryPage } from './page.server.ts';
import type { DirectoryRow } from './rows.server.ts';
import { directoryWords } from './words.ts';

type CellEditorProps = { row: DirectoryRow; column: Editable; page: DirectoryPage; onClose: () => void };

/**
 * Writes one thing of one actor, over its cell: Enter saves, Escape leaves it as it was. When somebody else wrote
 * meanwhile their words stand beside, and what was typed is kept.
 */
export function CellEditor({ row, column, onClose }: CellEditorProps) {
  const d = useWords(directoryWords);
  const fetcher = useFetcher<CellAnswer>();
  const form = useRef<HTMLFormElement>(null);
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined;
  const stale = answer?.state === 'stale' ? answer : null;
  useEffect(() => {
    if (answer?.state === 'saved') onClose();
  }, [answer, onClose]);
  useEffect(() => {
    const enter = () => {
      if (form.current?.contains(document.activeElement)) return;
      const field = form.current?.querySelector<HTMLInputElement>('input:not([type="hidden"]), textarea, select');
      field?.focus();
      if (field instanceof HTMLInputElement) field.select();
    };
    enter();
    // A pick field takes the place of what stands there without script, after the first drawing.
    const later = setTimeout(enter, 60);
    return () => clearTimeout(later);
  }, []);
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape') onClose();
    const writes = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
    if (event.key === 'Enter' && !event.shiftKey && writes) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={`/actors/${row.id}/cell`}
      className="cell-editor"
      aria-label={d.cellOf(d[column], row.name)}
      onKeyDown={keys}
      onDoubleClick={(event) => event.stopPropagation()}
      noValidate
    >
      <input type="hidden" name="version" value={stale?.version ?? row.version} />
      <input type="hidden" name="field" value={column} />
      <Fields row={row} column={column} onPicked={() => setTimeout(() => form.current?.requestSubmit())} />
      <div role="status">
        {stale && (
          <p className="text-small text-warning">
            {d.stale(stale.who ?? d.somebody, stale.theirs === '' ? d.nothing : d.quoted(stale.theirs))}
          </p>
        )}
        {answer?.state === 'wrong' && <p className="text-small text-danger">{answer.sentence}</p>}
      </div>
      <div className="flex gap-2">
        <SubmitButton small busy={fetcher.state !== 'idle'}>
          {stale ? d.keepMine : d.saveCell}
        </SubmitButton>
        <Button small variant="quiet" onClick={onClose}>
          {stale ? d.keepTheirs : d.cancelCell}
        </Button>
      </div>
    </fetcher.Form>
  );
}

function Fields({ row, column, onPicked }: { row: DirectoryRow; column: Editable; onPicked: () => void }): ReactNode {
  const w = useWords(actorWords);
  const d = useWords(directoryWords);
  const r = useWords(rhythmWords);
  const label = d.cellOf(d[column], row.name);
  switch (column) {
    case 'name': {
      if (row.kind === 'organization')
        return (
          <input
            className="input"
            type="text"
            name="name"
            aria-label={w.orgName}
            defaultValue={row.name}
            maxLength={160}
          />
        );
      const { given, family } = partsOf(row.name, row.sortName);
      return (
        <div className="flex gap-2">
          <input className="input" type="text" name="given" aria-label={w.given} defaultValue={given} maxLength={80} />
          <input
            className="input"
            type="text"
            name="family"
            aria-label={w.family}
            defaultValue={family}
            maxLength={80}
          />
        </div>
      );
    }
    case 'where':
      return <WhereField row={row} onPicked={onPicked} />;
    case 'relay':
      return (
        <select className="input" name="value" aria-label={label} defaultValue={relayOf(row)}>
          <option value="">{d.neither}</option>
          <option value="relay">{w.relay}</option>
          <option value="pioneer">{w.pioneer}</option>
          <option value="both">{d.both}</option>
        </select>
      );
    case 'rhythm':
      return (
        <select className="input" name="value" aria-label={label} defaultValue={String(row.rhythm ?? '')}>
          {rhythmChoices(r, row.rhythm ?? null).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      );
    default:
      return (
        <textarea
          className="input"
          name="value"
          aria-label={label}
          defaultValue={row[column] ?? ''}
          rows={3}
          maxLength={column === 'about' ? 4000 : 2000}
        />
      );
  }
}

const relayOf = ({ isRelay, isPioneer }: DirectoryRow) =>
  isRelay && isPioneer ? 'both' : isRelay ? 'relay' : isPioneer ? 'pioneer' : '';

/** Choosing a place saves it; an emptied field is no place. */
function WhereField({ row, onPicked }: { row: DirectoryRow; onPicked: () => void }) {
  const d = useWords(directoryWords);
  const w = useWords(actorWords);
  const [none, setNone] = useState(false);
  return (
    <>
      <PickOne
        name="value"
        label={w.territory}
        source="/territories.json"
        initial={row.where && !none ? { value: row.where.code, label: row.where.name } : null}
        key={String(none)}
        onChange={(picked) => picked && onPicked()}
      />
      {row.where && !none && (
        <Button small variant="quiet" onClick={() => setNone(true)}>
          {d.noPlace}
        </Button>
      )}
    </>
  );
}
