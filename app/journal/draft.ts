import type { Values } from '#app/ui/field.tsx';
import type { Picked } from '#app/ui/pick.tsx';

/** What was typed in the form of an exchange: its fields by name, and the people chosen, with their labels. */
export type Typed = { values: Values; people: Picked[]; others: Record<number, Picked[]> };

/** A form that was left unfinished on this device. `href` leads back to it. */
export type Draft = Typed & { writtenAt: string; href: string };

const PREFIX = 'terreau-draft:';

/** Drafts belong to one person, one community and one way into the form (prefilled for somebody, or not). */
export const draftKey = (userId: string, communityId: string, about: string): string =>
  `${PREFIX}${userId}:log:${communityId}:${about}`;

/** Nothing worth keeping: neither a word nor a person beyond those the form began with. */
export function isBlank(typed: Typed, begun: Typed): boolean {
  const telling = /^(notes|phone)$|\.(title|body|what|words|newOthers)$|^newActors$/;
  const written = Object.entries(typed.values).some(
    ([name, value]) => telling.test(name) && [value].flat().some((one) => one.trim()) && begun.values[name] !== value,
  );
  const chosen = typed.people.map((one) => one.value).join() !== begun.people.map((one) => one.value).join();
  return !written && !chosen;
}

export function readDraft(storage: Storage, key: string): Draft | null {
  try {
    const draft = JSON.parse(storage.getItem(key) ?? 'null') as Draft | null;
    return draft && typeof draft.values === 'object' && Array.isArray(draft.people) ? draft : null;
  } catch {
    return null;
  }
}

/** A full or closed storage is no reason to disturb who writes. */
export function writeDraft(storage: Storage, key: string, draft: Draft): void {
  try {
    storage.setItem(key, JSON.stringify(draft));
  } catch {
    // Kept in the page all the same.
  }
}

export function dropDraft(storage: Storage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function keys(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(PREFIX),
  );
}

/** The drafts of this person but one. Those of anybody else who used this device are erased. */
export function otherDrafts(storage: Storage, userId: string, but: string): Draft[] {
  for (const key of keys(storage)) if (!key.startsWith(`${PREFIX}${userId}:`)) dropDraft(storage, key);
  return keys(storage).flatMap((key) => (key === but ? [] : (readDraft(storage, key) ?? [])));
}

/** Erases the draft of an exchange that has been saved. */
export function dropDraftOf(storage: Storage, interactionId: string): void {
  for (const key of keys(storage)) if (readDraft(storage, key)?.values.id === interactionId) dropDraft(storage, key);
}

/** A name that was begun and not yet chosen. */
export const leftInBox = ({ values, people }: Typed): string =>
  [values.newActors ?? []].flat().find((name) => !people.some((one) => one.value === name)) ?? '';

/** The fields of a form as they stand. */
export function valuesOf(form: HTMLFormElement): Values {
  const values: Values = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const all = data.getAll(name).filter((value): value is string => typeof value === 'string');
    values[name] = all.length > 1 ? all : (all[0] ?? '');
  }
  return values;
}

/** The numbers of the repeated parts that hold something; the first is always there. */
export function partNumbers(values: Values, kind: string): number[] {
  const found = new Set<number>();
  for (const name of Object.keys(values)) {
    const index = new RegExp(`^${kind}\\[(\\d{1,3})\\]\\.`).exec(name)?.[1];
    if (index) found.add(Number(index));
  }
  return found.size > 0 ? [...found].sort((a, b) => a - b) : [0];
}
