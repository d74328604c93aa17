import { territoryOf } from '../../notation.ts';
import { REGION } from '../../region/territories.ts';
import type { Community } from '../../shape.ts';

export const community: Community = {
  slug: 'alimentation',
  name: 'La Table des terres',
  themeSlug: 'alimentation-durable',
  territoryCode: REGION,
  purpose:
    "Nous voulons que chacun puisse manger ce que nos terres font de bon, à l'école, à l'hôpital, au bout d'une vallée comme au pied d'une tour. La communauté réunit celles et ceux qui cultivent, transforment, cuisinent, transportent et mangent. Elle cherche où les choses se touchent sans se voir : un camion à moitié vide, une cuisine libre le mercredi, un surplus qu'on jette. Elle porte à la Région ce qui bloque et rapporte les réponses à celles et ceux qui ont parlé.",
  charter: [
    "On vient en son nom, ou l'on dit pour qui l'on parle.",
    "On parle de ce qu'on connaît, on demande pour le reste.",
    'Celui qui mange et celui qui produit ont la même chaise.',
    "Rien de ce qui est confié ne sort sans l'accord de la personne.",
    "Une question posée reçoit une réponse, même si c'est non.",
    'On ne vend rien en réunion.',
    "Les réunions finissent à l'heure, et toujours par quelque chose à manger.",
    'On rembourse le trajet de celles et ceux qui viennent de loin.',
    "Les désaccords s'écrivent dans le compte rendu, avec les mots de chacun.",
    "On laisse la place : deux réunions de suite au même micro, et l'on passe la parole.",
  ],
  places: [
    {
      name: 'Salle du moulin',
      address: 'Route du Causse',
      communeCode: territoryOf('Livernon'),
      note: 'Trente places, un four à pain, plain-pied.',
    },
    {
      name: 'Cantine de Lagrasse',
      address: "Place de l'école",
      communeCode: territoryOf('Lagrasse'),
      note: "Libre le mercredi après quatorze heures. Chaises d'enfants.",
    },
    {
      name: 'Local des Glaneurs',
      address: '12 rue du Faubourg',
      communeCode: territoryOf('Toulouse'),
      note: 'Deux marches à l’entrée, rampe sur demande.',
    },
  ],
  spaces: [
    { name: 'Forum de la communauté', url: 'https://forum.table-des-terres.example.org' },
    { name: 'Carte des surplus', url: 'https://surplus.table-des-terres.example.org' },
    { name: 'Dossiers partagés', url: 'https://documents.table-des-terres.example.org' },
  ],
  foundedDaysAgo: 372,
};
