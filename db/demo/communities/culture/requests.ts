import { ask } from './write.ts';

export const requests = [
  ask(
    'I',
    'need',
    'poesie-heures',
    'institution',
    7,
    "Les solidarités forment des bénévoles à entendre ; il suffirait que je puisse dire qu'un café le demande, sans la ville.",
  ),
  ask(
    'T',
    'interaction',
    '158-inconnu',
    'shared',
    10,
    'Les artisans de la communauté remplissent ces deux formulaires. Ils riraient, puis ils aideraient.',
  ),
];
