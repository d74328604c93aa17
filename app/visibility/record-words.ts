import { words } from '#app/i18n/words.ts';

/** What a record is, by its kind, in a word. */
export const recordWords = words(
  {
    interactions: 'échange',
    follow_ups: 'suite à donner',
    needs: 'besoin',
    replies: 'réponse',
    synergies: 'synergie',
    projects: 'projet',
    actors: 'fiche',
    contact_points: 'coordonnée',
  },
  {
    interactions: 'exchange',
    follow_ups: 'follow-up',
    needs: 'need',
    replies: 'reply',
    synergies: 'synergy',
    projects: 'project',
    actors: 'record',
    contact_points: 'contact point',
  },
);
