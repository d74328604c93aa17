import { territoryOf } from '../../notation.ts';
import { REGION } from '../../region/territories.ts';
import type { Community } from '../../shape.ts';

export const community: Community = {
  slug: 'culture',
  name: "Les Lieux d'ici",
  themeSlug: 'culture',
  territoryCode: REGION,
  purpose:
    "Nous voulons des lieux où l'on entre sans raison et d'où l'on sort avec quelqu'un. La communauté réunit des bénévoles de salles, des artisans, des bibliothécaires, des tiers-lieux et des gens qui gardent une clé. Elle prête le matériel, fait passer les gestes, cherche des baux et des cars. Elle montre à la Région ce que deux services financent sans se voir, et revient dire ce qui a été décidé, dans le lieu où la question a été posée.",
  charter: [
    "Un lieu se prête avec sa façon d'éteindre.",
    'On paie celui qui transmet et celui qui apprend.',
    "Le matériel commun revient plus propre qu'il n'est parti.",
    'On demande la permission avant de filmer des mains ou un visage.',
    'Les petites salles parlent avant les grandes.',
    "On raconte aussi ce qui n'a pas marché.",
    'Personne ne tient une clé tout seul plus de trois ans.',
    "On joue où l'on nous attend, et un peu ailleurs.",
    "Les langues d'ici ont leur place dans les comptes rendus.",
  ],
  places: [
    {
      name: 'Café des lisières',
      address: '5 rue des Lisières',
      communeCode: territoryOf('Figeac'),
      note: 'Trois marches, rampe posée, un piano à gauche.',
    },
    {
      name: 'La Tannerie vive',
      address: 'Quai des Mégissiers',
      communeCode: territoryOf('Graulhet'),
      note: 'Deuxième étage par monte-charge, chauffage en bas.',
    },
    {
      name: 'Salle du foyer',
      address: 'Place de la Baïse',
      communeCode: territoryOf('Trie-sur-Baïse'),
      note: 'Cent vingt chaises, écran roulé, bon four.',
    },
  ],
  spaces: [
    { name: 'Forum de la communauté', url: 'https://forum.lieux-ici.example.org' },
    { name: 'Carnet de prêt', url: 'https://prets.lieux-ici.example.org' },
    { name: 'Carte des salles', url: 'https://salles.lieux-ici.example.org' },
  ],
  foundedDaysAgo: 369,
};
