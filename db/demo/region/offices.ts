import type { Mandate, OfficeHolder, Post } from '../shape.ts';

type HolderText = Pick<OfficeHolder, 'key' | 'name' | 'bio'> & Partial<OfficeHolder>;

function holder(text: HolderText): OfficeHolder {
  const mail = `${text.key.split('/')[1]}@example.org`;
  return { mail, phone: null, persona: null, actor: null, ...text };
}

export const officeHolders: OfficeHolder[] = [
  holder({
    key: 'office/mailys-delpech',
    name: 'Maïlys Delpech',
    persona: 'jardiniere-territoire',
    phone: '06 39 98 14 22',
    bio: 'A tenu dix ans un étal de primeurs à Limoux. Jardinière de la Table des terres depuis sa création.',
  }),
  holder({
    key: 'office/bastien-vidalenc',
    name: 'Bastien Vidalenc',
    persona: 'jardinier-region',
    phone: '05 36 49 20 07',
    bio: "Chargé des circuits courts à la direction de l'agriculture. Prend le train pour aller voir les cantines.",
  }),
  holder({
    key: 'office/idriss-lamrani',
    name: 'Idriss Lamrani',
    phone: '06 39 98 51 03',
    bio: 'Ancien animateur de centre social à Alès. Jardinier de Place commune.',
  }),
  holder({
    key: 'office/corinne-pages',
    name: 'Corinne Pagès',
    phone: '05 36 49 20 31',
    bio: 'Suit la vie associative à la Région depuis quinze ans, après douze ans de bénévolat.',
  }),
  holder({
    key: 'office/gerard-mialhe',
    name: 'Gérard Mialhe',
    phone: '06 39 98 72 40',
    actor: 'energie/gerard-mialhe',
    bio: 'Électricien retraité de Carmaux, premier jardinier de Watts en commun. Mandat remis.',
  }),
  holder({
    key: 'office/solene-barthes',
    name: 'Solène Barthès',
    phone: '06 39 98 35 68',
    bio: 'Charpentière à Millau, jardinière de Watts en commun depuis la passation.',
  }),
  holder({
    key: 'office/thomas-escudier',
    name: 'Thomas Escudier',
    phone: '05 36 49 20 44',
    bio: "Chargé des coopératives d'énergie à la direction de la transition énergétique.",
  }),
  holder({
    key: 'office/rosalie-combes',
    name: 'Rosalie Combes',
    phone: '06 39 98 08 95',
    bio: "Régisseuse de spectacles, installée à Figeac. Jardinière des Lieux d'ici.",
  }),
  holder({
    key: 'office/elodie-marques',
    name: 'Élodie Marquès',
    phone: '05 36 49 20 58',
    bio: "Chargée des tiers-lieux à la direction de la culture. A monté un café associatif avant d'entrer à la Région.",
  }),
  holder({
    key: 'office/helene-sarrazy',
    name: 'Hélène Sarrazy',
    persona: 'cultivatrice',
    phone: '05 36 49 20 02',
    bio: "Cultivatrice, direction de l'innovation. Réunit les binômes une fois par mois autour d'une soupe.",
  }),
  holder({
    key: 'office/amina-benkirane',
    name: 'Amina Benkirane',
    persona: 'agente',
    phone: '05 36 49 20 15',
    bio: 'Restauration collective et projets alimentaires de territoire.',
  }),
  holder({
    key: 'office/jean-luc-tournie',
    name: 'Jean-Luc Tournié',
    bio: 'Lignes de cars et transport à la demande.',
  }),
  holder({
    key: 'office/patricia-esteve',
    name: 'Patricia Estève',
    bio: 'Économie sociale et solidaire, formation des salariés.',
  }),
  holder({
    key: 'office/mathieu-roquelaure',
    name: 'Mathieu Roquelaure',
    bio: 'Jeunesse, santé de proximité et aide alimentaire.',
  }),
  holder({ key: 'office/sabrina-kaci', name: 'Sabrina Kaci', bio: 'Rénovation énergétique et habitat.' }),
  holder({
    key: 'office/vincent-labatut',
    name: 'Vincent Labatut',
    bio: 'Lieux de diffusion, cinéma et patrimoine industriel.',
  }),
];

