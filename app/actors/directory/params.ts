import { type Circle, circles } from '#app/circles/circle.ts';
import { type ActorKind, actorKinds } from '../actor.ts';
import { type ColumnId, columnIds, narrowest, type Sort, sorts, usualColumns, widest } from './columns.ts';

/** Has it, has it not, or either. */
export const having = ['with', 'without'] as const;
export type Having = (typeof having)[number] | '';

/** What the directory is asked for, as it stands in the address. Whatever makes no sense falls back to the default. */
export type DirectoryParams = {
  q: string;
  circle: Circle | '';
  kind: ActorKind | '';
  theme: string;
  territory: string;
  relay: boolean;
  /** Not heard for so many days, or never. */
  quiet: number | 'never';
  /** Not heard since this day, itself not counted; '' for any. */
  before: string;
  mail: Having;
  phone: Having;
  consent: Having;
  /** Who waits for an answer to a need. */
  needs: boolean;
  /** Whom the pair meant to hear from by now. */
  due: boolean;
  sort: { by: Sort; descending: boolean }[];
  page: number;
  /** A community's slug, 'all' for whatever one may read, or '' for one's own communities. */
  of: string;
  columns: ColumnId[];
  /** In px, where somebody pulled a column. */
  widths: Partial<Record<ColumnId | 'name', number>>;
  /** The saved view it was opened from. */
  view: string;
};

export const quietChoices = [30, 90, 180, 365];
export const pageLength = 50;
/** Offsets cost; nobody leafs further than this, they search. */
const furthestPage = 200;
const mostSorts = 3;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function readParams(search: URLSearchParams): DirectoryParams {
  const text = (name: string) => search.get(name) ?? '';
  const oneOf = <T extends string>(name: string, choices: readonly T[]): T | '' =>
    choices.find((choice) => choice === text(name)) ?? '';
  const page = Number(text('page'));
  const asked = search.getAll('cols').flatMap((part) => part.split(/[.,]/));
  const columns = [...new Set(asked)].filter((id): id is ColumnId => columnIds.some((known) => known === id));
  return {
    // A NUL is no text for PostgreSQL.
    q: text('q').replaceAll('\0', '').trim().slice(0, 100),
    circle: oneOf('circle', circles),
    kind: oneOf('kind', actorKinds),
    theme: uuid.test(text('theme')) ? text('theme').toLowerCase() : '',
    territory: /^[CEDR][0-9AB]{2,9}$/.test(text('territory')) ? text('territory') : '',
    relay: text('relay') === '1',
    quiet: text('quiet') === 'never' ? 'never' : (quietChoices.find((days) => String(days) === text('quiet')) ?? 0),
    before: isDay(text('before')) ? text('before') : '',
    mail: oneOf('mail', having),
    phone: oneOf('phone', having),
    consent: oneOf('consent', having),
    needs: text('needs') === 'open',
    due: text('due') === '1',
    sort: readSort(text('sort'), text('order') === 'desc'),
    page: Number.isInteger(page) && page > 1 ? Math.min(page, furthestPage) : 1,
    of: /^[a-z0-9-]{1,80}$/.test(text('of')) ? text('of') : '',
    columns: search.has('cols') && columns.length > 0 ? columns : usualColumns,
    widths: readWidths(text('w')),
    view: uuid.test(text('view')) ? text('view').toLowerCase() : '',
  };
}

const isDay = (text: string) =>
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** "-last.name": from the latest exchange, then by name. Without any, by name; `fallen` turns the first one round. */
function readSort(text: string, fallen: boolean): DirectoryParams['sort'] {
  const found: DirectoryParams['sort'] = [];
  for (const part of text.split(/[.,]/)) {
    const by = sorts.find((sort) => sort === part.replace(/^-/, ''));
    if (by && !found.some((one) => one.by === by)) found.push({ by, descending: part.startsWith('-') });
  }
  const [first = { by: 'name' as const, descending: false }, ...rest] = found.slice(0, mostSorts);
  return [{ ...first, descending: first.descending || fallen }, ...rest];
}

function readWidths(text: string): DirectoryParams['widths'] {
  const pairs = text.split('.').flatMap((part) => {
    const [id, width] = part.split('-');
    const known = id === 'name' || columnIds.some((column) => column === id);
    return known && /^\d{1,4}$/.test(width ?? '')
      ? [[id, Math.min(widest, Math.max(narrowest, Number(width)))] as const]
      : [];
  });
  return Object.fromEntries(pairs);
}

const usual = readParams(new URLSearchParams());

/** The query of the address that asks for this, '?' when it is the usual; defaults are left out. */
export function writeParams(params: Partial<DirectoryParams>): string {
  const search = new URLSearchParams(fieldsOf(params));
  return search.size > 0 ? `?${search}` : '?';
}

/** The same, name by name. */
export function fieldsOf(params: Partial<DirectoryParams>): Record<string, string> {
  const { relay, quiet, needs, due, sort = usual.sort, page = 1, columns = usual.columns, widths = {} } = params;
  const fields: Record<string, string> = {};
  const keep = (name: string, value: string | undefined | false) => {
    if (value) fields[name] = value;
  };
  for (const name of ['of', 'q', 'circle', 'kind', 'theme', 'territory'] as const) keep(name, params[name]);
  keep('relay', relay && '1');
  keep('quiet', quiet ? String(quiet) : '');
  for (const name of ['before', 'mail', 'phone', 'consent'] as const) keep(name, params[name]);
  keep('needs', needs && 'open');
  keep('due', due && '1');
  const sorted = sort.map(({ by, descending }) => `${descending ? '-' : ''}${by}`).join('.');
  keep('sort', sorted !== 'name' && sorted);
  keep('page', page > 1 && String(page));
  keep('cols', columns.join() !== usual.columns.join() && columns.join('.'));
  keep(
    'w',
    Object.entries(widths)
      .map(([id, width]) => `${id}-${Math.round(width)}`)
      .join('.'),
  );
  keep('view', params.view);
  return fields;
}

const filterNames = [
  ...['of', 'q', 'circle', 'kind', 'theme', 'territory', 'relay', 'quiet'],
  ...['before', 'mail', 'phone', 'consent', 'needs', 'due'],
];
/** Those of the second sentence. */
export const furtherNames = ['before', 'mail', 'phone', 'consent', 'needs', 'due', 'relay', 'quiet'];

/** What the filters of a form must not lose: the sort, the columns and the view. */
export const keptByFilters = (params: DirectoryParams): Record<string, string> =>
  Object.fromEntries(Object.entries(fieldsOf({ ...params, page: 1 })).filter(([name]) => !filterNames.includes(name)));

/** How many filters narrow the list; which communities it is about does not count. */
export const countFilters = (params: DirectoryParams): number =>
  Object.keys(fieldsOf(params)).filter((name) => name !== 'of' && filterNames.includes(name)).length;

/** What a saved view keeps: everything but the page, and which view it was. */
export const queryOf = (params: DirectoryParams): string => writeParams({ ...params, page: 1, view: '' }).slice(1);
