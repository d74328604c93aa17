import { territoryOf } from '../../notation.ts';
import { REGION } from '../../region/territories.ts';
import type { Community } from '../../shape.ts';

export const community: Community = {
  slug: 'energie',
  name: 'Watts en commun',
  themeSlug: 'energie',
  territoryCode: REGION,
  purpose:
    "Nous voulons une énergie que l'on comprend, que l'on économise d'abord, et que l'on produit ensemble quand il le faut. La communauté réunit des locataires et des charpentiers, des maires et des coopératives, des gens qui ont trop froid et des gens qui ont un toit. Elle montre les chiffres, partage les contrats, forme des mains. Elle demande à la Région d'ouvrir ce qui coince et dit à chacun ce qu'est devenue sa question.",
  charter: [
    'On économise avant de produire.',
    'Les chiffres se montrent, avec leurs unités et leur date.',
    'Personne ne vend rien à un membre de la communauté.',
    'Les locataires parlent en premier quand on parle de logements.',
    "Un contrat se lit à voix haute avant d'être signé.",
    'On ne monte pas sur un toit sans harnais, ni dans un débat sans écouter.',
    "Ce qui se dit d'une facture reste dans la pièce.",
    "Celui qui s'est trompé le raconte aux suivants.",
    'On tient compte de ceux que le changement dérange.',
  ],
  places: [
    {
      name: 'Salle des fêtes de Salmiech',
      address: 'Le bourg',
      communeCode: territoryOf('Salmiech'),
      note: 'Chauffée depuis peu. Portemanteau à l’entrée.',
    },
    {
      name: "Local de l'amicale",
      address: 'Rue des Mineurs',
      communeCode: territoryOf('Carmaux'),
      note: 'Rez-de-chaussée, café, jouets pour les enfants.',
    },
    {
      name: 'Hangar du collectif bois',
      address: 'Chemin de la scierie',
      communeCode: territoryOf('Mende'),
      note: 'Chaussures fermées. Non chauffé, par principe.',
    },
  ],
  spaces: [
    { name: 'Forum de la communauté', url: 'https://forum.watts-en-commun.example.org' },
    { name: 'Relevés partagés', url: 'https://releves.watts-en-commun.example.org' },
    { name: 'Contrats et modèles', url: 'https://contrats.watts-en-commun.example.org' },
  ],
  foundedDaysAgo: 371,
};
