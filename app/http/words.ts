import { formatNumber, words } from '#app/i18n/words.ts';

export const formWords = words(
  {
    required: 'Remplissez ce champ.',
    invalid: 'Cette valeur n’est pas possible ici.',
    tooLong: (max: number) => `Trop long : ${formatNumber('fr', max)} caractères au plus.`,
    tooMany: (max: number) => `Trop nombreux : ${formatNumber('fr', max)} au plus.`,
    tooMuch: 'Ce formulaire est trop long pour être reçu. Gardez-en une copie, puis raccourcissez-le.',
    mail: 'Une adresse comme prenom@exemple.fr.',
    url: 'Une adresse qui commence par https://',
    date: 'Une date comme 2026-03-31.',
  },
  {
    required: 'Fill in this field.',
    invalid: 'This value is not possible here.',
    tooLong: (max: number) => `Too long: ${formatNumber('en', max)} characters at most.`,
    tooMany: (max: number) => `Too many: ${formatNumber('en', max)} at most.`,
    tooMuch: 'This form is too long to be received. Keep a copy, then shorten it.',
    mail: 'An address like name@example.org.',
    url: 'An address that starts with https://',
    date: 'A date like 2026-03-31.',
  },
);
