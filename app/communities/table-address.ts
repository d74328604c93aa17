import type { TableView } from '#app/needs/table-view.ts';

const synergy: TableView['kind'] = 'synergy';

/** The shared table of a community, at its synergies alone. */
export const synergiesInTable = (slug: string): string => `/communities/${slug}/table?kind=${synergy}`;
