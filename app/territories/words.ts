import { words } from '#app/i18n/words.ts';

export const territoryWords = words(
  { commune: 'commune', epci: 'intercommunalité', department: 'département', region: 'région' },
  { commune: 'commune', epci: 'group of communes', department: 'department', region: 'region' },
);
