import { words } from '#app/i18n/words.ts';

export const communityNavWords = words(
  {
    pages: 'Pages de la communauté',
    overview: 'La communauté',
    table: 'Table',
    circles: 'Cercles',
    actors: 'Acteurs',
    journal: 'Journal',
    projects: 'Projets',
    network: 'Carte',
  },
  {
    pages: 'Pages of the community',
    overview: 'The community',
    table: 'Table',
    circles: 'Circles',
    actors: 'Actors',
    journal: 'Journal',
    projects: 'Projects',
    network: 'Map',
  },
);
