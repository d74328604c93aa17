import { circles } from '#app/circles/circle.ts';
import { actorKinds } from './actor.ts';

/** What the list of actors is asked for, as it stands in the address. Whatever makes no sense falls back to the default. */
export type ListParams = {
  q: string;
  circle: (typeof circles)[number] | '';
  kind: (typeof actorKinds)[number] | '';
  theme: string;
  territory: string;
  relay: boolean;
  /** Not heard for so many days. */
  quiet: number;
  sort: 'name' | 'last';
  descending: boolean;
  page: number;
  /** A community's slug, 'all' for whatever one may read, or '' for one's own communities. */
  of: string;
};

export const quietChoices = [30, 90, 180, 365];
export const pageLength = 50;
/** Offsets cost; nobody leafs further than this, they search. */
const furthestPage = 200;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function readParams(search: URLSearchParams): ListParams {
  const text = (name: string) => search.get(name) ?? '';
  const oneOf = <T extends string>(name: string, choices: readonly T[]): T | '' =>
    choices.find((choice) => choice === text(name)) ?? '';
  const page = Number(text('page'));
  return {
    // A NUL is no text for PostgreSQL.
    q: text('q').replaceAll('\0', '').trim().slice(0, 100),
    circle: oneOf('circle', circles),
    kind: oneOf('kind', actorKinds),
    theme: uuid.test(text('theme')) ? text('theme') : '',
    territory: /^[CEDR][0-9AB]{2,9}$/.test(text('territory')) ? text('territory') : '',
    relay: text('relay') === '1',
    quiet: quietChoices.find((days) => String(days) === text('quiet')) ?? 0,
    sort: text('sort') === 'last' ? 'last' : 'name',
    descending: text('order') === 'desc',
    page: Number.isInteger(page) && page > 1 ? Math.min(page, furthestPage) : 1,
    of: /^[a-z0-9-]{1,80}$/.test(text('of')) ? text('of') : '',
  };
}

/** The query of the address that asks for this; defaults are left out. */
export function writeParams(params: Partial<ListParams>): string {
  const search = new URLSearchParams();
  for (const name of ['of', 'q', 'circle', 'kind', 'theme', 'territory'] as const) {
    if (params[name]) search.set(name, params[name]);
  }
  if (params.relay) search.set('relay', '1');
  if (params.quiet) search.set('quiet', String(params.quiet));
  if (params.sort === 'last') search.set('sort', 'last');
  if (params.descending) search.set('order', 'desc');
  if (params.page && params.page > 1) search.set('page', String(params.page));
  return search.size > 0 ? `?${search}` : '?';
}
