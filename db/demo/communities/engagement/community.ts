import { territoryOf } from '../../notation.ts';
import { REGION } from '../../region/territories.ts';
import type { Community } from '../../shape.ts';

export const community: Community = {
  slug: 'engagement',
  name: 'Place commune',
  themeSlug: 'engagement-citoyen',
  territoryCode: REGION,
  purpose:
    "Nous voulons que celles et ceux qu'on ne voit jamais en réunion soient comptés, et que chacun sache ce qu'est devenu ce qu'il a dit. La communauté réunit des jeunes sans car, des agentes qui commencent à quatre heures, des écrivains publics et des gens tirés au sort. Elle essaie d'autres heures, d'autres lieux, d'autres mots, et mesure ce que cela change. Elle porte à la Région ce qui empêche de participer, et rapporte les réponses, y compris les refus.",
  charter: [
    'On invite avant de décider.',
    "On annonce l'heure de la fin, et on la tient.",
    'Ceux qui ont beaucoup parlé parlent après les autres.',
    'Aucune réunion sans savoir comment on rentre.',
    "On traduit, on signe, on lit à voix haute ce qui doit l'être.",
    "Le désaccord s'écrit, avec la raison.",
    'On ne cite personne sans le lui avoir demandé.',
    'Les élus viennent écouter, et repartent avec une question.',
    'On ne compte pas les présents sans penser aux absents.',
    'Une idée déposée a droit à une réponse.',
  ],
  places: [
    {
      name: 'Maison des Rosiers',
      address: '3 impasse des Rosiers',
      communeCode: territoryOf('Alès'),
      note: 'Entrée par la cour, café avant tout.',
    },
    {
      name: 'Stade du Bassin',
      address: 'Route du stade',
      communeCode: territoryOf('Decazeville'),
      note: 'Vestiaire numéro deux, quarante places.',
    },
    {
      name: 'Librairie Zafrani',
      address: '8 rue des Ponts',
      communeCode: territoryOf('Béziers'),
      note: 'Quarante places, une marche, rampe au fond.',
    },
  ],
  spaces: [
    { name: 'Forum de la communauté', url: 'https://forum.place-commune.example.org' },
    { name: 'Calendrier des consultations', url: 'https://calendrier.place-commune.example.org' },
    { name: 'Feuilles et modèles', url: 'https://modeles.place-commune.example.org' },
  ],
  foundedDaysAgo: 370,
};
