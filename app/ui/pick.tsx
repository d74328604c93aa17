import X from 'lucide-react/icons/x';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { IconButton } from './button.tsx';
import { Combobox, type Offer } from './combobox.tsx';
import { Field, fieldId } from './field.tsx';
import type { Option, Source } from './suggestions.ts';
import { useArrived } from './use-arrived.ts';
import { uiWords } from './words.ts';

type PickProps = {
  name: string;
  label: string;
  help?: ReactNode;
  error?: string;
  optional?: boolean;
  source: Source;
  /** Always offered, after what was found. */
  extra?: Option[];
  /** Names under which something new is sent, and how the offer to make it reads. */
  createName?: string;
  createLabel?: (typed: string) => string;
  placeholder?: string;
  /** What stands in the box to begin with. */
  typed?: string;
  autoFocus?: boolean;
  /** Stands in before the script arrives; its control has the id `fieldId(name)`. By default a plain text field for `createName`. */
  noScript?: ReactNode;
};

/** A chosen option; `fresh` when it does not exist yet and is sent under `createName`. */
export type Picked = Option & { fresh?: boolean };

type PickManyProps = PickProps & { initial?: Picked[]; onChange?: (picked: Picked[]) => void };

/** Several, searched as one types: people, organisations, themes. */
export function PickMany({ initial = [], onChange, ...props }: PickManyProps) {
  const t = useWords(uiWords);
  const [picked, setPicked] = useState(initial);
  const [news, setNews] = useState('');
  const change = (next: Picked[], said: string) => {
    setPicked(next);
    setNews(said);
    onChange?.(next);
  };
  const remove = (gone: Picked) =>
    change(
      picked.filter((one) => one !== gone),
      t.removed(gone.label),
    );
  return (
    <PickField
      {...props}
      news={news}
      picked={picked}
      chosen={picked.map((one) => one.value)}
      onPick={(offer) => change([...picked, asPicked(offer)], t.added(asPicked(offer).label))}
      onBackspace={() => {
        const last = picked.at(-1);
        if (last) remove(last);
      }}
    >
      {picked.length > 0 && (
        <ul className="pick-chosen" aria-label={t.chosen(props.label)}>
          {picked.map((one) => (
            <li className="chip" key={`${one.fresh} ${one.value}`} data-fresh={one.fresh || undefined}>
              {one.label}
              <input type="hidden" name={one.fresh ? props.createName : props.name} value={one.value} />
              <IconButton small icon={X} label={t.remove(one.label)} onClick={() => remove(one)} />
            </li>
          ))}
        </ul>
      )}
    </PickField>
  );
}

type PickOneProps = PickProps & { initial?: Picked | null; onChange?: (picked: Picked | null) => void };

/** One, searched as one types. What was chosen stands in the box; typing again takes it back. */
export function PickOne({ initial = null, onChange, ...props }: PickOneProps) {
  const [picked, setPicked] = useState(initial);
  const change = (next: Picked | null) => {
    setPicked(next);
    onChange?.(next);
  };
  return (
    <PickField
      {...props}
      news=""
      picked={picked ? [picked] : []}
      chosen={[]}
      text={picked?.label}
      onPick={(offer) => change(asPicked(offer))}
      onRetype={() => picked && change(null)}
    >
      {picked && <input type="hidden" name={picked.fresh ? props.createName : props.name} value={picked.value} />}
    </PickField>
  );
}

const asPicked = (offer: Offer): Picked => {
  const { kind, ...option } = offer;
  return kind === 'create' ? { value: option.value, label: option.value, fresh: true } : option;
};

type PickFieldProps = PickProps & {
  picked: Picked[];
  chosen: string[];
  news: string;
  /** The label of the one that is chosen, to stand in the box. */
  text?: string;
  onPick: (offer: Offer) => void;
  onRetype?: () => void;
  onBackspace?: () => void;
  children: ReactNode;
};

function PickField({ name, label, help, error, optional, noScript, picked, children, ...rest }: PickFieldProps) {
  const t = useWords(uiWords);
  const arrived = useArrived();
  const [typed, setTyped] = useState(rest.typed ?? '');
  const box = useRef<HTMLDivElement>(null);
  useTakeOver(box, setTyped, fieldId(name));
  return (
    <Field {...{ name, label, help, error, optional }}>
      {({ id, name: _, ...aria }) => (
        <div className="w-full" ref={box}>
          {arrived ? (
            <Combobox
              {...rest}
              id={id}
              label={label}
              aria={aria}
              name={rest.createName}
              placeholder={rest.placeholder ?? t.typeToSearch}
              createLabel={rest.createName ? (rest.createLabel ?? t.create) : undefined}
              typed={rest.text ?? typed}
              onType={(next) => {
                rest.onRetype?.();
                setTyped(next);
              }}
              onPick={(offer) => {
                setTyped('');
                rest.onPick(offer);
              }}
            >
              {children}
            </Combobox>
          ) : (
            <div className="pick">
              <PlainChips name={name} createName={rest.createName} picked={picked} />
              {noScript ?? (
                <input
                  className="pick-input"
                  type="text"
                  id={id}
                  name={rest.createName ?? name}
                  defaultValue={rest.typed}
                  {...aria}
                />
              )}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}

/** Before the script arrives, what was chosen is taken back by unchecking it. */
function PlainChips({ name, createName, picked }: { name: string; createName?: string; picked: Picked[] }) {
  return picked.map((one) => (
    <label className="chip" key={`${one.fresh} ${one.value}`} data-plain>
      <input type="checkbox" name={one.fresh ? createName : name} value={one.value} defaultChecked /> {one.label}
    </label>
  ));
}

/** What was typed before the script arrived is typed again for the combobox, the focus kept. */
function useTakeOver(box: { current: HTMLElement | null }, setTyped: (typed: string) => void, id: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the moment the script takes over.
  useEffect(() => {
    const before = box.current?.querySelector<HTMLInputElement>('input[type="text"], textarea');
    if (before?.value) setTyped(before.value);
    if (before && document.activeElement === before) requestAnimationFrame(() => document.getElementById(id)?.focus());
  }, []);
}
