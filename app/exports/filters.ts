/** What a query asks of a list, as the trail keeps it: filters that name nobody, and how many others there were. */
export type Trail = { filters: Record<string, string>; byWords: number };

/** Names of filters whose values are words of Terreau, or stand for communities, themes, directorates and territories. */
const filterNames = [
  ...['kind', 'circle', 'theme', 'territory', 'relay', 'quiet', 'of', 'community', 'in', 'state', 'directorate'],
  ...['urgency', 'level', 'silence', 'crossing', 'period', 'by', 'seen'],
  ...['before', 'mail', 'phone', 'consent', 'needs', 'due'],
] as const;

/** Order, page and columns leave the same rows; the others are told of the page before. */
const noFilters = [
  'sort',
  'order',
  'page',
  'cols',
  'after',
  'undo',
  'stale',
  'noted',
  'erased',
  'view',
  'width',
  'dir',
];

const plainValue = /^[\w.,-]{1,200}$/;

/**
 * The trail is read by others than whoever took the list, so it says nothing of whom they were looking for: a word, a
 * person or rows ticked one by one are only counted.
 */
export function trailOf(query: URLSearchParams): Trail {
  const filters: Record<string, string> = {};
  let byWords = 0;
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name).filter((value) => value.trim() !== '');
    if (values.length === 0 || noFilters.includes(name)) continue;
    const told = values.join(',');
    if (filterNames.some((known) => known === name) && plainValue.test(told)) filters[name] = told;
    else byWords += 1;
  }
  return { filters, byWords };
}
