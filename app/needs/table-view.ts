import type { SynergyState } from '#app/synergies/synergy.ts';
import { levels } from '#app/visibility/visibility.ts';
import { needStates, urgencies } from './need.ts';

/*
 * What the shared table shows, as the address says it: kind, filters, sort, page and columns. Whatever the address
 * holds, a view comes out: what is not understood falls back to what is usual.
 */

export const kinds = ['all', 'need', 'synergy'] as const;
type Kind = (typeof kinds)[number];

export const synergyStates = [
  'proposed',
  'agreed',
  'under_way',
  'realised',
  'set_aside',
] as const satisfies SynergyState[];
export const stateFilters = ['any', 'open', 'done', ...needStates, ...synergyStates] as const;
type StateFilter = (typeof stateFilters)[number];

/** Days of silence to look for. */
export const silences = [14, 28, 60, 90, 180] as const;

export const sorts = ['title', 'state', 'community', 'directorates', 'urgency', 'since', 'waiting', 'level'] as const;
export type Sort = (typeof sorts)[number];

/** The columns beside the title, in their order. */
export const columnIds = [
  'kind',
  'state',
  'who',
  'community',
  'directorates',
  'themes',
  'urgency',
  'territory',
  'since',
  'waiting',
  'level',
] as const;
export type ColumnId = (typeof columnIds)[number];

export type TableView = {
  kind: Kind;
  state: StateFilter;
  /** Slugs; empty for all. */
  theme: string;
  directorate: string;
  community: string;
  urgency: '' | (typeof urgencies)[number];
  level: '' | (typeof levels)[number];
  /** Days; 0 for any. */
  silence: number;
  /** Only what concerns two directorates or more. */
  crossing: boolean;
  text: string;
  /** Null: as usual for whoever looks. */
  sort: Sort | null;
  descending: boolean;
  page: number;
  columns: ColumnId[];
};

/** Who looks where: decides which columns are usual and which may be shown at all. */
export type Setting = { overall: boolean; signedIn: boolean };

/** Visitors read public rows alone: how far each is shared, and a silence judged on part of the replies, say nothing. */
export const offeredColumns = ({ overall, signedIn }: Setting): ColumnId[] =>
  columnIds.filter(
    (column) => (overall || column !== 'community') && (signedIn || (column !== 'waiting' && column !== 'level')),
  );

function usualColumns(setting: Setting): ColumnId[] {
  const usual: ColumnId[] = setting.overall
    ? ['kind', 'state', 'community', 'directorates', 'since', 'waiting', 'level']
    : ['kind', 'state', 'who', 'directorates', 'since', 'waiting', 'level'];
  const offered = offeredColumns(setting);
  return usual.filter((column) => offered.includes(column));
}

const longestFilter = 100;
const lastPage = 2_000;

export function parseView(query: URLSearchParams, setting: Setting): TableView {
  const one = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((word) => word === query.get(name)) ?? null;
  const slug = (name: string) => {
    const given = query.get(name) ?? '';
    return /^[a-z0-9][a-z0-9-]{0,99}$/.test(given) ? given : '';
  };
  const offered = offeredColumns(setting);
  const asked = query.getAll('cols').flatMap((part) => part.split(/[.,]/));
  const columns = offered.filter((column) => asked.includes(column));
  const page = Number(query.get('page'));
  return {
    kind: one('kind', kinds) ?? 'all',
    state: one('state', stateFilters) ?? 'any',
    theme: slug('theme'),
    directorate: slug('directorate'),
    community: setting.overall ? slug('community') : '',
    urgency: one('urgency', urgencies) ?? '',
    level: setting.signedIn ? (one('level', levels) ?? '') : '',
    silence: setting.signedIn ? (silences.find((days) => String(days) === query.get('silence')) ?? 0) : 0,
    crossing: query.get('crossing') === '1',
    text: (query.get('text') ?? '')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, longestFilter),
    sort: one('sort', sorts),
    descending: query.get('order') !== 'asc',
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, lastPage) : 1,
    columns: query.has('cols') && columns.length > 0 ? columns : usualColumns(setting),
  };
}

/** The address of a view: only what differs from the usual. Changing anything but the page leads to the first one. */
export function viewQuery(view: TableView, setting: Setting, changes: Partial<TableView> = {}): string {
  const next = { ...view, page: 1, ...changes };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters(next, setting))) query.set(name, value);
  const text = query.toString();
  return text ? `?${text}` : '';
}

function parameters(view: TableView, setting: Setting): Record<string, string> {
  const usual = usualColumns(setting);
  const entries: [string, string, boolean][] = [
    ['kind', view.kind, view.kind !== 'all'],
    ['state', view.state, view.state !== 'any'],
    ['theme', view.theme, view.theme !== ''],
    ['directorate', view.directorate, view.directorate !== ''],
    ['community', view.community, view.community !== ''],
    ['urgency', view.urgency, view.urgency !== ''],
    ['level', view.level, view.level !== ''],
    ['silence', String(view.silence), view.silence > 0],
    ['crossing', '1', view.crossing],
    ['text', view.text, view.text !== ''],
    ['sort', view.sort ?? '', view.sort !== null],
    ['order', 'asc', view.sort !== null && !view.descending],
    ['page', String(view.page), view.page > 1],
    ['cols', view.columns.join('.'), view.columns.join() !== usual.join()],
  ];
  return Object.fromEntries(entries.filter(([, , told]) => told).map(([name, value]) => [name, value]));
}

const filterNames = ['state', 'theme', 'directorate', 'community', 'urgency', 'level', 'silence', 'crossing', 'text'];

/** What the filters of a form must not lose: kind, sort and columns. */
export const keptByFilters = (view: TableView, setting: Setting): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters({ ...view, page: 1 }, setting)).filter(([name]) => !filterNames.includes(name)),
  );

/** What the choice of columns must not lose: everything else. */
export const keptByColumns = (view: TableView, setting: Setting): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters(view, setting)).filter(([name]) => name !== 'cols'));

export const countFilters = (view: TableView): number =>
  [
    view.state !== 'any',
    view.silence > 0,
    view.crossing,
    view.theme,
    view.directorate,
    view.community,
    view.urgency,
    view.level,
    view.text,
  ].filter(Boolean).length;
