import { sayDuration } from '#app/i18n/dates.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { visibilityWords } from '#app/visibility/visibility.ts';
import { useLifeWord } from './state-mark.tsx';
import type { TablePage } from './table-page.server.ts';
import { tableWords } from './words.ts';

/** On paper nothing can be chosen: only the filters in use are told. */
export function PrintedFilters({ page }: { page: TablePage }) {
  const w = useWords(tableWords);
  const shared = useWords(visibilityWords);
  const life = useLifeWord();
  const locale = useLocale();
  const { view, choices } = page;
  const named = (list: { slug: string; name: string }[], slug: string) => list.find((one) => one.slug === slug)?.name;
  const state = view.state === 'any' ? '' : view.state === 'open' || view.state === 'done' ? w[view.state] : null;
  const told = [
    state ?? life(view.state as Parameters<typeof life>[0]).toLowerCase(),
    named(choices.themes, view.theme),
    named(choices.communities, view.community),
    named(choices.directorates, view.directorate),
    view.crossing && `${w.crosses} ${w.crossing}`,
    view.urgency && w[view.urgency],
    view.level && `${w.readBy} ${shared[view.level]}`,
    view.silence > 0 && w.silence(sayDuration(view.silence, locale)),
    view.text && `${w.saying} « ${view.text} »`,
  ].filter(Boolean);
  return told.length > 0 ? <p className="hidden print:block">{w.printed(told.join(', '))}</p> : null;
}
