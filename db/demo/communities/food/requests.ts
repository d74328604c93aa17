import { ask } from './write.ts';

export const requests = [
  ask(
    'I',
    'need',
    'derogation-transformation',
    'institution',
    6,
    "L'économie a peut-être une place dans un atelier partagé pour Perrine, mais je ne peux pas leur en parler tant que le besoin reste entre nous deux.",
  ),
  ask(
    'T',
    'need',
    'legumerie-colomiers',
    'shared',
    11,
    'Firmin et deux autres maraîchers pourraient livrer en vrac. Ils ne savent pas que la légumerie existe.',
  ),
  ask(
    'T',
    'interaction',
    '308-inconnu',
    'shared',
    3,
    'Les épiceries de la communauté seraient contentes de savoir que les deux directions se parlent.',
  ),
];