export const mandates: Mandate[] = [
  {
    holder: 'office/mailys-delpech',
    community: 'alimentation',
    side: 'territory',
    directorate: null,
    fromDaysAgo: 372,
    toDaysAgo: -358,
    acceptedDaysAgo: 375,
    handOver: null,
  },
  {
    holder: 'office/bastien-vidalenc',
    community: 'alimentation',
    side: 'institution',
    directorate: 'agriculture',
    fromDaysAgo: 372,
    toDaysAgo: -358,
    acceptedDaysAgo: 374,
    handOver: null,
  },
  {
    holder: 'office/idriss-lamrani',
    community: 'engagement',
    side: 'territory',
    directorate: null,
    fromDaysAgo: 370,
    toDaysAgo: -360,
    acceptedDaysAgo: 372,
    handOver: null,
  },
  {
    holder: 'office/corinne-pages',
    community: 'engagement',
    side: 'institution',
    directorate: 'citoyennete',
    fromDaysAgo: 370,
    toDaysAgo: -360,
    acceptedDaysAgo: 373,
    handOver: null,
  },
  {
    holder: 'office/gerard-mialhe',
    community: 'energie',
    side: 'territory',
    directorate: null,
    fromDaysAgo: 371,
    toDaysAgo: 100,
    acceptedDaysAgo: 374,
    handOver:
      "Trois choses à ne pas lâcher : le toit de Salmiech attend la réponse du réseau, les locataires de Carmaux attendent un retour écrit, et Odile Fabriès ne décroche qu'après dix-huit heures. J'ai présenté Solène à chacune des personnes du premier cercle, en face ou au téléphone. Je reste dans la communauté, mais je ne suis plus celui à qui l'on confie.",
  },
  {
    holder: 'office/solene-barthes',
    community: 'energie',
    side: 'territory',
    directorate: null,
    fromDaysAgo: 100,
    toDaysAgo: -630,
    acceptedDaysAgo: 104,
    handOver: null,
  },
  {
    holder: 'office/thomas-escudier',
    community: 'energie',
    side: 'institution',
    directorate: 'climat',
    fromDaysAgo: 371,
    toDaysAgo: -359,
    acceptedDaysAgo: 372,
    handOver: null,
  },
  {
    holder: 'office/rosalie-combes',
    community: 'culture',
    side: 'territory',
    directorate: null,
    fromDaysAgo: 369,
    toDaysAgo: -361,
    acceptedDaysAgo: 371,
    handOver: null,
  },
  {
    holder: 'office/elodie-marques',
    community: 'culture',
    side: 'institution',
    directorate: 'culture',
    fromDaysAgo: 369,
    toDaysAgo: -361,
    acceptedDaysAgo: 370,
    handOver: null,
  },
];

export const posts: Post[] = [
  {
    holder: 'office/helene-sarrazy',
    kind: 'cultivator',
    directorate: null,
    title: "Cultivatrice, direction de l'innovation",
    fromDaysAgo: 420,
  },
  {
    holder: 'office/amina-benkirane',
    kind: 'agent',
    directorate: 'agriculture',
    title: 'Chargée de mission restauration collective',
    fromDaysAgo: 900,
  },
  {
    holder: 'office/jean-luc-tournie',
    kind: 'agent',
    directorate: 'mobilites',
    title: 'Responsable du transport à la demande',
    fromDaysAgo: 1500,
  },
  {
    holder: 'office/patricia-esteve',
    kind: 'agent',
    directorate: 'economie',
    title: "Chargée de l'économie sociale et solidaire",
    fromDaysAgo: 700,
  },
  {
    holder: 'office/mathieu-roquelaure',
    kind: 'agent',
    directorate: 'solidarites',
    title: 'Chargé de mission jeunesse et santé',
    fromDaysAgo: 480,
  },
  {
    holder: 'office/sabrina-kaci',
    kind: 'agent',
    directorate: 'climat',
    title: 'Responsable de la rénovation énergétique',
    fromDaysAgo: 650,
  },
  {
    holder: 'office/vincent-labatut',
    kind: 'agent',
    directorate: 'culture',
    title: 'Chargé du cinéma et du patrimoine',
    fromDaysAgo: 1100,
  },
];
