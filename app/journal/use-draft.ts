import { type RefObject, useEffect, useRef, useState } from 'react';
import {
  type Draft,
  draftKey,
  dropDraft,
  isBlank,
  otherDrafts,
  readDraft,
  type Typed,
  valuesOf,
  writeDraft,
} from './draft.ts';

type Place = { userId: string; communityId: string; about: string; href: string };

const PAUSE = 400;

/**
 * Keeps the form on this device while it is written, and gives back what was left there. `restore` is called once, after
 * the script has arrived, with the draft that was found; `changed` is to be called at every change.
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  chosen: RefObject<Omit<Typed, 'values'>>,
  begun: Typed,
  place: Place,
  restore?: (draft: Draft) => void,
) {
  const key = draftKey(place.userId, place.communityId, place.about);
  const [waiting, setWaiting] = useState<Draft[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stopped = useRef(false);
  // The form is gone from its ref when the page is left; what was typed last is still in it.
  const last = useRef<HTMLFormElement | null>(null);
  const latest = useRef({ key, place, begun });
  latest.current = { key, place, begun };

  const keep = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const element = form.current ?? last.current;
    if (stopped.current || !element || !chosen.current) return;
    const { key, place, begun } = latest.current;
    const typed: Typed = { ...chosen.current, values: valuesOf(element) };
    if (isBlank(typed, begun)) dropDraft(localStorage, key);
    else writeDraft(localStorage, key, { ...typed, writtenAt: new Date().toISOString(), href: place.href });
  };
  const changed = () => {
    stopped.current = false;
    last.current = form.current;
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, PAUSE);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script arrives at this form.
  useEffect(() => {
    const untouched = form.current
      ? isBlank({ ...chosen.current, values: valuesOf(form.current) } as Typed, begun)
      : true;
    const draft = readDraft(localStorage, key);
    if (draft && untouched) restore?.(draft);
    setWaiting(otherDrafts(localStorage, place.userId, key));
    const pending = () => timer.current && keep();
    const leave = () => document.visibilityState === 'hidden' && pending();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      pending();
    };
  }, []);

  return {
    waiting,
    changed,
    /** Keeps at once: before the form is sent. */
    keep,
    /** Forgets what is kept, until something is typed again. */
    forget() {
      clearTimeout(timer.current);
      stopped.current = true;
      dropDraft(localStorage, key);
    },
  };
}
