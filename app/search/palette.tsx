import { Link, useNavigate } from '@remix-run/react';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { IconButton, KeyHint } from '#app/ui/button.tsx';
import { Live } from '#app/ui/live.tsx';
import { keepRecent, readRecent } from './recent.ts';
import type { Found } from './search.ts';
import { type Answer, useResults } from './use-results.ts';
import { searchWords } from './words.ts';

type PaletteProps = {
  /** Whose recent items these are: another account or another view has its own. */
  whose: string;
  onClose: () => void;
};
type Shown = { key: string; title: string; found: Found[] };

/** The combobox pattern of the ARIA authoring practices in a native dialog: the focus stays in the text, arrows walk. */
export function Palette({ whose, onClose }: PaletteProps) {
  const w = useWords(searchWords);
  const list = useId();
  const dialog = useShownDialog();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [recent] = useState(() => readRecent(sessionStorage, whose));
  const question = typed.trim();
  const answer = useResults(question);
  const groups = shownGroups(question, answer, recent, w);
  const all = groups.flatMap((group) => group.found);
  const at = Math.min(active, all.length - 1);
  useInSight(`${list}-${at}`);

  const keep = (found: Found) => {
    keepRecent(sessionStorage, whose, found);
    dialog.current?.close();
  };
  const open = (found: Found) => {
    keep(found);
    navigate(found.to);
  };
  const waits = useOpenedOnArrival(answer, question, open);
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = all[at];
    if (step && all.length > 0) setActive((at + step + all.length) % all.length);
    else if (event.key !== 'Enter') return;
    // What is shown may still answer an earlier question: Enter waits for the one that was typed.
    else if (question && answer.typed !== question) waits.current = question;
    else if (chosen) open(chosen);
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, as it does every dialog.
    <dialog
      ref={dialog}
      className="palette"
      aria-label={w.label}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
    >
      <div className="palette-inside">
        <div className="palette-head">
          <input
            className="palette-input"
            type="text"
            role="combobox"
            aria-label={w.label}
            aria-autocomplete="list"
            aria-expanded={all.length > 0}
            aria-controls={list}
            aria-activedescendant={all[at] && `${list}-${at}`}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={100}
            placeholder={w.placeholder}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={keys}
          />
          <IconButton icon={X} label={w.close} onClick={() => dialog.current?.close()} />
        </div>
        <div className="palette-list" id={list} role="listbox" aria-label={w.label} hidden={all.length === 0}>
          <Groups {...{ groups, list, at }} onActive={setActive} onOpen={keep} />
        </div>
        <PaletteState {...{ question, answer }} empty={all.length === 0} />
        <PaletteFoot question={answer.results.count > 0 ? question : ''} onLeave={() => dialog.current?.close()} />
      </div>
      <Live>{saidCount(question, answer, w)}</Live>
    </dialog>
  );
}

type GroupsProps = {
  groups: Shown[];
  list: string;
  at: number;
  onActive: (index: number) => void;
  onOpen: (found: Found) => void;
};

function Groups({ groups, list, at, onActive, onOpen }: GroupsProps) {
  let index = -1;
  return groups.map(({ key, title, found }) => (
    // biome-ignore lint/a11y/useSemanticElements: a group of options within a list box.
    <div key={key} role="group" aria-labelledby={`${list}-${key}`}>
      <div className="palette-group" id={`${list}-${key}`} role="presentation">
        {title}
      </div>
      {found.map((one) => {
        index += 1;
        const own = index;
        return (
          <Link
            key={`${one.kind} ${one.to}`}
            id={`${list}-${own}`}
            role="option"
            tabIndex={-1}
            aria-selected={own === at}
            data-active={own === at || undefined}
            className="search-line"
            to={one.to}
            onPointerMove={() => own !== at && onActive(own)}
            onClick={() => onOpen(one)}
          >
            <span className="search-title">{one.title}</span>
            <span className="search-about">
              {one.about} <span>{one.when}</span>
            </span>
          </Link>
        );
      })}
    </div>
  ));
}

function PaletteState({ question, answer, empty }: { question: string; answer: Answer; empty: boolean }) {
  const w = useWords(searchWords);
  if (answer.state === 'failed') return <p className="palette-state">{w.failed}</p>;
  if (!empty) return null;
  if (!question) return <p className="palette-state">{w.hint}</p>;
  return <p className="palette-state">{answer.typed === question ? w.nothing(question) : w.searching}</p>;
}

function PaletteFoot({ question, onLeave }: { question: string; onLeave: () => void }) {
  const w = useWords(searchWords);
  return (
    <div className="palette-foot">
      <span className="palette-keys" aria-hidden>
        <KeyHint>↑</KeyHint> <KeyHint>↓</KeyHint> {w.move} <KeyHint>↵</KeyHint> {w.open} <KeyHint>Esc</KeyHint>{' '}
        {w.leave}
      </span>
      {question && (
        <Link to={`/search?${new URLSearchParams({ q: question })}`} onClick={onLeave}>
          {w.all}
        </Link>
      )}
    </div>
  );
}

type Words = ReturnType<typeof useWords<(typeof searchWords)['fr']>>;

function shownGroups(question: string, answer: Answer, recent: Found[], w: Words): Shown[] {
  if (!question) return recent.length > 0 ? [{ key: 'recent', title: w.recent, found: recent }] : [];
  return answer.results.groups.map(({ kind, found }) => ({ key: kind, title: w[kind], found }));
}

function saidCount(question: string, answer: Answer, w: Words): string {
  if (!question || answer.typed !== question) return '';
  if (answer.state === 'failed') return w.failed;
  const { count, groups } = answer.results;
  if (count === 0) return w.nothing(question);
  return groups.some(({ more }) => more) ? w.best(count) : w.count(count);
}

function useShownDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return dialog;
}

/** Whoever types fast and presses Enter gets the first of what was meant, as soon as it is known. */
function useOpenedOnArrival(answer: Answer, question: string, open: (found: Found) => void) {
  const waits = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer.
  useEffect(() => {
    const first = answer.results.groups[0]?.found[0];
    const due = waits.current === question && answer.typed === question && answer.state === 'found';
    if (waits.current !== question || due) waits.current = null;
    if (due && first) open(first);
  }, [answer, question]);
  return waits;
}

function useInSight(id: string) {
  useEffect(() => {
    document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [id]);
}
