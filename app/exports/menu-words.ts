import { words } from '#app/i18n/words.ts';

/** Apart from the other words of exports: the lists need these alone. */
export const menuWords = words(
  {
    take: 'Exporter',
    xlsx: 'Classeur (XLSX)',
    csv: 'Tableau (CSV)',
    vcard: 'Fiches d’adresses (vCard)',
    geojson: 'Fiches pour une carte (GeoJSON)',
    noted: 'Les lignes des filtres en cours. Qui prend quoi est noté.',
    seeTrail: 'Voir ce qui a été pris',
  },
  {
    take: 'Export',
    xlsx: 'Workbook (XLSX)',
    csv: 'Table (CSV)',
    vcard: 'Address cards (vCard)',
    geojson: 'Records for a map (GeoJSON)',
    noted: 'The rows of the present filters. Who takes what is noted.',
    seeTrail: 'See what was taken',
  },
);
