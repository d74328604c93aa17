/** An export: a list as somebody sees it, filters and all, taken out of Terreau as a file; and the note that they took it. */
export const exportLists = ['actors', 'table', 'journal', 'projects'] as const;
export type ExportList = (typeof exportLists)[number];

export const exportFormats = ['csv', 'xlsx', 'vcard', 'geojson'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Cards are of people; a map is of what has a place. */
export const formatsOf: Record<ExportList, readonly ExportFormat[]> = {
  actors: ['xlsx', 'csv', 'vcard', 'geojson'],
  table: ['xlsx', 'csv', 'geojson'],
  journal: ['xlsx', 'csv'],
  projects: ['xlsx', 'csv', 'geojson'],
};

/** Up to so many rows the file comes at once; beyond, it is made aside and waits for its owner. */
export const atOnce = 2_000;

export const fileTypes: Record<ExportFormat, { extension: string; type: string }> = {
  csv: { extension: 'csv', type: 'text/csv; charset=utf-8' },
  xlsx: { extension: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  vcard: { extension: 'vcf', type: 'text/vcard; charset=utf-8' },
  geojson: { extension: 'geojson', type: 'application/geo+json; charset=utf-8' },
};

export const formatNames: Record<ExportFormat, string> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  vcard: 'vCard',
  geojson: 'GeoJSON',
};

/** The page whose list is taken. */
export function pageOf(list: ExportList, community: string | null): string {
  return community === null ? `/${list}` : `/communities/${community}/${list}`;
}

/** How a browser is told to keep a file, whatever letters its name has (RFC 6266). */
export function disposition(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .()-]/g, '-');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
