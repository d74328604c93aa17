import { ask } from './write.ts';

export const requests = [
  ask(
    'I',
    'need',
    'gens-du-voyage',
    'institution',
    4,
    "La direction des solidarités a un numéro d'urgence pour les évacuations. Il me faut le droit de dire où.",
  ),
  ask(
    'T',
    'need',
    'evaluer-processus',
    'community',
    9,
    'Pia pourrait nous aider à le faire sans mettre personne en fiche.',
  ),
];
