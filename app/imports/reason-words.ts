import { words } from '#app/i18n/words.ts';

/** Why a row is like somebody known: the codes of app/duplicates. */
const reasonWords = words(
  {
    mail: 'même courriel',
    phone: 'même téléphone',
    name: 'même nom',
    accents: 'même nom, aux accents près',
    spacing: 'même nom, aux espaces et traits d’union près',
    swapped: 'prénom et nom inversés',
    particle: 'même nom, à une particule près',
    slip: 'une faute de frappe dans le nom',
    nickname: 'un diminutif',
    initial: 'une initiale pour le prénom',
    'added-name': 'un nom ajouté',
    'part-of-name': 'une partie du nom',
    'legal-form': 'même nom, à la forme juridique près',
    acronym: 'un sigle',
    'near-name': 'un nom proche',
    'other-family-name': 'un autre nom de famille',
    mailbox: 'même début de courriel',
    commune: 'même commune',
    organization: 'même structure',
  },
  {
    mail: 'same mail',
    phone: 'same telephone',
    name: 'same name',
    accents: 'same name but for accents',
    spacing: 'same name but for spaces and hyphens',
    swapped: 'first and last name swapped',
    particle: 'same name but for a particle',
    slip: 'a typing slip in the name',
    nickname: 'a short form',
    initial: 'an initial for the first name',
    'added-name': 'a name added',
    'part-of-name': 'a part of the name',
    'legal-form': 'same name but for the legal form',
    acronym: 'an acronym',
    'near-name': 'a near name',
    'other-family-name': 'another family name',
    mailbox: 'same beginning of the mail',
    commune: 'same commune',
    organization: 'same organisation',
  },
);

export function sayReasons(codes: string[], locale: 'fr' | 'en'): string {
  const w: Record<string, string> = reasonWords[locale];
  const said = codes
    .map((code) => w[code] ?? '')
    .filter(Boolean)
    .join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
