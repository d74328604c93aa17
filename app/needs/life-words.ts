import { words } from '#app/i18n/words.ts';

/* How a need stands and presses, in the same words wherever it is told. Apart, since other pages need these alone. */

export const stateWords = words(
  { collected: 'Collecté', qualified: 'Qualifié', taken_up: 'Pris en charge', answered: 'Répondu', closed: 'Clos' },
  { collected: 'Collected', qualified: 'Qualified', taken_up: 'Taken up', answered: 'Answered', closed: 'Closed' },
);

export const urgencyWords = words(
  { low: 'Peut attendre', normal: 'Courante', high: 'Pressante' },
  { low: 'Can wait', normal: 'Usual', high: 'Pressing' },
);
