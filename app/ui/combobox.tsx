import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Live } from './live.tsx';
import { type Option, type Source, type Suggestions, useSuggestions } from './suggestions.ts';
import { uiWords } from './words.ts';

/** `create` makes something new of what was typed; `extra` is always offered ("personne non identifiée"). */
export type Offer = Option & { kind: 'found' | 'create' | 'extra' };

type ComboboxProps = {
  id: string;
  label: string;
  source: Source;
  typed: string;
  onType: (typed: string) => void;
  onPick: (offer: Offer) => void;
  onBackspace?: () => void;
  /** Values that are chosen already and not offered again. */
  chosen: string[];
  extra?: Option[];
  createLabel?: (typed: string) => string;
  /** What is left in the box when the form is sent goes under this name. */
  name?: string;
  placeholder?: string;
  autoFocus?: boolean;
  news: string;
  aria: { 'aria-describedby'?: string; 'aria-invalid'?: true };
  children?: ReactNode;
};

/** The combobox pattern of the ARIA authoring practices: the focus stays in the text, arrows walk the list. */
export function Combobox(props: ComboboxProps) {
  const { id, label, typed, onType, onPick, chosen, extra = [], createLabel, children } = props;
  const t = useWords(uiWords);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const known = useSuggestions(props.source, typed, open);
  const offers = offersFor(known, typed.trim(), chosen, extra, createLabel);
  const at = Math.min(active, offers.length - 1);
  const current = open ? offers[at] : undefined;
  useActiveInSight(open ? `${list}-${at}` : null);

  const pick = (offer: Offer) => {
    onPick(offer);
    setActive(0);
    setOpen(false);
    input.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      if (open) setActive((at + step + offers.length) % Math.max(offers.length, 1));
      else setOpen(true);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && (open || typed)) {
      // While the search is under way Enter waits: it must not create who is about to be found.
      if (current && known.state !== 'searching') pick(current);
    } else if (event.key === 'Escape' && open) setOpen(false);
    else if (event.key === 'Backspace' && typed === '') return props.onBackspace?.();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a press beside the text only gives the text its focus.
    <div className="pick" onClick={() => input.current?.focus()}>
      {children}
      <input
        ref={input}
        id={id}
        className="pick-input"
        type="text"
        role="combobox"
        autoComplete="off"
        autoCapitalize="words"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={current && `${list}-${at}`}
        {...props.aria}
        name={typed.trim() ? props.name : undefined}
        placeholder={props.placeholder}
        // biome-ignore lint/a11y/noAutofocus: asked for by pages whose one task begins here.
        autoFocus={props.autoFocus}
        value={typed}
        onChange={(event) => {
          onType(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={keys}
        onBlur={() => setOpen(false)}
      />
      <Offers
        {...{ list, label, offers, at, known }}
        hidden={!open || (offers.length === 0 && !typed)}
        onActive={setActive}
        onPick={pick}
      />
      <Live>{open && known.state === 'found' && typed ? t.suggestions(offers.length) : props.news}</Live>
    </div>
  );
}

type OffersProps = {
  list: string;
  label: string;
  offers: Offer[];
  at: number;
  known: Suggestions;
  hidden: boolean;
  onActive: (index: number) => void;
  onPick: (offer: Offer) => void;
};

function Offers({ list, label, offers, at, known, hidden, onActive, onPick }: OffersProps) {
  return (
    <div className="pick-list" id={list} role="listbox" aria-label={label} hidden={hidden}>
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the input keeps the focus and handles the keys.
        <div
          key={`${offer.kind} ${offer.value}`}
          id={`${list}-${index}`}
          className="pick-option"
          role="option"
          aria-selected={index === at}
          data-active={index === at || undefined}
          data-kind={offer.kind}
          onPointerMove={() => onActive(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation();
            onPick(offer);
          }}
        >
          {offer.label} {offer.hint && <span className="pick-hint">{offer.hint}</span>}
        </div>
      ))}
      <PickState known={known} empty={offers.length === 0} />
    </div>
  );
}

function PickState({ known, empty }: { known: Suggestions; empty: boolean }) {
  const t = useWords(uiWords);
  if (known.state === 'failed') return <div className="pick-state">{t.offline}</div>;
  if (!empty) return null;
  return <div className="pick-state">{known.state === 'searching' ? t.searching : t.nothingFound}</div>;
}

function offersFor(
  known: Suggestions,
  typed: string,
  chosen: string[],
  extra: Option[],
  createLabel?: (typed: string) => string,
): Offer[] {
  const fresh = (option: Option) => !chosen.includes(option.value);
  const found = known.options.filter(fresh).map((option): Offer => ({ ...option, kind: 'found' }));
  const create: Offer[] = createLabel && typed ? [{ value: typed, label: createLabel(typed), kind: 'create' }] : [];
  return [...found, ...create, ...extra.filter(fresh).map((option): Offer => ({ ...option, kind: 'extra' }))];
}

function useActiveInSight(id: string | null) {
  useEffect(() => {
    if (id) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [id]);
}
