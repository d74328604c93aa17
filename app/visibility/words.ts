import { words } from '#app/i18n/words.ts';

export const sharingWords = words(
  {
    share: 'Changer qui lit',
    shareHint: 'ouvrir ou restreindre, c’est à vous',
    narrowHint: 'restreindre, c’est à vous',
    shareWith: 'Qui lira désormais',
    set: 'Partager ainsi',
    ask: 'Demander à l’autre jardinier·ère',
    askHint: 'd’ouvrir plus largement',
    askLead: 'Ceci a été consigné par l’autre côté : c’est à l’autre de l’ouvrir plus largement.',
    askWhy: 'Pourquoi l’ouvrir (facultatif)',
    asked: 'La demande attend sur sa page Aujourd’hui.',
    changed: 'Le partage a changé.',
    undo: 'Annuler',
    history: 'Ce qui a changé',
  },
  {
    share: 'Change who reads',
    shareHint: 'opening or narrowing is yours',
    narrowHint: 'narrowing is yours',
    shareWith: 'Who will read it from now on',
    set: 'Share like this',
    ask: 'Ask the other gardener',
    askHint: 'to open it further',
    askLead: 'The other side recorded this: it is theirs to open further.',
    askWhy: 'Why open it (optional)',
    asked: 'The request waits on their Today page.',
    changed: 'The sharing has changed.',
    undo: 'Undo',
    history: 'What changed',
  },
);
