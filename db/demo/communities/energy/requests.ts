import { ask } from './write.ts';

export const requests = [
  ask(
    'T',
    'synergy',
    'serre-blanchisserie',
    'shared',
    8,
    "Ramon demande où en est le tuyau ; il ne voit pas cette piste alors qu'elle porte sur sa serre.",
  ),
  ask(
    'I',
    'interaction',
    '189-therese-bonafe',
    'institution',
    5,
    "Les solidarités connaissent un réseau de logement partagé. Je comprends que Thérèse préfère le silence ; dis-moi non si c'est non.",
  ),
];
