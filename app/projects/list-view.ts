import { type ProjectState, projectStates } from './project.ts';

/*
 * Which projects a list shows and in what order, as the address says it. Whatever the address holds, a view comes out:
 * what is not understood falls back to what is usual.
 */

export const stateFilters = ['open', ...projectStates] as const;
const sorts = ['title', 'state', 'since'] as const;
export type Sort = (typeof sorts)[number];

export type ProjectsView = {
  state: '' | 'open' | ProjectState;
  /** Slugs; empty for all. */
  theme: string;
  community: string;
  text: string;
  /** Null: what lives first, the latest begun on top. */
  sort: Sort | null;
  descending: boolean;
  page: number;
};

export const pageLength = 30;
const longestText = 100;
const lastPage = 2_000;

export function readView(query: URLSearchParams): ProjectsView {
  const one = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((word) => word === query.get(name)) ?? null;
  const slug = (name: string) => {
    const given = query.get(name) ?? '';
    return /^[a-z0-9][a-z0-9-]{0,99}$/.test(given) ? given : '';
  };
  const page = Number(query.get('page'));
  return {
    state: one('state', stateFilters) ?? '',
    theme: slug('theme'),
    community: slug('community'),
    text: (query.get('text') ?? '')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, longestText),
    sort: one('sort', sorts),
    descending: query.get('order') === 'desc',
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, lastPage) : 1,
  };
}

/** The address of a view: only what differs from the usual. Changing anything but the page leads to the first one. */
export function writeView(view: ProjectsView, changes: Partial<ProjectsView> = {}): string {
  const next = { ...view, page: 1, ...changes };
  const query = new URLSearchParams();
  for (const name of ['state', 'theme', 'community', 'text'] as const) if (next[name]) query.set(name, next[name]);
  for (const [name, value] of Object.entries(sortOf(next))) query.set(name, value);
  if (next.page > 1) query.set('page', String(next.page));
  return query.size > 0 ? `?${query}` : '';
}

/** The order alone: what filters must not lose. */
export const sortOf = ({ sort, descending }: ProjectsView): Record<string, string> => ({
  ...(sort ? { sort } : {}),
  ...(sort && descending ? { order: 'desc' } : {}),
});

export const isFiltered = (view: ProjectsView): boolean =>
  [view.state, view.theme, view.community, view.text].some((filter) => filter !== '');
