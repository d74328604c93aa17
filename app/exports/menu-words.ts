import { words } from '#app/i18n/words.ts';

/** Apart from the other words of exports: the lists need these alone. */
export const menuWords = words(
  {
    take: 'Exporter',
    xlsx: 'Classeur (XLSX)',
    csv: 'Tableau (CSV)',
    vcard: 'Fiches d’adresses (vCard)',
    geojson: 'Pour une carte (GeoJSON, codes INSEE)',
    chosen: (count: number) =>
      count > 1 ? `Les ${count} lignes cochées. Qui prend quoi est noté.` : 'La ligne cochée. Qui prend quoi est noté.',
    noted: 'Les lignes des filtres en cours. Qui prend quoi est noté.',
    seeTrail: 'Voir ce qui a été pris',
  },
  {
    take: 'Export',
    xlsx: 'Workbook (XLSX)',
    csv: 'Table (CSV)',
    vcard: 'Address cards (vCard)',
    geojson: 'For a map (GeoJSON, INSEE codes)',
    chosen: (count) =>
      count > 1 ? `The ${count} rows ticked. Who takes what is noted.` : 'The row ticked. Who takes what is noted.',
    noted: 'The rows of the present filters. Who takes what is noted.',
    seeTrail: 'See what was taken',
  },
);
