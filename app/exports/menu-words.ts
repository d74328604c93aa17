import { words } from '#app/i18n/words.ts';

/** Apart from the other words of exports: the lists need these alone. */
export const menuWords = words(
  {
    take: 'Exporter',
    xlsx: 'Classeur (XLSX)',
    csv: 'Tableau (CSV)',
    vcard: 'Fiches d’adresses (vCard)',
    geojson: 'Pour une carte (GeoJSON, codes INSEE)',
    noted: 'Les lignes des filtres en cours. Qui prend quoi est noté.',
    seeTrail: 'Voir ce qui a été pris',
  },
  {
    take: 'Export',
    xlsx: 'Workbook (XLSX)',
    csv: 'Table (CSV)',
    vcard: 'Address cards (vCard)',
    geojson: 'For a map (GeoJSON, INSEE codes)',
    noted: 'The rows of the present filters. Who takes what is noted.',
    seeTrail: 'See what was taken',
  },
);
